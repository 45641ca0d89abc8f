import type { Query, QueryTerm } from './query.ts';
import type { Candidate } from './score.ts';

/** A candidate with the fit of its form, as rated for the question. */
export type Judged = Candidate & {
  readonly fit: number;
  /** How far the sentence has the figure or the time that was asked for, 0..1; 1 when none was. */
  readonly figure: number;
  /** How far the sentence itself names what is to be counted or measured, 0..1; 1 when nothing is. */
  readonly asked: number;
};

/** What the decision rests on; every value lies in 0..1. */
export type Signs = {
  /** Weighted share of the question that the best sentence holds in its context. */
  readonly coverage: number;
  /** … in its own words. */
  readonly direct: number;
  /** … in its own words and its headings. */
  readonly together: number;
  /** Share of the question's weight in words that the notes lack altogether. */
  readonly unknown: number;
  /** The least supported of the question's telling words, in the best sentence's context. */
  readonly weakest: number;
  /** The least supported of the names in the question, in the best sentence's context; 1 without names. */
  readonly anchored: number;
  /** Whether the best sentence has the form that was asked for: a figure, a date, a reason. */
  readonly fit: number;
  /** Whether it names what is to be counted or measured: "how many inserts" wants inserts. */
  readonly asked: number;
};

/** Whether the notes answer, and what in the question they lack. */
export type Verdict = {
  readonly answerable: boolean;
  /** Probability that the notes answer, 0..1. */
  readonly confidence: number;
  readonly signs: Signs;
  /** The words of the question that the notes know nothing of, most telling first. */
  readonly missing: readonly string[];
};

/**
 * A logistic regression, fitted by `node bench/calibrate.ts` on the project's own questions (test/relevance): as they
 * are, without the talk that answers, and with their name exchanged for another. Positive: speaks for an answer.
 */
const WEIGHTS: Signs & { readonly bias: number } = {
  bias: -5.35,
  coverage: 2.02,
  direct: 1.81,
  together: 1.92,
  unknown: -0.93,
  weakest: 0.82,
  anchored: 2.21,
  fit: 0.36,
  asked: 0.52,
};
/** False answers cost a listener's trust, false refusals an answer: both count the same here. */
export const LEAST_CONFIDENCE = 0.5;

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

/** @param best the sentence that would be said first, or none. */
function readSigns(query: Query, best: Judged | undefined): Signs {
  if (best === undefined)
    return {
      coverage: 0,
      direct: 0,
      together: 0,
      unknown: unknownShare(query),
      weakest: 0,
      anchored: 0,
      fit: 0,
      asked: 0,
    };
  return {
    coverage: best.coverage,
    direct: best.direct,
    together: best.together,
    unknown: unknownShare(query),
    weakest: best.weakest,
    anchored: best.anchored,
    fit: best.fit,
    asked: best.asked,
  };
}

/** @returns the probability that a sentence with these signs answers. */
export function confide(signs: Signs): number {
  return sigmoid(
    WEIGHTS.bias +
      WEIGHTS.coverage * signs.coverage +
      WEIGHTS.direct * signs.direct +
      WEIGHTS.together * signs.together +
      WEIGHTS.unknown * signs.unknown +
      WEIGHTS.weakest * signs.weakest +
      WEIGHTS.anchored * signs.anchored +
      WEIGHTS.fit * signs.fit +
      WEIGHTS.asked * signs.asked,
  );
}

/** How many of the best sentences are looked at: the first need not be the surest. */
const LOOKED_AT = 3;

/** Where a figure is asked, the best one that has it is among so many. */
const SEARCHED = 10;

/** "How old is…" is not answered by a sentence without an age, however much it says of whom. */
function hasItsFigure({ figure }: Judged): boolean {
  return figure > 0.5;
}

/** @param rated sentences, best first. */
export function assess(query: Query, rated: readonly Judged[]): Verdict {
  const signs =
    rated
      .slice(0, SEARCHED)
      .filter(hasItsFigure)
      .slice(0, LOOKED_AT)
      .map((one) => readSigns(query, one))
      .toSorted((a, b) => confide(b) - confide(a))[0] ?? readSigns(query, undefined);
  const confidence = query.terms.length === 0 || rated.length === 0 ? 0 : confide(signs);
  const missing = query.terms
    .filter((term) => !term.known)
    .toSorted(byWeight)
    .map((term) => term.word);
  return { answerable: confidence >= LEAST_CONFIDENCE, confidence, signs, missing };
}
