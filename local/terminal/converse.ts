import type { Answer } from '../../lambda/dialog/answer.ts';
import { newSession } from '../../lambda/dialog/session.ts';
import type { Trace } from '../../lambda/dialog/world.ts';
import type { Assistant } from '../assistant.ts';

/** The two sides of a conversation, wherever they are. */
export type Companion = {
  /** What the person says, a line each, until they leave. */
  readonly lines: AsyncIterable<string>;
  readonly trace?: Trace;
  show(answer: Answer): void;
  /** Invites the next line. */
  invite(): void;
};

/**
 * Talks until the person says stop or leaves. An empty line asks for help: what can be said here and now. Who leaves
 * without a word is said goodbye to as if they had.
 */
export async function converse(assistant: Assistant, companion: Companion): Promise<void> {
  let answer = assistant.greet(newSession());
  companion.show(answer);
  companion.invite();
  for await (const line of companion.lines) {
    answer = assistant.hear(line.trim() === '' ? 'help' : line, answer.session, companion.trace);
    companion.show(answer);
    if (answer.next.do === 'end') return;
    companion.invite();
  }
  companion.show(assistant.hear('stop', answer.session));
}
