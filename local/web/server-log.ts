import type { Writable } from 'node:stream';
import { createLog, type WriteLog } from '../../lambda/io/log.ts';

/** Services by their word in the log, and what helps while they are away. */
const SERVICES = new Map([
  ['lex', 'Lex does not answer, so our own understanding does'],
  ['polly', "Polly does not answer, so the browser's own voice reads"],
]);
const OTHER_NOTES =
  'Lex answers from other notes than these, so our own understanding does: upload build/lex anew, or start with its notes';
/** Nobody was asked: it was told before. */
const TOLD = 'CircuitOpenError';

/** The log of a server in a terminal: what its user should know, in words; or all of it, as a deployed function writes it. */
export function createServerLog(errors: Writable, all: boolean): WriteLog {
  if (all) return createLog((line) => errors.write(line));
  return (event, { service, cause, error }) => {
    if (event === 'failed') errors.write(`start: something went wrong (${error}); --log tells more.\n`);
    if (event === 'unread') errors.write(`start: ${OTHER_NOTES}.\n`);
    const away = event === 'away' ? SERVICES.get(String(service)) : undefined;
    if (away !== undefined && cause !== TOLD) errors.write(`start: ${away} (${cause ?? error}).\n`);
  };
}
