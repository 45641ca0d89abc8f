import type { Knowledge } from '../retrieve/index-format.ts';
import type { PassageTerms } from '../retrieve/passage-terms.ts';
import type { Query, QueryTerm } from '../retrieve/query.ts';
import { askedTerms } from './asked-terms.ts';
import type { Rated } from './rate.ts';

type Place = Pick<Rated, 'talk' | 'passage' | 'sentence'>;
type Source = { readonly knowledge: Knowledge; readonly terms: (passage: number) => PassageTerms };

/** What stands under nothing but the words that were asked is more about them than a sentence that only has them. */
const HEADED = 0.08;
/** So begins what says what its heading is. */
const DEFINES = /^(?:it['’]s|it is|they['’]re|they are|an?|the)\s/i;

function isHeadedBy(asked: ReadonlySet<string>, under: ReadonlySet<string> | undefined): boolean {
  return under !== undefined && under.size > 0 && [...under].every((term) => asked.has(term));
}

/** True for the first words under a heading of just the words asked, and for what says at once what that is. */
export function definesHeading(
  { passage, sentence }: { readonly passage: number; readonly sentence: number },
  query: Query,
  { knowledge, terms }: Source,
): boolean {
  const under = terms(passage).under[sentence];
  const holds = (term: QueryTerm) => [...term.matches.keys()].some((match) => under?.has(match));
  if (!isHeadedBy(askedTerms(query), under) || !query.terms.every(holds)) return false;
  const { sentences = [] } = knowledge.passages[passage] ?? {};
  const [own, before] = [sentences[sentence], sentences[sentence - 1]];
  return before?.under !== own?.under || DEFINES.test(own?.text ?? '');
}

/** The list that a sentence is a point of: what it stands under, in its talk. Undefined for a sentence that stands alone. */
export function listOf({ talk, passage, sentence }: Place, { passages }: Knowledge): string | undefined {
  const under = passages[passage]?.sentences[sentence]?.under;
  return under === undefined ? undefined : `${talk}\n${under}`;
}

/**
 * Points of one list that have no more of the question than what they stand under are worth the same, so that the list is told from its beginning and in its
 * order: which of them shares more words with the others says nothing.
 */
export function levelLists(rated: readonly Rated[], query: Query, source: Source): readonly Rated[] {
  const asked = askedTerms(query);
  const lists = rated.map((one) => {
    const own = source.terms(one.passage).sentences[one.sentence] ?? new Set();
    const under = source.terms(one.passage).under[one.sentence];
    return [...own].some((term) => asked.has(term) && !under?.has(term))
      ? undefined
      : listOf(one, source.knowledge);
  });
  const best = new Map<string, number>();
  rated.forEach(({ value }, at) => {
    const list = lists[at];
    if (list !== undefined) best.set(list, Math.max(value, best.get(list) ?? value));
  });
  return rated.map((one, at) => {
    const headed = isHeadedBy(asked, source.terms(one.passage).under[one.sentence]) ? HEADED : 0;
    return { ...one, value: (best.get(lists[at] ?? '') ?? one.value) + headed };
  });
}
