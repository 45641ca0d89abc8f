import type { Knowledge } from '../retrieve/index-format.ts';
import type { Answer } from './answer.ts';
import { createOutline } from './outline.ts';
import { en } from './phrases/en.ts';
import { reviveSession } from './revive-session.ts';
import type { Session } from './session.ts';
import { answerNotSaved, answerTrouble, answerUnheard } from './trouble.ts';
import { answerWelcome } from './welcome.ts';

/** The part of a conversation that neither understands nor searches: enough for the first answer, and little to load. */
export type Opening = {
  /** Tells one index from another: what was remembered by places in one means nothing in another. */
  readonly index: string;
  readonly reviveSession: (value: unknown) => Session;
  /** The answer to an opening without a question; undefined where there is more to say than a welcome. */
  readonly greet: (session: Session) => Answer | undefined;
  readonly answerTrouble: (session?: Session) => Answer;
  readonly answerNotSaved: (answer: Answer) => Answer;
  /** Something was said aloud where nobody can listen. */
  readonly answerUnheard: (session: Session) => Answer;
  /** Said while somebody waits. */
  readonly oneMoment: string;
};

/** Made once, at cold start. */
export function createOpening(knowledge: Knowledge): Opening {
  const outline = createOutline(knowledge);
  return {
    index: knowledge.contentHash.slice(0, 12),
    reviveSession,
    // a recap to go on with has to be planned, and new talks are told of
    greet: (session) =>
      session.recap === undefined && session.fresh === undefined
        ? answerWelcome(session, outline)
        : undefined,
    answerTrouble,
    answerNotSaved,
    answerUnheard,
    oneMoment: en.oneMoment,
  };
}
