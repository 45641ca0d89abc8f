import { isQuestion, leansBack } from '../retrieve/analyze.ts';
import type { Knowledge, TalkId } from '../retrieve/index-format.ts';
import type { PassageTerms } from '../retrieve/passage-terms.ts';
import { listOf } from './headed.ts';
import { LISTED, type Rated } from './rate.ts';
import { isRepeated, overlap } from './redundancy.ts';
import { countWords } from './words.ts';

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
  readonly verdict: 'said' | 'repeats' | 'weak' | 'beside the point' | 'no room' | 'said before';
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
/** A list that is being told may have so many points more than other answers have sentences. */
const FURTHER_POINTS = 3;
/** A sentence of another talk must be worth more: it changes the subject. */
const OTHER_TALK_SHARE = 0.75;

/** How much of a sentence's worth is lost when it only repeats what was just chosen. */
const SAMENESS = 0.1;
/** Candidates beyond these are never said; most of them were said before when "more" has been asked often. */
const POOL = 160;

/** The sentence that one leans back on, if it does: of several that go on with "it", what stands before them all. */
function support(rated: Rated, knowledge: Knowledge): Rated | undefined {
  const { sentences = [] } = knowledge.passages[rated.passage] ?? {};
  const at = sentences.findLastIndex(
    ({ text, under }, place) => place <= rated.sentence && (under !== undefined || !leansBack(text)),
  );
  const before = sentences[at];
  return before === undefined || at === rated.sentence
    ? undefined
    : { ...rated, sentence: at, text: before.text };
}

/** What stands behind a question of the speaker's own: it is told with it, for the question tells nothing. */
function reply(rated: Rated, knowledge: Knowledge): Rated | undefined {
  const { sentences = [] } = knowledge.passages[rated.passage] ?? {};
  const next = isQuestion(rated.text) ? sentences[rated.sentence + 1] : undefined;
  const isReply = next !== undefined && next.under === undefined && !isQuestion(next.text);
  return isReply ? { ...rated, sentence: rated.sentence + 1, text: next.text } : undefined;
}

/** A further sentence has to hold this share of what the first one holds of the question. */
const ON_THE_POINT = 0.5;
/** … and one of another talk this share: what it has in common with the question may be little more than a name. */
const ON_THE_POINT_ELSEWHERE = 0.8;

/** Of a question of several words it has to hold more than one, unless it stands beside the first: "2 large pizzas" is no more on a large system. */
const MORE_THAN_A_WORD = 2;

function keepsTo(first: Rated, one: Rated): boolean {
  if (one.passage !== first.passage && one.words < Math.min(MORE_THAN_A_WORD, first.words)) return false;
  if (one.talk === first.talk) return one.coverage >= ON_THE_POINT * first.coverage;
  return (
    one.words >= first.words &&
    one.coverage >= ON_THE_POINT_ELSEWHERE * first.coverage &&
    one.anchored >= first.anchored
  );
}

type Source = { readonly knowledge: Knowledge; readonly terms: (passage: number) => PassageTerms };

export type Limits = {
  readonly budget: Budget;
  readonly isSaid: (passage: number, sentence: number) => boolean;
  /** Terms of the sentences said before: the same claim from another note is no news. */
  readonly said?: readonly ReadonlySet<string>[];
};

/** How much of a breath is used. While everything told is of one list, its further points have room. */
function createBreath(budget: Budget, knowledge: Knowledge) {
  const lists: (string | undefined)[] = [];
  let words = 0;
  const listTold = () => (new Set(lists).size === 1 ? lists[0] : undefined);
  const isFull = () => {
    const further = listTold() === undefined ? 0 : FURTHER_POINTS;
    return lists.length >= budget.sentences + further || words >= budget.enough;
  };
  return {
    isFull,
    hasRoomFor: (one: Rated) =>
      !isFull() &&
      words + countWords(one.text) <= budget.most &&
      (lists.length < budget.sentences || listOf(one, knowledge) === listTold()),
    take: (one: Rated) => {
      lists.push(listOf(one, knowledge));
      words += countWords(one.text);
    },
  };
}

/** What is chosen so far, and whether one more sentence may join. */
function createSelection(source: Source, limits: Limits) {
  const chosen: Chosen[] = [];
  let first: Rated | undefined;
  const termsSaid = [...(limits.said ?? [])];
  const termsOf = (one: Rated) => source.terms(one.passage).sentences[one.sentence] ?? new Set<string>();
  const breath = createBreath(limits.budget, source.knowledge);
  return {
    chosen,
    isFull: breath.isFull,
    /**
     * A sentence is worth less the more of it was just chosen (maximal marginal relevance, Carbonell & Goldstein 1998). A list is told in its
     * order.
     */
    worth: (one: Rated) => {
      if (one.value >= LISTED) return one.value;
      const last = termsSaid.slice(-limits.budget.sentences);
      return one.value - SAMENESS * Math.max(0, ...last.map((terms) => overlap(termsOf(one), terms)));
    },
    judge: (one: Rated): Verdict['verdict'] => {
      if (limits.isSaid(one.passage, one.sentence)) return 'said before';
      const [lead] = chosen;
      const share = lead?.talk === one.talk ? WORTHY_SHARE : OTHER_TALK_SHARE;
      if (lead !== undefined && one.value < share * lead.value) return 'weak';
      if (first !== undefined && !keepsTo(first, one)) return 'beside the point';
      if (isRepeated(termsOf(one), termsSaid)) return 'repeats';
      return lead !== undefined && !breath.hasRoomFor(one) ? 'no room' : 'said';
    },
    take: (one: Rated) => {
      first ??= one;
      const { passage, sentence, talk, text, value } = one;
      chosen.push({ passage, sentence, talk, text, value });
      termsSaid.push(termsOf(one));
      breath.take(one);
    },
  };
}

/** The first of those that are worth most. */
function bestOf(pool: Iterable<Rated>, worth: (one: Rated) => number): Rated | undefined {
  let best: Rated | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const one of pool) {
    const value = worth(one);
    if (value <= most) continue;
    best = one;
    most = value;
  }
  return best;
}

/**
 * Chooses what to say: the best sentence, then again and again the one that adds most to it, within a breath.
 * @returns the chosen ones, best first, and a verdict on each candidate looked at.
 */
export function choose(
  rated: readonly Rated[],
  source: Source,
  limits: Limits,
): { readonly chosen: readonly Chosen[]; readonly verdicts: readonly Verdict[] } {
  const { chosen, worth, judge, take, isFull } = createSelection(source, limits);
  const verdicts: Verdict[] = [];
  const pool = new Set(rated.slice(0, POOL));
  for (let full = false; pool.size > 0 && !full; ) {
    const one = bestOf(pool, worth);
    if (one === undefined) break;
    pool.delete(one);
    const verdict = judge(one);
    verdicts.push({ text: one.text, value: one.value, verdict });
    full = verdict === 'weak' || isFull();
    if (verdict !== 'said') continue;
    const before = support(one, source.knowledge);
    if (before !== undefined && judge(before) === 'said') take(before);
    take(one);
    const next = reply(one, source.knowledge);
    if (next !== undefined && judge(next) === 'said') {
      take(next);
      full = isFull();
    }
  }
  return { chosen, verdicts };
}
