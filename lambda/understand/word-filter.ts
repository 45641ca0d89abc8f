import type { WordFilter } from './pattern-table.ts';

/** Fourteen bits and ten looks a word: about one word in a thousand is wrongly taken for a member. */
const BITS_PER_WORD = 14;
const HASHES = 10;

/** 32-bit FNV-1a, from a seed. */
function hash(word: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < word.length; at += 1)
    value = Math.imul(value ^ word.charCodeAt(at), 0x01000193) >>> 0;
  return (value ^ (value >>> 15)) >>> 0;
}

/** The bits of a word by double hashing (Kirsch and Mitzenmacher, 2006). */
function* places(word: string, hashes: number, size: number): Generator<number> {
  const first = hash(word, 0);
  const step = hash(word, 0x9e3779b9) | 1;
  for (let turn = 0; turn < hashes; turn += 1) yield ((first + Math.imul(turn, step)) >>> 0) % size;
}

/** A filter that knows every word given. */
export function buildWordFilter(words: readonly string[]): WordFilter {
  const bytes = new Uint8Array(Math.max(1, Math.ceil((words.length * BITS_PER_WORD) / 8)));
  for (const word of words) {
    for (const place of places(word, HASHES, bytes.length * 8))
      bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (1 << (place & 7));
  }
  return { hashes: HASHES, bits: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
}

/** Asks a filter for a word: never no for a word it was built of. */
export function readWordFilter(filter: WordFilter): (word: string) => boolean {
  const text = atob(filter.bits);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return (word) => {
    for (const place of places(word, filter.hashes, bytes.length * 8)) {
      if (((bytes[place >> 3] ?? 0) & (1 << (place & 7))) === 0) return false;
    }
    return true;
  };
}
