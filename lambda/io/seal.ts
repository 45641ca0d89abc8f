import { createHmac, timingSafeEqual } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * Texts that are given away and must come back unchanged. Whoever holds one can read it and cannot make another. `kind` keeps what
 * was sealed for one use from passing for another.
 */
export type Seal = {
  seal(kind: string, text: string): string;
  /** The text; undefined for anything that this key did not seal for this kind. */
  open(kind: string, token: string): string | undefined;
};

/** Raised when the form changes: older tokens then count as not ours. */
const VERSION = '1';
/** Half of the digest: RFC 2104 §5 allows it, and tokens are part of addresses. */
const MAC_BYTES = 16;
/** Nothing that we seal is larger, unpacked. */
const MOST_TEXT = 64 * 1024;
const TOKEN = /^(1\.[\w-]+)\.([\w-]{22})$/;

/** Tokens are `1.<text, deflated, base64url>.<HMAC-SHA256, base64url>`; the same text gives the same token. */
export function createSeal(key: string): Seal {
  const macOf = (kind: string, payload: string) =>
    createHmac('sha256', key)
      .update(`${kind}\n${payload}`)
      .digest()
      .subarray(0, MAC_BYTES)
      .toString('base64url');
  return {
    seal: (kind, text) => {
      const payload = `${VERSION}.${deflateRawSync(text).toString('base64url')}`;
      return `${payload}.${macOf(kind, payload)}`;
    },
    open: (kind, token) => {
      const [, payload, mac] = TOKEN.exec(token) ?? [];
      if (payload === undefined || mac === undefined) return undefined;
      // compared as written: base64 has more than one spelling for the same bytes
      if (!timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(kind, payload)))) return undefined;
      const packed = Buffer.from(payload.slice(VERSION.length + 1), 'base64url');
      return inflateRawSync(packed, { maxOutputLength: MOST_TEXT }).toString('utf8');
    },
  };
}
