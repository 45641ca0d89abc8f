import type { Answer } from '../../dialog/answer.ts';
import type { AnswerRecord } from '../../dialog/answer-record.ts';
import type { Conversation } from '../../dialog/conversation.ts';
import type { Opening } from '../../dialog/opening.ts';
import type { Knowledge } from '../../retrieve/index-format.ts';
import type { PronunciationLexicon } from '../../speech/lexicon.ts';
import type { About } from './api.ts';
import type { Origins } from './origins.ts';
import type { FindFile } from './page.ts';
import type { VoiceMark } from './speech-text.ts';

/** What travels with a turn to the function behind Lex and back. */
export type Attributes = Readonly<Record<string, string>>;

/** What is heard: words, or speech in base64, with all that the conversation remembers. */
export type Hearing = { readonly conversation: string; readonly attributes: Attributes } & (
  | { readonly text: string }
  | { readonly audio: string }
);

export type Heard = {
  readonly heard: string;
  /** Pieces of an answer record, in their order. */
  readonly payloads: readonly string[];
  readonly attributes: Attributes;
};

/** Amazon Lex. `hear` fails when it is away; so does whatever it is given that it refuses. */
export type Lex = { hear(turn: Hearing): Promise<Heard>; isAway(): boolean };

export type Recording = {
  audio(): Promise<Sound>;
  marks(): Promise<readonly VoiceMark[]>;
};

/** Sound of which more may be on its way. */
export type Sound = { pieces(): AsyncIterable<Uint8Array>; whole(): Promise<Uint8Array> };

/** Amazon Polly. What a recording is asked for fails when it is away. */
export type Voice = { record(ssml: string): Recording; isAway(): boolean };

/** Texts that are given away and must come back unchanged. */
export type Seal = {
  seal(kind: string, text: string): string;
  open(kind: string, token: string): string | undefined;
};

/** One line of the log. Never what was said, nothing that tells who said it. */
export type Log = (event: string, fields: Readonly<Record<string, unknown>>) => void;

/** What the web channel works with. */
export type WebDeps = {
  readonly opening: Opening;
  /** What understands and answers, for turns that no other answers; made when the first comes. */
  readonly converse: () => Promise<Conversation>;
  readonly knowledge: Knowledge;
  readonly records: {
    readonly write: (answer: Answer) => AnswerRecord;
    readonly read: (value: unknown) => AnswerRecord | undefined;
  };
  /** What a reader would choose to ask about, the likeliest first; worked out once. */
  readonly topics: () => About['topics'];
  readonly lexicon: () => PronunciationLexicon;
  /** Absent: our own understanding answers everything. */
  readonly lex?: Lex;
  /** Absent: the browser's own voice reads. */
  readonly voice?: Voice;
  /**
   * True: the answer to a spoken question is being spoken before it is asked for. For a process that will be asked itself and a voice
   * that costs nothing: of several functions another may be asked, and both would speak.
   */
  readonly speaksAhead?: boolean;
  readonly seal: Seal;
  readonly findFile: FindFile;
  /** Pages of other sites that may hold the widget. */
  readonly origins: Origins;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};
