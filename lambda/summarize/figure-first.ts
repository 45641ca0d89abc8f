import { letterPattern } from '../retrieve/analyze.ts';
import { hasFigure } from './figure-fit.ts';
import { countWords } from './words.ts';

/** A number as notes have it, with bound, sign and unit: "3.5 times", "under 100 milliseconds", "99.99 percent", "4 of 6". */
const FIGURE = letterPattern(
  String.raw`(?:about |over |more than |less than |under |at least |up to |only )?[$€£]?(?<![\p{L}\d.])\d[\d.,:]*\d?(?:%|k\b|x\b)?(?: ?(?:of|out of|in|×) \d[\d.,]*)?(?: (?:thousand|million|billion|trillion))?(?: (?:percent|times|bits?|bytes?|(?:kilo|mega|giga|tera|peta)bytes?|(?:nano|micro|milli)?seconds?|minutes?|hours?|days?|weeks?|months?|years?|dollars?|euros?|pounds?|cents?|meters?|kilometers?|miles?|feet|degrees?)(?![\p{L}\d-]))?(?: per \p{L}+)?`,
  'gi',
);
/** What makes a number an answer by itself: a sign, a unit, a share; a bare number is none. */
const SAYS_ENOUGH = letterPattern(String.raw`[%$€£]|\d (?:of|out of|in) \d|\d \p{L}`);
/** "level 2", "day 4", "port 80": the number is a name; "27 November" is a date. */
const IS_NAMED =
  /\b(?:level|day|port|part|chapter|version|step|room|hall|page|number|question|phase|layer|line|week|figure) $/i;
/** A sentence whose figure stands this early needs nothing in front. */
const EARLY_WORDS = 4;

/** The figure's own words, without the stop of its sentence. */
function trim(phrase: string): string {
  return phrase.trim().replace(/[.,:]+$/, '');
}

/**
 * The figure that answers, to be said first: "3 seconds".
 * @param unit what the figure must look like, when a unit was asked for.
 * @returns undefined when the sentence has none, has several (none is clearly the answer), or starts with it anyway.
 */
export function leadingFigure(sentence: string, unit?: Pick<RegExp, 'test'>): string | undefined {
  if (!hasFigure(sentence)) return undefined;
  const found = [...FIGURE.matchAll(sentence)].filter((match) => !/^(?:19|20)\d{2}$/.test(trim(match[0])));
  const [only] = found;
  if (only === undefined || found.length > 1) return undefined;
  const before = sentence.slice(0, only.index);
  const figure = trim(only[0]);
  if (countWords(before) < EARLY_WORDS || IS_NAMED.test(before)) return undefined;
  return SAYS_ENOUGH.test(figure) && (unit === undefined || unit.test(figure)) ? figure : undefined;
}
