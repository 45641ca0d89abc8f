import type { Trees } from './trees.ts';
import learned from './weights.json' with { type: 'json' };

/**
 * What was learned from QMSum's training split (Zhong et al., NAACL 2021) by `node bench/qmsum/train.ts`: how many of
 * its meetings a spoken term stands in, and the boosted trees that expect a sentence's worth. No text of it is here.
 */

/** How many meetings were counted. */
export const COMMON_MEETINGS: number = learned.meetings;

/** Term → in how many of those meetings it was said; only terms said in many. */
export const COMMON_TERMS: ReadonlyMap<string, number> = readPairs(learned.common);

/** Term → how much more than others the sentences with it gave to the answers; only terms said in many meetings. */
export const TERM_WORTH: ReadonlyMap<string, number> = readPairs(learned.worth);

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
