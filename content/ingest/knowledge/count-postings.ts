import { writePlaces } from '../../../lambda/retrieve/postings-text.ts';
import { FIELDS } from '../../../lambda/retrieve/search-engine.ts';
import type { PassageWords, Words } from './passage-words.ts';

type Places = { readonly passages: number[]; readonly counts: number[] };
type Count = { readonly stem: string; readonly fields: Places[]; passages: number; last: number };

/** The terms of some passages, sorted by stem, in columns: what goes between threads goes quicker so than as objects. */
export type CountedTerms = {
  readonly stems: readonly string[];
  /** For each term in how many passages it is said. */
  readonly passages: readonly number[];
  /** By field, for each term: where it stands, as postings-text.ts writes it, and the last passage of those. */
  readonly places: readonly (readonly string[])[];
  readonly lasts: readonly (readonly number[])[];
  /** By field, for each passage how many different terms it has. */
  readonly lengths: readonly (readonly number[])[];
};

/** Counts the terms of passages, given in their order. */
type PostingsCount = { add(passage: PassageWords): void; counted(): CountedTerms };

/** @param base how many passages stand before these. */
export function createPostingsCount(base = 0): PostingsCount {
  const terms: Count[] = [];
  const lengths: number[][] = FIELDS.map(() => []);
  const [said = [], context = []] = lengths;
  return {
    add({ title, headings, sentences, also }) {
      const id = base + said.length;
      said.push(
        countField(sentences, { terms, id, field: 0 }) +
          countField(also, { terms, id, field: 0, unsaid: true }),
      );
      context.push(countField([title, ...headings], { terms, id, field: 1 }));
    },
    counted: () => ({ ...toColumns(terms), lengths }),
  };
}

function toColumns(terms: readonly Count[]): Omit<CountedTerms, 'lengths'> {
  const sorted = terms.toSorted((one, other) => (one.stem < other.stem ? -1 : 1));
  return {
    stems: sorted.map(({ stem }) => stem),
    passages: sorted.map(({ passages }) => passages),
    places: FIELDS.map((_, field) => sorted.map(({ fields }) => writePlaces(fields[field] ?? newPlaces()))),
    lasts: FIELDS.map((_, field) => sorted.map(({ fields }) => fields[field]?.passages.at(-1) ?? 0)),
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
