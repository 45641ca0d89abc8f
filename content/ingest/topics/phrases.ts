import { baseOfThird, isAlsoNoun, isBaseVerb } from '../speakable/verbs.ts';
import type { Spelling } from '../spelling.ts';
import { isFirm, type Word } from './words.ts';

/** A name or a phrase has at most so many words. */
const NAME_WORDS = 4;
const PHRASE_WORDS = 3;
/** Before a noun, and hardly before anything else. */
const DETERMINERS = new Set('the a an of our your their its his her my this each every'.split(' '));
/** Verbs that start many a phrase as a noun: "load balancer", "test coverage". */
const NOUN_STARTS = new Set(
  'load design test release process support store stream request access control scale point record trace monitor call display filter hash track train sample stage visit open'.split(
    ' ',
  ),
);

/** How many words from here on make a name: each with a capital or a form that no plain word has; a figure may end it. */
export function nameRun(words: readonly Word[], start: number, spelling: Spelling): number {
  let length = 0;
  while (length < NAME_WORDS) {
    const word = words[start + length];
    if (word === undefined || word.stop) break;
    const figure = length > 0 && /^\d{1,4}$/.test(word.written);
    if (!figure && !isNameLike(word, spelling)) break;
    length++;
    if (word.breaks || figure) break;
  }
  return length;
}

function isNameLike({ written, lower, opens }: Word, { isPlain, form }: Spelling): boolean {
  if (/^\p{Lu}\p{Ll}+$/u.test(written)) return !opens || !isPlain(lower) || (form(lower) ?? lower) !== lower;
  return /\p{Lu}/u.test(written) || /^\p{L}.*\d/u.test(written);
}

/** How many words from here on may be one phrase: nothing between them, no verb, and firm words at its ends. */
export function phraseRun(words: readonly Word[], start: number): number {
  let length = 0;
  for (let at = start; at < start + PHRASE_WORDS; at++) {
    const word = words[at];
    if (
      word === undefined ||
      !isFirm(word) ||
      !/^\p{L}[\p{L}'-]+$/u.test(word.written) ||
      isVerb(word.lower, at === start)
    )
      break;
    length++;
    if (word.breaks) break;
  }
  return length;
}

function isVerb(word: string, first: boolean): boolean {
  const base = isBaseVerb(word) ? word : (baseOfThird(word) ?? '');
  if (base === '') return false;
  return first ? !NOUN_STARTS.has(base) : !isAlsoNoun(base);
}

/** "the quorum is", "of containers.": after a determiner, before the end of the noun phrase, and no verb. */
export function isNounPlace(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  const after = words[at + 1];
  if (word === undefined || before === undefined || !DETERMINERS.has(before.lower) || before.breaks)
    return false;
  if (!isFirm(word) || word.lower.length < 4 || !/^\p{Ll}+$/u.test(word.written) || isBaseVerb(word.key))
    return false;
  return (
    !/(?:ed|ly|ing|ous|ful|ive|able|al)$/.test(word.lower) &&
    (word.breaks || after === undefined || after.stop)
  );
}

/** "serverless": a word of the trade that no dictionary has. */
export function isTradeWord({ lower, key, stop }: Word, { isWord }: Spelling): boolean {
  return !stop && /^\p{Ll}{6,}$/u.test(lower) && !isWord(lower) && !isWord(key);
}

/** "recovery point objective, RPO": the words just before or after an acronym that start with its letters. */
export function spelledOut(words: readonly Word[], at: number): readonly Word[] {
  const acronym = /^(\p{Lu}{2,6})s?$/u.exec(words[at]?.written ?? '')?.[1]?.toLowerCase();
  if (acronym === undefined) return [];
  const size = acronym.length;
  const before = words.slice(Math.max(0, at - size), at);
  const after = words.slice(at + 1, at + 1 + size);
  const fits = (some: readonly Word[]) =>
    some.length === size &&
    some.every(({ lower, written }, i) => lower[0] === acronym[i] && written.length > 1);
  if (words[at - 1]?.breaks === true && fits(before)) return before;
  return words[at]?.breaks === true && fits(after) ? after : [];
}
