import type { PollyClient } from './polly-client.ts';
import { createReplay, type Replay } from './replay.ts';
import { createGuard, type Patience } from './resilience.ts';
import type { ServiceAddress } from './service-address.ts';

export type PollySettings = { readonly voiceId: string; readonly address?: ServiceAddress };

/** A line of Polly's speech marks: milliseconds from the start; for words the bytes (UTF-8) of the marked-up text, tags counted. */
export type PollyMark = {
  readonly time: number;
  readonly type: string;
  readonly value: string;
  readonly start?: number;
  readonly end?: number;
};

/** One spoken text. The audio may still be on its way. */
export type Recording = { readonly audio: Replay; marks(): Promise<readonly PollyMark[]> };

export type Voice = {
  /**
   * What a marked-up text sounds like, as mp3.
   * @throws RecapError `unreachable`, `busy`, or `bad-input` for markup that is not taken.
   */
  record(ssml: string): Promise<Recording>;
  isAway(): boolean;
};

/**
 * The first bytes of a breath come within half a second; the browser has a voice of its own, so it is not worth waiting longer than
 * two. Speaking the same text again costs little and changes nothing.
 */
const PATIENCE: Patience = {
  name: 'Polly',
  attempt: 2_000,
  retries: 1,
  failures: 3,
  rest: 5_000,
  atOnce: 24,
  waiting: 96,
};
/** Texts whose audio is kept, and bytes of it: a breath of mp3 is some 60 KB. */
const MOST_KEPT = 200;
const MOST_BYTES = 16 * 1024 * 1024;

export type PollyDeps = {
  readonly connect?: () => Promise<PollyClient>;
  readonly patience?: Partial<Patience>;
};

type Kept = { readonly recording: Promise<Recording>; bytes: number };

/** What was spoken last: the oldest go when there are too many or they are too large. */
function createShelf() {
  const kept = new Map<string, Kept>();
  const trim = () => {
    let bytes = [...kept.values()].reduce((sum, one) => sum + one.bytes, 0);
    for (const [ssml, one] of kept) {
      if (kept.size <= MOST_KEPT && bytes <= MOST_BYTES) return;
      kept.delete(ssml);
      bytes -= one.bytes;
    }
  };
  return {
    take: (ssml: string) => {
      const found = kept.get(ssml);
      if (found === undefined) return undefined;
      kept.delete(ssml);
      kept.set(ssml, found);
      return found.recording;
    },
    put: (ssml: string, recording: Promise<Recording>) => {
      const entry: Kept = { recording, bytes: 0 };
      kept.set(ssml, entry);
      recording
        .then(({ audio }) => audio.whole())
        .then(
          (all) => {
            entry.bytes = all.length;
            trim();
          },
          // a recording that broke off is no recording
          () => kept.get(ssml) === entry && kept.delete(ssml),
        );
    },
  };
}

/** Polly behind a guard and a shelf: a text that is asked for twice, also at once, is spoken once. */
export function createPolly(settings: PollySettings, deps: PollyDeps = {}): Voice {
  const connect =
    deps.connect ??
    (() => import('./polly-client.ts').then(({ createPollyClient }) => createPollyClient(settings)));
  const guard = createGuard({ ...PATIENCE, ...deps.patience });
  const shelf = createShelf();
  let connected: Promise<PollyClient> | undefined;
  const client = () => {
    connected ??= connect();
    return connected;
  };
  const speak = async (ssml: string): Promise<Recording> => {
    const polly = await client();
    const audio = createReplay(await guard.run((signal) => polly.audio(ssml, signal)));
    let marks: Promise<readonly PollyMark[]> | undefined;
    const read = () => {
      marks ??= guard.run((signal) => polly.marks(ssml, signal));
      marks.catch(() => {
        marks = undefined;
      });
      return marks;
    };
    return { audio, marks: read };
  };
  return {
    record: (ssml) => {
      const found = shelf.take(ssml);
      if (found !== undefined) return found;
      const made = speak(ssml);
      shelf.put(ssml, made);
      return made;
    },
    isAway: guard.isAway,
  };
}
