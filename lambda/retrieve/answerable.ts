import type { Query, QueryTerm } from './query.ts';
import type { Candidate } from './score.ts';

/** Whether the notes answer, and what in the question they lack. */
export type Verdict = {
  readonly answerable: boolean;
  /** Weighted share of the question that the best sentence holds in its context, 0..1. */
  readonly confidence: number;
  /** The words of the question that the best sentences know nothing of, most telling first. */
  readonly missing: readonly string[];
};

/**
 * The best sentence must hold this share of the question's weight. Calibrated on the questions of test/relevance:
 * the value where false answers and false refusals together are fewest.
 */
export const LEAST_CONFIDENCE = 0.5;
/** A telling word that the notes lack altogether ("mars") outweighs much that they have. */
const UNKNOWN_PENALTY = 0.25;

function unknownShare(query: Query): number {
  const unknown = query.terms.filter((term) => !term.known).reduce((sum, term) => sum + term.weight, 0);
  return unknown / (query.weight || 1);
}

function byWeight(a: QueryTerm, b: QueryTerm): number {
  return b.weight - a.weight;
}

/** @param candidates sentences weighed by `weighHits`, in any order. */
export function assess(query: Query, candidates: readonly Candidate[]): Verdict {
  const best = candidates.reduce(
    (most, candidate) => Math.max(most, 0.75 * candidate.coverage + 0.25 * candidate.direct),
    0,
  );
  const confidence = Math.max(0, best - UNKNOWN_PENALTY * unknownShare(query));
  const missing = query.terms
    .filter((term) => !term.known)
    .toSorted(byWeight)
    .map((term) => term.word);
  return { answerable: query.terms.length > 0 && confidence >= LEAST_CONFIDENCE, confidence, missing };
}
