import type { Transcript } from './read-transcript.ts';

/** How sentences are chosen; learned on a part of QMSum's training split. */
export type SelectOptions = {
  /** Sentences worth less than this are no better than silence: the zero of the scale. */
  readonly floor: number;
  /** How much the terms that are new count: 0 not at all, 1 by their share. */
  readonly novelty: number;
  /** What a term that was already said keeps of its weight. */
  readonly said: number;
};

const SELECT: SelectOptions = { floor: -0.2, novelty: 0.6, said: 0.5 };

/** Only so many of the best are looked at: what stands below is never chosen. */
const CANDIDATES = 80;
export type Selected = { readonly index: number; readonly score: number; readonly brings: readonly string[] };

export type SelectInput = {
  readonly transcript: Transcript;
  /** The expected worth of each sentence, by its place in the transcript. */
  readonly scores: Float64Array;
  /** How many words may be chosen. */
  readonly words: number;
  readonly options?: SelectOptions | undefined;
};

/**
 * Greedy choice (Carbonell and Goldstein 1998; Takamura and Okumura 2009): again and again the sentence of the highest
 * expected worth, its terms that were said already counting less, until no other fits into `words`. At least one, when
 * there is any. In the order of the transcript.
 */
export function select({ transcript, scores, words, options = SELECT }: SelectInput): Selected[] {
  const ranked = [...scores.keys()]
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, CANDIDATES);
  const open = new Set(ranked);
  const said = new Map<string, number>();
  const chosen: Selected[] = [];
  let left = words;
  while (open.size > 0) {
    const fits = [...open].filter((index) => cost(transcript, index) <= left || chosen.length === 0);
    const best = bestOf(fits, (index) => value({ transcript, scores, said, options }, index));
    if (best === undefined) break;
    const terms = transcript.units[best]?.terms ?? [];
    chosen.push({ index: best, score: scores[best] ?? 0, brings: terms.filter((term) => !said.has(term)) });
    for (const term of terms) said.set(term, (said.get(term) ?? 0) + 1);
    open.delete(best);
    left -= cost(transcript, best);
  }
  return chosen.sort((a, b) => a.index - b.index);
}

function cost({ units }: Transcript, index: number): number {
  const unit = units[index];
  return unit === undefined ? 0 : unit.words + unit.frame;
}

function bestOf(indices: readonly number[], value: (index: number) => number): number | undefined {
  let best: number | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const index of indices) {
    const worth = value(index);
    if (worth > most) [best, most] = [index, worth];
  }
  return best;
}

type State = {
  readonly transcript: Transcript;
  readonly scores: Float64Array;
  readonly said: ReadonlyMap<string, number>;
  readonly options: SelectOptions;
};

function value({ transcript, scores, said, options }: State, index: number): number {
  const unit = transcript.units[index];
  if (unit === undefined) return Number.NEGATIVE_INFINITY;
  let fresh = 0.5;
  let all = 0.5;
  for (const term of unit.terms) {
    const weight = transcript.rarity.get(term) ?? 0;
    all += weight;
    fresh += weight * options.said ** (said.get(term) ?? 0);
  }
  const worth = Math.max(0, (scores[index] ?? 0) - options.floor) + 1e-6;
  return worth * (fresh / all) ** options.novelty;
}
