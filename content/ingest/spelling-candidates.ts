import { distance, type EditKind, letters, neighboursOf } from './spelling-edits.ts';

export type Candidate = { readonly word: string; readonly kind: EditKind };

export type CandidateSearch = (word: string) => readonly Candidate[];

/** Two edits are tried only in words long enough that few others are that near. */
const FAR_FROM = 8;
/** A shuffled word must be this long, so that its letters tell it. */
const SHUFFLED_FROM = 6;
/** Two words that differ only in their last letters are forms of one word, or one made from the other. */
const ENDING = 4;
/** … and have so many different letters, or it was never a word. */
const DISTINCT = 4;
/** How far the letters of a shuffled word may have moved: in a short word less than in a long one. */
const SHUFFLED_DISTANCE = { short: 2, long: 4, from: 9 };

/**
 * Finds the words that a misspelled one may stand for: all that are one edit away; where there are none, those that
 * have the same letters in another order, and for long words those two edits away. First letters must agree beyond one
 * edit. The lists for the second search are made when first needed.
 */
export function createCandidateSearch(
  isWord: (word: string) => boolean,
  words: () => Iterable<string>,
): CandidateSearch {
  let far: FarSearch | undefined;
  return (word) => {
    const near: Candidate[] = [];
    for (const [candidate, kind] of neighboursOf(word))
      if (isWord(candidate)) near.push({ word: candidate, kind });
    if (near.length > 0 || word.length < SHUFFLED_FROM) return near;
    far ??= indexWords(words());
    return searchFar(word, far);
  };
}

/** First letter and length → words, each with the letters that it has. */
type FarSearch = ReadonlyMap<string, readonly Known[]>;
type Known = { readonly word: string; readonly mask: number };

function indexWords(words: Iterable<string>): FarSearch {
  const byStart = new Map<string, Known[]>();
  for (const word of words) {
    if (word.length < SHUFFLED_FROM || !/^[a-z]+$/.test(word)) continue;
    const key = word.charAt(0) + word.length;
    const known = { word, mask: letterMask(word) };
    const list = byStart.get(key);
    if (list === undefined) byStart.set(key, [known]);
    else list.push(known);
  }
  return byStart;
}

function searchFar(word: string, far: FarSearch): Candidate[] {
  const mask = letterMask(word);
  const shuffled = bits(mask) >= DISTINCT ? findShuffled(word, mask, far) : [];
  if (shuffled.length > 0 || word.length < FAR_FROM) return shuffled;
  const found: Candidate[] = [];
  for (let length = word.length - 2; length <= word.length + 2; length++) {
    for (const other of far.get(word.charAt(0) + length) ?? []) {
      if (bits(mask ^ other.mask) > 4 || commonStart(word, other.word) >= word.length - ENDING) continue;
      if (distance(word, other.word, 2) <= 2) found.push({ word: other.word, kind: 'far' });
    }
  }
  return found;
}

function findShuffled(word: string, mask: number, far: FarSearch): Candidate[] {
  const own = letters(word);
  const limit = word.length < SHUFFLED_DISTANCE.from ? SHUFFLED_DISTANCE.short : SHUFFLED_DISTANCE.long;
  return (far.get(word.charAt(0) + word.length) ?? [])
    .filter(
      (other) =>
        other.mask === mask && letters(other.word) === own && distance(word, other.word, limit) <= limit,
    )
    .map((other) => ({ word: other.word, kind: 'shuffled' }));
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

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
