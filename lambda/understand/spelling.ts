import { isStopWord } from '../retrieve/analyze.ts';
import { joinCompounds, splitCompounds } from './compounds.ts';
import type { Knowing } from './knowing.ts';
import { FIGURE_WORDS, LETTER_NAMES, LETTER_WORDS } from './letter-names.ts';
import { digitOf, isNumberWord } from './numbers.ts';
import { PARTICLES } from './word-lists.ts';

/** A spelled name is no longer than this, in pieces. */
const MAX_PIECES = 7;
const isLetter = (word: string): boolean => /^[a-z]$/.test(word);
const isArticle = (word: string | undefined): boolean => word === 'a' || word === 'i';

/**
 * Joins what a recogniser took apart: "d y n a m o d b" and "dynamo dee bee" are "dynamodb", "s three" is "s3", "fire cracker" is
 * "firecracker". Which words there are is asked of the notes; no product is listed here.
 */
export function joinSpelled(words: readonly string[], knowing: Knowing): string[] {
  return splitCompounds(joinCompounds(joinPieces(joinRuns(words, knowing), knowing), knowing), knowing);
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
  for (let at = whole.length - 1; at >= 2; at -= 1) {
    const [head, tail] = [whole.slice(0, at), whole.slice(at)];
    if (isKnown(head) && ((tail.length > 1 && isKnown(tail)) || /^\d+$/.test(tail))) return [head, tail];
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
    (/^[a-z]{2,3}\d?$/.test(word) && !isStopWord(word) && !PARTICLES.has(word) ? word : undefined)
  );
}

/** "easy to" is no spelling, though "ec2" may be known, nor is "large are" one of "larger"; "arc to oh three" is one. */
const MIN_CODE = 5;
function isByChance(pieces: readonly string[], word: string, isOrdinary: (word: string) => boolean): boolean {
  const sure = pieces.some((piece) => isLetter(piece) || LETTER_NAMES.has(piece));
  if (sure || !isOrdinary(pieces[0] ?? '')) return false;
  const isFigure = (piece: string) => FIGURE_WORDS.has(piece);
  return isOrdinary(word) || (word.length < MIN_CODE && pieces.slice(1).some(isFigure));
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
