import type { Ordinary } from './ordinary.ts';

/** What joining may lean on: words that the notes or their names have, and words of names alone. */
export type Knowing = Ordinary & {
  readonly isKnown: (word: string) => boolean;
  readonly isNameWord: (word: string) => boolean;
  /** True for words that together are a name: "data lake". */
  readonly isNamed: (words: readonly string[]) => boolean;
};
