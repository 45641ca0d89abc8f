import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSynthesizer, type Synthesizer } from '../../../local/polly/synthesize.ts';

let voice: Synthesizer;
beforeAll(async () => {
  voice = await createSynthesizer();
});
afterAll(() => voice.close());

const SENTENCE = 'In 2018, Werner spent $5 million on naïve databases. It worked!';

test('words are marked where they stand and when they are heard', async () => {
  const { pcm, sampleRate, marks } = await voice.synthesize({ text: SENTENCE });
  const bytes = Buffer.from(SENTENCE);
  const words = marks.filter(({ type }) => type === 'word');
  const length = (pcm.length / sampleRate) * 1000;
  expect(words.map(({ value }) => value).join(' ')).toBe(
    'In 2018 Werner spent $5 million on naïve databases It worked',
  );
  let last = 0;
  for (const mark of marks) {
    if (mark.type === 'viseme') continue;
    expect(bytes.subarray(mark.start, mark.end).toString()).toBe(mark.value);
    expect(mark.time).toBeGreaterThanOrEqual(last);
    expect(mark.time).toBeLessThan(length);
    last = mark.time;
  }
});

test('what is heard is speech: neither silent nor clipped, and some two or three words a second', async () => {
  const { pcm, sampleRate } = await voice.synthesize({ text: SENTENCE, voiceId: 'Matthew' });
  const loudest = pcm.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  expect(loudest).toBeGreaterThan(8000);
  expect(loudest).toBeLessThan(32_767);
  expect(pcm.length / sampleRate).toBeGreaterThan(4);
  expect(pcm.length / sampleRate).toBeLessThan(7);
});
