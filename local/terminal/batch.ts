import type { Answer } from '../../lambda/dialog/answer.ts';
import { newSession } from '../../lambda/dialog/session.ts';
import type { Trace } from '../../lambda/dialog/world.ts';
import type { Assistant } from '../assistant.ts';
import { type AnsweredQuestion, answerLine, noteFiles } from './answer-line.ts';

export type BatchRun = {
  readonly assistant: Assistant;
  readonly questions: AsyncIterable<string>;
  /** One conversation through all questions; otherwise each begins anew. */
  readonly keepConversation: boolean;
  readonly trace?: Trace;
  /** Takes one line without its end; waits while the reader is behind. */
  write(line: string): Promise<void>;
};

/** Answers question after question in their order, a line of JSON each; blank lines are passed over. Returns how many. */
export async function runBatch(run: BatchRun): Promise<number> {
  const files = noteFiles(run.assistant.knowledge.notes);
  let session = newSession();
  let count = 0;
  for await (const question of run.questions) {
    if (question.trim() === '') continue;
    const answered = timedAnswer(question, () => run.assistant.hear(question, session, run.trace));
    if (run.keepConversation) session = answered.answer.session;
    await run.write(answerLine(answered, files));
    count += 1;
  }
  return count;
}

/** An answer with the milliseconds it took. */
export function timedAnswer(question: string, answer: () => Answer): AnsweredQuestion {
  const before = performance.now();
  return { question, answer: answer(), ms: performance.now() - before };
}
