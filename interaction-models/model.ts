/** The interaction model as written by people: what one may want, and the sentences one may say for it. Free of platforms. */

/** A wish: what it is for, which slots its sentences may use, one sentence to show what it means. */
export type Intent = {
  readonly name: string;
  readonly what: string;
  readonly slots: readonly string[];
  readonly example: string;
  readonly line: number;
};

/** A value of a list slot, and the ways it is said. */
export type SlotEntry = { readonly value: string; readonly said: readonly string[] };

/**
 * catalogue: filled with the speakers, talks, topics or days that the notes name; list: the entries given;
 * number: a whole number in digits or words; year: four digits; text: any words (the one wildcard).
 */
export type SlotSource =
  | { readonly kind: 'catalogue'; readonly of: 'speakers' | 'talks' | 'topics' | 'days' }
  | { readonly kind: 'list'; readonly entries: readonly SlotEntry[] }
  | { readonly kind: 'number' }
  | { readonly kind: 'year' }
  | { readonly kind: 'text' };

export type Slot = {
  readonly name: string;
  /** The name of the slot whose values it shares: `other_topic` takes those of `topic`. */
  readonly like?: string;
  /** True when words that are not in the list may stand there as well. */
  readonly open: boolean;
  readonly source: SlotSource;
  readonly file: string;
  readonly line: number;
};

/**
 * One piece of a template: a word, a slot, or a choice between sequences (an optional part is a choice with an empty one).
 * "[please] (tell|give) me {talk}" is [choice[[please],[]], choice[[tell],[give]], me, slot talk].
 */
export type TemplatePart =
  | { readonly kind: 'word'; readonly word: string }
  /** `owner`: with the possessive, "{speaker}'s". */
  | { readonly kind: 'slot'; readonly slot: string; readonly owner: boolean }
  | { readonly kind: 'choice'; readonly of: readonly Template[] };

export type Template = readonly TemplatePart[];

/** A sentence template and where it stands. */
export type Sentence = {
  readonly intent: string;
  readonly text: string;
  readonly template: Template;
  readonly file: string;
  readonly line: number;
};

/** What stands around a wish and says nothing of it. */
export type Carriers = {
  readonly fillers: readonly string[];
  readonly asides: readonly string[];
  readonly wakeWords: readonly string[];
  readonly openings: readonly string[];
  readonly beforeQuestions: readonly string[];
  readonly closings: readonly string[];
  readonly contractions: Readonly<Record<string, string>>;
};

export type Model = {
  readonly carriers: Carriers;
  readonly intents: readonly Intent[];
  readonly slots: readonly Slot[];
  readonly sentences: readonly Sentence[];
};

/** Something wrong in the model: where, what, and what to do about it. */
export type Advice = { readonly file: string; readonly line: number; readonly message: string };

/** A file's name and text, as build.ts read it. */
export type SourceFile = { readonly file: string; readonly text: string };
