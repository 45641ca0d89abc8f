import type { PatternPart, PatternTable } from './pattern-table.ts';
import { ARTICLES, AUXILIARIES, QUESTION_WORDS } from './word-lists.ts';

/** Words that tell no wish from another. */
const SMALL: ReadonlySet<string> = new Set(
  `i me my we us you your it its that this these those there here and or so just some please now then him her them really very too
  bit little much quite rather whole thing right of for to with in at from on by last`.split(/\s+/),
);
/** Longer sentences than this are questions, not wishes about the conversation. */
const MAX_WORDS = 8;
/** A word is telling when no more intents than this have it. */
const MAX_SPREAD = 3;

type Known = {
  /** The telling words of a sentence, sorted → the intents that have such a sentence. */
  readonly sentences: ReadonlyMap<string, ReadonlySet<string>>;
  /** Intent → every word of its sentences. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
};

/**
 * Wishes about the conversation itself ("repeat", "shorter", "stop") in words that no sentence fixes: the one intent that has a
 * sentence of the same telling words, or else has all of them in its sentences. Undefined where that are several or none, or
 * where something is asked.
 */
export function createNearest(table: PatternTable): (words: readonly string[]) => string | undefined {
  let known: Known | undefined;
  return (said) => {
    if (said.length > MAX_WORDS || QUESTION_WORDS.has(said[0] ?? '') || AUXILIARIES.has(said[0] ?? ''))
      return undefined;
    known ??= gather(table);
    const telling = said.filter(isTelling);
    return only(known.sentences.get(keyOf(telling)) ?? new Set()) ?? only(intentsWithAll(telling, known));
  };
}

function only(intents: ReadonlySet<string>): string | undefined {
  return intents.size === 1 ? [...intents][0] : undefined;
}

function intentsWithAll(telling: readonly string[], { words }: Known): Set<string> {
  const having = (word: string) => [...words].filter(([, all]) => all.has(word)).map(([intent]) => intent);
  if (!telling.some((word) => having(word).length > 0 && having(word).length <= MAX_SPREAD)) return new Set();
  return new Set(
    [...words].filter(([, all]) => telling.every((word) => all.has(word))).map(([intent]) => intent),
  );
}

function gather({ patterns }: PatternTable): Known {
  const sentences = new Map<string, Set<string>>();
  const words = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, value: string) => {
    const values = map.get(key) ?? new Set();
    map.set(key, values.add(value));
  };
  for (const [intent, pattern] of patterns) {
    if (!isFixed(pattern)) continue;
    for (const sentence of sentencesOf(pattern)) {
      const telling = sentence.filter(isTelling);
      if (telling.length > 0) add(sentences, keyOf(telling), intent);
      for (const word of sentence) add(words, intent, word);
    }
  }
  return { sentences, words };
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
