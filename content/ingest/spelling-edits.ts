/**
 * How one word could have become another under the fingers. The distance counts a swap of neighbours as one
 * (Damerau–Levenshtein, optimal string alignment), since that is the typing error people make most.
 */

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
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** Every string one edit away, with the edit that leads from the misspelled word to it. First come, first kept. */
export function neighboursOf(word: string): ReadonlyMap<string, EditKind> {
  const found = new Map<string, EditKind>();
  const offer = (candidate: string, kind: EditKind) => {
    if (candidate !== word && !found.has(candidate)) found.set(candidate, kind);
  };
  for (let i = 0; i < word.length; i++) {
    const head = word.slice(0, i);
    const here = word.charAt(i);
    offer(head + word.charAt(i + 1) + here + word.slice(i + 2), 'swapped');
    offer(head + here + here + word.slice(i + 1), 'doubled');
    offer(
      head + word.slice(i + 1),
      here === word.charAt(i + 1) || here === word.charAt(i - 1) ? 'doubled' : 'added',
    );
  }
  for (let i = 0; i <= word.length; i++) {
    const head = word.slice(0, i);
    for (const letter of ALPHABET) {
      offer(head + letter + word.slice(i), 'dropped');
      if (i < word.length)
        offer(head + letter + word.slice(i + 1), areVowels(letter, word.charAt(i)) ? 'vowel' : 'changed');
    }
  }
  return found;
}

function areVowels(one: string, other: string): boolean {
  return VOWELS.includes(one) && VOWELS.includes(other);
}

/** The distance between two words, or `limit + 1` as soon as it is known to be larger. Cost: at most length × (2 limit + 1). */
export function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const row = nextRow({ one, other, i, last, before });
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
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

function nextRow({ one, other, i, last, before }: Step): number[] {
  const row = [i];
  for (let j = 1; j <= other.length; j++) {
    const same = one[i - 1] === other[j - 1];
    let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
    const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
    if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
    row.push(cost);
  }
  return row;
}

/** The letters of a word in alphabetical order: equal for words that are each other's shuffle. */
export function letters(word: string): string {
  return [...word].sort().join('');
}
