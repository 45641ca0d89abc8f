import { once } from 'node:events';

/** What surrounds a command: its streams, and where it may keep the history. */
export type Surroundings = {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly errors: NodeJS.WriteStream;
  readonly historyFile: string;
};

/** Writes lines with their ends, and waits while the reader is behind. */
export async function writeLines(stream: NodeJS.WritableStream, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  if (!stream.write(`${lines.join('\n')}\n`)) await once(stream, 'drain');
}
