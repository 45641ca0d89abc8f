import type { Answer } from '../lambda/dialog/answer.ts';
import type { Session } from '../lambda/dialog/session.ts';
import type { Knowledge } from '../lambda/retrieve/index-format.ts';

export type Trace = { note(step: string, detail: unknown): void };

/** The whole program behind one function: words in, answer out. */
export type Assistant = {
  readonly knowledge: Knowledge;
  /** What opens a conversation. */
  greet(session: Session): Answer;
  hear(heard: string, session: Session, trace?: Trace): Answer;
};
