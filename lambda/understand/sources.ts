import type { Lexicon } from './lexicon.ts';
import type { Mention } from './names.ts';

/** A phrase that says where the answer is to come from: the words it takes, and what they name. Nothing named: "in the talk". */
export type Source = {
  readonly from: number;
  readonly to: number;
  readonly mention?: Mention;
  readonly conference?: string;
};

/** What source phrases are looked for in. */
export type SourceContext = {
  readonly words: readonly string[];
  readonly mentions: readonly Mention[];
  readonly lexicon: Lexicon;
};

/** The mention with most words first. */
export function widestFirst(one: Mention, other: Mention): number {
  return other.to - other.from - (one.to - one.from);
}
