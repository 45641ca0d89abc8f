import type { StoredSearch } from './index-format.ts';
import { openPostings } from './postings-text.ts';

/** A passage that may answer, best first. `score` is the engine's, comparable within one search only. */
export type Hit = { readonly passage: number; readonly score: number };

/** What of a passage is searched: what it says, and what it stands under. */
export const FIELDS = [
  { name: 'text', boost: 1 },
  /** A heading's word tells what all its sentences are about, but says less than the sentence itself. */
  { name: 'context', boost: 0.6 },
] as const;

/**
 * BM25 by fields (Robertson & Zaragoza 2009). Its parameters were chosen on seven test collections (k 1.2–2.0, b 0.5–0.9, and
 * lower bounds for frequency of 0–1 tried): whole questions as queries do best with these, and with no lower bound. A passage is
 * as long as it has different terms.
 */
export const BM25 = { k: 1.6, b: 0.75 } as const;

export type Search = {
  /** Term → how much it counts. */
  readonly boosts: ReadonlyMap<string, number>;
  /** Which passages may be hit; absent: all. */
  readonly accepts?: ((passage: number) => boolean) | undefined;
  readonly most: number;
};

/** The best passages for some terms: a sum over terms and fields. Of equal scores the earlier passage comes first. */
export type SearchEngine = (search: Search) => readonly Hit[];

/** How much of a passage's score one place is: how often the term stands there, by how many do, in a field of that length. */
type Weigh = (count: number, length: number) => number;

function weighBy(rarity: number, average: number): Weigh {
  const { k, b } = BM25;
  return (count, length) => (rarity * count * (k + 1)) / (count + k * (1 - b + (b * length) / average));
}

/** Inverse document frequency of a term that so many of all passages have. */
function rarityOf(passages: number, all: number): number {
  return Math.log(1 + (all - passages + 0.5) / (passages + 0.5));
}

/**
 * BM25 over what was counted at build time, which is read where it lies. The scores are those of MiniSearch, to which a test holds them, but
 * not multiplied by the number of matched terms: that favours long passages for whole questions.
 */
export function createEngine(stored: StoredSearch): SearchEngine {
  const placesOf = openPostings(stored);
  const fields = FIELDS.map(({ boost }, at) => {
    const lengths = stored.lengths[at] ?? [];
    return { boost, lengths, average: lengths.reduce((sum, length) => sum + length, 0) / lengths.length };
  });
  const all = stored.lengths[0]?.length ?? 0;
  return ({ boosts, accepts, most }) => {
    const scores = new Map<number, number>();
    for (const [term, share] of boosts) {
      placesOf(term).forEach(({ passages, counts }, at) => {
        const { boost = 0, lengths = [], average = 1 } = fields[at] ?? {};
        const weigh = weighBy(share * boost * rarityOf(passages.length, all), average);
        for (let place = 0; place < passages.length; place++) {
          const passage = passages[place] ?? 0;
          const score = weigh(counts[place] ?? 0, lengths[passage] ?? 0);
          scores.set(passage, (scores.get(passage) ?? 0) + score);
        }
      });
    }
    return Array.from(scores, ([passage, score]): Hit => ({ passage, score }))
      .filter(({ passage }) => accepts?.(passage) ?? true)
      .sort((one, other) => other.score - one.score || one.passage - other.passage)
      .slice(0, most);
  };
}
