import MiniSearch, { type Options } from 'minisearch';
import type { StoredSearch } from './index-format.ts';
import { openPostings, type Places } from './postings-text.ts';

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

/** The engine is fed finished terms, so that the analysis stays ours and in one place. */
const OPTIONS: Options = {
  fields: FIELDS.map(({ name }) => name),
  processTerm: (term) => term,
  searchOptions: {
    tokenize: (terms) => terms.split(' '),
    combineWith: 'OR',
    bm25: { ...BM25, d: 0 },
    boost: Object.fromEntries(FIELDS.map(({ name, boost }) => [name, boost])),
  },
};

/** Reaches into MiniSearch as only its own subclasses may. */
class Access extends MiniSearch {
  static addTerm(engine: MiniSearch, term: string, fields: readonly Places[]): void {
    const counts = fields.map((places, field) => [field, countsByPassage(places)] as const);
    (engine as Access)._index.set(term, new Map(counts.filter(([, passages]) => passages.size > 0)));
  }
}

function countsByPassage({ passages, counts }: Places): Map<number, number> {
  const byPassage = new Map<number, number>();
  for (let at = 0; at < passages.length; at++) byPassage.set(passages[at] ?? 0, counts[at] ?? 0);
  return byPassage;
}

type Stored = Parameters<typeof MiniSearch.loadJS>[0];

/** All that MiniSearch stores besides the terms, in its own words. */
function describeEngine(lengths: StoredSearch['lengths']): Stored {
  const passages = [...(lengths[0]?.keys() ?? [])];
  return {
    documentCount: passages.length,
    nextId: passages.length,
    documentIds: Object.fromEntries(passages.entries()),
    fieldIds: Object.fromEntries(FIELDS.map(({ name }, field) => [name, field])),
    fieldLength: Object.fromEntries(passages.map((id) => [id, lengths.map((field) => field[id] ?? 0)])),
    averageFieldLength: lengths.map((field) => field.reduce((sum, length) => sum + length, 0) / field.length),
    storedFields: {},
    dirtCount: 0,
    serializationVersion: 2,
    index: [],
  } as unknown as Stored;
}

/** MiniSearch over what was counted at build time. It takes a term in when it is first looked for: what is never asked costs nothing. */
export function createEngine(stored: StoredSearch): SearchEngine {
  const engine = MiniSearch.loadJS(describeEngine(stored.lengths), OPTIONS);
  const placesOf = openPostings(stored);
  const taken = new Set<string>();
  return ({ boosts, accepts, most }) => {
    for (const term of boosts.keys()) {
      if (!taken.has(term)) Access.addTerm(engine, term, placesOf(term));
      taken.add(term);
    }
    const results = engine.search([...boosts.keys()].join(' '), {
      boostTerm: (term) => boosts.get(term) ?? 1,
      ...(accepts && { filter: ({ id }) => accepts(id) }),
    });
    return (
      results
        // MiniSearch multiplies by the number of matched terms, which favours long passages for whole questions.
        .map(({ id, score, queryTerms }): Hit => ({ passage: id, score: score / queryTerms.length }))
        .sort((a, b) => b.score - a.score || a.passage - b.passage)
        .slice(0, most)
    );
  };
}
