/** Sound as it comes from a microphone: 16 kHz, one channel; 16-bit samples, or -1 to 1. */
export type Samples = Int16Array | Float32Array;

export const RATE = 16_000;
const FRAME = RATE / 50;
/** Speech is at least this much louder than the quiet around it (10 dB), and than a still room. */
const ABOVE_QUIET = 3;
const STILL = 0.002;
/** "No" takes a quarter of a second; a click a few milliseconds. In frames. */
const SHORTEST = 5;
/**
 * Kept of the room around what was said, in frames. The recogniser levels the sound of an utterance by its mean, silence and noise included:
 * with more around it a short word is no longer itself. Nothing is put in place of what is missing: the room's noise after digital silence
 * sounds like "s" or "f".
 */
const AROUND = 6;
const LOUDEST = 0.6;

/**
 * What was said, without what was not: steady offset taken away, cut to the speech with a little of the room around it, brought to one level.
 * Undefined where nobody spoke: silence, an even noise or tone, a click.
 */
export function cleanSound(samples: Samples): Float32Array | undefined {
  const sound = withoutOffset(samples);
  const levels = frameLevels(sound);
  const sorted = [...levels].sort((one, other) => one - other);
  const quiet = sorted[Math.floor(sorted.length / 10)] ?? 0;
  const least = Math.max(STILL, quiet * ABOVE_QUIET);
  const loud = levels.flatMap((level, at) => (level > least ? [at] : []));
  const [first, last] = [loud[0], loud.at(-1)];
  if (first === undefined || last === undefined || loud.length < SHORTEST) return undefined;
  const from = Math.max(0, first - AROUND) * FRAME;
  const to = Math.min(sound.length, (last + 1 + AROUND) * FRAME);
  return levelled(sound.subarray(from, to));
}

function withoutOffset(samples: Samples): Float32Array {
  const scale = samples instanceof Int16Array ? 1 / 32_768 : 1;
  const sound = Float32Array.from(samples, (sample) => (Number.isFinite(sample) ? sample * scale : 0));
  const mean = sound.reduce((sum, sample) => sum + sample, 0) / Math.max(1, sound.length);
  return sound.map((sample) => sample - mean);
}

/** The root mean square of every 20 ms. */
function frameLevels(sound: Float32Array): number[] {
  const frames = Math.floor(sound.length / FRAME);
  return Array.from({ length: frames }, (_, at) => {
    const frame = sound.subarray(at * FRAME, (at + 1) * FRAME);
    return Math.sqrt(frame.reduce((sum, sample) => sum + sample * sample, 0) / FRAME);
  });
}

function levelled(sound: Float32Array): Float32Array {
  const peak = sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const gain = peak === 0 ? 1 : LOUDEST / peak;
  return sound.map((sample) => sample * gain);
}
