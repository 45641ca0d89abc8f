import type { Knowledge, TalkId } from './index-format.ts';
import { once, ownValue } from './lazily.ts';
import { talksOfPassages } from './passage-talks.ts';
import type { Query } from './query.ts';
import { createEngine, type Hit } from './search-engine.ts';

export type Search = (query: Query, talks?: ReadonlySet<TalkId>, limit?: number) => readonly Hit[];

/** Terms that stand in more than this share of the passages do not select; they count when sentences are scored. */
const COMMON_SHARE = 0.15;
/** Below this many passages every term is looked up: there is nothing to save. */
const SMALL_COLLECTION = 2000;

/**
 * In a large collection a word that the notes have finds enough by itself: what stands for it less well than this is not looked up. It
 * counts when sentences are scored. On 10,000 made passages that halves the time of a search.
 */
const LEAST_LIKENESS = 0.5;

/** The terms to look up, with their boosts: each at its best match with any word of the question. */
function lookups(query: Query, frequency: (term: string) => number, passages: number): Map<string, number> {
  const boosts = new Map<string, number>();
  for (const term of query.terms) {
    const least = passages >= SMALL_COLLECTION && term.matches.get(term.stem) === 1 ? LEAST_LIKENESS : 0;
    for (const [match, likeness] of term.matches) {
      if (likeness < least) continue;
      const boost = likeness * (term.weight > 0 ? 1 : 0.1);
      if (boost > (boosts.get(match) ?? 0)) boosts.set(match, boost);
    }
  }
  if (passages < SMALL_COLLECTION) return boosts;
  const selective = [...boosts].filter(([term]) => frequency(term) <= COMMON_SHARE * passages);
  return selective.length > 0 ? new Map(selective) : boosts;
}

/** @returns the search over one body of knowledge; the engine is loaded by the first search. */
export function createSearch(knowledge: Knowledge): Search {
  const engine = once(() => createEngine(knowledge.search));
  const talksOf = once(() => talksOfPassages(knowledge));
  const frequency = (term: string) => ownValue(knowledge.vocabulary, term) ?? 0;

  return (query, talks, limit = 40) => {
    const boosts = lookups(query, frequency, talksOf().length);
    if (boosts.size === 0) return [];
    const accepts = talks && ((passage: number) => talks.has(talksOf()[passage] ?? ''));
    return engine()({ boosts, accepts, most: limit });
  };
}
