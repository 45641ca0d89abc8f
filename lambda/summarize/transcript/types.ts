/** A sentence of a transcript. Sentences come in the order they were said. */
export type TranscriptSentence = {
  /** The caller's own key, handed back with the sentence when it is chosen. */
  readonly ref: number;
  /** As it was said, fillers and all. */
  readonly text: string;
  /** The label of the person who said it. */
  readonly by: string;
  /** Number of the turn it stands in; it rises through the transcript. */
  readonly turn: number;
};

/** A sentence to speak, and what spoke for it. */
export type Chosen = {
  readonly ref: number;
  /** Rewritten for speech. */
  readonly text: string;
  /** What the model expects it to add to the answer; only the order of scores has a meaning. */
  readonly score: number;
  readonly why: Why;
};

/** For `--explain`: how a chosen sentence was found and reworded. */
export type Why = {
  /** How it was made speech: the row of the rule table. */
  readonly rule: string;
  /** Terms of the question in it and around it (within 8 sentences), as a share 0..1 of their weight. */
  readonly covered: number;
  /** Said by somebody whom the question names. */
  readonly named: boolean;
  /** Terms that nothing chosen before it had brought. */
  readonly brings: readonly string[];
};
