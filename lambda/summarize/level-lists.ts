import type { Knowledge } from '../retrieve/index-format.ts';
import type { PassageTerms } from '../retrieve/passage-terms.ts';
import type { Query } from '../retrieve/query.ts';
import type { Rated } from './rate.ts';

type Source = { readonly knowledge: Knowledge; readonly terms: (passage: number) => PassageTerms };

/**
 * Points of one list that answer only by what they stand under are worth the same, so that the list is told from its beginning and in its
 * order: which of them shares more words with the others says nothing.
 */
export function levelLists(rated: readonly Rated[], query: Query, source: Source): readonly Rated[] {
  const asked = new Set(query.terms.flatMap((term) => [...term.matches.keys()]));
  const listOf = (one: Rated) => {
    const under = source.knowledge.passages[one.passage]?.sentences[one.sentence]?.under;
    const own = source.terms(one.passage).sentences[one.sentence] ?? new Set();
    return under === undefined || [...own].some((term) => asked.has(term))
      ? undefined
      : `${one.talk}\n${under}`;
  };
  const lists = rated.map(listOf);
  const best = new Map<string, number>();
  rated.forEach(({ value }, at) => {
    const list = lists[at];
    if (list !== undefined) best.set(list, Math.max(value, best.get(list) ?? value));
  });
  return rated.map((one, at) => ({ ...one, value: best.get(lists[at] ?? '') ?? one.value }));
}
