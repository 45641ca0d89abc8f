import { readFile } from 'node:fs/promises';
import type { Answer } from '../lambda/dialog/answer.ts';
import { type Conversation, createConversation } from '../lambda/dialog/conversation.ts';
import type { Session } from '../lambda/dialog/session.ts';
import { createTranscripts } from '../lambda/dialog/transcripts.ts';
import type { Trace } from '../lambda/dialog/world.ts';
import { RecapError } from '../lambda/errors.ts';
import { loadKnowledge } from '../lambda/io/load-index.ts';
import type { Knowledge } from '../lambda/retrieve/index-format.ts';
import type { PatternTable } from '../lambda/understand/pattern-table.ts';
import { artefactPath, ensureBuilt, INDEX, PATTERNS } from './fresh-build.ts';
import { readNotes } from './read-notes.ts';

/** The whole program behind one function: words in, answer out. */
export type Assistant = {
  readonly knowledge: Knowledge;
  /** What opens a conversation. */
  greet(session: Session): Answer;
  hear(heard: string, session: Session, trace?: Trace): Answer;
};

export type Opening = {
  /** Another folder of notes than the project's own. */
  readonly notes?: string;
  /** Takes what is worth knowing on the way: what is built, what could not be read. */
  report(message: string): void;
};

/** The assistant for the project's notes, built where need be, or for any folder, read at once. Throws RecapError. */
export async function openAssistant({ notes, report }: Opening): Promise<Assistant> {
  if (notes === undefined) {
    ensureBuilt([INDEX, PATTERNS], report);
    return loadAssistant(artefactPath(INDEX));
  }
  ensureBuilt([PATTERNS], report);
  const [knowledge, patterns] = await Promise.all([readNotes(notes, report), loadPatterns()]);
  return createAssistant(knowledge, patterns);
}

/** The assistant for an index that is already built. */
export async function loadAssistant(index: string): Promise<Assistant> {
  const [knowledge, patterns] = await Promise.all([loadKnowledge(index), loadPatterns()]);
  return createAssistant(knowledge, patterns);
}

/** The conversation that every channel has, over some knowledge; words to question and question to answer also by themselves. */
export function createAssistant(
  knowledge: Knowledge,
  patterns: PatternTable,
): Assistant & Pick<Conversation, 'understand' | 'respond'> {
  const conversation = createConversation({ knowledge, patterns, openTranscripts: createTranscripts });
  const { understand, respond } = conversation;
  return {
    knowledge,
    understand,
    respond,
    greet: (session) => respond({ kind: 'open', turn: { heard: '', words: '' } }, session),
    hear: (heard, session, trace) => respond(understand(heard), session, trace),
  };
}

async function loadPatterns(): Promise<PatternTable> {
  try {
    return JSON.parse(await readFile(artefactPath(PATTERNS), 'utf8')) as PatternTable;
  } catch (cause) {
    throw new RecapError('bad-model', `${PATTERNS.target} cannot be read. Run "npm run build" to make it.`, {
      cause,
    });
  }
}
