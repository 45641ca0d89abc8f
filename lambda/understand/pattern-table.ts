/** The shape of build/patterns.json: the sentences people may say, in the form that matching reads. */

/** Raise it when the shape changes, so that a table of another shape is refused. */
export const PATTERN_TABLE_VERSION = 1;

/**
 * A word ("about"), a slot ("{speaker}", or "{speaker}'s" with the possessive), or a choice between sequences (an empty one makes it optional).
 * "[please] stop" is [[["please"], []], "stop"].
 */
export type PatternPart = string | readonly PatternSequence[];
export type PatternSequence = readonly PatternPart[];

export type PatternSlot =
  /** Filled from the catalogue of the notes. `open`: other words may stand there as well. */
  | { readonly kind: 'speaker' | 'talk' | 'topic' | 'day'; readonly open: boolean }
  /** Each way of saying it, and the value it stands for. */
  | { readonly kind: 'list'; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'number' | 'year' | 'text' };

/** A set of words that cannot be listed but asked: Bloom's filter (1970), so that fifty thousand words fit in few bytes. */
export type WordFilter = {
  /** How many bits are looked at for a word. */
  readonly hashes: number;
  /** The bits, eight a byte, in base 64. */
  readonly bits: string;
};

/** What stands around a wish and says nothing of it: interaction-models/carriers. */
export type Carriers = {
  readonly fillers: readonly string[];
  readonly asides: readonly string[];
  /** Taken off in front of words that may begin a sentence. */
  readonly wakeWords: readonly string[];
  readonly openings: readonly string[];
  /** Taken off before a question only: "tell me what…". */
  readonly beforeQuestions: readonly string[];
  readonly closings: readonly string[];
  /** Short forms and what they stand for. */
  readonly contractions: Readonly<Record<string, string>>;
};

export type PatternTable = {
  readonly formatVersion: number;
  readonly slots: Readonly<Record<string, PatternSlot>>;
  /** Intent and what may be said for it, in the order of the model. */
  readonly patterns: readonly (readonly [intent: string, pattern: PatternSequence])[];
  readonly carriers: Carriers;
  /** Ordinary English words: heard right, most likely, even where they sound like a name. Names that the dictionary has stand there with their capital. */
  readonly ordinary: WordFilter;
};
