import { tokenize } from '../retrieve/analyze.ts';
import type { Talk } from '../retrieve/index-format.ts';

/** What a conference is called in words; `conference` where there are several, and the name tells which. */
export type ConferenceName = { readonly words: readonly string[]; readonly conference?: string };

/** The end of a conference's name that is said for the whole: "re invent" of "AWS re:Invent". */
const MIN_LETTERS = 6;
/** "DjangoCon" of "DjangoCon US": a beginning that is a conference's name by itself. */
const IS_NAME = /(?:con|conf|fest|days|summit)$/;
const YEAR = /^(19|20)\d\d$/;
const ANY: readonly ConferenceName[] = [
  ['the', 'conference'],
  ['the', 'event'],
  ['this', 'conference'],
].map((words) => ({
  words,
}));

/** The names that are said for conferences: any, where there is one; where there are several, those that tell them apart. */
export function conferenceNames(talks: readonly Talk[]): readonly ConferenceName[] {
  const names = [...new Set(talks.flatMap(({ conference }) => conference ?? []))];
  const isOne = new Set(names.map((name) => wordsOf(name).join(' '))).size === 1;
  const all = names.flatMap((conference) =>
    formsOf(conference).map((words) => (isOne ? { words } : { words, conference })),
  );
  const meant = Map.groupBy(all, ({ words }) => words.join(' '));
  const clear = all.filter(({ words }) => isOne || meant.get(words.join(' '))?.length === 1);
  return [...clear.toSorted((a, b) => b.words.length - a.words.length), ...ANY];
}

/** The name, its ends and what begins it as a name of its own; each as it is written, in one word, and parted at its capitals. */
function formsOf(conference: string): readonly (readonly string[])[] {
  const parted = conference.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  const all = [conference, parted].map(wordsOf).flatMap((words) => {
    const ends = words
      .map((_, from) => words.slice(from))
      .filter((end) => end.join('').length >= MIN_LETTERS);
    const beginning = words.slice(0, words.findIndex((word) => IS_NAME.test(word)) + 1);
    return [
      words,
      ...ends,
      ...ends.map((end) => [end.join('')]),
      ...(beginning.length > 0 ? [beginning] : []),
    ];
  });
  return [...new Map(all.map((words) => [words.join(' '), words])).values()];
}

/** Its words without the year. */
function wordsOf(conference: string): string[] {
  return tokenize(conference).flatMap(({ word }) => (YEAR.test(word) ? [] : [word]));
}

/** The name of a conference that begins at a place in the words, the longest where there are several. */
export function conferenceAt(
  said: readonly string[],
  at: number,
  { conferences }: { readonly conferences: readonly ConferenceName[] },
): ConferenceName | undefined {
  return conferences.find(({ words }) => words.every((word, offset) => said[at + offset] === word));
}
