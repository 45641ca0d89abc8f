import { once } from './once.ts';
import type { PatternPart, PatternSequence, PatternTable } from './pattern-table.ts';
import { ARTICLES, AUXILIARIES, PREPOSITIONS, QUESTION_WORDS } from './word-lists.ts';

/** Words that tell no wish from another. */
const SMALL: ReadonlySet<string> = new Set(
  `i me my we us you your it its that this these those there here and or so just some please now then him her them really very too
  bit little much quite rather whole thing right of for to with in at from on by last`.split(/\s+/),
);
/** Longer sentences than this are questions, not wishes about the conversation. */
const MAX_WORDS = 8;
/** A word is telling when no more intents than this have it. */
const MAX_SPREAD = 3;

/** Questions of the talks: what is nearly one of them may be any other. */
const OF_TALKS = /^(?:fact|find)-/;

/** A pattern without slots, with every word in it. */
type Fixed = {
  readonly intent: string;
  readonly pattern: PatternSequence;
  readonly words: ReadonlySet<string>;
};

/**
 * Wishes about the conversation itself ("repeat", "shorter", "stop") in words that no sentence fixes: the one intent that has a
 * sentence of the same telling words, or else has all of them in its sentences. Undefined where that are several or none, or
 * where something is asked.
 */
export function createNearest(table: PatternTable): (words: readonly string[]) => string | undefined {
  const fixed = once(() => gather(table));
  return (said) => {
    // "in how long", "by how much"
    const first = said[PREPOSITIONS.has(said[0] ?? '') ? 1 : 0] ?? '';
    if (said.length > MAX_WORDS || QUESTION_WORDS.has(first) || AUXILIARIES.has(first)) return undefined;
    const telling = said.filter(isTelling);
    if (telling.length === 0) return undefined;
    const near = only(intentsWithSentence(telling, fixed())) ?? only(intentsWithAll(telling, fixed()));
    return near === undefined || OF_TALKS.test(near) ? undefined : near;
  };
}

function only(intents: ReadonlySet<string>): string | undefined {
  return intents.size === 1 ? [...intents][0] : undefined;
}

/** Only patterns that have all the words can have a sentence of them: the others are not written out. */
function intentsWithSentence(telling: readonly string[], fixed: readonly Fixed[]): Set<string> {
  const key = keyOf(telling);
  const having = fixed.filter(
    ({ words, pattern }) =>
      telling.every((word) => words.has(word)) &&
      sentencesOf(pattern).some((sentence) => keyOf(sentence.filter(isTelling)) === key),
  );
  return new Set(having.map(({ intent }) => intent));
}

function intentsWithAll(telling: readonly string[], fixed: readonly Fixed[]): Set<string> {
  const intents = new Map<string, Set<string>>();
  for (const { intent, words } of fixed)
    for (const word of telling)
      if (words.has(word)) intents.set(intent, (intents.get(intent) ?? new Set()).add(word));
  const spread = (word: string) => [...intents.values()].filter((found) => found.has(word)).length;
  if (!telling.some((word) => spread(word) > 0 && spread(word) <= MAX_SPREAD)) return new Set();
  const distinct = new Set(telling).size;
  return new Set([...intents].filter(([, found]) => found.size === distinct).map(([intent]) => intent));
}

function gather({ patterns }: PatternTable): readonly Fixed[] {
  return patterns.flatMap(([intent, pattern]) =>
    isFixed(pattern) ? [{ intent, pattern, words: new Set(wordsOf(pattern)) }] : [],
  );
}

function wordsOf(parts: readonly PatternPart[]): string[] {
  return parts.flatMap((part) => (typeof part === 'string' ? [part] : part.flatMap(wordsOf)));
}

function keyOf(telling: readonly string[]): string {
  return [...new Set(telling)].sort().join(' ');
}

function isTelling(word: string): boolean {
  return !SMALL.has(word) && !ARTICLES.has(word) && !AUXILIARIES.has(word);
}

/** True for a pattern without slots. */
function isFixed(parts: readonly PatternPart[]): boolean {
  return parts.every((part) => (typeof part === 'string' ? !part.startsWith('{') : part.every(isFixed)));
}

/** Every sentence of a pattern without slots. */
function sentencesOf(parts: readonly PatternPart[]): string[][] {
  return parts.reduce<string[][]>(
    (sentences, part) => {
      const endings = typeof part === 'string' ? [[part]] : part.flatMap(sentencesOf);
      return sentences.flatMap((sentence) => endings.map((ending) => [...sentence, ...ending]));
    },
    [[]],
  );
}
