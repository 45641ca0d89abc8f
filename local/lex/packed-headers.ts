import { gunzipSync, gzipSync } from 'node:zlib';
import { WireError } from '../wire/wire-error.ts';

/** Headers unpack to this at most, in bytes: session and request attributes have 12 KB, the rest is names. */
const MOST_BYTES = 64 * 1024;
/** Headers are short: the fastest level makes them small enough. */
const LEVEL = 1;

/** JSON as RecognizeUtterance and PutSession carry it in headers: gzip, then base64. */
export function pack(value: unknown): string {
  return gzipSync(JSON.stringify(value), { level: LEVEL }).toString('base64');
}

/**
 * What a client packed; undefined where there is no header.
 * @throws WireError ValidationException
 */
export function unpack(header: string | undefined, name: string): unknown {
  if (header === undefined) return undefined;
  try {
    const packed = gunzipSync(Buffer.from(header, 'base64'), { maxOutputLength: MOST_BYTES });
    return JSON.parse(packed.toString('utf8'));
  } catch {
    throw new WireError(400, 'ValidationException', `'${name}': Expected base64 of gzip of JSON`);
  }
}
