import type { PatternSequence } from '../../../lambda/understand/pattern-table.ts';

/**
 * A place in the sentences of the model: what may come next, a word or a slot ("{topic}", "{speaker}'s"), and how often. `ends`: how
 * often a sentence is over here.
 */
export type Place = {
  readonly next: ReadonlyMap<string, { readonly weight: number; readonly place: Place }>;
  readonly ends: number;
};

type Growing = { readonly next: Map<string, { weight: number; place: Growing }>; ends: number };

export type WeightedPattern = { readonly pattern: PatternSequence; readonly weight: number };

/**
 * The sentences of all patterns in one graph: those that begin alike share their beginning, those that end alike their end.
 * `vary` gives the ways in which one sentence is said.
 */
export function growSentences(
  patterns: readonly WeightedPattern[],
  vary: (sentence: readonly string[]) => readonly (readonly string[])[],
): Place {
  const root: Growing = { next: new Map(), ends: 0 };
  for (const { pattern, weight } of patterns) {
    const sentences = expand(pattern);
    for (const sentence of sentences) {
      const ways = vary(sentence);
      for (const way of ways) addSentence(root, way, weight / sentences.length / ways.length);
    }
  }
  return shareEndings(root, new Map());
}

/** Every row of words and slots that a pattern stands for. */
export function expand(pattern: PatternSequence): readonly (readonly string[])[] {
  return pattern.reduce<readonly (readonly string[])[]>(
    (sentences, part) => {
      const endings = typeof part === 'string' ? [[part]] : part.flatMap(expand);
      return sentences.flatMap((sentence) => endings.map((ending) => [...sentence, ...ending]));
    },
    [[]],
  );
}

function addSentence(root: Growing, sentence: readonly string[], weight: number): void {
  let at = root;
  for (const piece of sentence) {
    const step = at.next.get(piece) ?? { weight: 0, place: { next: new Map(), ends: 0 } };
    step.weight += weight;
    at.next.set(piece, step);
    at = step.place;
  }
  at.ends += weight;
}

/** Places from which the same can be said become one, their weights added. */
function shareEndings(
  tree: Growing,
  known: Map<string, { readonly id: number; readonly place: Growing }>,
): Growing {
  const ids = new Map<Growing, number>();
  const visit = (place: Growing): Growing => {
    for (const step of place.next.values()) step.place = visit(step.place);
    const key = `${place.ends > 0}|${[...place.next].map(([piece, step]) => `${piece}>${ids.get(step.place)}`).sort()}`;
    const same = known.get(key);
    if (same === undefined) {
      ids.set(place, known.size);
      known.set(key, { id: known.size, place });
      return place;
    }
    same.place.ends += place.ends;
    for (const [piece, { weight }] of place.next) {
      const step = same.place.next.get(piece);
      if (step !== undefined) step.weight += weight;
    }
    return same.place;
  };
  return visit(tree);
}
