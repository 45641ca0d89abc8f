import { MAX_HEARD } from '../../lambda/dialog/question.ts';
import { newSession } from '../../lambda/dialog/session.ts';
import type { Assistant } from '../assistant.ts';
import type { ExitCode } from '../exit.ts';
import { answerLine, noteFiles } from './answer-line.ts';
import { timedAnswer } from './batch.ts';
import { createTrace, placesIn, showSteps } from './explain.ts';
import type { AskCommand } from './flags.ts';
import { createPaint, type Paint } from './paint.ts';
import { showAnswer } from './show-answer.ts';
import { type Surroundings, writeLines } from './surroundings.ts';

/** One question, one answer: for the eye, or as a line of JSON with everything else on standard error. */
export async function answerOnce(
  { question, json, explain }: Extract<AskCommand, { do: 'answer' }>,
  assistant: Assistant,
  { output, errors }: Surroundings,
): Promise<ExitCode> {
  if (question.length > MAX_HEARD) {
    await writeLines(errors, [`ask: the question is long; its first ${MAX_HEARD} characters were heard.`]);
  }
  const trace = createTrace();
  const answered = timedAnswer(question, () =>
    assistant.hear(question, newSession(), explain ? trace : undefined),
  );
  const paint = createPaint(output);
  const files = noteFiles(assistant.knowledge.notes);
  const steps = showSteps(trace.take(), placesIn(assistant.knowledge));
  await writeLines(json ? errors : output, json ? steps : asideOf(steps, paint));
  await writeLines(
    output,
    json
      ? [answerLine(answered, files)]
      : showAnswer(answered.answer, { paint, files, width: output.columns ?? 80 }),
  );
  return 0;
}

/** Steps as they stand before an answer for the eye. */
export function asideOf(steps: readonly string[], paint: Paint): string[] {
  return steps.length === 0 ? [] : [...steps.map(paint.quiet), ''];
}
