import type { Answer, Line } from './answer.ts';
import { en } from './phrases/en.ts';
import { newSession, type Session } from './session.ts';

function only(text: string): { readonly say: readonly Line[]; readonly show: NonNullable<Answer['show']> } {
  const say = [{ text }];
  return { say, show: { title: '', lines: say, sources: [] } };
}

/** Something failed that should not: an apology, and the conversation stays open where it was. Needs no knowledge. */
export function answerTrouble(session: Session = newSession()): Answer {
  return {
    outcome: 'ask-back',
    ...only(en.trouble),
    next: { do: 'listen', prompt: en.welcomePrompt },
    session,
  };
}

/** Something was said aloud where nobody can listen: asks for it in writing. The conversation stays where it was. */
export function answerUnheard(session: Session): Answer {
  return {
    outcome: 'ask-back',
    ...only(en.cannotListen),
    next: { do: 'listen', prompt: en.typeInstead },
    session,
  };
}

/** What should have been kept beyond this conversation could not be: the answer says so instead of "saved". */
export function answerNotSaved(answer: Answer): Answer {
  return { ...answer, ...only(en.notSaved) };
}
