import type { Places } from '../../../lambda/retrieve/postings-text.ts';
import { append, createColumn, trimmed } from '../column.ts';

/**
 * Where terms stand in one field, written down in the order in which the passages come and sorted by term once, at the end: a list for
 * each term would be touched, and grown, all over the memory.
 */
export type PlaceLog = {
  /** Takes in one more of a term in a passage; true for the first there. Passages come in their order. */
  add(term: number, passage: number): boolean;
  /** The places of each term, by its number; of so many terms. */
  byTerm(terms: number): (term: number) => Places;
};

const NOWHERE = -1;

export function createPlaceLog(): PlaceLog {
  const [terms, passages, counts] = [createColumn(), createColumn(), createColumn()];
  /** For each term the entry that was made for it last, and the passage of that: few enough to stay near the processor. */
  const lasts: number[] = [];
  const seen: number[] = [];
  return {
    add(term, passage) {
      if (seen[term] === passage) {
        const last = lasts[term] ?? NOWHERE;
        counts.values[last] = (counts.values[last] ?? 0) + 1;
        return false;
      }
      while (lasts.length <= term) {
        lasts.push(NOWHERE);
        seen.push(NOWHERE);
      }
      seen[term] = passage;
      lasts[term] = terms.length;
      append(terms, term);
      append(passages, passage);
      append(counts, 1);
      return true;
    },
    byTerm(count) {
      const order = sortedByTerm(trimmed(terms), count);
      return (term) => {
        const entries = order.entries.subarray(order.starts[term], order.starts[term + 1]);
        return {
          passages: entries.map((at) => passages.values[at] ?? 0),
          counts: entries.map((at) => counts.values[at] ?? 0),
        };
      };
    },
  };
}

/** The entries by term, those of a term in their order: a counting sort. `starts` has one more than there are terms. */
function sortedByTerm(
  terms: Uint32Array,
  count: number,
): { readonly entries: Uint32Array; readonly starts: Uint32Array } {
  const starts = new Uint32Array(count + 1);
  for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < count; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const entries = new Uint32Array(terms.length);
  for (const [at, term] of terms.entries()) {
    const place = next[term] ?? 0;
    entries[place] = at;
    next[term] = place + 1;
  }
  return { entries, starts };
}
