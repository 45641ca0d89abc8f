import type { Knowledge } from '../../../lambda/retrieve/index-format.ts';
import type { PassageCounts } from './count-passages.ts';
import { joinTails, joinUses } from './count-uses.ts';
import { properTerms } from './proper-terms.ts';
import { lemmasOf, relateWords } from './related.ts';
import type { Wordnet } from './wordnet.ts';

/** Which words name something, and which may stand for each other. */
export type RelatedWords = Pick<Knowledge, 'related' | 'proper'>;

/** The counts that tell it. */
export type RelatedCounts = Pick<PassageCounts, 'uses' | 'names'>;

/** @param counts of all passages, part by part. */
export function relateCounts(counts: readonly RelatedCounts[], wordnet?: Wordnet): RelatedWords {
  const isWord = (folded: string) =>
    lemmasOf(folded).some((lemma) => wordnet?.isWrittenSmall(lemma) === true);
  const proper = properTerms(
    counts.map(({ names }) => names),
    isWord,
  );
  if (wordnet === undefined) return { related: {}, proper };
  const uses = counts.map((each) => each.uses);
  const forms = { proper: new Set(proper), tails: joinTails(uses) };
  return { related: relateWords(joinUses(uses), wordnet, forms), proper };
}
