import type { ApiError } from './api.ts';
import type { WebReply } from './http.ts';

/** What goes wrong, by its stable code: the status that it comes with. */
const STATUS = {
  'bad-request': 400,
  'too-long': 400,
  forbidden: 403,
  'not-found': 404,
  'not-allowed': 405,
  'too-large': 413,
  unsupported: 415,
  failed: 500,
  busy: 503,
  away: 503,
} as const;

export type ProblemCode = keyof typeof STATUS;

/** Answers of a conversation are nobody else's, and none is asked for twice. */
const PRIVATE = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
/** Seconds after which a service that was away or busy is worth another try. */
const RETRY_AFTER = '5';

/** A value as a reply in JSON. */
export function json(value: unknown, headers: Readonly<Record<string, string>> = {}): WebReply {
  return { status: 200, headers: { ...PRIVATE, ...headers }, body: JSON.stringify(value) };
}

/** What went wrong, for programs by its code and for people with the remedy. */
export function problem(code: ProblemCode, message: string): WebReply {
  const body: ApiError = { error: { code, message } };
  return {
    status: STATUS[code],
    headers: { ...PRIVATE, ...(STATUS[code] === 503 && { 'retry-after': RETRY_AFTER }) },
    body: JSON.stringify(body),
  };
}
