import { hasFigure } from './focus-fit.ts';
import { countWords } from './words.ts';

/** A number as notes have it, with a sign or unit: "3.5 times", "62 terabytes", "99.99%", "four of six". */
const FIGURE =
  /(?:about |over |more than |less than |under |at least |up to |only )?[$€£]?(?<![\p{L}\d.])\d[\d.,:]*\d?(?:%|k\b|x\b)?(?: ?(?:to|of|out of|in|by|×) \d[\d.,]*%?)?(?: (?:percent|times|thousand|million|billion|trillion))?(?: [\p{Ll}][\p{Ll}-]*(?: per \p{Ll}+)?)?/giu;
/** Words that end a figure's phrase: what follows is no unit. */
const NO_UNIT =
  / (?:and|or|in|on|at|of|for|to|from|with|is|are|was|were|by|as|the|a|an|per|than|when|while|that|which|but|if|because|after|before)$/iu;
/** A sentence whose figure stands this early needs nothing in front. */
const EARLY_WORDS = 4;

/** A bare number answers nothing: it needs its unit, or a sign. */
const SAYS_ENOUGH = /%|[$€£]|\d\S* \S+/;
/** "level 2", "day 4", "port 80": the number is a name. */
const NAMES_A_PLACE =
  /\b(?:level|day|port|part|chapter|version|step|room|hall|page|number|question|phase|layer|line|week) $/i;

/** The figure's own words, trimmed of what is no unit. */
function trim(phrase: string): string {
  return phrase
    .trim()
    .replace(NO_UNIT, '')
    .replace(/[.,:]+$/, '')
    .trim();
}

/**
 * The figure that answers, to be said first: "3 seconds".
 * @param unit what the figure must look like, when a unit was asked for.
 * @returns undefined when the sentence has none, has several (none is clearly the answer), or starts with it anyway.
 */
export function leadingFigure(sentence: string, unit?: RegExp): string | undefined {
  if (!hasFigure(sentence)) return undefined;
  const found = [...sentence.matchAll(FIGURE)].filter((match) => !/^(?:19|20)\d{2}$/.test(trim(match[0])));
  const [only] = found;
  if (only === undefined || found.length > 1) return undefined;
  if (countWords(sentence.slice(0, only.index)) < EARLY_WORDS) return undefined;
  const figure = trim(only[0]);
  if (unit !== undefined && !unit.test(figure)) return undefined;
  return SAYS_ENOUGH.test(figure) && !NAMES_A_PLACE.test(sentence.slice(0, only.index)) ? figure : undefined;
}
