import { tokenize } from '../retrieve/analyze.ts';
import type { Talk } from '../retrieve/index-format.ts';

/** The end of a conference's name that is said for the whole: "re invent" of "AWS re:Invent". */
const MIN_LETTERS = 6;
const YEAR = /^(19|20)\d\d$/;
const ANY: readonly (readonly string[])[] = [
  ['the', 'conference'],
  ['the', 'event'],
  ['this', 'conference'],
];

/** What the conference is called, where the notes are of one only; where they are of several, only "the conference". */
export function conferenceNames(talks: readonly Talk[]): readonly (readonly string[])[] {
  const names = new Set(
    talks.flatMap(({ conference }) => (conference === undefined ? [] : [wordsOf(conference).join(' ')])),
  );
  const [only = '', ...others] = names;
  if (others.length > 0 || only === '') return ANY;
  const words = only.split(' ');
  const endings = words
    .map((_, from) => words.slice(from))
    .filter((ending) => ending.join('').length >= MIN_LETTERS);
  return [...endings, ...endings.map((ending) => [ending.join('')]), ...ANY];
}

/** Its words without the year. */
function wordsOf(conference: string): string[] {
  return tokenize(conference).flatMap(({ word }) => (YEAR.test(word) ? [] : [word]));
}
