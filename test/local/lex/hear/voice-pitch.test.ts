import { afterAll, beforeAll, expect, test } from 'vitest';
import { RATE } from '../../../../local/lex/hear/clean-sound.ts';
import { lengthenTract } from '../../../../local/lex/hear/lengthen.ts';
import { voicePitch } from '../../../../local/lex/hear/voice-pitch.ts';
import { createSynthesizer, type Synthesizer } from '../../../../local/polly/synthesize.ts';

let voice: Synthesizer;
beforeAll(async () => {
  voice = await createSynthesizer({ threads: 1 });
});
afterAll(() => voice.close());

async function speak(voiceId: string): Promise<Float32Array> {
  const { pcm } = await voice.synthesize({ text: 'what did werner say about databases', voiceId });
  return Float32Array.from(pcm, (sample) => sample / 32_768);
}

/** A tone with its overtones, as a voice has. */
const humming = (pitch: number) =>
  Float32Array.from({ length: RATE }, (_, at) =>
    [1, 2, 3, 4].reduce(
      (sum, times) => sum + Math.sin((2 * Math.PI * pitch * times * at) / RATE) / (8 * times),
      0,
    ),
  );

test.each([85, 120, 180, 240])('a voice of %d Hz is told to be that high', (pitch) => {
  expect(voicePitch(humming(pitch))).toBeGreaterThan(pitch * 0.97);
  expect(voicePitch(humming(pitch))).toBeLessThan(pitch * 1.03);
});

test('what has no pitch has none', () => {
  expect(voicePitch(new Float32Array(RATE))).toBeUndefined();
  expect(voicePitch(new Float32Array(10))).toBeUndefined();
});

test('a high voice is played lower, a low one as it is', async () => {
  const [high, low] = [await speak('Joanna'), await speak('Matthew')];
  expect(lengthenTract(low)).toBe(low);
  const lower = lengthenTract(high);
  expect(lower.length).toBeGreaterThan(high.length);
  expect(voicePitch(lower) ?? 0).toBeLessThan((voicePitch(high) ?? 0) * 0.95);
});
