import type { Knowledge, TalkId } from '../retrieve/index-format.ts';
import type { PassageTerms } from '../retrieve/passage-terms.ts';
import type { Rated } from './rate.ts';
import { isRepeated } from './redundancy.ts';
import { countWords, leansBack } from './words.ts';

/** A sentence of the notes that will be said. */
export type Chosen = {
  readonly passage: number;
  readonly sentence: number;
  readonly talk: TalkId;
  readonly text: string;
  readonly value: number;
};

/** Why a sentence was said or left out, for `--explain`. */
export type Verdict = {
  readonly text: string;
  readonly value: number;
  readonly verdict: 'said' | 'repeats' | 'weak' | 'no room' | 'said before';
};

export type Budget = {
  /** Go on adding while fewer words than this were chosen. */
  readonly enough: number;
  /** Never more words than this. */
  readonly most: number;
  /** Never more sentences than this. */
  readonly sentences: number;
};

/** One breath to start with, and room for the sentence or two that belong to it. */
export const FIRST_BREATH: Budget = { enough: 34, most: 58, sentences: 4 };

/** After the first sentence, only those come that are worth at least this share of it. */
const WORTHY_SHARE = 0.62;

/** The sentence before one that leans back on it, if there is one. */
function support(rated: Rated, knowledge: Knowledge): Rated | undefined {
  if (rated.sentence === 0 || !leansBack(rated.text)) return undefined;
  const before = knowledge.passages[rated.passage]?.sentences[rated.sentence - 1];
  return before && { ...rated, sentence: rated.sentence - 1, text: before.text };
}

/**
 * Chooses what to say: the best sentence, then the next best that add to it, within a breath.
 * @returns the chosen ones, best first, and a verdict on each candidate looked at.
 */
export function choose(
  rated: readonly Rated[],
  source: { readonly knowledge: Knowledge; readonly terms: (passage: number) => PassageTerms },
  limits: {
    readonly budget: Budget;
    readonly isSaid: (passage: number, sentence: number) => boolean;
    readonly said?: readonly ReadonlySet<string>[];
  },
): { readonly chosen: readonly Chosen[]; readonly verdicts: readonly Verdict[] } {
  const chosen: Chosen[] = [];
  const verdicts: Verdict[] = [];
  const termsSaid = [...(limits.said ?? [])];
  let words = 0;
  const termsOf = (one: Rated) => source.terms(one.passage).sentences[one.sentence] ?? new Set<string>();
  const judge = (one: Rated): Verdict['verdict'] => {
    if (limits.isSaid(one.passage, one.sentence)) return 'said before';
    if (chosen.length > 0 && one.value < WORTHY_SHARE * (chosen[0]?.value ?? 0)) return 'weak';
    if (isRepeated(termsOf(one), termsSaid)) return 'repeats';
    const full = chosen.length >= limits.budget.sentences || words >= limits.budget.enough;
    return chosen.length > 0 && (full || words + countWords(one.text) > limits.budget.most)
      ? 'no room'
      : 'said';
  };
  const take = (one: Rated) => {
    chosen.push({
      passage: one.passage,
      sentence: one.sentence,
      talk: one.talk,
      text: one.text,
      value: one.value,
    });
    termsSaid.push(termsOf(one));
    words += countWords(one.text);
  };
  for (const one of rated) {
    const verdict = judge(one);
    verdicts.push({ text: one.text, value: one.value, verdict });
    if (verdict !== 'said') continue;
    const before = support(one, source.knowledge);
    if (before !== undefined && judge(before) === 'said') take(before);
    take(one);
  }
  return { chosen, verdicts };
}
