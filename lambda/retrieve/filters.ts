import type { Catalogue, Talk, TalkId } from './index-format.ts';

/** Which talks a question is about; absent keys mean all. */
export type TalkFilters = {
  readonly speaker?: string;
  readonly talk?: string;
  readonly day?: string;
  readonly year?: number;
  readonly conference?: string;
};

export function hasFilters({ speaker, talk, day, year, conference }: TalkFilters): boolean {
  return [speaker, talk, day, year, conference].some((filter) => filter !== undefined);
}

function passes(talk: Talk, filters: TalkFilters): boolean {
  const {
    speaker = talk.speakers[0],
    talk: id = talk.id,
    day = talk.date,
    year = talk.year,
    conference = talk.conference,
  } = filters;
  return (
    id === talk.id &&
    day === talk.date &&
    year === talk.year &&
    conference === talk.conference &&
    (speaker === undefined || talk.speakers.includes(speaker))
  );
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
