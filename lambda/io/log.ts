/** A line of the log: what happened, and fields by name. One JSON object a line, as log services read it. */
export type WriteLog = (event: string, fields: Readonly<Record<string, unknown>>) => void;

/** A log that writes to `write`; the process's own output where nothing else is given. */
export function createLog(write: (line: string) => void = (line) => process.stdout.write(line)): WriteLog {
  return (event, fields) => write(`${JSON.stringify({ event, ...fields })}\n`);
}
