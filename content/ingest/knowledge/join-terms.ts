import type { Knowledge } from '../../../lambda/retrieve/index-format.ts';
import { lazyRecord } from '../../../lambda/retrieve/lazy-record.ts';
import { appendPlaces, joinFields } from '../../../lambda/retrieve/postings-text.ts';
import { FIELDS } from '../../../lambda/retrieve/search-engine.ts';
import { writeTable } from '../../../lambda/retrieve/text-table.ts';
import type { CountedTerms } from './count-postings.ts';

/** What the passages hold: for the search, and each stem's number of passages, both by stem. */
export type StoredTerms = Pick<Knowledge, 'search' | 'vocabulary'>;

/**
 * The terms of passages that were counted in parts, given in their order. They go straight into the texts that are stored: a question
 * asks for few.
 */
export function storeTerms(parts: readonly CountedTerms[]): StoredTerms {
  const postings: [stem: string, places: string][] = [];
  const vocabulary: [stem: string, passages: string][] = [];
  for (const { stem, passages, fields } of joinTerms(parts)) {
    postings.push([stem, joinFields(fields.entries())]);
    if (passages > 0) vocabulary.push([stem, String(passages)]);
  }
  return {
    search: {
      lengths: FIELDS.map((_, field) => parts.flatMap(({ lengths }) => lengths[field] ?? [])),
      postings: lazyRecord(writeTable(postings), String),
    },
    vocabulary: lazyRecord(writeTable(vocabulary), Number),
  };
}

type Joined = { readonly stem: string; readonly passages: number; readonly fields: readonly string[] };

/** Each part's terms are sorted: the first of all that are left is the next one. */
function* joinTerms(parts: readonly CountedTerms[]): Generator<Joined> {
  const places = parts.map(() => 0);
  for (;;) {
    let stem: string | undefined;
    for (const [i, { stems }] of parts.entries()) {
      const next = stems[places[i] ?? 0];
      if (next !== undefined && (stem === undefined || next < stem)) stem = next;
    }
    if (stem === undefined) return;
    yield joinTerm(stem, parts, places);
  }
}

/** Takes a term out of the parts that have it next. */
function joinTerm(stem: string, parts: readonly CountedTerms[], places: number[]): Joined {
  const fields = FIELDS.map(() => '');
  const lasts = FIELDS.map(() => 0);
  let passages = 0;
  for (const [i, part] of parts.entries()) {
    const at = places[i] ?? 0;
    if (part.stems[at] !== stem) continue;
    places[i] = at + 1;
    passages += part.passages[at] ?? 0;
    for (const field of fields.keys()) {
      const further = part.places[field]?.[at] ?? '';
      fields[field] = appendPlaces(fields[field] ?? '', lasts[field] ?? 0, further);
      if (further !== '') lasts[field] = part.lasts[field]?.[at] ?? 0;
    }
  }
  return { stem, passages, fields };
}
