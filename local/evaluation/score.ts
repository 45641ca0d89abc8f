import type { Outcome } from '../../lambda/dialog/answer.ts';
import type { Case } from './cases.ts';

/**
 * right: as expected; false-answer: answered though the notes do not say; false-refusal: not answered though they do;
 * wrong-words: answered, but not with what was asked for; wrong-outcome: any other outcome than the one expected.
 */
export type Verdict = 'right' | 'false-answer' | 'false-refusal' | 'wrong-words' | 'wrong-outcome';

export type Result = {
  readonly case: Case;
  readonly outcome: Outcome;
  readonly said: string;
  readonly verdict: Verdict;
};

export type Tally = {
  readonly questions: number;
  readonly right: number;
  readonly falseAnswers: number;
  readonly falseRefusals: number;
};

/** Judges one answer: `said` is what is spoken, its sentences joined by blanks. */
export function judge(expected: Case, answer: { readonly outcome: Outcome; readonly said: string }): Result {
  return { case: expected, ...answer, verdict: verdictOn(expected, answer) };
}

function verdictOn(expected: Case, { outcome, said }: { outcome: Outcome; said: string }): Verdict {
  if (outcome !== expected.outcome) {
    if (expected.outcome === 'not-found' && outcome === 'answered') return 'false-answer';
    return expected.outcome === 'answered' ? 'false-refusal' : 'wrong-outcome';
  }
  return expected.all.every((pattern) => pattern.test(said)) ? 'right' : 'wrong-words';
}

export function tally(results: readonly Result[]): Tally {
  const count = (verdict: Verdict) => results.filter((result) => result.verdict === verdict).length;
  return {
    questions: results.length,
    right: count('right'),
    falseAnswers: count('false-answer'),
    falseRefusals: count('false-refusal'),
  };
}

/** Share of the questions answered rightly, 0 to 1; 1 where there was none to get wrong. */
export function shareRight({ questions, right }: Tally): number {
  return questions === 0 ? 1 : right / questions;
}
