import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toALaw, toMuLaw } from '../../../local/polly/sound/companding.ts';
import { createResampler } from '../../../local/polly/sound/resample.ts';

const FROM = 16_000;
const RATES = [8000, 16_000, 22_050, 24_000, 44_100, 48_000];

function tone(hertz: number, rate: number, seconds = 0.25): Float32Array {
  return Float32Array.from({ length: Math.floor(rate * seconds) }, (_, at) =>
    Math.sin((2 * Math.PI * hertz * at) / rate),
  );
}

function resample(pcm: Int16Array, to: number, piece = pcm.length): Float32Array {
  const resampler = createResampler(FROM, to);
  const found: number[] = [];
  for (let at = 0; at < pcm.length; at += piece) found.push(...resampler.push(pcm.subarray(at, at + piece)));
  return Float32Array.from([...found, ...resampler.end()]);
}

const samples = (floats: Float32Array) => Int16Array.from(floats, (value) => Math.round(value * 32_000));

describe.each(RATES)('to %i Hz', (to) => {
  test('a tone stays the same tone, in its place', () => {
    const heard = resample(samples(tone(1000, FROM)), to);
    const wanted = tone(1000, to);
    expect(Math.abs(heard.length - wanted.length)).toBeLessThan(4);
    const edge = Math.floor(to / 20);
    const middle = heard.slice(edge, -edge);
    const worst = middle.reduce(
      (most, value, at) => Math.max(most, Math.abs(value - 0.9766 * (wanted[at + edge] ?? 0))),
      0,
    );
    expect(worst).toBeLessThan(0.01);
  });

  test('however it is cut into pieces', () => {
    const pcm = samples(tone(700, FROM));
    const whole = resample(pcm, to);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (piece) => {
        expect(resample(pcm, to, piece)).toEqual(whole);
      }),
      { numRuns: 10 },
    );
  });
});

test('what a lower rate cannot hold is taken out, not folded back', () => {
  const heard = resample(samples(tone(6000, FROM)), 8000).slice(400, -400);
  expect(heard.reduce((most, value) => Math.max(most, Math.abs(value)), 0)).toBeLessThan(0.02);
});

test('the laws of G.711, at values of its tables', () => {
  expect([0, 32_767, -32_768, 1000, -1000].map(toMuLaw)).toEqual([0xff, 0x80, 0x00, 0xce, 0x4e]);
  expect([0, 32_767, -32_768, 1000, -1000].map(toALaw)).toEqual([0xd5, 0xaa, 0x2a, 0xfa, 0x7a]);
});
