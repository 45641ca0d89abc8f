import type { Passage } from '../../../lambda/retrieve/index-format.ts';
import { freeCorpora } from './free-words.ts';
import { createNetwork, type Network } from './network.ts';
import { classNames, frameCorpora } from './question-frames.ts';
import { questionOpenings } from './question-openings.ts';
import type { WeightedPattern } from './sentence-tree.ts';
import type { SlotWords } from './slot-words.ts';
import { type Corpus, countPairs, layPairs } from './word-pairs.ts';

/** What the few passages and the sentences of the model count for: so much that the passages' words have places of their own. */
const WEIGHTS = { passages: 3, frames: 0.3 };

export type NearParts = {
  readonly sentences: readonly WeightedPattern[];
  readonly slots: SlotWords;
  readonly isWord: (word: string) => boolean;
};

/**
 * Makes the network of a second hearing: the words of the passages that the first one points to, in questions.
 * (Adapting the likelihoods of words to documents that the first pass finds: Bacchiani and Roark, 2003, by retrieval.)
 */
export function createNearNetwork({ sentences, slots, isWord }: NearParts) {
  const frames = frameCorpora(sentences).map((corpus) => weighed(corpus, WEIGHTS.frames));
  const classes = classNames(slots);
  return (passages: readonly Passage[]): Network => {
    const network = createNetwork();
    const { start, end } = network;
    const words = passages
      .flatMap((passage) => freeCorpora([passage], isWord))
      .map((corpus) => weighed(corpus, WEIGHTS.passages));
    const { begin } = layPairs(countPairs([...words, ...questionOpenings(), ...frames]), network, {
      end,
      classes,
    });
    network.arc(start, begin, 1);
    return network;
  };
}

function weighed(corpus: Corpus, by: number): Corpus {
  return { ...corpus, weight: corpus.weight * by };
}
