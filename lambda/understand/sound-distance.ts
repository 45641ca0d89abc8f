/** How far two spellings are apart to the ear: an edit distance (Wagner and Fischer, 1974) whose steps cost what they change in sound. */

/** Letters that recognisers, and ears, take for one another. */
const ALIKE = ['vfwb', 'ckqg', 'szcx', 'dt', 'mn', 'bp', 'gj', 'lr', 'aeiouy'];
const VOWELS = 'aeiouy';
const COST = {
  other: 1,
  alike: 0.4,
  doubled: 0.2,
  silent: 0.3,
  lostVowel: 0.5,
  lostConsonant: 0.8,
  swapped: 0.5,
} as const;

const LETTERS = 26;
const FIRST = 'a'.charCodeAt(0);
const H = 'h'.charCodeAt(0) - FIRST;
const E = 'e'.charCodeAt(0) - FIRST;

/** The cost of one letter for another: row × LETTERS + column. */
const SUBSTITUTIONS = substitutions();
const LOST = Float64Array.from({ length: LETTERS }, (_, letter) =>
  VOWELS.includes(String.fromCharCode(FIRST + letter)) ? COST.lostVowel : COST.lostConsonant,
);

/** Consonants that are not far from each other; a letter of two groups may stand for either. */
const GROUPS = ['vfwb', 'ckqg', 'szcx', 'dt', 'mn', 'bp', 'gj', 'lr'];
const MAY = GROUPS.length;

/** Of each consonant a bit for the group that it must be of, and one, MAY places higher, for each that it may be of. */
const CONSONANTS = Uint32Array.from({ length: LETTERS }, (_, letter) => {
  const own = GROUPS.flatMap((group, at) =>
    group.includes(String.fromCharCode(FIRST + letter)) ? [at] : [],
  );
  const may = own.reduce((bits, at) => bits | (1 << (at + MAY)), 0);
  return own.length === 1 ? may | (1 << (own[0] ?? 0)) : may;
});

function substitutions(): Float64Array {
  const table = new Float64Array(LETTERS * LETTERS).fill(COST.other);
  const set = (one: string, other: string, cost: number) => {
    table[(one.charCodeAt(0) - FIRST) * LETTERS + other.charCodeAt(0) - FIRST] = cost;
  };
  for (const group of ALIKE) for (const one of group) for (const other of group) set(one, other, COST.alike);
  for (let letter = 0; letter < LETTERS; letter += 1) table[letter * LETTERS + letter] = 0;
  return table;
}

/** Letters a to z as numbers from 0. */
export function toLetters(word: string): Uint8Array {
  return Uint8Array.from(word, (letter) => letter.charCodeAt(0) - FIRST);
}

/** What it costs that a letter is there or not: nearly nothing where it repeats the one before it, little for an h or a last e. */
function presence(letters: Uint8Array, at: number): number {
  const letter = letters[at] ?? 0;
  if (at > 0 && letter === letters[at - 1]) return COST.doubled;
  if (letter === H || (letter === E && at === letters.length - 1)) return COST.silent;
  return LOST[letter] ?? COST.lostConsonant;
}

/** The groups of consonants in a word, a bit each: words that share few are far apart without counting. */
export function consonantsOf(letters: Uint8Array): number {
  return letters.reduce((bits, letter) => bits | (CONSONANTS[letter] ?? 0), 0);
}

/** No two words with these consonants are nearer than this. */
export function leastDistance(one: number, other: number): number {
  return COST.lostConsonant * Math.max(missing(one, other), missing(other, one));
}

/** How many groups are surely in one word, and in no way in the other. */
function missing(one: number, other: number): number {
  return bitCount(one & ~(other >>> MAY) & ((1 << MAY) - 1));
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Both words as `toLetters` gives them. Infinity as soon as the distance must exceed `limit`. */
export function soundDistance(one: Uint8Array, other: Uint8Array, limit: number): number {
  const width = other.length;
  const there = Float64Array.from(other, (_, at) => presence(other, at));
  let [before, row, next] = [
    new Float64Array(width + 1),
    new Float64Array(width + 1),
    new Float64Array(width + 1),
  ];
  for (let j = 0; j < width; j += 1) row[j + 1] = (row[j] ?? 0) + (there[j] ?? 0);
  let lastLeast = 0;
  for (let i = 0; i < one.length; i += 1) {
    next[0] = (row[0] ?? 0) + presence(one, i);
    const least = fillRow({ one, other, i, there, before, row, next });
    // letters that change places reach back over a row
    if (Math.min(least, lastLeast + COST.swapped) > limit) return Number.POSITIVE_INFINITY;
    lastLeast = least;
    [before, row, next] = [row, next, before];
  }
  return row[width] ?? Number.POSITIVE_INFINITY;
}

type Row = {
  readonly one: Uint8Array;
  readonly other: Uint8Array;
  readonly i: number;
  readonly there: Float64Array;
  readonly before: Float64Array;
  readonly row: Float64Array;
  readonly next: Float64Array;
};

/** Fills the next row of distances, and gives its least. */
function fillRow({ one, other, i, there, before, row, next }: Row): number {
  const letter = one[i] ?? 0;
  const gone = presence(one, i);
  let least = next[0] ?? 0;
  for (let j = 0; j < other.length; j += 1) {
    let cost = Math.min(
      (row[j] ?? 0) + (SUBSTITUTIONS[letter * LETTERS + (other[j] ?? 0)] ?? COST.other),
      (row[j + 1] ?? 0) + gone,
      (next[j] ?? 0) + (there[j] ?? 0),
    );
    if (i > 0 && j > 0 && letter === other[j - 1] && one[i - 1] === other[j])
      cost = Math.min(cost, (before[j - 1] ?? 0) + COST.swapped);
    next[j + 1] = cost;
    if (cost < least) least = cost;
  }
  return least;
}
