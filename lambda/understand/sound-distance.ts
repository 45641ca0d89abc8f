/** How far two spellings are apart to the ear: an edit distance (Wagner and Fischer, 1974) whose steps cost what they change in sound. */

const VOWELS = 'aeiouy';
/** Letters that recognisers, and ears, take for one another. */
const ALIKE = ['vfwb', 'ckqg', 'szcx', 'dt', 'mn', 'bp', 'gj', 'lr'];
const COST = {
  other: 1,
  alike: 0.4,
  vowel: 0.4,
  doubled: 0.2,
  silent: 0.3,
  lostVowel: 0.5,
  lostConsonant: 1,
} as const;

function kindOf(letter: string): number {
  return VOWELS.includes(letter) ? 1 : 0;
}

const substitutions = new Map<string, number>();
for (const group of ALIKE) {
  for (const one of group) for (const other of group) substitutions.set(one + other, COST.alike);
}
for (const one of VOWELS) for (const other of VOWELS) substitutions.set(one + other, COST.vowel);

function substitution(one: string, other: string): number {
  return one === other ? 0 : (substitutions.get(one + other) ?? COST.other);
}

/** What it costs that a letter is there or not: nearly nothing where it repeats the one before it, little for an h or a last e. */
function presence(letters: string, at: number): number {
  const letter = letters[at] ?? '';
  if (letter === letters[at - 1]) return COST.doubled;
  if (letter === 'h' || (letter === 'e' && at === letters.length - 1)) return COST.silent;
  return kindOf(letter) === 1 ? COST.lostVowel : COST.lostConsonant;
}

/** The distance, or Infinity as soon as it must exceed `limit`. */
export function soundDistance(one: string, other: string, limit: number): number {
  let row = [0];
  for (let at = 0; at < other.length; at += 1) row.push((row[at] ?? 0) + presence(other, at));
  for (let i = 0; i < one.length; i += 1) {
    const gone = presence(one, i);
    const next = [(row[0] ?? 0) + gone];
    let least = next[0] ?? 0;
    for (let j = 0; j < other.length; j += 1) {
      const cost = Math.min(
        (row[j] ?? 0) + substitution(one[i] ?? '', other[j] ?? ''),
        (row[j + 1] ?? 0) + gone,
        (next[j] ?? 0) + presence(other, j),
      );
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return Number.POSITIVE_INFINITY;
    row = next;
  }
  return row[other.length] ?? Number.POSITIVE_INFINITY;
}

/** 1 for the same letters, 0 for nothing alike. */
export function closeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  if (longest === 0) return 1;
  return Math.max(0, 1 - soundDistance(one, other, longest / 2) / longest);
}
