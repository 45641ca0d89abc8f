import type { Aim } from './focus.ts';
import { ARTICLES, AUXILIARIES, PREPOSITIONS, SUBJECT_PRONOUNS, setOf } from './word-lists.ts';

/** What speaks for a thing, and what against it. */
type Merits = 'benefits' | 'drawbacks';

const NOUNS: ReadonlyMap<string, Merits> = new Map([
  ...[...setOf('', 'benefit advantage upside pro strength merit perk')].map(
    (word) => [word, 'benefits'] as const,
  ),
  ...[
    ...setOf(
      'weaknesses',
      'drawback disadvantage downside con weakness shortcoming limitation caveat pitfall tradeoff trade-off catch',
    ),
  ].map((word) => [word, 'drawbacks'] as const),
]);
/** "What is good about it", "what is wrong with it". */
const QUALITIES: ReadonlyMap<string, Merits> = new Map([
  ...['good', 'great', 'nice'].map((word) => [word, 'benefits'] as const),
  ...['bad', 'wrong'].map((word) => [word, 'drawbacks'] as const),
]);
/** Before the noun stands nothing else that tells what is asked: "the cost benefit" is another matter. */
const BEFORE_NOUN: ReadonlySet<string> = new Set([
  ...ARTICLES,
  ...'what which any some main biggest key most all its their other further there are is were was be'.split(
    ' ',
  ),
]);
/** What a thing does with its benefits. */
const HAS = /^(?:have|has|had|bring|brings|offer|offers|give|gives|got)$/;
/** Before the thing whose they are. */
const OF = /^(?:of|to|for|with|in|from|about|behind|when)$/;

/** "Pros and cons of serverless": the two questions that it asks in one; undefined for anything else. */
export function splitMerits(words: readonly string[]): readonly [string[], string[]] | undefined {
  const at = words.findIndex((word) => word === 'and' || word === 'or');
  const [one, other] = [words[at - 1] ?? '', words[at + 1] ?? ''];
  if (at < 1 || !NOUNS.has(one) || !NOUNS.has(other) || NOUNS.get(one) === NOUNS.get(other)) return undefined;
  const [before, after] = [words.slice(0, at - 1), words.slice(at + 2)];
  return [
    [...before, one, ...after],
    [...before, other, ...after],
  ];
}

/** What is asked where words ask for what speaks for a thing or against it; undefined for anything else. */
export function readMerits(words: readonly string[]): Aim | undefined {
  return readSpeaks(words) ?? readQuality(words) ?? readNoun(joinTradeOff(words));
}

/** "Trade offs" are one noun. */
function joinTradeOff(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word, place) => word === 'trade' && /^offs?$/.test(words[place + 1] ?? ''));
  return at < 0 ? words : [...words.slice(0, at), 'tradeoffs', ...words.slice(at + 2)];
}

/** "What speaks against serverless". */
function readSpeaks([what, speaks = '', side, ...about]: readonly string[]): Aim | undefined {
  const isAsked = what === 'what' && /^(?:speaks|spoke)$/.test(speaks) && about.length > 0;
  if (!isAsked || (side !== 'for' && side !== 'against')) return undefined;
  return { focus: side === 'for' ? 'benefits' : 'drawbacks', about };
}

function readQuality([what = '', is = '', quality = '', link = '', ...about]: readonly string[]):
  | Aim
  | undefined {
  const focus = QUALITIES.get(quality);
  const isAsked = what === 'what' && AUXILIARIES.has(is) && /^(?:about|with)$/.test(link);
  return isAsked && focus !== undefined ? { focus, about } : undefined;
}

/** "The catch" and "the catch with it" are drawbacks, "the catch block" is none. */
function isCatchOf(word: string, next: string | undefined): boolean {
  return word === 'catch' && next !== undefined && !OF.test(next);
}

function readNoun(words: readonly string[]): Aim | undefined {
  const at = words.findIndex((word, place) => NOUNS.has(word) && !isCatchOf(word, words[place + 1]));
  const focus = NOUNS.get(words[at] ?? '');
  if (focus === undefined) return undefined;
  const [before, after] = [words.slice(0, at), words.slice(at + 1)];
  if (before.every((word) => BEFORE_NOUN.has(word))) return { focus, about: ownerBehind(after) };
  const owner = ownerBefore(before);
  return after.length === 0 && owner !== undefined ? { focus, about: owner } : undefined;
}

/** "… of serverless", "… does serverless have". */
function ownerBehind(words: readonly string[]): readonly string[] {
  const rest = OF.test(words[0] ?? '') || AUXILIARIES.has(words[0] ?? '') ? words.slice(1) : words;
  const about = HAS.test(rest.at(-1) ?? '') ? rest.slice(0, -1) : rest;
  return about.every((word) => SUBJECT_PRONOUNS.has(word) || PREPOSITIONS.has(word)) ? [] : about;
}

/** "Does serverless have any …", "serverless …". */
function ownerBefore(words: readonly string[]): readonly string[] | undefined {
  const has = words.findIndex((word) => HAS.test(word));
  if (has < 0) return words.some((word) => AUXILIARIES.has(word)) ? undefined : words;
  return words.slice(AUXILIARIES.has(words[0] ?? '') ? 1 : 0, has);
}
