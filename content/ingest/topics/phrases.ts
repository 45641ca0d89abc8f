import type { Spelling } from '../spelling/spelling.ts';
import type { Word } from './words.ts';

/** A name or a phrase has at most so many words. */
const NAME_WORDS = 4;
const PHRASE_WORDS = 3;
/** Before a noun, and hardly before anything else. */
const DETERMINERS = new Set('the a an of our your their its his her my this each every'.split(' '));
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

function isNameLike({ look, lower, opens }: Word, { isPlain, form }: Spelling): boolean {
  if (look === 'capital') return !opens || !isPlain(lower) || (form(lower) ?? lower) !== lower;
  return look === 'mixed';
}

/** How many words from here on may be one phrase: nothing between them, no verb, and firm words at its ends. */
export function phraseRun(words: readonly Word[], start: number): number {
  let length = 0;
  while (length < PHRASE_WORDS) {
    const word = words[start + length];
    if (word === undefined || !(length === 0 ? word.startsPhrase : word.inPhrase)) break;
    length++;
    if (word.breaks) break;
  }
  return length;
}

/** "the quorum is", "of containers.": after a determiner, before the end of the noun phrase, and no verb. */
export function isNounPlace(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  const after = words[at + 1];
  if (word === undefined || !word.mayBeNoun || before === undefined || before.breaks) return false;
  return DETERMINERS.has(before.lower) && (word.breaks || after === undefined || after.stop);
}

/** "recovery point objective, RPO": the words just before or after an acronym that start with its letters. */
export function spelledOut(words: readonly Word[], at: number): readonly Word[] {
  const initials = words[at]?.initials ?? '';
  if (initials === '') return [];
  const size = initials.length;
  const fits = (some: readonly Word[]) =>
    some.length === size &&
    some.every(({ lower, written }, i) => lower[0] === initials[i] && written.length > 1);
  if (words[at - 1]?.breaks === true) {
    const before = words.slice(Math.max(0, at - size), at);
    if (fits(before)) return before;
  }
  if (words[at]?.breaks !== true) return [];
  const after = words.slice(at + 1, at + 1 + size);
  return fits(after) ? after : [];
}
