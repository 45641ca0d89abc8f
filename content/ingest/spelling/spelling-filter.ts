/**
 * Tells quickly that a string is no known word, from its hash alone, and gives the hash of a word's every neighbour without
 * making the neighbour: of nearly a thousand that a word has, few are worth a look.
 */

/** A word's hash is the sum of its characters, each times this number to the power of its place; odd, so that it has an inverse. */
const BASE = 0x01000193;
const INVERSE = inverseOf(BASE);
/** 2^23 bits: a list of 150,000 words lets one neighbour in fifty through. */
const BITS = 23;
const MIX = 0x9e3779b1;

/** By Newton's method, modulo 2^32: each turn doubles the number of right bits. */
function inverseOf(odd: number): number {
  let inverse = odd;
  for (let turn = 0; turn < 5; turn++) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  return inverse;
}

/** True for the hash of every string it was built of, and for a few others. */
export type HashFilter = (hash: number) => boolean;

/** What is known of some words by their hashes. */
export type WordFilter = {
  readonly isWord: HashFilter;
  /** For the first letters of a word, however many, none and all among them. */
  readonly isStart: HashFilter;
  /** For its last letters. */
  readonly isEnd: HashFilter;
};

/** A filter that knows every word given. Cost: one pass over the letters. */
export function buildWordFilter(words: Iterable<string>): WordFilter {
  const [whole, starts, ends] = [createBits(), createBits(), createBits()];
  for (const word of words) {
    let [start, end, power] = [0, 0, 1];
    for (let i = 0; i < word.length; i++) {
      starts.add(start);
      ends.add(end);
      start = (start + Math.imul(word.charCodeAt(i), power)) | 0;
      end = (Math.imul(end, BASE) + word.charCodeAt(word.length - 1 - i)) | 0;
      power = Math.imul(power, BASE);
    }
    for (const bits of [whole, starts, ends]) bits.add(start);
  }
  return { isWord: whole.has, isStart: starts.has, isEnd: ends.has };
}

function createBits() {
  const bits = new Uint32Array(2 ** (BITS - 5));
  return {
    add(hash: number): void {
      const place = placeOf(hash);
      bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
    },
    has(hash: number): boolean {
      const place = placeOf(hash);
      return (((bits[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
    },
  };
}

function placeOf(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), MIX) >>> (32 - BITS);
}

/** The hashes of a word's parts, and of what it becomes by one edit. Characters are given as codes, places from 0. */
export type EditHashes = {
  /** Of the letters before a place. */
  start(place: number): number;
  /** Of the letters from a place on. */
  end(place: number): number;
  swapped(place: number): number;
  without(place: number): number;
  withInserted(place: number, code: number): number;
  withChanged(place: number, code: number): number;
};

export function hashEdits(word: string): EditHashes {
  const powers = [1];
  const before = [0];
  const behind = [0];
  for (let i = 0; i < word.length; i++) {
    before.push(((before[i] ?? 0) + Math.imul(word.charCodeAt(i), powers[i] ?? 0)) | 0);
    powers.push(Math.imul(powers[i] ?? 0, BASE));
    behind.push((Math.imul(behind[i] ?? 0, BASE) + word.charCodeAt(word.length - 1 - i)) | 0);
  }
  const whole = before[word.length] ?? 0;
  const until = (place: number) => before[place] ?? 0;
  const from = (place: number) => (whole - until(place)) | 0;
  const power = (place: number) => powers[place] ?? 0;
  return {
    start: until,
    end: (place) => behind[word.length - place] ?? 0,
    swapped: (place) => {
      const step = word.charCodeAt(place + 1) - word.charCodeAt(place);
      return (whole + Math.imul(step, power(place)) - Math.imul(step, power(place + 1))) | 0;
    },
    without: (place) => (until(place) + Math.imul(INVERSE, from(place + 1))) | 0,
    withInserted: (place, code) =>
      (until(place) + Math.imul(code, power(place)) + Math.imul(BASE, from(place))) | 0,
    withChanged: (place, code) => (whole + Math.imul(code - word.charCodeAt(place), power(place))) | 0,
  };
}
