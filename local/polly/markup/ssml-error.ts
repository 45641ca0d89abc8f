/** Markup that Polly would refuse; the message says why. */
export class SsmlError extends Error {
  /** `place`: the character at which it was found, counted from 0. */
  constructor(reason: string, place?: number) {
    super(place === undefined ? reason : `${reason} (at character ${place + 1})`);
    this.name = 'SsmlError';
  }
}
