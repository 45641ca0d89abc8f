import type { SoundCounter } from './flite/count-sounds.ts';
import { FLITE_RATE } from './flite/flite-job.ts';
import type { FlitePool } from './flite/flite-pool.ts';
import { toJob } from './flite/run-job.ts';
import type { Run, Step } from './runs.ts';
import { type ShapedRun, shapeSound } from './sound/shape-sound.ts';
import type { SpokenBy } from './voices.ts';

/** A text that is being spoken: its steps in order, those with sound as promises. */
export type Utterance = {
  readonly text: string;
  readonly parts: readonly Part[];
  /** Bytes that its sound takes, once it is all there; an estimate before. */
  size(): number;
};

/** One step of it; `shaped` comes when the voice has spoken it. */
export type Part =
  | { readonly step: Run; readonly shaped: Promise<ShapedRun> }
  | { readonly step: Exclude<Step, Run> };

/** What speaks: threads, and the count of a word's sounds. */
export type Speakers = { readonly pool: FlitePool; readonly count: SoundCounter };

/** Runs of one text that are worked on at a time: a long text leaves the threads free for others in between. */
const AT_ONCE = 2;

/** Begins to speak all of it, in order. Nothing waits for who listens. */
export function beginUtterance(
  { text, steps }: { text: string; steps: readonly Step[] },
  spokenBy: SpokenBy,
  { pool }: Speakers,
): Utterance {
  let samples = 0;
  const waiting: (() => Promise<void>)[] = [];
  const parts = steps.map((step): Part => {
    if (step.kind !== 'run') return { step };
    const { promise, resolve, reject } = Promise.withResolvers<ShapedRun>();
    promise.catch(() => undefined);
    waiting.push(() =>
      speakRun(step, spokenBy, pool).then((shaped) => {
        samples += shaped.pcm.length;
        resolve(shaped);
      }, reject),
    );
    return { step, shaped: promise };
  });
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next();
  };
  for (let worker = 0; worker < AT_ONCE; worker++) void work();
  return { text, parts, size: () => 2 * samples };
}

/** A thread that broke off may have been another text's fault: each run has a second try. */
async function speakRun(run: Run, spokenBy: SpokenBy, pool: FlitePool): Promise<ShapedRun> {
  const { job, raised } = toJob(run, spokenBy);
  const result = await pool.run(job).catch(() => pool.run(job));
  return shapeSound(result, { gain: run.style.gain, raised });
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
