import { createHash } from 'node:crypto';
import { analyze } from '../../lambda/retrieve/analyze.ts';
import {
  type Catalogue,
  INDEX_FORMAT_VERSION,
  type Knowledge,
  type NoteRecord,
  type Passage,
  type StoredSearch,
} from '../../lambda/retrieve/index-format.ts';
import { createEngine, storeEngine, toSearchDocument } from '../../lambda/retrieve/search-engine.ts';
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

type Documents = readonly ReturnType<typeof toSearchDocument>[];

/** Stem → number of passages that hold it, by stem. */
function countDocuments(documents: Documents): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { text, context } of documents) {
    for (const term of new Set([...analyze(text), ...analyze(context)]))
      counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Searches what can be said; listings are searched too, but never read aloud. */
function buildEngine(documents: Documents): StoredSearch {
  const engine = createEngine();
  engine.addAll([...documents]);
  return storeEngine(engine);
}

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
  const content = {
    formatVersion: INDEX_FORMAT_VERSION,
    catalogue,
    notes,
    passages,
    vocabulary: countDocuments(documents),
    related: wordnet === undefined ? {} : relateWords(passages, wordnet),
    light,
    names,
    search: buildEngine(documents),
  };
  const contentHash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return { ...content, contentHash };
}
