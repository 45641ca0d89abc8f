import type { StoredSearch } from './index-format.ts';
import { openPostings, type Places, type PlacesOf } from './postings-text.ts';

/** A passage that may answer, best first. `score` is the engine's, comparable within one search only. */
export type Hit = { readonly passage: number; readonly score: number };

/** What of a passage is searched: what it says, and what it stands under. */
export const FIELDS = [
  { boost: 1 },
  /** A heading's word tells what all its sentences are about, but says less than the sentence itself. */
  { boost: 0.6 },
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

/** Everything is made of typed arrays, once: a search makes nothing but its hits. */
export function createEngine(stored: StoredSearch): SearchEngine {
  const size = stored.lengths[0]?.length ?? 0;
  const scorer: Scorer = {
    placesOf: openPostings(stored),
    norms: stored.lengths.map(toNorms),
    size,
    sums: new Float64Array(size),
    touched: new Uint32Array(size),
  };
  return ({ boosts, accepts, most }) => {
    let count = 0;
    for (const [term, boost] of boosts) count = addTerm(scorer, { term, boost, count });
    const hits = takeBest(scorer, { accepts, most, count });
    for (let at = 0; at < count; at++) scorer.sums[scorer.touched[at] ?? 0] = 0;
    return hits;
  };
}

type Scorer = {
  readonly placesOf: PlacesOf;
  /** For each field what a passage's length adds to a term's frequency there. */
  readonly norms: readonly Float64Array[];
  readonly size: number;
  /** The score of each passage; zero between searches. */
  readonly sums: Float64Array;
  /** The passages with a score, in the order they came. */
  readonly touched: Uint32Array;
};

function toNorms(lengths: readonly number[]): Float64Array {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return Float64Array.from(lengths, (length) => BM25.k * (1 - BM25.b + (BM25.b * length) / mean));
}

type Adding = { readonly term: string; readonly boost: number; readonly count: number };

/** Adds what a term gives to each passage; @returns how many have a score now. */
function addTerm(scorer: Scorer, { term, boost, count }: Adding): number {
  let touched = count;
  scorer.placesOf(term).forEach((places, field) => {
    const norms = scorer.norms[field];
    const weight = boost * (FIELDS[field]?.boost ?? 0) * rarity(places.passages.length, scorer.size);
    if (norms !== undefined) touched = addPlaces(scorer, places, { norms, weight, touched });
  });
  return touched;
}

function rarity(holding: number, size: number): number {
  return Math.log(1 + (size - holding + 0.5) / (holding + 0.5));
}

function addPlaces(
  { sums, touched }: Scorer,
  { passages, counts }: Places,
  into: { readonly norms: Float64Array; readonly weight: number; readonly touched: number },
): number {
  let count = into.touched;
  for (let at = 0; at < passages.length; at++) {
    const passage = passages[at] ?? 0;
    const frequency = counts[at] ?? 0;
    const sum = sums[passage] ?? 0;
    if (sum === 0) touched[count++] = passage;
    sums[passage] =
      sum + (into.weight * (frequency * (BM25.k + 1))) / (frequency + (into.norms[passage] ?? 0));
  }
  return count;
}

type Taking = Pick<Search, 'accepts' | 'most'> & { readonly count: number };

/** The best of the passages with a score, put in order as they come: most are worse than the last of them. */
function takeBest({ sums, touched }: Scorer, { accepts, most, count }: Taking): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < count; at++) {
    const passage = touched[at] ?? 0;
    const hit = { passage, score: sums[passage] ?? 0 };
    const last = hits[most - 1];
    if (last !== undefined && !isBetter(hit, last)) continue;
    if (accepts !== undefined && !accepts(passage)) continue;
    insert(hits, hit);
    if (hits.length > most) hits.pop();
  }
  return hits;
}

function isBetter(one: Hit, other: Hit): boolean {
  return one.score > other.score || (one.score === other.score && one.passage < other.passage);
}

function insert(hits: Hit[], hit: Hit): void {
  let place = hits.length;
  for (
    let before = hits[place - 1];
    before !== undefined && isBetter(hit, before);
    before = hits[place - 1]
  ) {
    hits[place] = before;
    place--;
  }
  hits[place] = hit;
}
