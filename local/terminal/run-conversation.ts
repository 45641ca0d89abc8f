import type { Assistant } from '../assistant.ts';
import type { ExitCode } from '../exit.ts';
import { noteFiles } from './answer-line.ts';
import { asideOf } from './answer-once.ts';
import { converse } from './converse.ts';
import { createTrace, placesIn, showSteps } from './explain.ts';
import type { AskCommand } from './flags.ts';
import { openLineEditor } from './line-editor.ts';
import { createPaint } from './paint.ts';
import { showAnswer } from './show-answer.ts';
import type { Surroundings } from './surroundings.ts';
import { textLines } from './text-lines.ts';

/** A conversation at the terminal; where standard input is no terminal, its lines are the conversation. */
export async function runConversation(
  { explain }: Extract<AskCommand, { do: 'converse' }>,
  assistant: Assistant,
  { input, output, historyFile }: Surroundings,
): Promise<ExitCode> {
  const paint = createPaint(output);
  const files = noteFiles(assistant.knowledge.notes);
  const placeOf = placesIn(assistant.knowledge);
  const trace = createTrace();
  const editor = input.isTTY
    ? await openLineEditor({ input, output, historyFile, prompt: paint.strong('› ') })
    : { lines: textLines(input, 'standard input'), invite: () => undefined, close: async () => undefined };
  try {
    await converse(assistant, {
      lines: editor.lines,
      ...(explain && { trace }),
      show: (answer) => {
        const steps = asideOf(showSteps(trace.take(), placeOf), paint);
        const shown = showAnswer(answer, { paint, files, width: output.columns ?? 80 });
        output.write(`\n${[...steps, ...shown].join('\n')}\n\n`);
      },
      invite: editor.invite,
    });
  } finally {
    await editor.close();
  }
  return 0;
}
