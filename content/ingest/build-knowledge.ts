import { createHash } from 'node:crypto';
import {
  type Catalogue,
  INDEX_FORMAT_VERSION,
  type Knowledge,
  type NoteRecord,
  type Passage,
} from '../../lambda/retrieve/index-format.ts';
import { toSearchDocument } from '../../lambda/retrieve/search-engine.ts';
import { countPostings } from './count-postings.ts';
import { findProperTerms } from './proper-terms.ts';
import { relateWords } from './related.ts';
import type { Wordnet } from './wordnet.ts';

export type KnowledgeParts = {
  readonly catalogue: Catalogue;
  readonly notes: readonly NoteRecord[];
  readonly passages: readonly Passage[];
  /** Absent: words stand only for themselves. */
  readonly wordnet?: Wordnet;
  readonly light?: readonly string[];
  readonly names?: readonly string[];
};

/**
 * Puts together everything the assistant knows.
 * @returns a plain value, the same for the same parts, byte for byte once serialised.
 */
export function buildKnowledge({
  catalogue,
  notes,
  passages,
  wordnet,
  light = [],
  names = [],
}: KnowledgeParts): Knowledge {
  const titles = new Map(catalogue.talks.map((talk) => [talk.id, talk.title]));
  const documents = passages.map((passage, id) =>
    toSearchDocument(passage, id, titles.get(passage.talk) ?? ''),
  );
  const { search, vocabulary } = countPostings(documents);
  const content = {
    formatVersion: INDEX_FORMAT_VERSION,
    catalogue,
    notes,
    passages,
    vocabulary,
    related: wordnet === undefined ? {} : relateWords(passages, wordnet),
    light,
    names,
    proper: findProperTerms(passages),
    search,
  };
  const contentHash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return { ...content, contentHash };
}
