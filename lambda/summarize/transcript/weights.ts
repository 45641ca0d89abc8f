import type { Trees } from './trees.ts';
import learned from './weights.json' with { type: 'json' };

/**
 * What was learned from QMSum's training split (Zhong et al., NAACL 2021) by `node bench/qmsum/train.ts`: how many of
 * its meetings a spoken term stands in, and the boosted trees that expect a sentence's worth. No text of it is here.
 */

/** How many meetings were counted. */
export const COMMON_MEETINGS: number = learned.meetings;

let commonTerms: ReadonlyMap<string, number> | undefined;
let termWorth: ReadonlyMap<string, number> | undefined;

/** Term → in how many of those meetings it was said; only terms said in many. Read when a transcript is. */
export function getCommonTerms(): ReadonlyMap<string, number> {
  commonTerms ??= readPairs(learned.common);
  return commonTerms;
}

/** Term → how much more than others the sentences with it gave to the answers; only terms said in many meetings. */
export function getTermWorth(): ReadonlyMap<string, number> {
  termWorth ??= readPairs(learned.worth);
  return termWorth;
}

/** Features in the order of features.ts → expected worth of a sentence for the answer. */
export const WORTH_TREES: Trees = learned.trees;

/** The same features → how likely an annotator would have marked the sentence's turn as answering. */
export const FINDING_TREES: Trees = learned.finding;

function readPairs(pairs: string): Map<string, number> {
  const entries = pairs === '' ? [] : pairs.split(' ');
  return new Map(
    entries.map((entry) => {
      const [term = '', value = '0'] = entry.split(':');
      return [term, Number(value)];
    }),
  );
}
