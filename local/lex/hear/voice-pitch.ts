import { RATE } from './clean-sound.ts';

const FRAME = RATE / 25;
/** Voices lie between these, in Hz. */
const LOWEST = 70;
const HIGHEST = 350;
/** A frame whose shifted copy is less like it has no pitch. */
const LEAST_LIKE = 0.6;
/** Frames that are looked at, spread over what was said. */
const MOST_FRAMES = 24;

/** How high a voice speaks, in Hz: the median over the voiced frames, each by autocorrelation; undefined where none is voiced. */
export function voicePitch(sound: Float32Array): number | undefined {
  const level = rootMeanSquare(sound);
  const frames = Math.floor(sound.length / FRAME) - 1;
  const loud = Array.from({ length: Math.max(0, frames) }, (_, at) => at * FRAME).filter(
    (from) => rootMeanSquare(sound.subarray(from, from + FRAME)) > level,
  );
  const step = Math.max(1, Math.floor(loud.length / MOST_FRAMES));
  const pitches = loud
    .filter((_, at) => at % step === 0)
    .flatMap((from) => framePitch(sound, from) ?? [])
    .sort((one, other) => one - other);
  return pitches[Math.floor(pitches.length / 2)];
}

function rootMeanSquare(sound: Float32Array): number {
  return Math.sqrt(sound.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, sound.length));
}

/** The first shift at which a frame is nearly as like itself as at the best one: multiples of a period are as like. */
function framePitch(sound: Float32Array, from: number): number | undefined {
  const likenesses: number[] = [];
  for (let shift = Math.floor(RATE / HIGHEST); shift <= RATE / LOWEST; shift += 1)
    likenesses.push(likeness(sound, from, shift));
  const best = Math.max(...likenesses);
  if (best < LEAST_LIKE) return undefined;
  const first = likenesses.findIndex(
    (each, at) => each > 0.9 * best && each >= (likenesses[at + 1] ?? 0) && each >= (likenesses[at - 1] ?? 0),
  );
  return first < 0 ? undefined : RATE / (first + Math.floor(RATE / HIGHEST));
}

function likeness(sound: Float32Array, from: number, shift: number): number {
  let [product, one, other] = [0, 0, 0];
  for (let at = from; at < from + FRAME; at += 1) {
    const [here, there] = [sound[at] ?? 0, sound[at + shift] ?? 0];
    product += here * there;
    one += here * here;
    other += there * there;
  }
  return one === 0 || other === 0 ? 0 : product / Math.sqrt(one * other);
}
