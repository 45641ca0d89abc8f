import { readFile } from 'node:fs/promises';
import { RecapError } from '../../lambda/errors.ts';
import { openAssistant } from '../assistant.ts';
import type { ExitCode } from '../exit.ts';
import { answerOnce } from './answer-once.ts';
import { runBatch } from './batch.ts';
import { createTrace, placesIn, showSteps } from './explain.ts';
import { ASK_HELP, type AskCommand, readFlags } from './flags.ts';
import { openFile } from './open-file.ts';
import { runConversation } from './run-conversation.ts';
import { type Surroundings, writeLines } from './surroundings.ts';
import { textLines } from './text-lines.ts';

/** `npm run ask`: from the arguments after the program's name to the exit code. Throws RecapError with what to tell. */
export async function runAsk(args: readonly string[], around: Surroundings): Promise<ExitCode> {
  const command = readFlags(args);
  switch (command.do) {
    case 'help':
      await writeLines(around.output, [ASK_HELP.trimEnd()]);
      return 0;
    case 'version':
      await writeLines(around.output, [await programVersion()]);
      return 0;
    case 'answer':
      return answerOnce(command, await openFor(command, around), around);
    case 'converse':
      return runConversation(command, await openFor(command, around), around);
    case 'batch':
    case 'conversation':
      return runFile(command, around);
  }
}

function openFor(command: { readonly notes?: string }, { errors }: Surroundings) {
  return openAssistant({ ...command, report: (message) => errors.write(`ask: ${message}\n`) });
}

async function runFile(
  command: Extract<AskCommand, { do: 'batch' | 'conversation' }>,
  around: Surroundings,
): Promise<ExitCode> {
  const name = command.file === '-' ? 'standard input' : command.file;
  const bytes = await openFile(command.file, around.input);
  const trace = command.explain ? createTrace() : undefined;
  const assistant = await openFor(command, around);
  const placeOf = placesIn(assistant.knowledge);
  const count = await runBatch({
    assistant,
    questions: textLines(bytes, name),
    keepConversation: command.do === 'conversation',
    ...(trace !== undefined && { trace }),
    write: async (line) => {
      await writeLines(around.errors, showSteps(trace?.take() ?? [], placeOf));
      await writeLines(around.output, [line]);
    },
  });
  if (count === 0) throw new RecapError('bad-input', `${name} holds no question: write one on each line.`);
  return 0;
}

async function programVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  const { name, version } = JSON.parse(text) as { name: string; version: string };
  return `${name} ${version}`;
}
