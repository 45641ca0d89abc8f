import { isStopWord, stem, tokenize } from '../../lambda/retrieve/analyze.ts';
import type { Passage } from '../../lambda/retrieve/index-format.ts';

/** A word is a name when at least this share of its places inside sentences has a capital. */
const LEAST_SHARE = 0.8;
const CAPITAL = /^\p{Lu}/u;

type Count = { capital: number; small: number };

/**
 * The terms that the notes write with a capital inside sentences: "Netflix", "Aurora". Where a question names one, an answer is
 * about it or is none.
 * @returns stems, sorted.
 */
export function findProperTerms(passages: readonly Passage[]): readonly string[] {
  const counts = new Map<string, Count>();
  for (const { sentences } of passages) for (const { text } of sentences) countWords(text, counts);
  return [...counts]
    .filter(([, { capital, small }]) => capital / (capital + small) >= LEAST_SHARE)
    .map(([term]) => term)
    .sort();
}

/** The first word of a sentence tells nothing: it has its capital anyway. */
function countWords(text: string, counts: Map<string, Count>): void {
  for (const { word, start } of tokenize(text).slice(1)) {
    if (isStopWord(word) || /^\d/.test(word)) continue;
    const term = stem(word);
    const count = counts.get(term) ?? { capital: 0, small: 0 };
    if (CAPITAL.test(text.slice(start, start + 2))) count.capital++;
    else count.small++;
    counts.set(term, count);
  }
}
