import { isStopWord } from '../../../lambda/retrieve/analyze.ts';
import type { Network } from './network.ts';

/** Rows of words, and how much each row counts. */
export type Corpus = { readonly rows: readonly (readonly string[])[]; readonly weight: number };

type Counts = Map<string, number>;

const START = '<s>';
const END = '</s>';
/** How much weight is kept for words that were not seen after a word (Witten and Bell, 1991, with less for each kind of word). */
const UNSEEN = 0.4;

/** Words that are seen less often have no place of their own: after them comes any word. */
const LEAST_SEEN = 4;

/** How often what is asked about is a single word. */
const ALONE = 0.6;

/** Where free words begin: those of a whole question, and those of what it is about ("nordstrom", "data at rest"). */
export type FreeWords = { readonly begin: number; readonly subject: number };

/** How often words follow each other. */
export type WordPairs = { readonly single: Counts; readonly pairs: Map<string, Counts> };

export function countPairs(corpora: readonly Corpus[]): WordPairs {
  const single: Counts = new Map();
  const pairs = new Map<string, Counts>();
  for (const { rows, weight } of corpora) {
    for (const row of rows) {
      let before = START;
      for (const word of [...row, END]) {
        raise(single, word, weight);
        const after = pairs.get(before) ?? new Map();
        raise(after, word, weight);
        pairs.set(before, after);
        before = word;
      }
    }
  }
  return { single, pairs };
}

function raise(counts: Counts, word: string, by: number): void {
  counts.set(word, (counts.get(word) ?? 0) + by);
}

function shares(counts: Counts): { readonly total: number; readonly unseen: number } {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const unseen = (UNSEEN * counts.size) / (UNSEEN * counts.size + total);
  return { total, unseen };
}

/**
 * Lays the words into a network: after each word those that were seen after it, or, through a common place, any other.
 */
export function layPairs({ single, pairs }: WordPairs, network: Network, end: number): FreeWords {
  const anywhere = network.place();
  const frequent = [...pairs].filter(([word, after]) => word === START || shares(after).total >= LEAST_SEEN);
  const places = new Map(frequent.map(([word]) => [word, network.place()]));
  const { total: all, unseen: rare } = shares(single);
  const alone = (word: string) => ((1 - rare) * (single.get(word) ?? 0)) / all + rare / single.size;
  const go = (from: number, word: string, likelihood: number) => {
    if (word === END) network.arc(from, end, likelihood);
    else network.arc(from, places.get(word) ?? anywhere, likelihood, word);
  };
  for (const word of single.keys()) go(anywhere, word, alone(word));
  for (const [before, after] of frequent) {
    const from = places.get(before) ?? anywhere;
    const { total, unseen } = shares(after);
    for (const [word, count] of after) go(from, word, ((1 - unseen) * count) / total + unseen * alone(word));
    network.arc(from, anywhere, unseen);
  }
  const subject = network.place();
  const things = [...single].filter(([word]) => word.length > 2 && word !== END && !isStopWord(word));
  const weight = things.reduce((sum, [, count]) => sum + Math.sqrt(count), 0);
  for (const [word, count] of things) {
    network.arc(subject, end, (ALONE * Math.sqrt(count)) / weight, word);
    go(subject, word, ((1 - ALONE) * Math.sqrt(count)) / weight);
  }
  return { begin: places.get(START) ?? anywhere, subject };
}
