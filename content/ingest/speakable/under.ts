import { tokenize } from '../../../lambda/retrieve/analyze.ts';
import { headingPeople } from '../people-heading.ts';
import type { Casing } from './case.ts';
import { withinSentence } from './case.ts';
import { joinNames } from './join-names.ts';
import { countWords } from './long-sentences.ts';
import { shapeOf } from './shape.ts';
import { trimEnd } from './speak-text.ts';

/** A longer heading is not repeated before what it holds. */
const PLACE_WORDS = 8;
/** A lead that was written to be followed by its points may be longer. */
const LEAD_WORDS = 25;
/** Headings of one question word ("Why?"), or none: they do not tell what a line under them is about. */
const NAMES_NOTHING =
  /^(?:\S+\?|(?:(?:my|the|talk|session|general|main|key|other|raw|more) )?(?:notes?|details?|overview|summary|points?|intro|introduction|misc|other|others|general|contents?|stuff|talk|session|outline|body))?$/i;

/** "In the URI", "How it works", "When to use": more words before it would be too many. */
const IS_PLACE_ALREADY =
  /^(?:in|on|at|for|with|without|from|by|to|of|as|under|over|during|after|before|when|while|if|why|how|what|where|who|which)\b/i;

/** What lines stand under. */
export type Under = {
  readonly words: string;
  /** It is said itself before them. */
  readonly said: boolean;
  /** It ends with a colon: whole sentences below it are its points, too. */
  readonly listed?: boolean;
  /** Somebody's words: whatever else they stand under, whose they are goes before them. */
  readonly voice?: boolean;
};

/** What stands under a person is what that person said; undefined for any other heading. */
export function underPerson(heading: string): Under | undefined {
  const people = headingPeople(heading);
  return people.length === 0
    ? undefined
    : { words: joinNames(people.map(({ name }) => name)), said: true, listed: true };
}

/** The innermost heading that tells what is under it. */
export function tellingHeading(headings: readonly string[]): Under | undefined {
  const words = headings.findLast((heading) => tells(heading));
  return words === undefined ? undefined : (underPerson(words) ?? { words, said: false });
}

export function tells(heading: string): boolean {
  return !NAMES_NOTHING.test(heading);
}

/** Where something stands: "Under S3, ", "To the question what risks, "; nothing for a heading that is a sentence itself. */
export function placeOf(under: string | undefined, spelling: Casing): string {
  if (under === undefined || under === '') return '';
  const name = withinSentence(trimEnd(under, '?!.'), spelling);
  if (under.endsWith('?')) return `To the question ${name}, `;
  return isPlace(under) ? `Under ${name}, ` : '';
}

function isPlace(under: string): boolean {
  return countWords(under) <= PLACE_WORDS && shapeOf(under) !== 'sentence';
}

/**
 * The words that go before a half sentence when it is said alone: "On S3", "What went wrong?", "Three components manage the mesh".
 * Nothing where they are too long for an ear, or the half sentence has all of them.
 */
export function leadFor(under: Under | undefined, words: string, spelling: Casing): string | undefined {
  if (under === undefined || countWords(under.words) > LEAD_WORDS || holds(words, under.words))
    return undefined;
  const lead = trimEnd(under.words, '.:;, ');
  if (lead === '') return undefined;
  return !under.said && !under.words.endsWith('?') && isPlace(under.words) && !IS_PLACE_ALREADY.test(lead)
    ? `On ${withinSentence(lead, spelling)}`
    : lead;
}

function holds(words: string, under: string): boolean {
  const held = new Set(tokenize(words).map(({ word }) => word));
  return tokenize(under).every(({ word }) => held.has(word));
}
