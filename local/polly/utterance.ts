import { setTimeout } from 'node:timers/promises';
import type { SoundCounter } from './flite/count-sounds.ts';
import { FLITE_RATE } from './flite/flite-job.ts';
import type { Run, Step } from './runs.ts';
import type { ShapedRun } from './sound/shape-sound.ts';
import type { SpeakRun } from './speak-run.ts';
import type { SpokenBy } from './voices.ts';

/** A text that is being spoken: its steps in order, those with sound as promises. */
export type Utterance = { readonly text: string; readonly parts: readonly Part[] };

/** One step of it; `shaped` comes when the voice has spoken it. */
export type Part =
  | { readonly step: Run; readonly shaped: Promise<ShapedRun> }
  | { readonly step: Exclude<Step, Run> };

/** What speaks, and counts the sounds of a word. */
export type Speakers = { readonly speak: SpeakRun; readonly count: SoundCounter };

/** Runs of one text that are worked on at a time: a long text leaves the threads free for others in between. */
const AT_ONCE = 2;
/** Milliseconds in which the first run is encoded and sent; it lasts a second and more, so the next can wait for that. */
const HEAD_START = 25;

/** Begins to speak all of it, in order. Nothing waits for who listens. */
export function beginUtterance(
  { text, steps }: { text: string; steps: readonly Step[] },
  spokenBy: SpokenBy,
  { speak }: Speakers,
): Utterance {
  const waiting: (() => Promise<void>)[] = [];
  const parts = steps.map((step): Part => {
    if (step.kind !== 'run') return { step };
    const { promise, resolve, reject } = Promise.withResolvers<ShapedRun>();
    promise.catch(() => undefined);
    waiting.push(() => speak(step, spokenBy).then(resolve, reject));
    return { step, shaped: promise };
  });
  void speakAll(waiting);
  return { text, parts };
}

/** The first alone, since somebody waits for it: what works beside it, and beside its way out, makes that longer. */
async function speakAll(waiting: (() => Promise<void>)[]): Promise<void> {
  await waiting.shift()?.();
  if (waiting.length > 0) await setTimeout(HEAD_START);
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next();
  };
  for (let worker = 0; worker < AT_ONCE; worker++) void work();
}

/** Settles when its beginning can be heard; at once where nothing is. */
export async function begun({ parts }: Utterance): Promise<void> {
  for (const part of parts) if ('shaped' in part) return void (await part.shaped);
}

/** The sound, as soon as each piece of it is there: 16 kHz, one channel. */
export async function* soundOf({ parts }: Utterance): AsyncGenerator<Int16Array> {
  for (const part of parts) {
    if ('shaped' in part) yield (await part.shaped).pcm;
    else if (part.step.kind === 'pause') yield silence(part.step.ms);
  }
}

/** Silence of 16 kHz. */
export function silence(ms: number): Int16Array {
  return new Int16Array(Math.round((ms / 1000) * FLITE_RATE));
}
