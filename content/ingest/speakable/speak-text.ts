import { singleBlanks } from '../single-blanks.ts';
import type { Spelling } from '../spelling/spelling.ts';
import { type Casing, calmCapitals, startSentence } from './case.ts';
import { speakLabel } from './labels.ts';
import { applyRules, type RuleGroup } from './rule.ts';
import { ARROWS } from './rules-arrows.ts';
import { PAUSES, PICTURES, REMAINS } from './rules-marks.ts';
import { ADDRESSES, MARKUP } from './rules-markup.ts';
import { DATES, FIGURES, FRACTIONS, MONEY } from './rules-numbers.ts';
import { COMPARISONS, SHORTHAND, STROKES } from './rules-signs.ts';
import { UNIT_NAMES } from './rules-units.ts';

/** Marks first, then what figures mean, then what is left between words. */
export const BEFORE_LABELS: readonly RuleGroup[] = [PICTURES, MARKUP, ADDRESSES];
export const AFTER_LABELS: readonly RuleGroup[] = [
  ARROWS,
  DATES,
  FRACTIONS,
  MONEY,
  COMPARISONS,
  FIGURES,
  UNIT_NAMES,
  STROKES,
  SHORTHAND,
  PAUSES,
  REMAINS,
];

/** Text without anything that a rule could touch; most prose. */
const PLAIN = /^[A-Za-z]+(?:['-][A-Za-z]+)*(?:,? [A-Za-z]+(?:['-][A-Za-z]+)*)*[.?!]?$/;
const SHORTHAND_WORD = /\b(?:eg|ie|vs|etc|aka|approx|avg|mgmt|mgr|govt|pkgs?|yrs?|incl|esp)\b/i;

/** The rules look at no more characters at once, so that their cost grows with the length of a text and not faster. */
const LONGEST = 2000;

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    const blank = text.lastIndexOf(' ', start + LONGEST);
    const end = text.length - start <= LONGEST ? text.length : blank > start ? blank + 1 : start + LONGEST;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

/** Written words as spoken words: marks gone, symbols in words. Neither capital nor full stop is added. May come back empty. */
export function speakWords(written: string, spelling: Spelling): string {
  const text = oneLine(written);
  if (text.length > LONGEST)
    return piecesOf(text)
      .map((piece) => speakWords(piece, spelling))
      .join(' ')
      .trim();
  if (PLAIN.test(text) && !SHORTHAND_WORD.test(text))
    return calmCapitals(spelling.repair(text).text, spelling);
  const repaired = spelling.repair(applyRules(text, BEFORE_LABELS)).text;
  return applyRules(speakLabel(calmCapitals(repaired, spelling)), AFTER_LABELS).trim();
}

/** The text with single blanks, none at either end. */
export function oneLine(text: string): string {
  return singleBlanks(text).trim();
}

/** One written sentence as one spoken sentence, with its capital and its stop; empty when nothing can be said. */
export function speakSentence(written: string, spelling: Spelling): string {
  return finishSentence(speakWords(withoutTie(written), spelling), spelling);
}

/** A word that only ties on what stands in the next line. */
const TIE = /(?<!\b(?:and|or)),?\s(?:and|or|but)[.,;:…\s]*$/;
const LONGEST_TIE = 12;

/** A line as written without a word at its end that ties on nothing; "oh, and" is left as it is. */
export function withoutTie(text: string): string {
  const at = Math.max(0, text.length - LONGEST_TIE);
  const end = text.slice(at).replace(TIE, '');
  const left = text.slice(0, at) + end;
  return at + end.length < text.length && left.includes(' ') ? left : text;
}

/** Adds the capital and the stop that a sentence needs. */
export function finishSentence(words: string, spelling: Casing): string {
  if (!isSpeakable(words)) return '';
  const stopped = /[.!?]["']?$/.test(words) ? words : `${trimEnd(words, ',;: -')}.`;
  return startSentence(stopped, spelling);
}

/** A heading that is longer is none; more of it is not repeated. */
const LONGEST_HEADING = 300;

/** A heading as it is named in speech: no stop, no number before it. */
export function speakHeading(written: string, spelling: Spelling): string {
  const bare = written
    .slice(0, LONGEST_HEADING)
    .replace(/^\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|#+)\s+(?=\p{L})/u, '');
  return trimEnd(speakWords(bare, spelling).replaceAll(': ', ', '), '.,;: ');
}

/** The text without any of these marks at its end. */
export function trimEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Something to say has a word in it: two letters together, or a figure. */
export function isSpeakable(words: string): boolean {
  return /\p{L}\p{L}|\d/u.test(words) || /^[\p{Lo}]/u.test(words);
}
