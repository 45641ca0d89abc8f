import { FRAME_MS, FRAME_SAMPLES, type Frame, loudness } from './frame.ts';
import { SpeechDetector, type SpeechEvent } from './speech-detector.ts';

const frames = (milliseconds: number) => Math.round(milliseconds / FRAME_MS);

/** Speech is found up to 300 ms after its first syllable; the rest is room for a breath, which recognisers like. */
const PRE_ROLL = frames(500);
/** What stays of the silence after the last word. */
const TAIL = frames(300);
/** A microphone without any signal is off; some that are not wired need a second or two to wake up. */
const DEAD = frames(2_500);
/** The server takes 15 seconds. */
const LIMIT = frames(14_800);
const WARNING = frames(12_000);

/** What a recording came to: samples at 16 kHz, or why there are none. */
export type Recorded =
  | { readonly heard: 'speech'; readonly samples: Int16Array<ArrayBuffer> }
  | { readonly heard: 'faint' | 'noise' | 'dead' };

/** 'begun': somebody speaks. 'limit-near': three seconds are left. 'over': nothing more is taken. */
export type RecordingEvent = 'begun' | 'limit-near' | 'over';

export type Recording = {
  push(frame: Frame): RecordingEvent | undefined;
  /** Keeps a frame that begins nothing: the end of our own voice may be in it, and the first sound of somebody else's. */
  keep(frame: Frame): void;
  finish(): Recorded;
  /** Somebody speaks, or spoke. */
  readonly hasBegun: boolean;
  /** Held: the speaker says when it is over, not the silence. */
  held: boolean;
};

/** Takes frames from before speech begins to after its end. `patience`: milliseconds until one in which nobody speaks is over. */
export function createRecording(options: { held: boolean; patience: number }): Recording {
  const detector = new SpeechDetector();
  const kept: Frame[] = [];
  let waited = 0;
  let begun = false;

  function keep(frame: Frame): void {
    kept.push(frame);
    if (!begun && kept.length > PRE_ROLL) kept.shift();
  }

  function wait(event: SpeechEvent | undefined): RecordingEvent | undefined {
    begun = event === 'begin';
    if (begun) return 'begun';
    const isDead = ++waited >= DEAD && detector.heard === 'dead';
    return isDead || waited >= frames(options.patience) ? 'over' : undefined;
  }

  const recording: Recording = {
    held: options.held,
    get hasBegun() {
      return begun;
    },
    keep,
    push(frame) {
      keep(frame);
      const event = detector.push(loudness(frame.samples));
      if (!begun) return wait(event);
      if (kept.length >= LIMIT) return 'over';
      if (event === 'end' && !recording.held) return 'over';
      return kept.length === WARNING ? 'limit-near' : undefined;
    },
    finish() {
      const { heard, silence } = detector;
      return heard === 'speech' ? { heard, samples: join(withoutSilence(kept, silence)) } : { heard };
    },
  };
  return recording;
}

/** What stays of the `silence` at the end is room for a breath. */
const withoutSilence = (kept: readonly Frame[], silence: number) =>
  kept.slice(0, kept.length - Math.max(0, silence - TAIL));

function join(frames: readonly Frame[]): Int16Array<ArrayBuffer> {
  const samples = new Int16Array(frames.length * FRAME_SAMPLES);
  for (const [place, frame] of frames.entries()) samples.set(frame.samples, place * FRAME_SAMPLES);
  return samples;
}
