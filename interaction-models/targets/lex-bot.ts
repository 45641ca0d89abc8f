/** A Lex V2 bot, free of the form it is handed over in: an import archive or CloudFormation. */
export type LexBot = {
  readonly name: string;
  readonly description: string;
  /** How long a conversation rests before Lex forgets it. */
  readonly idleSeconds: number;
  /** The share of certainty below which Lex takes no intent, but the fallback. */
  readonly confidence: number;
  readonly locales: readonly LexLocale[];
  /** The same in every locale: the phrases hold British and American spellings side by side. */
  readonly intents: readonly LexIntent[];
  readonly types: readonly LexType[];
  readonly vocabulary: readonly LexPhrase[];
};

export type LexLocale = {
  readonly id: string;
  readonly name: string;
  /** The Polly voice that Lex speaks with where it is asked for sound. */
  readonly voice: string;
  /** Lex has custom vocabularies for some languages only. */
  readonly hasVocabulary: boolean;
};

export type LexIntent = {
  readonly name: string;
  readonly what: string;
  /** Of a built-in intent, whose utterances are Lex's own. */
  readonly signature?: string;
  readonly utterances: readonly string[];
  /** In the order in which they would be asked for. */
  readonly slots: readonly LexSlot[];
};

export type LexSlot = {
  readonly name: string;
  /** A custom type by name, or one of Lex's. */
  readonly type: string;
  /** What would be asked, were it missing. */
  readonly prompt?: string;
};

export type LexType = {
  readonly name: string;
  readonly what: string;
  /** ORIGINAL_VALUE: words beyond the list are taken as well; TOP_RESOLUTION: only what is listed. */
  readonly resolution: 'ORIGINAL_VALUE' | 'TOP_RESOLUTION';
  readonly values: readonly LexValue[];
};

export type LexValue = { readonly value: string; readonly synonyms: readonly string[] };

/** Words to listen for, how they are written once heard, and how much they are preferred: 0 to 3. */
export type LexPhrase = { readonly phrase: string; readonly displayAs?: string; readonly weight: number };
