import { type CountedTerms, createPostingsCount } from './count-postings.ts';
import { type CountedUses, createUseCount } from './count-uses.ts';
import { type PassagesToRead, readPassageWords } from './passage-words.ts';
import { type CountedNames, createNameCount } from './proper-terms.ts';

/** What is counted of the words of some passages, to be joined with the counts of the others. */
export type PassageCounts = {
  readonly terms: CountedTerms;
  readonly uses: CountedUses;
  readonly names: CountedNames;
};

/** @param base how many passages stand before these. */
export function countPassages(input: PassagesToRead, base = 0): PassageCounts {
  const [terms, uses, names] = [createPostingsCount(base), createUseCount(), createNameCount()];
  for (const words of readPassageWords(input)) {
    terms.add(words);
    uses.add(words);
    names.add(words);
  }
  return { terms: terms.counted(), uses: uses.counted(), names: names.counted() };
}
