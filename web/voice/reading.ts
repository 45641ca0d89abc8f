/** Where reading is: the part, counted from 0, and the word in it. */
export type Place = {
  readonly part: number;
  readonly word?: { readonly start: number; readonly end: number };
  /** The browser's own voice says it, because the server has none. */
  readonly isByBrowser?: true;
};

/** 'said': to the end. 'stopped': by somebody. 'failed': it could not begin, or broke. */
export type ReadingEnd = 'said' | 'stopped' | 'failed';

/** A reply that is being read aloud, by whichever voice. */
export type Reading = {
  readonly done: Promise<ReadingEnd>;
  pause(): void;
  resume(): void;
  stop(): void;
  goTo(part: number): void;
  setRate(rate: number): void;
};

/** What a reading tells while it goes on. */
export type ReadingNotice = {
  place(place: Place): void;
  /** Seconds. */
  progress(progress: { readonly time: number; readonly duration: number }): void;
  /** Also when something outside did it: headphones pulled out, a call, a key. */
  paused(isPaused: boolean): void;
  /** The browser wants a gesture before it plays. */
  blocked(): void;
};

export type ReadingStart = { readonly part: number; readonly rate: number; readonly notice: ReadingNotice };
