import { isStopWord } from '../retrieve/analyze.ts';
import { digitOf, isNumberWord } from './numbers.ts';

/** What joining may lean on: words that the notes or their names have, and words of names alone. */
export type Knowing = {
  readonly isKnown: (word: string) => boolean;
  readonly isNameWord: (word: string) => boolean;
  /** True for words that together are a name: "data lake". */
  readonly isNamed: (words: readonly string[]) => boolean;
  readonly isOrdinary: (word: string) => boolean;
};

/** Names of letters that are nothing else, as recognisers write them. */
const LETTER_NAMES = new Map(
  Object.entries({
    ess: 's',
    es: 's',
    dee: 'd',
    de: 'd',
    gee: 'g',
    aitch: 'h',
    jay: 'j',
    kay: 'k',
    el: 'l',
    ell: 'l',
    em: 'm',
    en: 'n',
    ar: 'r',
    vee: 'v',
    zee: 'z',
    zed: 'z',
    ef: 'f',
    eff: 'f',
    cee: 'c',
    tee: 't',
    pee: 'p',
    cue: 'q',
    ee: 'e',
  }),
);
/** Names of letters and pairs of letters that are words as well: taken for letters only beside others, and where a known word results. */
const LETTER_WORDS = new Map(
  Object.entries({
    be: 'b',
    bee: 'b',
    see: 'c',
    sea: 'c',
    eye: 'i',
    oh: 'o',
    pea: 'p',
    queue: 'q',
    are: 'r',
    tea: 't',
    you: 'u',
    why: 'y',
    ex: 'x',
    easy: 'ec',
    to: '2',
    too: '2',
    for: '4',
    ate: '8',
    won: '1',
    tree: '3',
  }),
);
const FIGURE_WORDS = new Map(
  Object.entries({ to: '2', too: '2', for: '4', ate: '8', won: '1', oh: '0', o: '0', tree: '3' }),
);
/** A spelled name is no longer than this, in pieces. */
const MAX_PIECES = 7;
const isLetter = (word: string): boolean => /^[a-z]$/.test(word);
const isArticle = (word: string | undefined): boolean => word === 'a' || word === 'i';

/**
 * Joins what a recogniser took apart: "d y n a m o d b" and "dynamo dee bee" are "dynamodb", "s three" is "s3", "fire cracker" is
 * "firecracker". Which words there are is asked of the notes; no product is listed here.
 */
export function joinSpelled(words: readonly string[], knowing: Knowing): string[] {
  return splitRunTogether(joinWords(joinPieces(joinRuns(words, knowing), knowing), knowing), knowing);
}

/** Letters said one by one, with digits among them. */
function joinRuns(words: readonly string[], knowing: Knowing): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; ) {
    const run = runAt(words, at);
    if (run.length < 2) joined.push(words[at++] ?? '');
    else {
      joined.push(...cutRun(run, knowing));
      at += run.length;
    }
  }
  return joined;
}

/** Single letters, and digits among or after them: at least one letter that is no article. */
function runAt(words: readonly string[], at: number): string[] {
  if (!isLetter(words[at] ?? '')) return [];
  let to = at;
  while (isLetter(words[to] ?? '') || (to > at && isDigit(words[to]))) to += 1;
  const run = words.slice(at, to);
  // "a 3 node cluster", "i 2"
  return run.some((word) => isLetter(word) && !isArticle(word)) ? run : [];
}

/** "oh" is a letter as well: it is left to where a known word tells. */
function isDigit(word: string | undefined): boolean {
  return (
    word !== undefined &&
    (/^\d+$/.test(word) || (word !== 'o' && word !== 'oh' && digitOf(word) !== undefined))
  );
}

/** A run of letters as words: the whole if it is known, known words in a row, or the whole all the same. */
function cutRun(run: readonly string[], { isKnown }: Knowing): string[] {
  const pieces = run.map((word) => (isLetter(word) ? word : (digitOf(word) ?? word)));
  const whole = pieces.join('');
  if (isKnown(whole)) return [whole];
  const [first = '', ...rest] = pieces;
  if (isArticle(first) && rest.length > 0 && isKnown(rest.join(''))) return [first, rest.join('')];
  return cutIntoKnown(whole, isKnown) ?? (isArticle(first) && rest.length === 1 ? [first, ...rest] : [whole]);
}

function cutIntoKnown(whole: string, isKnown: (word: string) => boolean): string[] | undefined {
  for (let at = whole.length - 2; at >= 2; at -= 1) {
    const [head, tail] = [whole.slice(0, at), whole.slice(at)];
    if (isKnown(head) && (isKnown(tail) || /^\d+$/.test(tail))) return [head, tail];
  }
  return undefined;
}

/** Letters by their names, and a word before them: "ess three", "dynamo dee bee", "ec two", where a known word results. */
function joinPieces(words: readonly string[], knowing: Knowing): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = pieceJoinAt(words, at, knowing);
    joined.push(...(found?.words ?? [words[at] ?? '']));
    at = found?.to ?? at + 1;
  }
  return joined;
}

function pieceJoinAt(
  words: readonly string[],
  at: number,
  { isKnown, isNamed, isOrdinary }: Knowing,
): { words: readonly string[]; to: number } | undefined {
  for (let to = Math.min(words.length, at + MAX_PIECES); to >= at + 2; to -= 1) {
    const pieces = words.slice(at, to);
    // "perl six" is a name of two words
    const apart = pieces.map((word, place) => (place === 0 ? word : (digitOf(word) ?? word)));
    if (apart[0] !== undefined && apart[0].length > 1 && isNamed(apart)) return { words: apart, to };
    const word = isSpelling(pieces)
      ? readingsOf(pieces).find(
          (each) => each.length > 1 && isKnown(each) && !isByChance(pieces, each, isOrdinary),
        )
      : undefined;
    if (word !== undefined) return { words: [word], to };
  }
  return undefined;
}

/** The pieces written together, once with letters and once with figures where a word may be both ("oh", "to"). */
function readingsOf(pieces: readonly string[]): string[] {
  const letters = pieces.map((word, place) => pieceOf(word) ?? (place === 0 ? word : undefined));
  const figures = pieces.map((word, place) =>
    place === 0 ? letters[0] : (FIGURE_WORDS.get(word) ?? digitOf(word) ?? letters[place]),
  );
  return [letters, figures]
    .filter((spelled) => !spelled.includes(undefined))
    .map((spelled) => spelled.join(''));
}

function pieceOf(word: string): string | undefined {
  if (isLetter(word) || /^\d+$/.test(word)) return word;
  return (
    LETTER_NAMES.get(word) ??
    LETTER_WORDS.get(word) ??
    digitOf(word) ??
    (/^[a-z]{2,3}\d?$/.test(word) && !isStopWord(word) ? word : undefined)
  );
}

/** "easy to" is no spelling, though "ec2" may be known; "arc to oh three" is one. */
const MIN_CODE = 5;
function isByChance(pieces: readonly string[], word: string, isOrdinary: (word: string) => boolean): boolean {
  const sure = pieces.some((piece) => isLetter(piece) || LETTER_NAMES.has(piece));
  return (
    !sure &&
    word.length < MIN_CODE &&
    isOrdinary(pieces[0] ?? '') &&
    pieces.slice(1).some((piece) => FIGURE_WORDS.has(piece))
  );
}

/** "why are you" is no spelling: something in it must be a letter, its name, or a digit beside a word that is no English one. */
function isSpelling(pieces: readonly string[]): boolean {
  const [first = '', ...rest] = pieces;
  if (isArticle(first) && rest.every((word) => LETTER_WORDS.has(word))) return false;
  const sure = (word: string) => (isLetter(word) && !isArticle(word)) || LETTER_NAMES.has(word);
  if (pieces.some(sure)) return true;
  return (
    !isStopWord(first) &&
    !isNumberWord(first) &&
    rest.every((word) => !isStopWord(word) || digitOf(word) !== undefined || LETTER_WORDS.has(word))
  );
}

/** "fire cracker" is "firecracker" where that is a name, "data lake" stays; "time line" joins when "line" is not known. */
function joinWords(words: readonly string[], knowing: Knowing): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length =
      [4, 3, 2].find(
        (each) => at + each <= words.length && isTakenApart(words.slice(at, at + each), knowing),
      ) ?? 1;
    joined.push(words.slice(at, at + length).join(''));
    at += length;
  }
  return joined;
}

function isTakenApart(
  parts: readonly string[],
  { isKnown, isNameWord, isNamed, isOrdinary }: Knowing,
): boolean {
  const whole = parts.join('');
  if (whole.length < 4 || !/^[a-z]+\d*$/.test(whole)) return false;
  if (isNameWord(whole) || (whole.endsWith('s') && isNameWord(whole.slice(0, -1))))
    return parts.some((part) => part.length > 1);
  if (isNamed(parts) || !isKnown(whole) || parts.some((part) => part.length < 2 || isStopWord(part)))
    return false;
  return !isOrdinary(whole) || parts.some((part) => !isKnown(part));
}

/** "chaosengineering" is two words, where both are known and the whole is not a word. */
function splitRunTogether(words: readonly string[], knowing: Knowing): string[] {
  return words.flatMap((word) => {
    if (word.length < 7 || !/^[a-z]+$/.test(word) || knowing.isKnown(word) || knowing.isOrdinary(word))
      return [word];
    for (let at = 3; at <= word.length - 3; at += 1) {
      const [head, tail] = [word.slice(0, at), word.slice(at)];
      if (knowing.isKnown(head) && knowing.isKnown(tail) && !isStopWord(head) && !isStopWord(tail))
        return [head, tail];
    }
    return [word];
  });
}
