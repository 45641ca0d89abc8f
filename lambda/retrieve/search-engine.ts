import MiniSearch, { type Options } from 'minisearch';
import { analyze } from './analyze.ts';
import type { Passage } from './index-format.ts';

/** What MiniSearch sees of a passage: its id, what it says, and what it stands under. */
export type SearchDocument = { readonly id: number; readonly text: string; readonly context: string };

/** The engine is fed finished terms, so that the analysis stays ours and in one place. */
export const ENGINE_OPTIONS: Options<SearchDocument> = {
  fields: ['text', 'context'],
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

export function createEngine(): MiniSearch<SearchDocument> {
  return new MiniSearch(ENGINE_OPTIONS);
}

/** @param stored MiniSearch's own `toJSON` value. */
export function loadEngine(stored: unknown): MiniSearch<SearchDocument> {
  return MiniSearch.loadJS(stored as Parameters<typeof MiniSearch.loadJS>[0], ENGINE_OPTIONS);
}
