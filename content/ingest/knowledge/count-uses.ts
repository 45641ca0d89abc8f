import type { PassageWords, Words } from './passage-words.ts';

/** How often words stand in headings and sentences, in columns. */
export type CountedUses = {
  /** Folded, in the order in which they came. */
  readonly words: readonly string[];
  readonly times: readonly number[];
  /** The words with a capital inside, each with what stands behind the last: "pyspark" and "spark". */
  readonly tails: ReadonlyMap<string, string>;
};

type UseCount = { add(passage: PassageWords): void; counted(): CountedUses };

export function createUseCount(): UseCount {
  const times: number[] = [];
  const words: { readonly word: string; readonly form: number }[] = [];
  const tails = new Map<string, string>();
  const addAll = (texts: readonly Words[]) => {
    for (const text of texts) {
      for (const { folded, form, tail } of text) {
        if (tail !== undefined) tails.set(folded, tail);
        const before = times[form] ?? 0;
        if (before === 0) words.push({ word: folded, form });
        times[form] = before + 1;
      }
    }
  };
  return {
    add({ title, headings, sentences }) {
      for (const { folded, tail } of title) if (tail !== undefined) tails.set(folded, tail);
      addAll(headings);
      addAll(sentences);
    },
    counted: () => ({
      words: words.map(({ word }) => word),
      times: words.map(({ form }) => times[form] ?? 0),
      tails,
    }),
  };
}

/** The words of all parts, in the order in which they came, each with how often. */
export function joinUses(parts: readonly CountedUses[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { words, times } of parts)
    for (const [at, word] of words.entries()) uses.set(word, (uses.get(word) ?? 0) + (times[at] ?? 0));
  return uses;
}

export function joinTails(parts: readonly CountedUses[]): ReadonlyMap<string, string> {
  return new Map(parts.flatMap(({ tails }) => [...tails]));
}
