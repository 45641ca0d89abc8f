import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SsmlError } from '../../../local/polly/markup/ssml-error.ts';
import type { SpeechMark } from '../../../local/polly/speech-marks.ts';
import { createSynthesizer, type Speech, type Synthesizer } from '../../../local/polly/synthesize.ts';

/** Whatever is asked for is spoken or refused as markup; what is marked lies inside of the text and of the sound. */
const RUNS = 40;

let voice: Synthesizer;
beforeAll(async () => {
  voice = await createSynthesizer();
});
afterAll(() => voice.close());

const WORDS = fc.constantFrom(
  ...'AWS $5 million 45.7% 3 GB 10:30am Dr. e.g. U.S. re:Invent naïve 日本 😀 don’t — ... 1/2 2018-11-29 http://a.io/b {d ay1} & < " -5 C# zq'.split(
    ' ',
  ),
);
const TEXT = fc
  .array(fc.oneof(WORDS, fc.string({ unit: 'binary', maxLength: 8 }), fc.string({ maxLength: 8 })), {
    maxLength: 12,
  })
  .map((words) => words.join(' '));

const ESCAPED = TEXT.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
const TAGS = fc.constantFrom(
  ['<p>', '</p>'],
  ['<s>', '</s>'],
  ['<prosody rate="150%" volume="+6dB">', '</prosody>'],
  ['<prosody pitch="x-high">', '</prosody>'],
  ['<emphasis>', '</emphasis>'],
  ['<sub alias="one 2 &amp; AWS">', '</sub>'],
  ['<say-as interpret-as="date" format="mdy">', '</say-as>'],
  ['<say-as interpret-as="spell-out">', '</say-as>'],
  ['<phoneme alphabet="ipa" ph="ˈvoʊɡəls">', '</phoneme>'],
  ['<lang xml:lang="de-DE">', '</lang>'],
  ['<mark name="here"/>', ''],
  ['<break time="300ms"/>', ''],
  ['<voice name="x">', '</voice>'],
  ['<p>', ''],
);
const SSML = fc
  .array(fc.tuple(TAGS, ESCAPED), { maxLength: 4 })
  .map((parts) => `<speak>${parts.map(([[open, close], text]) => open + text + close).join(' ')}</speak>`);

test('any text is spoken', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(TEXT, async (text) => check(text, await voice.synthesize({ text }))),
    { numRuns: RUNS },
  );
});

test('any markup is spoken, or refused as markup', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(SSML, async (text) => {
      const speech = await voice.synthesize({ text, textType: 'ssml' }).catch((error: unknown) => {
        if (error instanceof SsmlError) return undefined;
        throw error;
      });
      if (speech !== undefined) check(text, speech);
    }),
    { numRuns: RUNS },
  );
});

function check(text: string, { pcm, sampleRate, marks }: Speech): void {
  const bytes = Buffer.from(text);
  const length = (pcm.length / sampleRate) * 1000;
  let last = 0;
  for (const mark of marks) {
    expect(mark.time).toBeGreaterThanOrEqual(last);
    expect(mark.time).toBeLessThanOrEqual(Math.ceil(length));
    last = mark.time;
    if (mark.type !== 'viseme') checkPlace(bytes, mark);
  }
}

function checkPlace(
  bytes: Buffer,
  { type, start, end, value }: Exclude<SpeechMark, { type: 'viseme' }>,
): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeLessThanOrEqual(bytes.length);
  expect(start).toBeLessThan(end);
  if (type !== 'ssml') expect(bytes.subarray(start, end).toString()).toBe(value);
}
