/** Bytes to text, for files of any age and origin. */

export type Decoded = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'binary' };

/** So much of a file is looked at to tell text from other bytes. */
const SAMPLE_BYTES = 8192;
/** Share of control characters above which bytes are not text. */
const BINARY_SHARE = 0.1;

/**
 * The text of a file: by its byte order mark, else UTF-16 where every second byte is zero, else UTF-8, else windows-1252.
 * Line ends come out as '\n', stray NULs are dropped. Anything with many control characters is binary.
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return { kind: 'binary' };
  const text = new TextDecoder(encoding).decode(bytes);
  return { kind: 'text', text: tidyLineEnds(text) };
}

function encodingOf(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const wide = wideEncoding(sample);
  if (wide !== undefined) return wide;
  if (controlShare(sample) > BINARY_SHARE) return undefined;
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/** Latin text in UTF-16 without a mark has a zero in nearly every second byte. */
function wideEncoding(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (sample.length < 4) return undefined;
  let [even, odd] = [0, 0];
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] === 0 && at % 2 === 0) even++;
    else if (sample[at] === 0) odd++;
  }
  const half = sample.length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.7 && odd < half * 0.1) return 'utf-16be';
  return undefined;
}

function controlShare(sample: Uint8Array): number {
  let controls = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0;
    const isSpace = byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 27;
    if (byte < 32 && !isSpace) controls++;
  }
  return sample.length === 0 ? 0 : controls / sample.length;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function tidyLineEnds(text: string): string {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const separated = /[\u2028\u2029]/.test(plain) ? plain.replace(/[\u2028\u2029]/g, '\n') : plain;
  return separated.includes('\0') ? separated.replaceAll('\0', '') : separated;
}
