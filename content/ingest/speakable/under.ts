import { isAscii, tokenize } from '../../../lambda/retrieve/analyze.ts';
import { headingPeople } from '../people/people-heading.ts';
import type { Casing } from './case.ts';
import { withinSentence } from './case.ts';
import { joinNames } from './join-names.ts';
import { countWords } from './long-sentences.ts';
import { shapeOf } from './shape.ts';
import { trimEnd } from './speak-text.ts';

/** A longer heading is not repeated before what it holds. */
const PLACE_WORDS = 8;
/** A lead that was written to be followed by its points may be longer. */
export const LEAD_WORDS = 25;
/** Headings of one question word ("Why?"), or none: they do not tell what a line under them is about. */
const NAMES_NOTHING =
  /^(?:\S+\?|(?:(?:my|the|talk|session|general|main|key|other|raw|more) )?(?:notes?|details?|overview|summary|points?|intro|introduction|misc|other|others|general|contents?|ideas?|thoughts?|remarks?|stuff|talk|session|outline|body))?$/i;

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

const told = new WeakMap<readonly string[], Under | undefined>();

/** The innermost heading that tells what is under it. Looked at once for all lines of a section. */
export function tellingHeading(headings: readonly string[]): Under | undefined {
  if (told.has(headings)) return told.get(headings);
  const words = headings.findLast((heading) => tells(heading));
  const under = words === undefined ? undefined : (underPerson(words) ?? { words, said: false });
  told.set(headings, under);
  return under;
}

/** "Why small tools die", "What to avoid": whole sentences listed below it are its answers, too. */
const ASKS =
  /^(?:why|what|how|when|where|who|which|reasons?|ways|rules|lessons|benefits|advantages|problems|tips)\b/i;

const listed = new WeakMap<Under, Under>();

export function listedUnder(under: Under | undefined): Under | undefined {
  if (under === undefined || under.voice === true || under.listed === true || !ASKS.test(under.words))
    return under;
  const known = listed.get(under) ?? { ...under, listed: true };
  listed.set(under, known);
  return known;
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

/** What is the same for all lines that stand under something. */
type Lead = { readonly text: string; readonly isPlace: boolean; readonly words: readonly string[] };

const leads = new WeakMap<Under, Lead | undefined>();

/** Undefined where the words are none, or too many for an ear. Looked at once: a line's neighbours stand under the same. */
function readLead(under: Under): Lead | undefined {
  if (leads.has(under)) return leads.get(under);
  const text = trimEnd(under.words, '.:;, ');
  const isLead = text !== '' && countWords(under.words) <= LEAD_WORDS;
  const place =
    !under.said && !under.words.endsWith('?') && isPlace(under.words) && !IS_PLACE_ALREADY.test(text);
  const lead = isLead ? { text, isPlace: place, words: wordsIn(under.words) } : undefined;
  leads.set(under, lead);
  return lead;
}

/**
 * The words that go before a half sentence when it is said alone: "On S3", "What went wrong?", "Three components manage the mesh".
 * Nothing where they are too long for an ear, or the half sentence has all of them.
 */
export function leadFor(under: Under | undefined, words: string, spelling: Casing): string | undefined {
  const lead = under === undefined ? undefined : readLead(under);
  if (lead === undefined || holds(words, lead.words)) return undefined;
  return lead.isPlace ? `On ${withinSentence(lead.text, spelling)}` : lead.text;
}

function holds(text: string, words: readonly string[]): boolean {
  // a plain search tells most texts from those that have all of the words
  if (isAscii(text) && !words.every((word) => text.toLowerCase().includes(word))) return false;
  const held = new Set(wordsIn(text));
  return words.every((word) => held.has(word));
}

function wordsIn(text: string): readonly string[] {
  return tokenize(text).map(({ word }) => word);
}
