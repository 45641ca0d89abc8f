import { writePlaces } from '../../../lambda/retrieve/postings-text.ts';
import { FIELDS } from '../../../lambda/retrieve/search-engine.ts';
import type { PassageWords, Term, Words } from './passage-words.ts';
import { createPlaceLog, type PlaceLog } from './place-log.ts';

type Count = { readonly stem: string; passages: number; last: number };

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
  const logs = FIELDS.map(createPlaceLog);
  const lengths: number[][] = FIELDS.map(() => []);
  const [said = [], context = []] = lengths;
  const terms: Count[] = [];
  const [inText = createPlaceLog(), inContext = createPlaceLog()] = logs;
  return {
    add({ title, headings, sentences, also }) {
      const id = base + said.length;
      said.push(
        countField(sentences, { terms, id, log: inText }) +
          countField(also, { terms, id, log: inText, unsaid: true }),
      );
      context.push(countField([title, ...headings], { terms, id, log: inContext }));
    },
    counted: () => ({ ...toColumns(terms, logs), lengths }),
  };
}

function toColumns(terms: readonly Count[], logs: readonly PlaceLog[]): Omit<CountedTerms, 'lengths'> {
  const sorted = [...terms.entries()].sort(([, one], [, other]) => (one.stem < other.stem ? -1 : 1));
  // written at once: the places of all terms as numbers would be in memory twice
  const places = logs.map((log) => {
    const placesOf = log.byTerm(terms.length);
    return sorted.map(([term]) => {
      const places = placesOf(term);
      return { text: writePlaces(places), last: places.passages.at(-1) ?? 0 };
    });
  });
  return {
    stems: sorted.map(([, { stem }]) => stem),
    passages: sorted.map(([, { passages }]) => passages),
    places: places.map((field) => field.map(({ text }) => text)),
    lasts: places.map((field) => field.map(({ last }) => last)),
  };
}

/** `unsaid`: search words are found, and are no words of the notes. */
type Place = {
  readonly terms: Count[];
  readonly id: number;
  readonly log: PlaceLog;
  readonly unsaid?: boolean;
};

/** Takes in the terms of one field of a passage; gives how many different ones there are. */
function countField(texts: readonly Words[], { terms, id, log, unsaid = false }: Place): number {
  let different = 0;
  for (const words of texts) {
    for (const { term } of words) {
      if (term === undefined) continue;
      const count = countOf(term, terms);
      if (!unsaid && count.last !== id) {
        count.passages++;
        count.last = id;
      }
      if (log.add(term.id, id)) different++;
    }
  }
  return different;
}

/** Terms come with numbers that have no gap in the end; until then the places between are kept for them. */
function countOf({ id, stem }: Term, terms: Count[]): Count {
  let count = terms[id];
  if (count === undefined) {
    count = { stem, passages: 0, last: -1 };
    terms[id] = count;
  }
  return count;
}
