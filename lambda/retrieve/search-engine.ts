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

/** The ids of so many documents, as MiniSearch asks for them: each is its own. */
class Ids extends Map<number, number> {
  readonly #size: number;
  constructor(size: number) {
    super();
    this.#size = size;
  }
  override has(id: number): boolean {
    return id < this.#size;
  }
  override get(id: number): number | undefined {
    return id < this.#size ? id : undefined;
  }
}

/** How long the fields of a document are. One list for all, which is read before the next is asked for. */
class Lengths extends Map<number, number[]> {
  readonly #lengths: StoredSearch['lengths'];
  readonly #row: number[] = [];
  constructor(lengths: StoredSearch['lengths']) {
    super();
    this.#lengths = lengths;
  }
  override get(id: number): number[] {
    for (let field = 0; field < this.#lengths.length; field++)
      this.#row[field] = this.#lengths[field]?.[id] ?? 0;
    return this.#row;
  }
}

/** How often a term stands in which documents: two rows of numbers, gone through in their order. */
class Counts extends Map<number, number> {
  readonly #places: Places;
  #at = 0;
  constructor(places: Places) {
    super();
    this.#places = places;
  }
  override get size(): number {
    return this.#places.passages.length;
  }
  override keys(): MapIterator<number> {
    return this.#places.passages[Symbol.iterator]() as MapIterator<number>;
  }
  override get(id: number): number | undefined {
    const { passages, counts } = this.#places;
    if (passages[this.#at] !== id)
      this.#at = passages[this.#at + 1] === id ? this.#at + 1 : passages.indexOf(id);
    return counts[this.#at];
  }
}

/**
 * MiniSearch with what was counted at build time. It sees the numbers where they lie: to make its own tables of them would take a large
 * index longer than to search it.
 */
class StoredMiniSearch extends MiniSearch {
  constructor({ lengths }: StoredSearch) {
    super(OPTIONS);
    this._documentCount = lengths[0]?.length ?? 0;
    this._documentIds = new Ids(this._documentCount);
    this._fieldLength = new Lengths(lengths);
    this._avgFieldLength = lengths.map(
      (field) => field.reduce((sum, length) => sum + length, 0) / field.length,
    );
  }

  takeTerm(term: string, fields: readonly Places[]): void {
    const counts = fields.map((places, field) => [field, new Counts(places)] as const);
    this._index.set(term, new Map(counts.filter(([, { size }]) => size > 0)));
  }
}

/** MiniSearch over what was counted at build time. It takes a term in when it is first looked for: what is never asked costs nothing. */
export function createEngine(stored: StoredSearch): SearchEngine {
  const engine = new StoredMiniSearch(stored);
  const placesOf = openPostings(stored);
  const taken = new Set<string>();
  return ({ boosts, accepts, most }) => {
    for (const term of boosts.keys()) {
      if (!taken.has(term)) engine.takeTerm(term, placesOf(term));
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
