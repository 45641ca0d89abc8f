import type { Catalogue, Talk, TalkId } from './index-format.ts';

/** Which talks a question is about; absent keys mean all. */
export type TalkFilters = {
  readonly speaker?: string;
  readonly talk?: string;
  readonly day?: string;
  readonly year?: number;
};

export function hasFilters(filters: TalkFilters): boolean {
  return (
    filters.speaker !== undefined ||
    filters.talk !== undefined ||
    filters.day !== undefined ||
    filters.year !== undefined
  );
}

function passes(talk: Talk, filters: TalkFilters): boolean {
  if (filters.talk !== undefined && talk.id !== filters.talk) return false;
  if (filters.speaker !== undefined && !talk.speakers.includes(filters.speaker)) return false;
  if (filters.day !== undefined && talk.date !== filters.day) return false;
  return filters.year === undefined || talk.year === filters.year;
}

/** The talks that were held: an account of a day is none, unless there is nothing else. */
export function heldTalks({ talks }: Catalogue): readonly Talk[] {
  const held = talks.filter(({ kind }) => kind !== 'blog');
  return held.length > 0 ? held : talks;
}

/** The talks that pass all filters, as they were held; undefined when there is no filter to apply. */
export function talksFor(catalogue: Catalogue, filters: TalkFilters): ReadonlySet<TalkId> | undefined {
  if (!hasFilters(filters)) return undefined;
  return new Set(catalogue.talks.filter((talk) => passes(talk, filters)).map((talk) => talk.id));
}
