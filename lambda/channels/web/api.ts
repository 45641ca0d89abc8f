/**
 * The JSON of the web channel: what a browser sends and what it gets. Types only, because the widget shares them.
 *
 * `POST /api/turn` takes a TurnRequest and gives a TurnReply; `GET /api/about` gives About; `GET /api/speech/{token}` gives the
 * audio of one reply (audio/mpeg) and `GET /api/speech/{token}/marks` its SpeechMarks; `GET /api/health` gives Health. Whatever
 * goes wrong is an ApiError with a status of 400 or above.
 */

/** One turn of a conversation: exactly one of `text` and `audio`; neither opens the conversation with a welcome. */
export type TurnRequest = {
  /** Made by the browser: 2 to 100 characters of [0-9a-zA-Z._:-]. */
  readonly conversation: string;
  /** What was typed, at most 1,000 characters. */
  readonly text?: string;
  /** What was spoken: base64 of 16-bit little-endian mono samples at 16 kHz, at most 15 seconds. */
  readonly audio?: string;
  /** The `state` of the last reply, as it came. Without it the conversation starts anew. */
  readonly state?: string;
};

/** A sentence of the answer; with `source` the place in `sources` of the note's line that it is from. */
export type ReplyLine = { readonly text: string; readonly source?: number };

export type ReplySource = {
  readonly note: string;
  readonly talk: string;
  readonly title: string;
  readonly speakers: readonly string[];
  /** 1-based line of the note's file. */
  readonly line: number;
  /** The words as the note has them. */
  readonly text: string;
  /** Lines of the note around it, itself among them, in the note's order. */
  readonly around: readonly { readonly line: number; readonly text: string }[];
  readonly credit?: string;
  /** ISO 8601 day. */
  readonly date?: string;
};

export type TurnReply = {
  readonly conversation: string;
  /** What was understood to have been said; empty when nothing was heard. */
  readonly heard: string;
  readonly outcome: 'answered' | 'not-found' | 'ask-back' | 'done';
  readonly title?: string;
  readonly say: readonly ReplyLine[];
  /** The question at the end, said after `say`; null when the conversation is over. */
  readonly prompt: string | null;
  readonly sources: readonly ReplySource[];
  /** What can be said next, each by a name one can repeat. */
  readonly choices: readonly string[];
  /** In a recap: its parts by title, and the 0-based one that is being said. */
  readonly chapters?: { readonly titles: readonly string[]; readonly at: number };
  /** Opaque and signed: given back with the next turn. */
  readonly state: string;
  /** Fetch `/api/speech/{token}`; null when the server has no voice and the browser's own should read. */
  readonly speech: string | null;
  /** Who understood: the service, or our own understanding while the service is away. */
  readonly via: 'lex' | 'here';
};

/** Times of one reply's audio. A reply's parts are numbered as they are said: its lines, then its prompt. */
export type SpeechMarks = {
  readonly parts: readonly {
    /** Milliseconds from the start of the audio. */
    readonly time: number;
    readonly text: string;
    /** `start` and `end` count characters (UTF-16) of `text`; `time` in milliseconds from the start of the audio. */
    readonly words: readonly { readonly time: number; readonly start: number; readonly end: number }[];
  }[];
};

/** What is in here, for the page around the widget. */
export type About = {
  readonly talks: readonly {
    readonly id: string;
    readonly title: string;
    readonly speakers: readonly string[];
    readonly conference?: string;
    readonly year?: number;
    readonly date?: string;
    readonly code?: string;
    readonly kind: string;
    /** A question about this talk that the notes answer. */
    readonly ask: string;
  }[];
  readonly speakers: readonly {
    readonly name: string;
    readonly role?: string;
    readonly talks: number;
    readonly ask: string;
  }[];
  /** What a reader would choose to ask about, the likeliest first. */
  readonly topics: readonly {
    /** As the notes write it where they name it or set it as a heading. */
    readonly name: string;
    readonly talks: number;
    /** Ids of these talks. */
    readonly in: readonly string[];
    readonly ask: string;
  }[];
  /** Questions to start with. */
  readonly examples: readonly string[];
  /** Changes when the notes change. */
  readonly index: string;
};

export type Health = {
  readonly status: 'ok' | 'degraded';
  readonly lex: 'ok' | 'away';
  readonly polly: 'ok' | 'away';
  readonly index: string;
};

export type ApiError = {
  readonly error: {
    /** Stable, for programs: 'bad-request', 'too-long', 'too-large', 'unsupported', 'forbidden', 'not-found', 'not-allowed',
     * 'busy', 'away', 'failed'. */
    readonly code: string;
    /** For people, with the remedy. */
    readonly message: string;
  };
};
