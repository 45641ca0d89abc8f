/**
 * What may be heard, as a network of words: a walk from `start` to `end` is an utterance, and the product of its arcs' likelihoods says how
 * likely it is before anything is heard. An arc without a word is passed in silence.
 */
export type Network = {
  readonly start: number;
  readonly end: number;
  /** A new place, by its number. */
  readonly place: () => number;
  /** Goes from one place to another. `likelihood`: above 0, at most 1. */
  readonly arc: (from: number, to: number, likelihood: number, word?: string) => void;
  readonly words: () => ReadonlySet<string>;
  readonly size: () => { readonly places: number; readonly arcs: number };
  /**
   * The text of a Sphinx FSG file. A word of several `ways` stands there in each: the recogniser could find them by itself, but looks through
   * the whole network for each.
   */
  readonly toText: (ways: ReadonlyMap<string, readonly string[]>) => string;
};

/** Less than this the recogniser takes for impossible. */
const LEAST = 1e-20;

export function createNetwork(): Network {
  const arcs: { readonly head: string; readonly word: string }[] = [];
  const known = new Set<string>();
  let places = 2;
  return {
    start: 0,
    end: 1,
    place: () => places++,
    arc: (from, to, likelihood, word = '') => {
      if (word !== '') known.add(word);
      const share = Math.min(1, Math.max(LEAST, likelihood)).toExponential(4);
      arcs.push({ head: `TRANSITION ${from} ${to} ${share}`, word });
    },
    words: () => known,
    size: () => ({ places, arcs: arcs.length }),
    toText: (ways) => {
      const lines = arcs.flatMap(({ head, word }) =>
        [...Array(Math.max(1, ways.get(word)?.length ?? 1)).keys()].map(
          (way) => `${head} ${word}${way === 0 ? '' : `(${way + 1})`}`,
        ),
      );
      const size = `NUM_STATES ${places}\nSTART_STATE 0\nFINAL_STATE 1`;
      return `FSG_BEGIN heard\n${size}\n${lines.join('\n')}\nFSG_END\n`;
    },
  };
}
