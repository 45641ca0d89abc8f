import type { Question } from '../dialog/question.ts';

/** What channels may write to the log: harmless fields only. Never what was said, nothing that tells who said it. */

/** An error: its class, our code for it, and where it came from. */
export type ErrorFields = {
  readonly error: string;
  readonly code?: string;
  readonly from?: readonly string[];
};

/** How many places of a stack are kept. */
const MOST_PLACES = 4;

/** Words of a platform's own, as names and ids; anything else that stands in their place is not repeated. */
export function known(word: string | undefined): string {
  return word !== undefined && /^[\w.:-]{1,120}$/.test(word) ? word : 'other';
}

/** A question by its kind, a follow-up by what it wishes. */
export function wishOf(question: Question): string {
  return question.kind === 'follow-up' ? question.wish : question.kind;
}

/** An error by class, code and place. Its message stays out: it may hold what was said. */
export function errorFields(error: unknown): ErrorFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: known(error.name.replaceAll(' ', '-')),
    ...('code' in error && typeof error.code === 'string' && { code: known(error.code) }),
    from: places.slice(0, MOST_PLACES).map((line) => line.trim()),
  };
}
