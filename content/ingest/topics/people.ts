import type { Speaker } from '../../../lambda/retrieve/index-format.ts';
import { isFirstName } from '../people/first-names.ts';
import type { Spelling } from '../spelling/spelling.ts';
import type { Merged } from './merge-candidates.ts';

/**
 * Tells whether a name is somebody's: a speaker's, or words with a capital of which the first is a first name and the others
 * are not used as words; and then each part of such a name.
 */
export function findPeople(
  found: readonly Merged[],
  speakers: readonly Speaker[],
  spelling: Spelling,
): (name: string) => boolean {
  const parts = new Set<string>();
  for (const { name } of speakers) for (const part of partsOf(name)) parts.add(part);
  for (const { name } of found) {
    if (looksLikePerson(name, spelling)) for (const part of partsOf(name)) parts.add(part);
  }
  return (name) => {
    const own = partsOf(name);
    return (
      (own.length > 0 && own.every((part) => parts.has(part))) ||
      own.some((part) => parts.has(part) && !spelling.isPlain(part) && !MAKERS.has(part))
    );
  };
}

function partsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}'’]+/u)
    .filter((part) => part.length > 1);
}

/** Two or three words with a capital each. */
const NAME = /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{Ll}'’-]+){1,2}$/u;

function looksLikePerson(name: string, { isName, isPlain, form }: Spelling): boolean {
  if (!NAME.test(name)) return false;
  const [first = '', ...rest] = name.toLowerCase().split(' ');
  if (MAKERS.has(first)) return false;
  const isWord = (word: string) => isPlain(word) && form(word) === word;
  if (isFirstName(first)) return !rest.some(isWord);
  return isName(first) && !rest.some(isPlain);
}

/** Names of the dictionary, and first names, that start the names of things. */
const MAKERS = new Set(
  'amazon apache google microsoft azure intel oracle cisco adobe linux unix java netflix twitter facebook github aurora ruby jenkins julia travis jasmine amber ada'.split(
    ' ',
  ),
);
