import { expect, test } from 'vitest';
import { createRandom } from '../../../../bench/random.ts';
import { cleanSound, RATE, type Samples } from '../../../../local/lex/hear/clean-sound.ts';

/** Half a second that sounds like a voice to a level meter, in the middle of a second of silence. */
function spoken(level = 0.3): Float32Array {
  const sound = new Float32Array(2 * RATE);
  for (let at = 0; at < RATE; at += 1)
    sound[RATE / 2 + at] = level * Math.sin(at / 6) * Math.abs(Math.sin(at / 900));
  return sound;
}

const random = createRandom(1);
const noise = (level: number) => Float32Array.from({ length: 2 * RATE }, () => (random() * 2 - 1) * level);
const peakOf = (sound: Float32Array) => sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

const NOTHING: readonly { readonly name: string; readonly sound: Samples }[] = [
  { name: 'no sample at all', sound: new Float32Array(0) },
  { name: 'digital silence', sound: new Float32Array(RATE) },
  { name: 'a still room', sound: noise(0.0005) },
  { name: 'even noise', sound: noise(0.3) },
  { name: 'an even tone', sound: Float32Array.from({ length: RATE }, (_, at) => 0.3 * Math.sin(at / 5)) },
  { name: 'a click', sound: new Float32Array(RATE).fill(0.9, 8_000, 8_060) },
  { name: 'nothing but an offset', sound: new Int16Array(RATE).fill(9_000) },
  { name: 'no numbers', sound: new Float32Array(RATE).fill(Number.NaN) },
];
test.each(NOTHING)('$name is nothing said', ({ sound }) => {
  expect(cleanSound(sound)).toBeUndefined();
});

const SAME: readonly { readonly name: string; readonly change: (sound: Float32Array) => Samples }[] = [
  { name: 'very low', change: (sound) => sound.map((sample) => sample / 20) },
  { name: 'with an offset', change: (sound) => sound.map((sample) => sample + 0.2) },
  { name: 'as 16-bit samples', change: (sound) => Int16Array.from(sound, (sample) => sample * 32_767) },
];
test.each(SAME)('what is said $name comes to the same sound', ({ change }) => {
  const plain = cleanSound(spoken());
  const changed = cleanSound(change(spoken()));
  expect(plain).toBeDefined();
  expect(changed?.length).toBe(plain?.length);
  const worst = changed?.reduce(
    (most, sample, at) => Math.max(most, Math.abs(sample - (plain?.[at] ?? 0))),
    0,
  );
  expect(worst).toBeLessThan(0.02);
});

test('long silence before and after is cut, some is kept', () => {
  const long = new Float32Array(6 * RATE);
  long.set(spoken(), 3 * RATE);
  const cleaned = cleanSound(long);
  expect((cleaned?.length ?? 0) / RATE).toBeGreaterThan(1.2);
  expect((cleaned?.length ?? 0) / RATE).toBeLessThan(2.1);
  expect(peakOf(cleaned ?? new Float32Array(0))).toBeCloseTo(0.6, 1);
});
