import { distance, type EditKind, letters, neighboursOf } from './spelling-edits.ts';
import { buildWordFilter, type WordFilter } from './spelling-filter.ts';

export type Candidate = { readonly word: string; readonly kind: EditKind };

/** @param isWorth leaves out a kind that would not be believed of the word, where that spares a search. */
export type CandidateSearch = (
  word: string,
  isWorth: (kind: 'shuffled' | 'far') => boolean,
) => readonly Candidate[];

/** A shuffled word must be this long, so that its letters tell it. */
const SHUFFLED_FROM = 6;
/** Two words that differ only in their last letters are forms of one word, or one made from the other. */
const ENDING = 4;
/** … and have so many different letters, or it was never a word. */
const DISTINCT = 4;
/** How far the letters of a shuffled word may have moved: in a short word less than in a long one. */
const SHUFFLED_DISTANCE = { short: 2, long: 4, from: 9 };

/** What may be meant. */
export type KnownWords = {
  isWord(word: string): boolean;
  /** Every word that `isWord` is true for, and maybe others. */
  all(): Iterable<string>;
  /** The words that are looked for two edits away, or shuffled. */
  far(): Iterable<string>;
};

/**
 * Finds the words that a misspelled one may stand for: all that are one edit away; where there are none, those that
 * have the same letters in another order, and then those two edits away. First letters must agree beyond one edit. The
 * lists for both searches are made when first needed.
 */
export function createCandidateSearch(known: KnownWords): CandidateSearch {
  let filter: WordFilter | undefined;
  let far: FarSearch | undefined;
  const indexed = () => {
    far ??= indexWords(known.far());
    return far;
  };
  return (word, isWorth) => {
    filter ??= buildWordFilter(known.all());
    const near: Candidate[] = [];
    for (const [candidate, kind] of neighboursOf(word, filter))
      if (known.isWord(candidate)) near.push({ word: candidate, kind });
    if (near.length > 0 || word.length < SHUFFLED_FROM) return near;
    const shuffled = isWorth('shuffled') ? searchShuffled(word, indexed()) : [];
    return shuffled.length > 0 || !isWorth('far') ? shuffled : searchFar(word, indexed());
  };
}

/** First letter and length → words, and beside each the letters that it has. */
type FarSearch = ReadonlyMap<string, Known>;
type Known = { readonly words: string[]; readonly masks: number[] };

function indexWords(words: Iterable<string>): FarSearch {
  const byStart = new Map<string, Known>();
  for (const word of words) {
    if (word.length < SHUFFLED_FROM || !/^[a-z]+$/.test(word)) continue;
    const key = word.charAt(0) + word.length;
    const known = byStart.get(key) ?? { words: [], masks: [] };
    known.words.push(word);
    known.masks.push(letterMask(word));
    byStart.set(key, known);
  }
  return byStart;
}

function searchFar(word: string, far: FarSearch): readonly Candidate[] {
  const mask = letterMask(word);
  const found: Candidate[] = [];
  for (let length = word.length - 2; length <= word.length + 2; length++) {
    // two letters changed differ in four, but one that is missing or too many makes only one
    const most = 4 - Math.abs(length - word.length);
    const { words, masks } = far.get(word.charAt(0) + length) ?? NONE;
    for (let at = 0; at < masks.length; at++) {
      if (bits(mask ^ (masks[at] ?? 0)) > most) continue;
      const other = words[at] ?? '';
      if (commonStart(word, other) >= word.length - ENDING) continue;
      if (distance(word, other, 2) <= 2) found.push({ word: other, kind: 'far' });
    }
  }
  return found;
}

const NONE: Known = { words: [], masks: [] };

function searchShuffled(word: string, far: FarSearch): readonly Candidate[] {
  const mask = letterMask(word);
  if (bits(mask) < DISTINCT) return [];
  const own = letters(word);
  const limit = word.length < SHUFFLED_DISTANCE.from ? SHUFFLED_DISTANCE.short : SHUFFLED_DISTANCE.long;
  const { words, masks } = far.get(word.charAt(0) + word.length) ?? NONE;
  return words
    .filter(
      (other, at) => masks[at] === mask && letters(other) === own && distance(word, other, limit) <= limit,
    )
    .map((other) => ({ word: other, kind: 'shuffled' }));
}

/** How many letters two words have in common from the start. */
function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** A bit for each letter that occurs: two words two edits apart differ in at most four. */
function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) - 97);
  return mask;
}

/** How many bits are set: sums of two, of four, of eight, then of all. */
function bits(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
