/**
 * How one word could have become another under the fingers. The distance counts a swap of neighbours as one
 * (Damerau–Levenshtein, optimal string alignment), since that is the typing error people make most.
 */

import { type EditHashes, type HashFilter, hashEdits } from './spelling-filter.ts';

export type EditKind =
  | 'swapped' // "Transalte": neighbours changed places
  | 'doubled' // "loging", "innnovation": a letter typed once too often or too seldom beside its like
  | 'dropped' // "peformance": a letter is missing
  | 'added' // "receovery": a letter too many
  | 'vowel' // "seperate": another vowel, as it sounds
  | 'changed' // "replicagion": another letter
  | 'shuffled' // "quurom": the same letters but for one or two, in another order
  | 'far'; // two edits apart

const VOWELS = 'aeiouy';
const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => [letter, letter.charCodeAt(0)] as const);

type Offer = (candidate: string, kind: EditKind) => void;

/**
 * The strings one edit away, with the edit that leads from the misspelled word to it. First come, first kept.
 * @param mayBeKnown leaves out what is no known word for certain: all but a few of the strings.
 */
export function neighboursOf(word: string, mayBeKnown: HashFilter): ReadonlyMap<string, EditKind> {
  const found = new Map<string, EditKind>();
  const offer = (candidate: string, kind: EditKind) => {
    if (candidate !== word && !found.has(candidate)) found.set(candidate, kind);
  };
  const hashes = hashEdits(word);
  offerOwnLetters(word, (hash) => mayBeKnown(hash(hashes)), offer);
  for (let i = 0; i <= word.length; i++) {
    for (const [letter, code] of ALPHABET) {
      if (mayBeKnown(hashes.withInserted(i, code)))
        offer(word.slice(0, i) + letter + word.slice(i), 'dropped');
      if (i < word.length && mayBeKnown(hashes.withChanged(i, code)))
        offer(
          word.slice(0, i) + letter + word.slice(i + 1),
          areVowels(letter, word.charAt(i)) ? 'vowel' : 'changed',
        );
    }
  }
  return found;
}

/** The word's own letters in another order, one more or one less of them. */
function offerOwnLetters(
  word: string,
  mayBeKnown: (hash: (hashes: EditHashes) => number) => boolean,
  offer: Offer,
): void {
  for (let i = 0; i < word.length; i++) {
    const head = word.slice(0, i);
    const here = word.charAt(i);
    const next = word.charAt(i + 1);
    if (next !== '' && mayBeKnown((hashes) => hashes.swapped(i)))
      offer(head + next + here + word.slice(i + 2), 'swapped');
    if (mayBeKnown((hashes) => hashes.withInserted(i, word.charCodeAt(i))))
      offer(head + here + word.slice(i), 'doubled');
    if (mayBeKnown((hashes) => hashes.without(i)))
      offer(head + word.slice(i + 1), here === next || here === word.charAt(i - 1) ? 'doubled' : 'added');
  }
}

function areVowels(one: string, other: string): boolean {
  return VOWELS.includes(one) && VOWELS.includes(other);
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
