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
  /** The text of a Sphinx FSG file. */
  readonly toText: () => string;
};

/** Less than this the recogniser takes for impossible. */
const LEAST = 1e-20;

export function createNetwork(): Network {
  const lines: string[] = [];
  const known = new Set<string>();
  let places = 2;
  const place = () => places++;
  const arc: Network['arc'] = (from, to, likelihood, word = '') => {
    if (word !== '') known.add(word);
    lines.push(
      `TRANSITION ${from} ${to} ${Math.min(1, Math.max(LEAST, likelihood)).toExponential(4)} ${word}`,
    );
  };
  return {
    start: 0,
    end: 1,
    place,
    arc,
    words: () => known,
    size: () => ({ places, arcs: lines.length }),
    toText: () =>
      `FSG_BEGIN heard\nNUM_STATES ${places}\nSTART_STATE 0\nFINAL_STATE 1\n${lines.join('\n')}\nFSG_END\n`,
  };
}
