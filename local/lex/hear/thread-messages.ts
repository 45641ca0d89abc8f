import type { Knowledge } from '../../../lambda/retrieve/index-format.ts';
import type { PatternTable } from '../../../lambda/understand/pattern-table.ts';

/** What the recogniser listens for: the sentences of the model, the names of the catalogue and the words of the notes. */
export type Listened = {
  readonly patterns: PatternTable;
  readonly knowledge: Pick<Knowledge, 'catalogue' | 'passages'>;
};

/** What the thread says once it can hear. Times in milliseconds. */
export type Ready = { readonly ready: Preparation };
export type Preparation = {
  readonly words: number;
  readonly places: number;
  readonly arcs: number;
  readonly networkMs: number;
  readonly decoderMs: number;
};

/** What the thread says of one utterance: its words as recognised, empty where it was nothing. */
export type Heard = { readonly heard: string };
