import { writeSync } from 'node:fs';

/** A line of the log: what happened, and fields by name. One JSON object a line, as log services read it. */
export type WriteLog = (event: string, fields: Readonly<Record<string, unknown>>) => void;

/** The process's own output. */
const OUTPUT = 1;

/** To the output itself: a first answer waits for its line, and to make the stream of `process.stdout` takes longer than to write it. */
function openOutput(): (line: string) => void {
  let stream: NodeJS.WritableStream | undefined;
  return (line) => {
    if (stream !== undefined) return void stream.write(line);
    const bytes = Buffer.from(line);
    let written = 0;
    try {
      while (written < bytes.length) written += writeSync(OUTPUT, bytes, written);
    } catch {
      // a full pipe that does not make its writer wait: the stream keeps the lines, from now on all of them, until there is room
      stream = process.stdout;
      stream.write(bytes.subarray(written));
    }
  };
}

/** A log that writes to `write`; the process's own output where nothing else is given. */
export function createLog(write: (line: string) => void = openOutput()): WriteLog {
  return (event, fields) => write(`${JSON.stringify({ event, ...fields })}\n`);
}
