import type { Question, Turn } from '../dialog/question.ts';
import type { Lexicon } from './lexicon.ts';
import type { Slots } from './slots.ts';

/** An intent with its slots, on the way to a question. */
export type Heard = {
  readonly slots: Slots;
  /** The words as cleaned; empty when a platform hands over slots only. */
  readonly words: readonly string[];
  readonly turn: Turn;
  readonly lexicon: Lexicon;
  /** True for a word that the notes have. */
  readonly isKnown: (word: string) => boolean;
};

/** What an intent comes to. */
export type ToQuestion = (heard: Heard) => Question;
