import { expect, test } from 'vitest';
import { createResampler } from '../../web/voice/resample.ts';

const tone = (hertz: number, rate: number) =>
  Float32Array.from({ length: rate }, (_, place) => Math.sin((2 * Math.PI * hertz * place) / rate));

/** How much of a tone is in the samples: 1 for a sine of full height. */
function strength(samples: Float32Array, hertz: number, rate: number): number {
  let [real, imaginary] = [0, 0];
  for (const [place, sample] of samples.entries()) {
    real += sample * Math.cos((2 * Math.PI * hertz * place) / rate);
    imaginary += sample * Math.sin((2 * Math.PI * hertz * place) / rate);
  }
  return (2 * Math.hypot(real, imaginary)) / samples.length;
}

/** One second, in the pieces of 128 samples that the audio thread hands out. */
function resample(input: Float32Array, from: number): Float32Array {
  const convert = createResampler(from, 16_000);
  const output: number[] = [];
  for (let at = 0; at < input.length; at += 128) output.push(...convert(input.subarray(at, at + 128)));
  return Float32Array.from(output);
}

const RATES = [48_000, 44_100, 96_000, 22_050, 16_000, 8_000];

test.each(RATES)('a second at %i Hz is a second at 16 kHz', (rate) => {
  const { length } = resample(tone(440, rate), rate);
  expect(16_000 - length).toBeGreaterThanOrEqual(0);
  expect(16_000 - length).toBeLessThan(30);
});

test.each(RATES)('what speech is made of passes from %i Hz', (rate) => {
  for (const hertz of [100, 1_000, 3_200])
    expect(strength(resample(tone(hertz, rate), rate), hertz, 16_000)).toBeCloseTo(1, 1);
});

test.each([48_000, 44_100])('what 16 kHz cannot hold does not fold back from %i Hz', (rate) => {
  for (const hertz of [9_500, 11_000, 15_000])
    expect(strength(resample(tone(hertz, rate), rate), 16_000 - hertz, 16_000)).toBeLessThan(0.001);
});

test('the pieces make no difference', () => {
  const input = tone(700, 44_100);
  const whole = createResampler(44_100, 16_000)(input);
  const differences = resample(input, 44_100).map((sample, place) => Math.abs(sample - (whole[place] ?? 9)));
  // places that lie between two phases may be rounded to either: less than a bit of a sample played at half height
  expect(Math.max(...differences)).toBeLessThan(0.001);
});
