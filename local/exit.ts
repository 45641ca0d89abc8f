import { isRecapError } from '../lambda/errors.ts';

/** 0: done; 1: it could not be done; 2: the command was not understood. */
export type ExitCode = 0 | 1 | 2;

/**
 * Runs a command of ours and turns whatever goes wrong into one line on standard error and an exit code, never a stack
 * trace. A reader that hangs up (`| head`) ends it quietly.
 */
export async function runCommand(name: string, main: () => Promise<ExitCode>): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endQuietly);
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`${name}: ${describeFailure(error)}\n`);
    process.exitCode = isRecapError(error) && error.code === 'bad-config' ? 2 : 1;
  }
}

/** What to tell the person at the keyboard: our own messages as they stand, anything else as a fault of the program. */
export function describeFailure(error: unknown): string {
  if (isRecapError(error)) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `this should not happen: ${message.split('\n')[0]}. Please report it with the command that you ran.`;
}

function endQuietly(error: NodeJS.ErrnoException): void {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
}
