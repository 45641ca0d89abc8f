import { isStopWord, stem } from '../retrieve/analyze.ts';
import type { Talk } from '../retrieve/index-format.ts';
import { type Lexicon, wordsOf } from './lexicon.ts';
import type { Mention } from './names.ts';
import { numberOf } from './numbers.ts';
import { type Description, describeTalk, TALK_NOUNS } from './talk-description.ts';

/** A word may stand for a longer one that begins with it, when it has this many letters: "postgres" for "PostgreSQL". */
const MIN_SHARED = 5;

/** Talks that are not named but described: "the 2018 keynote", "werner's keynote", "the postgres talk", "the talk by marc brooker". */
export function talkReferences(
  words: readonly string[],
  names: readonly Mention[],
  lexicon: Lexicon,
): Mention[] {
  return words.flatMap((word, at) => {
    const kinds = TALK_NOUNS.get(word.replace(/'s$/, '')) ?? (isTheOne(words, at) ? 'any' : undefined);
    if (kinds === undefined) return [];
    const owner = word.endsWith("'s");
    const described = describeTalk({ words, names, at, kinds }).flatMap(
      (description) => resolve(description, lexicon, owner) ?? [],
    );
    return described.slice(0, 1);
  });
}

/** "the one on resilient services", "the one by adrian": where a talk fits, it is a talk. */
function isTheOne(words: readonly string[], at: number): boolean {
  return (
    words[at] === 'one' && words[at - 1] === 'the' && /^(?:on|about|by|from|with)$/.test(words[at + 1] ?? '')
  );
}

/** The talks a description fits; undefined when it fits none, or tells nothing ("the talk"). */
function resolve(description: Description, { catalogue }: Lexicon, owner: boolean): Mention | undefined {
  const { kinds, speakers, days, year, words, position, from, to } = description;
  const says = words.length > 0 || [speakers, days, year, position].some((part) => part !== undefined);
  if (!says && kinds === 'any') return undefined;
  const fitting = catalogue.talks.filter((talk) => fits(talk, description));
  // "the workshop" is one where there is just one
  if (!says && kinds !== 'any' && !kinds.includes('keynote') && fitting.length > 1) return undefined;
  const chosen = position === undefined ? fitting : fitting.slice(...(position === 'first' ? [0, 1] : [-1]));
  if (chosen.length === 0) return undefined;
  return {
    kind: 'talk',
    from,
    to,
    ids: chosen.map((talk) => talk.id),
    owner,
    by: 'reference',
    byTitle: words.length > 0,
  };
}

function fits(talk: Talk, { kinds, speakers, days, year, words }: Description): boolean {
  return (
    (kinds === 'any' || kinds.includes(talk.kind)) &&
    (speakers === undefined || talk.speakers.some((speaker) => speakers.includes(speaker))) &&
    (days === undefined || (talk.date !== undefined && days.includes(talk.date))) &&
    (year === undefined || talk.year === year) &&
    words.every((word) => isSaidOf(word, talk))
  );
}

const stemsOfTalk = new WeakMap<Talk, readonly string[]>();

/** "postgres" is said of "Aurora PostgreSQL", "resilience" of "building resilient services". */
function isSaidOf(word: string, talk: Talk): boolean {
  const known = stemsOfTalk.get(talk) ?? stemsOf(talk);
  stemsOfTalk.set(talk, known);
  const wanted = numberOf(word)?.toString() ?? stem(word);
  return known.some((each) => each === wanted || isBeginning(each, wanted));
}

function stemsOf({ title, aliases, code, conference, kind }: Talk): readonly string[] {
  const words = wordsOf([title, ...aliases, code ?? '', conference ?? '', kind].join(' '));
  return [...new Set(words.filter((word) => !isStopWord(word)).map(stem))];
}

function isBeginning(one: string, other: string): boolean {
  return Math.min(one.length, other.length) >= MIN_SHARED && (one.startsWith(other) || other.startsWith(one));
}
