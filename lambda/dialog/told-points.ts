import { letterPattern } from '../retrieve/analyze.ts';
import { tellsMaker } from '../summarize/agent.ts';
import { PURPOSE_FIRST } from '../summarize/focus-fit.ts';

/** What was asked after the fact, out of a sentence that was told. */

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)';
const FEAST = '(?:Christmas|Easter|Thanksgiving|New Year)';
const YEAR = "(?:19|20)\\d\\d(?:s|’s|'s)?";
const DATE = `(?:${DAY},? )?(?:\\d{1,2} ${MONTH}|${MONTH} \\d{1,2}|${MONTH})(?:,? ${YEAR})?`;
const SPAN =
  '(?:last|past|next|first|same|previous) (?:(?:\\d+|two|three|four|five|six|few) )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?)';
/** A time that a sentence tells: "shortly before Christmas", "since 2014", "on 27 November 2018", "in the last 6 months". */
const TIME = letterPattern(
  `(?:\\b(?:shortly|just|right|not long) )?\\b(?:before|after|since|until|during|in|on|at|by|around|from) (?:the )?(?:(?:early|late|mid|end of|beginning of) )?(?:${DATE}|${DAY}|${FEAST}|${YEAR}|${SPAN})(?![\\p{L}\\d])(?: and ${YEAR})?`,
);

/** The words of a sentence that tell when what it tells of happened; undefined where none do. */
export function timePhrase(sentence: string): string | undefined {
  return TIME.exec(sentence)?.[0];
}

/** '' for a sentence that tells who made something, as it stands; undefined for any other. */
export function makerPhrase(sentence: string): string | undefined {
  return tellsMaker(sentence, new Set(), true) ? '' : undefined;
}

/**
 * The reason or the purpose that a sentence gives: "because Aurora has no redo"; '' for one that begins with it ("For a faster pace, …"),
 * undefined where it gives none.
 */
export function reasonPhrase(sentence: string): string | undefined {
  const said =
    /(?<=[\s,])(?:because (?!of this\b)|so that |(?<!special |many )thanks to |in order to ).+(?=[.?!]$)/.exec(
      sentence,
    );
  return said?.[0] ?? (PURPOSE_FIRST.test(sentence) ? '' : undefined);
}
