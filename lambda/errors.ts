/** What went wrong, as a word that code can branch on. The listener hears a phrase chosen by it, never the message. */
export type ErrorCode =
  | 'bad-notes' // a note's front matter or structure cannot be used
  | 'unreadable-file' // a file that no reader can make text of
  | 'wrong-index-format' // build/index.json was made by other rules
  | 'bad-index' // build/index.json is damaged
  | 'bad-model' // the interaction model contradicts itself
  | 'bad-input' // what the caller handed over is not usable
  | 'unreachable' // something in the network does not answer
  | 'busy' // more is asked at once than can be answered
  | 'bad-config'; // an environment variable or flag is not usable

/** The one error class: a code, a message that names the remedy, and the cause. */
export class RecapError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'RecapError';
    this.code = code;
  }
}

/** True for errors of ours, also across realms and bundles. */
export function isRecapError(error: unknown): error is RecapError {
  return error instanceof Error && error.name === 'RecapError' && 'code' in error;
}
