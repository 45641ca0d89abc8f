/**
 * How one word could have become another under the fingers. The distance counts a swap of neighbours as one
 * (Damerau–Levenshtein, optimal string alignment), since that is the typing error people make most.
 */

import { type EditHashes, type HashFilter, hashEdits, type WordFilter } from './spelling-filter.ts';

export type EditKind =
  | 'swapped' // "Transalte": neighbours changed places
  | 'doubled' // "loging", "innnovation": a letter typed once too often or too seldom beside its like
  | 'dropped' // "peformance": a letter is missing
  | 'added' // "receovery": a letter too many
  | 'vowel' // "seperate": another vowel, as it sounds
  | 'changed' // "replicagion": another letter
  | 'shuffled' // "quurom": the same letters but for one or two, in another order
  | 'far'; // two edits apart

const VOWELS: ReadonlySet<number> = new Set([...'aeiouy'].map((letter) => letter.charCodeAt(0)));
/** The codes of the letters. */
const [A, Z] = [97, 122];

type Offer = (candidate: string, kind: EditKind) => void;

/**
 * The strings one edit away, with the edit that leads from the misspelled word to it. First come, first kept.
 * @param known leaves out what is no known word for certain: all but a few of the strings.
 */
export function neighboursOf(word: string, known: WordFilter): ReadonlyMap<string, EditKind> {
  const found = new Map<string, EditKind>();
  const hashes = hashEdits(word);
  const places = placesToEdit(word, hashes, known);
  if (places.from > places.to) return found;
  const offer = (candidate: string, kind: EditKind) => {
    if (candidate !== word && !found.has(candidate)) found.set(candidate, kind);
  };
  const offers = { word, hashes, places, mayBeKnown: known.isWord, offer };
  offerOwnLetters(offers);
  offerOtherLetters(offers);
  return found;
}

type Places = { readonly from: number; readonly to: number };

/**
 * An edit leaves what stands before it and behind it: where one of the two begins or ends no known word, no edit helps. For most words
 * that are in no list no place is left.
 */
function placesToEdit(word: string, hashes: EditHashes, { isStart, isEnd }: WordFilter): Places {
  let to = 0;
  while (to < word.length && isStart(hashes.start(to + 1))) to++;
  let behind = word.length;
  while (behind > 0 && isEnd(hashes.end(behind - 1))) behind--;
  // a swap is the edit that takes the most letters
  return { from: Math.max(0, behind - 2), to };
}

type Offers = {
  readonly word: string;
  readonly hashes: EditHashes;
  readonly places: Places;
  readonly mayBeKnown: HashFilter;
  readonly offer: Offer;
};

/** The word's own letters in another order, one more or one less of them. */
function offerOwnLetters({ word, hashes, places, mayBeKnown, offer }: Offers): void {
  for (let i = places.from; i < word.length && i <= places.to; i++) {
    const head = word.slice(0, i);
    const here = word.charAt(i);
    const next = word.charAt(i + 1);
    if (next !== '' && mayBeKnown(hashes.swapped(i)))
      offer(head + next + here + word.slice(i + 2), 'swapped');
    if (mayBeKnown(hashes.withInserted(i, word.charCodeAt(i)))) offer(head + here + word.slice(i), 'doubled');
    if (mayBeKnown(hashes.without(i)))
      offer(head + word.slice(i + 1), here === next || here === word.charAt(i - 1) ? 'doubled' : 'added');
  }
}

/** A letter more, or another one. */
function offerOtherLetters({ word, hashes, places, mayBeKnown, offer }: Offers): void {
  for (let i = places.from; i <= places.to; i++) {
    for (let code = A; code <= Z; code++) {
      if (mayBeKnown(hashes.withInserted(i, code)))
        offer(word.slice(0, i) + String.fromCharCode(code) + word.slice(i), 'dropped');
      if (i < word.length && mayBeKnown(hashes.withChanged(i, code)))
        offer(
          word.slice(0, i) + String.fromCharCode(code) + word.slice(i + 1),
          areVowels(code, word.charCodeAt(i)) ? 'vowel' : 'changed',
        );
    }
  }
}

function areVowels(one: number, other: number): boolean {
  return VOWELS.has(one) && VOWELS.has(other);
}

/** The distance between two words, or `limit + 1` as soon as it is known to be larger. Cost: at most length × length. */
export function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let last: number[] = [];
  let row: number[] = [];
  for (let j = 0; j <= other.length; j++) last.push(j);
  for (let i = 1; i <= one.length; i++) {
    if (fillRow(row, { one, other, i, last, before }) > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[other.length] ?? limit + 1, limit + 1);
}

type Step = {
  readonly one: string;
  readonly other: string;
  readonly i: number;
  readonly last: readonly number[];
  readonly before: readonly number[];
};

/** Fills the costs of one letter against each of the other word's; gives the least of them. */
function fillRow(row: number[], { one, other, i, last, before }: Step): number {
  row[0] = i;
  let least = i;
  const here = one.charCodeAt(i - 1);
  for (let j = 1; j <= other.length; j++) {
    const there = other.charCodeAt(j - 1);
    let cost = Math.min(
      (last[j] ?? 0) + 1,
      (row[j - 1] ?? 0) + 1,
      (last[j - 1] ?? 0) + (here === there ? 0 : 1),
    );
    const swapped = i > 1 && j > 1 && here === other.charCodeAt(j - 2) && one.charCodeAt(i - 2) === there;
    if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
    row[j] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

/** The letters of a word in alphabetical order: equal for words that are each other's shuffle. */
export function letters(word: string): string {
  return [...word].sort().join('');
}
