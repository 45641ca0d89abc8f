import type { StoredSearch } from './index-format.ts';
import { ownValue } from './lazily.ts';

/** Where a term stands in one field: the passages, in their order, and how often in each. */
export type Places = { readonly passages: Row; readonly counts: Row };
type Row = readonly number[] | Uint32Array | Uint16Array;

/**
 * "0:a,1f*2;1:c": in field 0 once in passage a and twice in the one 1f further on (in base 36), in field 1 in passage c. Distances are
 * shorter than numbers.
 */
export function writePostings(fields: Iterable<readonly [field: string | number, places: Places]>): string {
  return joinFields(Array.from(fields, ([field, places]) => [field, writePlaces(places)]));
}

/** Fields that were written one by one; those without a place are left out. */
export function joinFields(fields: Iterable<readonly [field: string | number, places: string]>): string {
  let text = '';
  for (const [field, places] of fields)
    if (places !== '') text += `${text === '' ? '' : ';'}${field}:${places}`;
  return text;
}

/** "a,1f*2": the places in one field. */
export function writePlaces({ passages, counts }: Places): string {
  let text = '';
  let before = 0;
  for (let at = 0; at < passages.length; at++) {
    const passage = passages[at] ?? 0;
    const count = counts[at] ?? 0;
    const step = (passage - before).toString(36);
    text += `${at === 0 ? '' : ','}${count === 1 ? step : `${step}*${count}`}`;
    before = passage;
  }
  return text;
}

/** Places behind others, the last of which is given: as one text. */
export function appendPlaces(text: string, last: number, further: string): string {
  if (text === '' || further === '') return text + further;
  const end = further.search(/[,*]|$/);
  const first = Number.parseInt(further.slice(0, end), 36);
  return `${text},${(first - last).toString(36)}${further.slice(end)}`;
}

/** The places by field; a field without any has none. */
export function readPostings(text: string): readonly Places[] {
  const fields: Places[] = [];
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0) fields[Number(part.slice(0, colon))] = readPlaces(part, colon + 1);
  }
  return Array.from(fields, (places) => places ?? NOWHERE);
}

const NOWHERE: Places = { passages: [], counts: [] };
/** More of one word in one passage say no more. */
const MOST_COUNTED = 0xffff;
const COMMA = 44;
const STAR = 42;

function readPlaces(text: string, from: number): Places {
  let size = 1;
  for (let at = from; at < text.length; at++) if (text.charCodeAt(at) === COMMA) size++;
  const passages = new Uint32Array(size);
  const counts = new Uint16Array(size).fill(1);
  let place = 0;
  let step = 0;
  let passage = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === STAR) {
      const end = text.indexOf(',', at);
      counts[place] = Math.min(MOST_COUNTED, Number(text.slice(at + 1, end === -1 ? undefined : end)));
      at = (end === -1 ? text.length : end) - 1;
    } else if (code === COMMA) {
      passage += step;
      passages[place++] = passage;
      step = 0;
    } else step = step * 36 + (code < 58 ? code - 48 : code - 87);
  }
  passages[place] = passage + step;
  return { passages, counts };
}

/** Places of so many passages are kept at most, some twelve megabytes of them; beyond that all are forgotten. */
const MOST_KEPT = 2_000_000;

export type PlacesOf = (term: string) => readonly Places[];

const opened = new WeakMap<StoredSearch, PlacesOf>();

/** The places of a term by field, read when they are first asked for; none for a term that the notes do not have. */
export function openPostings(search: StoredSearch): PlacesOf {
  const known = opened.get(search);
  if (known !== undefined) return known;
  const kept = new Map<string, readonly Places[]>();
  let size = 0;
  const placesOf = (term: string) => {
    const places = kept.get(term);
    if (places !== undefined) return places;
    const read = readPostings(ownValue(search.postings, term) ?? '');
    if (size > MOST_KEPT) {
      kept.clear();
      size = 0;
    }
    size += read.reduce((sum, { passages }) => sum + passages.length, 0);
    kept.set(term, read);
    return read;
  };
  opened.set(search, placesOf);
  return placesOf;
}
