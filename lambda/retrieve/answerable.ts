import type { Query, QueryTerm } from './query.ts';
import type { Candidate } from './score.ts';

/** A candidate with the fit of its form, as rated for the question. */
export type Judged = Candidate & {
  readonly fit: number;
  /** Whether the sentence shows the kind of answer that was asked for; true when none was. */
  readonly shown: boolean;
  /** True in a list that is called by what is asked for, of what was named: no share of words is needed. */
  readonly isAsked?: boolean;
};

/** What the decision rests on; every value lies in 0..1. */
export type Signs = {
  /** Weighted share of the question that the best sentence holds in its context. */
  readonly coverage: number;
  /** … in its own words. */
  readonly direct: number;
  /** Share of the question's weight in words that the notes lack altogether. */
  readonly unknown: number;
  /** The least supported of the question's telling words, in the best sentence's context. */
  readonly weakest: number;
  /** The least supported of the names in the question, in the best sentence's context; 1 without names. */
  readonly anchored: number;
  /** Whether the best sentence has the form that was asked for: a figure, a date, a reason. */
  readonly fit: number;
  /** How many of the question's telling words stand together in it: four are no accident, however long the question. */
  readonly held: number;
  /** How much it says of what was asked beside names: a sentence on Redshift does not tell when that was launched. */
  readonly beyond: number;
};

/** Whether the notes answer, and what in the question they lack. */
export type Verdict = {
  readonly answerable: boolean;
  /** Probability that the notes answer, 0..1. */
  readonly confidence: number;
  /** What that rests on; none where no sentence shows what was asked for. */
  readonly signs?: Signs;
  /** The words of the question that the notes know nothing of, most telling first. */
  readonly missing: readonly string[];
};

/**
 * A logistic regression, fitted by `node bench/calibrate.ts` on the project's own questions (test/relevance): as they
 * are, without the talk that answers, and with their name exchanged for another. Positive: speaks for an answer.
 */
const WEIGHTS: Signs & { readonly bias: number } = {
  bias: -3.54,
  coverage: 1.67,
  direct: 1.58,
  unknown: -1.58,
  weakest: 1.03,
  anchored: 0.74,
  fit: 0.23,
  held: 1.87,
  beyond: 1.2,
};
/** False answers cost a listener's trust, false refusals an answer: both count the same here. */
export const LEAST_CONFIDENCE = 0.5;

/**
 * Below this a sentence that lacks one of the telling words is told as the nearest there is. Of 37 such answers to 994 questions, a quarter
 * of them unanswerable, 15 were right; of the others 9 in 10 (2026-11-22).
 */
const SURE = 0.6;

/** Whether an answer may be told without a word of doubt. */
export function isSure({ confidence, signs }: Verdict): boolean {
  return confidence >= SURE || (signs?.weakest ?? 1) > 0;
}

/** Logistic function. */
function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function unknownShare(query: Query): number {
  const unknown = query.terms.filter((term) => !term.known).reduce((sum, term) => sum + term.weight, 0);
  return unknown / (query.weight || 1);
}

function byWeight(a: QueryTerm, b: QueryTerm): number {
  return b.weight - a.weight;
}

/** The signs in their order, for whoever fits their weights. */
export const SIGN_NAMES = [
  'coverage',
  'direct',
  'unknown',
  'weakest',
  'anchored',
  'fit',
  'held',
  'beyond',
] as const satisfies readonly (keyof Signs)[];

function readSigns(query: Query, best: Judged): Signs {
  const { coverage, direct, weakest, anchored, fit, held, beyond } = best;
  return { coverage, direct, unknown: unknownShare(query), weakest, anchored, fit, held, beyond };
}

/** @returns the probability that a sentence with these signs answers. */
export function confide(signs: Signs): number {
  return sigmoid(SIGN_NAMES.reduce((sum, name) => sum + WEIGHTS[name] * signs[name], WEIGHTS.bias));
}

/** Where a kind of answer is asked, the best sentence that shows it is among so many. */
const SEARCHED = 10;

/** Judges the sentence that would be told first. @param rated sentences, best first. */
export function assess(query: Query, rated: readonly Judged[]): Verdict {
  // "how old is…" is not answered by a sentence without an age, however much it says of whom
  const best = rated.slice(0, SEARCHED).find(({ shown }) => shown);
  const signs = best && readSigns(query, best);
  const confidence =
    query.terms.length === 0 || signs === undefined ? 0 : best?.isAsked === true ? 1 : confide(signs);
  const missing = query.terms
    .filter((term) => !term.known)
    .toSorted(byWeight)
    .map((term) => term.word);
  return {
    answerable: confidence >= LEAST_CONFIDENCE,
    confidence,
    missing,
    ...(signs !== undefined && { signs }),
  };
}
