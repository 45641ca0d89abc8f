import { fileURLToPath } from 'node:url';
import createModule, { type Decoder } from 'soundswallower';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NO_LEXICON } from '../../../local/polly/lexicon.ts';
import { planSpeech } from '../../../local/polly/plan.ts';
import { createSynthesizer, type Synthesizer } from '../../../local/polly/synthesize.ts';

/** Where a word is lit must be where it is heard: an aligner that knows nothing of our marks finds the words in the sound. */
const TEXTS = [
  'Aurora keeps six copies of your data across three availability zones.',
  'He also made the case for purpose-built databases like DynamoDB.',
  'It cost $5 million in 2017, and 45.7% of the servers failed.',
  'Welcome to Keynote Recap, with notes of eight talks from re:Invent. What would you like?',
  'The AWS team moved 300 GB to S3 at 10:30 am.',
];
const VOICES = ['Joanna', 'Matthew'];
/** In milliseconds. Half of the words much nearer, and one in twenty may be off: an aligner begins a word in the pause before it. */
const MEDIAN = 30;
const NEARLY_ALL = 100;

let voice: Synthesizer;
let decoder: Decoder;
let named = 0;
beforeAll(async () => {
  voice = await createSynthesizer();
  const modelBase = fileURLToPath(new URL('./model/', import.meta.resolve('soundswallower')));
  const { Decoder: Aligner } = await createModule({ modelBase });
  decoder = new Aligner({ loglevel: 'FATAL', samprate: 16_000, beam: 1e-100, pbeam: 1e-100, wbeam: 1e-100 });
  await decoder.initialize();
});
afterAll(() => voice.close());

test.each(VOICES)('%s: words are heard when their marks say so', { timeout: 120_000 }, async (voiceId) => {
  const errors: number[] = [];
  for (const text of TEXTS) {
    const { pcm, marks } = await voice.synthesize({ text, voiceId });
    const begins = align(text, pcm);
    const times = marks.filter(({ type }) => type === 'word').map(({ time }) => time);
    expect(begins).toHaveLength(times.length);
    errors.push(...times.map((time, at) => Math.abs(time - (begins[at] ?? 0))));
  }
  errors.sort((a, b) => a - b);
  expect(errors[Math.floor(errors.length / 2)]).toBeLessThan(MEDIAN);
  expect(errors[Math.floor(errors.length * 0.95)]).toBeLessThan(NEARLY_ALL);
});

/** The millisecond at which the aligner hears each written word. */
function align(text: string, pcm: Int16Array): number[] {
  const steps = planSpeech({ text, textType: 'text', engine: 'standard', lexicon: NO_LEXICON });
  const names: string[] = [];
  const firsts: number[] = [];
  for (const { words } of steps.flatMap((step) => (step.kind === 'run' ? step.said : []))) {
    firsts.push(names.length);
    for (const spoken of words) {
      const name = 'word' in spoken ? spoken.word : `name${named++}`;
      if ('sounds' in spoken) decoder.add_words([name, spoken.sounds.replace(/\d/g, '').toUpperCase()]);
      names.push(name);
    }
  }
  decoder.set_align_text(names.join(' '));
  decoder.start();
  decoder.process_audio(
    Float32Array.from(pcm, (sample) => sample / 32_768),
    false,
    true,
  );
  decoder.stop();
  const heard = (decoder.get_alignment().w ?? []).filter(({ t }) => !/^[<[(]/.test(t));
  return firsts.map((first) => 1000 * (heard[first]?.b ?? Number.NaN));
}
