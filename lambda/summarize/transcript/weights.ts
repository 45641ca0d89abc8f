import learned from './weights.json' with { type: 'json' };
import type { Trees } from './trees.ts';

/**
 * What was learned from QMSum's training split (Zhong et al., NAACL 2021) by `node bench/qmsum/train.ts`: how many of
 * its meetings a spoken term stands in, and the boosted trees that expect a sentence's worth. No text of it is here.
 */

/** How many meetings were counted. */
export const COMMON_MEETINGS: number = learned.meetings;

/** Term → in how many of those meetings it was said; only terms said in many. */
export const COMMON_TERMS: ReadonlyMap<string, number> = new Map(
  learned.common.split(' ').map((entry) => {
    const [term = '', meetings = '0'] = entry.split(':');
    return [term, Number(meetings)];
  }),
);

/** Features in the order of features.ts → expected worth of a sentence for the answer. */
export const TREES: Trees = learned.trees;
