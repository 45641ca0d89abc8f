import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSynthesizer, type Speech, type Synthesizer } from '../../../local/polly/synthesize.ts';

let voice: Synthesizer;
beforeAll(async () => {
  voice = await createSynthesizer();
});
afterAll(() => voice.close());

const WORDS = 'Six copies in three zones';
const say = (ssml: string, voiceId = 'Joanna') =>
  voice.synthesize({ text: `<speak>${ssml}</speak>`, textType: 'ssml', voiceId });

const seconds = ({ pcm, sampleRate }: Speech) => pcm.length / sampleRate;
const loudness = ({ pcm }: Speech) =>
  Math.sqrt(pcm.reduce((sum, sample) => sum + sample ** 2, 0) / pcm.length);

describe('rate', () => {
  test.each([
    ['50%', 2],
    ['slow', 1 / 0.75],
    ['150%', 1 / 1.5],
    ['200%', 0.5],
  ])('%s takes %d times as long', async (rate, factor) => {
    const plain = await say(WORDS);
    const changed = await say(`<prosody rate="${rate}">${WORDS}</prosody>`);
    expect(seconds(changed) / seconds(plain)).toBeGreaterThan(factor - 0.08);
    expect(seconds(changed) / seconds(plain)).toBeLessThan(factor + 0.08);
  });

  test('of the whole request', async () => {
    const [plain, quick] = await Promise.all([
      voice.synthesize({ text: WORDS }),
      voice.synthesize({ text: WORDS, rate: 1.5 }),
    ]);
    expect(seconds(quick) / seconds(plain)).toBeCloseTo(1 / 1.5, 1);
  });
});

describe('volume', () => {
  test.each([
    ['+6dB', 2],
    ['-6dB', 0.5],
    ['soft', 0.5],
    ['silent', 0],
  ])('%s is %d times as loud', async (volume, factor) => {
    const plain = await say(WORDS);
    const changed = await say(`<prosody volume="${volume}">${WORDS}</prosody>`);
    expect(loudness(changed) / loudness(plain)).toBeCloseTo(factor, 1);
    expect(changed.pcm).toHaveLength(plain.pcm.length);
  });
});

describe('pitch', () => {
  test.each([
    ['Joanna', '+25%', 1.25],
    ['Joanna', '-20%', 0.8],
    ['Matthew', '+25%', 1.25],
    ['Brian', '-20%', 0.8],
  ])('%s at %s is %d times as high, and as quick', async (voiceId, pitch, factor) => {
    const plain = await say(WORDS, voiceId);
    const changed = await say(`<prosody pitch="${pitch}">${WORDS}</prosody>`, voiceId);
    const ratio = height(changed) / height(plain);
    expect(ratio).toBeGreaterThan(factor - 0.07);
    expect(ratio).toBeLessThan(factor + 0.07);
    expect(seconds(changed) / seconds(plain)).toBeCloseTo(1, 1);
  });
});

test('a pause is as long as asked, and what follows is marked after it', async () => {
  const [plain, paused] = await Promise.all([say('one two'), say('one <break time="700ms"/> two')]);
  expect(seconds(paused) - seconds(plain)).toBeGreaterThan(0.65);
  const [one, two] = paused.marks.filter(({ type }) => type === 'word').map(({ time }) => time);
  expect((two ?? 0) - (one ?? 0)).toBeGreaterThan(700);
});

test('emphasis is slower and louder', async () => {
  const [plain, strong] = await Promise.all([
    say(WORDS),
    say(`<emphasis level="strong">${WORDS}</emphasis>`),
  ]);
  expect(seconds(strong)).toBeGreaterThan(seconds(plain));
  expect(loudness(strong)).toBeGreaterThan(loudness(plain));
});

/** The height of a voice in Hz: the median, over its loud stretches, of the lag at which the sound is most like itself. */
function height({ pcm, sampleRate }: Speech): number {
  const found: number[] = [];
  for (let at = 0; at + STRETCH < pcm.length; at += STRETCH / 2) {
    const stretch = Array.from(pcm.subarray(at, at + STRETCH));
    const energy = stretch.reduce((sum, sample) => sum + sample ** 2, 0) / STRETCH;
    if (energy > LOUD) found.push(sampleRate / bestLag(stretch));
  }
  return found.sort((a, b) => a - b)[Math.floor(found.length / 2)] ?? 0;
}

const STRETCH = 1024;
const LOUD = 1000 ** 2;
const LAGS = { least: 40, most: 260 };

function bestLag(stretch: readonly number[]): number {
  let best = { lag: LAGS.least, likeness: 0 };
  for (let lag = LAGS.least; lag < LAGS.most; lag++) {
    let sum = 0;
    for (let at = 0; at + lag < stretch.length; at++) sum += (stretch[at] ?? 0) * (stretch[at + lag] ?? 0);
    const likeness = sum / (stretch.length - lag);
    if (likeness > best.likeness) best = { lag, likeness };
  }
  return best.lag;
}
