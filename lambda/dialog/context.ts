import type { TalkId } from '../retrieve/index-format.ts';
import type { Answer } from './answer.ts';
import type { Question } from './question.ts';
import type { Session } from './session.ts';
import type { Trace, World } from './world.ts';

/** The same conversation as if nothing had been said of its subject yet: what was told may be told again. */
export function afresh(context: Context): Context {
  return { ...context, session: { ...context.session, said: [] } };
}

/** What a wish is answered in. */
export type Context = {
  readonly session: Session;
  readonly world: World;
  readonly trace?: Trace;
  /** A talk that the answer has named already: its sentences need no introduction. */
  readonly introduced?: TalkId;
  /** Answers another wish on the way: what was offered, or each part of a question of two. */
  readonly respondTo: (question: Question, context: Context) => Answer;
};
