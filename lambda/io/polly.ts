import type { PollyClient } from './polly-client.ts';
import { createReplay, type Replay } from './replay.ts';
import { createGuard, type Patience } from './resilience.ts';
import type { ServiceAddress } from './service-address.ts';

export type PollySettings = {
  readonly voiceId: string;
  readonly address?: ServiceAddress;
  /** Milliseconds that one try may take; else as long as the service in the cloud should need. */
  readonly attempt?: number;
};

/** A line of Polly's speech marks: milliseconds from the start; for words the bytes (UTF-8) of the marked-up text, tags counted. */
export type PollyMark = {
  readonly time: number;
  readonly type: string;
  readonly value: string;
  readonly start?: number;
  readonly end?: number;
};

/**
 * One text as it is spoken. Sound and marks are made when they are first asked for, and once, however many ask.
 * Both fail with RecapError `unreachable`, `busy`, or `bad-input` for markup that is not taken; the next who asks tries again.
 */
export type Recording = {
  /** mp3, of which more may be on its way. */
  audio(): Promise<Replay>;
  marks(): Promise<readonly PollyMark[]>;
};

export type Voice = { record(ssml: string): Recording; isAway(): boolean };

/**
 * The first bytes of a breath come within half a second; the browser has a voice of its own, so it is not worth waiting longer than
 * four. Speaking the same text again costs little and changes nothing.
 */
const FOR_SOUND: Patience = {
  name: 'Polly',
  attempt: 4_000,
  retries: 1,
  failures: 3,
  rest: 5_000,
  atOnce: 24,
  waiting: 96,
};
/** Marks come when everything is spoken, while the sound is heard already: who hears it can do without them for a while. */
const FOR_MARKS = { attempt: 8_000 };
/** Texts that are kept, and bytes of their sound: a breath of mp3 is some 60 KB. */
const MOST_KEPT = 200;
const MOST_BYTES = 16 * 1024 * 1024;

export type PollyDeps = {
  readonly connect?: () => Promise<PollyClient>;
  readonly patience?: Partial<Patience>;
};

/** Makes a value when it is first asked for; one that failed, then or in its `end`, is made anew for the next who asks. */
function onceDone<T>(
  make: () => Promise<T>,
  end: (value: T) => Promise<void> = async () => {},
): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    if (made !== undefined) return made;
    const making = make();
    made = making;
    making.then(end).catch(() => {
      made = undefined;
    });
    return making;
  };
}

type Kept = { readonly recording: Recording; bytes: number };

/** What was spoken last: the oldest go when there are too many or they are too large. */
function createShelf(make: (ssml: string, onSize: (bytes: number) => void) => Recording) {
  const kept = new Map<string, Kept>();
  const trim = () => {
    let bytes = [...kept.values()].reduce((sum, one) => sum + one.bytes, 0);
    for (const [ssml, one] of kept) {
      if (kept.size <= MOST_KEPT && bytes <= MOST_BYTES) return;
      kept.delete(ssml);
      bytes -= one.bytes;
    }
  };
  return (ssml: string): Recording => {
    const onSize = (bytes: number) => {
      const entry = kept.get(ssml);
      if (entry !== undefined) entry.bytes = bytes;
      trim();
    };
    const entry = kept.get(ssml) ?? { recording: make(ssml, onSize), bytes: 0 };
    kept.delete(ssml);
    kept.set(ssml, entry);
    trim();
    return entry.recording;
  };
}

/** Polly behind its guards and a shelf: a text that is asked for twice, also at once, is spoken once. */
export function createPolly(settings: PollySettings, deps: PollyDeps = {}): Voice {
  const connect =
    deps.connect ??
    (() => import('./polly-client.ts').then(({ createPollyClient }) => createPollyClient(settings)));
  const asked = { ...(settings.attempt !== undefined && { attempt: settings.attempt }), ...deps.patience };
  const sound = createGuard({ ...FOR_SOUND, ...asked });
  const marks = createGuard({ ...FOR_SOUND, ...FOR_MARKS, ...asked });
  const client = onceDone(connect);
  const record = createShelf((ssml, onSize) => ({
    audio: onceDone(
      async () => {
        const polly = await client();
        return createReplay(await sound.run((signal) => polly.audio(ssml, signal)));
      },
      async (replay) => onSize((await replay.whole()).length),
    ),
    marks: onceDone(async () => {
      const polly = await client();
      return marks.run((signal) => polly.marks(ssml, signal));
    }),
  }));
  return { record, isAway: sound.isAway };
}
