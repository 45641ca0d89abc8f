import type { TurnReply } from '../../lambda/channels/web/api.ts';

/** What the voice needs of the widget around it. */
export type VoiceHost = {
  /** Where the web channel is: '' for the page's own server, else an origin without a slash at its end. */
  readonly server: string;
  /**
   * Takes a turn through the conversation and shows it. The reply comes back with the name under which it is shown;
   * undefined when the turn failed (the widget has said so). The voice reads the reply aloud itself: the widget calls
   * `speak` only for turns that did not come from the voice.
   */
  ask(turn: { readonly text: string } | { readonly audio: string }): Promise<HostedReply | undefined>;
};

export type HostedReply = { readonly reply: TurnReply; readonly id: string };

/** 'opening': listening was wanted, and the microphone gives no sound yet; what is said now would be lost. */
export type VoiceMode = 'idle' | 'opening' | 'listening' | 'thinking' | 'speaking' | 'paused';

/** The part of a reply that is being said, and the word in it; `start` and `end` count characters (UTF-16) of the part. */
export type Speaking = {
  readonly reply: string;
  readonly part: number;
  readonly word?: { readonly start: number; readonly end: number };
  /** The browser's own voice says it, because the server has none. */
  readonly isByBrowser?: true;
};

export type VoiceState = {
  readonly mode: VoiceMode;
  /** How loud the microphone is, 0 to 1. */
  readonly level: number;
  readonly handsFree: boolean;
  /** Something to tell the person: a trouble with its remedy, or how much time is left. Shown and announced by the talk button. */
  readonly message?: string;
  readonly speaking?: Speaking;
  /** The reply that was spoken last, or is being spoken: what `repeat` says again. */
  readonly current?: HostedReply;
  /** 0.75 to 2. */
  readonly rate: number;
  /** Seconds; not there while the browser's own voice reads, which does not tell. */
  readonly progress?: { readonly time: number; readonly duration: number };
};
