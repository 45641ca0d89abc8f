import { reportSpeech } from '../../lambda/summarize/transcript/reported-speech.ts';
import type { PreparedTranscript } from '../../lambda/summarize/transcript/summarize.ts';
import { rougeTerms } from './rouge.ts';

/** What a sentence would give to a reference: the value that the trees learn to expect. */

/** Words of a reference that any sentence could give: they count for less. */
const SMALL_WORDS = new Set(
  `the a an to and of that in it for they on with as is was be were not would could should had have this i you we are at or
  so but if there their them said thought he she do did will can which by from`
    .split(/\s+/)
    .flatMap(rougeTerms),
);
const SMALL_SHARE = 0.4;
/** Added to a sentence's length, so that three lucky words are not worth the most. */
const LENGTH_PRIOR = 8;

const PAIR = 2 ** 21;

/** The terms of each unit as it would be spoken. */
export function spokenTerms({ transcript }: PreparedTranscript): number[][] {
  return transcript.units.map((unit) => rougeTerms(reportSpeech(unit.plain, { speaker: unit.by }).text));
}

/** Words and pairs of words that the sentence shares with the reference, a word of its own. */
export function worthOf(spoken: readonly number[], reference: readonly number[]): number {
  const words = count(reference);
  const pairs = count(toPairs(reference));
  let hits = 0;
  for (const word of spoken)
    if (take(words, word)) hits += SMALL_WORDS.has(word) ? SMALL_SHARE : 1 + SMALL_SHARE;
  for (const pair of toPairs(spoken)) if (take(pairs, pair)) hits += 1;
  return hits / (spoken.length + LENGTH_PRIOR);
}

function toPairs(words: readonly number[]): number[] {
  return words.slice(1).map((word, index) => (words[index] ?? 0) * PAIR + word);
}

function count(items: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function take(counts: Map<number, number>, item: number): boolean {
  const left = counts.get(item) ?? 0;
  if (left > 0) counts.set(item, left - 1);
  return left > 0;
}
