import { buildKnowledge } from '../../content/ingest/knowledge/build-knowledge.ts';
import type { Answer } from '../../lambda/dialog/answer.ts';
import { newSession, type Session } from '../../lambda/dialog/session.ts';
import type { Knowledge } from '../../lambda/retrieve/index-format.ts';
import type { Assistant } from '../../local/assistant.ts';

export const EMPTY_KNOWLEDGE: Knowledge = buildKnowledge({
  catalogue: { talks: [], speakers: [], topics: [], days: [] },
  notes: [{ id: 'n1', talk: 't1', file: 'keynote.md' }],
  passages: [],
});

/** An answer with the given words; everything else may be set. */
export function answerOf(text: string, parts: Partial<Answer> = {}): Answer {
  return {
    outcome: 'answered',
    say: [{ text }],
    next: { do: 'listen', prompt: 'Anything else?' },
    session: newSession(),
    ...parts,
  };
}

/** Says how many turns the conversation has had and what it heard; ends on "stop". */
export const ECHO: Assistant = {
  knowledge: EMPTY_KNOWLEDGE,
  greet: (session) => answerOf('Welcome.', { session }),
  hear: (heard, session: Session, trace) => {
    trace?.note('heard', heard);
    const turn = session.turn + 1;
    return answerOf(`${turn}: ${heard}`, {
      session: { ...session, turn },
      ...(heard === 'stop' && { outcome: 'done', next: { do: 'end' } }),
    });
  },
};

export async function* asLines(...lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
