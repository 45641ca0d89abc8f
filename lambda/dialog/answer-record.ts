import type { Answer } from './answer.ts';

/**
 * An answer in few bytes, for a channel that passes it through somebody else's service: evidence and sources by place (note and line),
 * because whoever reads it back has the notes. JSON survives the way there and back unchanged.
 */
export type AnswerRecord = {
  readonly version: 1;
  readonly outcome: Answer['outcome'];
  /** A sentence of ours, or one with the note and line it is from. */
  readonly say: readonly (string | readonly [text: string, note: string, line: number])[];
  readonly prompt: string | null;
  readonly title?: string;
  readonly sources: readonly (readonly [note: string, line: number])[];
  readonly choices?: readonly string[];
  readonly chapters?: { readonly titles: readonly string[]; readonly at: number };
};
