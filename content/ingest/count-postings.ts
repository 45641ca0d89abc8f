import { analyze } from '../../lambda/retrieve/analyze.ts';
import type { Postings, StoredSearch } from '../../lambda/retrieve/index-format.ts';
import { ENGINE_FIELDS, type SearchDocument } from '../../lambda/retrieve/search-engine.ts';

/** What the passages hold: for the search, and each stem's number of passages, both by stem. */
export type Counted = {
  readonly search: StoredSearch;
  readonly vocabulary: Readonly<Record<string, number>>;
};

/** Passage → how often, for each field. */
type Places = Record<string, Record<number, number>>;
type Term = { readonly places: Places; passages: number; last: number };

/**
 * Counts the terms of all passages in one go. What comes out is what MiniSearch would store of the same documents.
 * @param documents in the order of their ids, which count from 0.
 */
export function countPostings(documents: readonly SearchDocument[]): Counted {
  const terms = new Map<string, Term>();
  const lengths = documents.map((document, id) =>
    ENGINE_FIELDS.map((name, field) => countField(analyze(document[name]), { terms, id, field })),
  );
  const sorted = [...terms].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    search: {
      engine: describeEngine(lengths),
      postings: Object.fromEntries(sorted.map(([term, { places }]): [string, Postings] => [term, places])),
    },
    vocabulary: Object.fromEntries(sorted.map(([term, { passages }]) => [term, passages])),
  };
}

type Place = { readonly terms: Map<string, Term>; readonly id: number; readonly field: number };

/** Takes in the terms of one field of a passage; gives how many different ones there are. */
function countField(found: readonly string[], { terms, id, field }: Place): number {
  let different = 0;
  for (const name of found) {
    let term = terms.get(name);
    if (term === undefined) {
      term = { places: {}, passages: 0, last: -1 };
      terms.set(name, term);
    }
    if (term.last !== id) term.passages++;
    term.last = id;
    let counts = term.places[field];
    if (counts === undefined) {
      counts = {};
      term.places[field] = counts;
    }
    const before = counts[id] ?? 0;
    if (before === 0) different++;
    counts[id] = before + 1;
  }
  return different;
}

/** All that MiniSearch stores besides the terms, in its own words and order. */
function describeEngine(lengths: readonly (readonly number[])[]): StoredSearch['engine'] {
  return {
    documentCount: lengths.length,
    nextId: lengths.length,
    documentIds: { ...lengths.map((_, id) => id) },
    fieldIds: Object.fromEntries(ENGINE_FIELDS.map((name, field) => [name, field])),
    fieldLength: { ...lengths },
    averageFieldLength: lengths.length === 0 ? [] : ENGINE_FIELDS.map((_, field) => meanOf(lengths, field)),
    storedFields: {},
    dirtCount: 0,
    serializationVersion: 2,
  };
}

/** The mean as MiniSearch keeps it, passage by passage, so that not even rounding differs. */
function meanOf(lengths: readonly (readonly number[])[], field: number): number {
  return lengths.reduce((mean, length, before) => (mean * before + (length[field] ?? 0)) / (before + 1), 0);
}
