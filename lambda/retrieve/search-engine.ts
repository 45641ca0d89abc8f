import MiniSearch, { type Options, type SearchOptions, type SearchResult } from 'minisearch';
import { analyze } from './analyze.ts';
import type { Passage, Postings, StoredSearch } from './index-format.ts';
import { ownValue } from './lazily.ts';

/** What MiniSearch sees of a passage: its id, what it says, and what it stands under. */
export type SearchDocument = { readonly id: number; readonly text: string; readonly context: string };

/** What of a document is searched, in the engine's order. */
export const ENGINE_FIELDS = ['text', 'context'] as const;

/** The engine is fed finished terms, so that the analysis stays ours and in one place. */
export const ENGINE_OPTIONS: Options<SearchDocument> = {
  fields: [...ENGINE_FIELDS],
  tokenize: analyze,
  processTerm: (term) => term,
  searchOptions: {
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
    combineWith: 'OR',
    /**
     * BM25+ parameters chosen on seven test collections (k 1.2–2.0, b 0.5–0.9, d 0–1 tried): whole questions
     * as queries do best with no lower bound for term frequency.
     */
    bm25: { k: 1.6, b: 0.75, d: 0 },
    /** A heading's word tells what all its sentences are about, but says less than the sentence itself. */
    boost: { text: 1, context: 0.6 },
  },
};

export function toSearchDocument(passage: Passage, id: number, title: string): SearchDocument {
  return {
    id,
    text: passage.sentences.map((sentence) => sentence.text).join('\n'),
    context: [title, ...passage.headings].join('\n'),
  };
}

/** Reaches into the engine as only its own subclasses may: how MiniSearch 7 keeps a term. */
class Access extends MiniSearch<SearchDocument> {
  static addTerm(engine: MiniSearch<SearchDocument>, term: string, postings: Postings): void {
    const numbers = (table: Readonly<Record<string, number>>) =>
      new Map(Object.entries(table).map(([passage, count]) => [Number(passage), count]));
    const fields = Object.entries(postings).map(([field, table]) => [Number(field), numbers(table)] as const);
    (engine as Access)._index.set(term, new Map(fields));
  }
}

/** An engine that takes its terms in when they are first looked for: what is never asked costs nothing. */
export type StoredEngine = { search(terms: readonly string[], options: SearchOptions): SearchResult[] };

export function loadEngine({ engine: stored, postings }: StoredSearch): StoredEngine {
  const engine = MiniSearch.loadJS<SearchDocument>(
    { ...stored, index: [] } as unknown as Stored,
    ENGINE_OPTIONS,
  );
  const taken = new Set<string>();
  return {
    search: (terms, options) => {
      for (const term of terms) {
        const found = taken.has(term) ? undefined : ownValue(postings, term);
        taken.add(term);
        if (found !== undefined) Access.addTerm(engine, term, found);
      }
      return engine.search(terms.join(' '), options);
    },
  };
}

type Stored = Parameters<typeof MiniSearch.loadJS>[0];
