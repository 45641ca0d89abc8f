import type { WireReply, WireRequest } from './serve.ts';
import { WireError } from './wire-error.ts';

/**
 * The body of a request as an object; an empty body is one without members.
 * @throws WireError SerializationException for anything else.
 */
export function readJsonObject({ body }: Pick<WireRequest, 'body'>): Readonly<Record<string, unknown>> {
  const value = body.length === 0 ? {} : parse(body.toString('utf8'));
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new WireError(400, 'SerializationException', 'The body is not a JSON object.');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WireError(400, 'SerializationException', 'The body is not JSON.');
  }
}

export function jsonReply(value: unknown, status = 200): WireReply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
