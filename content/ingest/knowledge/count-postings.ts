import type { StoredSearch } from '../../../lambda/retrieve/index-format.ts';
import { lazyRecord } from '../../../lambda/retrieve/lazy-record.ts';
import { writePostings } from '../../../lambda/retrieve/postings-text.ts';
import { FIELDS } from '../../../lambda/retrieve/search-engine.ts';
import { writeTable } from '../../../lambda/retrieve/text-table.ts';
import type { PassageWords, Words } from './passage-words.ts';

/** What the passages hold: for the search, and each stem's number of passages, both by stem. */
export type Counted = {
  readonly search: StoredSearch;
  readonly vocabulary: Readonly<Record<string, number>>;
};

type Places = { readonly passages: number[]; readonly counts: number[] };
type Count = { readonly stem: string; readonly fields: Places[]; passages: number; last: number };

/** Counts the terms of passages, given in their order. */
type PostingsCount = { add(passage: PassageWords): void; counted(): Counted };

/** The terms' places go straight into the text that is stored: a question asks for few. */
export function createPostingsCount(): PostingsCount {
  const terms: Count[] = [];
  const lengths: (readonly number[])[] = [];
  return {
    add({ title, headings, sentences, also }) {
      const id = lengths.length;
      lengths.push([
        countField(sentences, { terms, id, field: 0 }) +
          countField(also, { terms, id, field: 0, unsaid: true }),
        countField([title, ...headings], { terms, id, field: 1 }),
      ]);
    },
    counted: () => toCounted(terms, lengths),
  };
}

function toCounted(terms: readonly Count[], lengths: readonly (readonly number[])[]): Counted {
  const sorted = terms.toSorted((one, other) => (one.stem < other.stem ? -1 : 1));
  return {
    search: {
      lengths: FIELDS.map((_, field) => lengths.map((length) => length[field] ?? 0)),
      postings: lazyRecord(
        writeTable(sorted.map(({ stem, fields }) => [stem, writePostings(fields.entries())])),
        String,
      ),
    },
    vocabulary: Object.fromEntries(
      sorted.flatMap(({ stem, passages: count }) => (count > 0 ? [[stem, count]] : [])),
    ),
  };
}

/** `unsaid`: search words are found, and are no words of the notes. */
type Place = {
  readonly terms: Count[];
  readonly id: number;
  readonly field: number;
  readonly unsaid?: boolean;
};

/** Takes in the terms of one field of a passage; gives how many different ones there are. */
function countField(texts: readonly Words[], { terms, id, field, unsaid = false }: Place): number {
  let different = 0;
  for (const words of texts) {
    for (const { term } of words) {
      if (term === undefined) continue;
      let count = terms[term.id];
      if (count === undefined) {
        count = { stem: term.stem, fields: FIELDS.map(newPlaces), passages: 0, last: -1 };
        terms[term.id] = count;
      }
      if (!unsaid && count.last !== id) {
        count.passages++;
        count.last = id;
      }
      if (addPlace(count.fields[field] ?? newPlaces(), id)) different++;
    }
  }
  return different;
}

function newPlaces(): Places {
  return { passages: [], counts: [] };
}

/** Counts one more; true for the first in its passage. Passages come in their order. */
function addPlace({ passages, counts }: Places, id: number): boolean {
  const last = passages.length - 1;
  if (passages[last] === id) {
    counts[last] = (counts[last] ?? 0) + 1;
    return false;
  }
  passages.push(id);
  counts.push(1);
  return true;
}
