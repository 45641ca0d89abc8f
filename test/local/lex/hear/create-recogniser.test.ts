import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '../../../../bench/random.ts';
import { loadKnowledge } from '../../../../lambda/io/load-index.ts';
import { artefactPath, ensureBuilt, INDEX } from '../../../../local/fresh-build.ts';
import { RATE } from '../../../../local/lex/hear/clean-sound.ts';
import { createRecogniser, type Recogniser } from '../../../../local/lex/hear/create-recogniser.ts';
import type { Listened } from '../../../../local/lex/hear/thread-messages.ts';
import { createSynthesizer, type Synthesizer } from '../../../../local/polly/synthesize.ts';

/** A model of few sentences, over the names of the project's notes: it is ready at once. */
const TIME = 120_000;
const threads: Worker[] = [];
let voice: Synthesizer;
let recogniser: Recogniser;
let listened: Listened;
beforeAll(async () => {
  ensureBuilt([INDEX], console.log);
  const { catalogue } = await loadKnowledge(artefactPath(INDEX));
  listened = {
    knowledge: { catalogue, passages: [] },
    patterns: {
      formatVersion: 1,
      slots: {
        speaker: { kind: 'speaker', open: false },
        topic: { kind: 'topic', open: false },
        year: { kind: 'year' },
      },
      patterns: [
        ['ask', ['what', 'did', '{speaker}', 'say', [['about', '{topic}'], []]]],
        ['ask', ['what', 'is', 'new', 'in', '{year}']],
        ['more', [[['tell', 'me', 'more'], ['next'], ['list', 'the', 'topics']]]],
      ],
      carriers: {
        fillers: [],
        asides: [],
        wakeWords: [],
        openings: ['please'],
        beforeQuestions: [],
        closings: ['please'],
        contractions: { "what's": 'what is' },
      },
      ordinary: { hashes: 1, bits: '' },
    },
  };
  recogniser = createRecogniser(listened, { timeoutMs: TIME, onThread: (thread) => threads.push(thread) });
  voice = await createSynthesizer({ threads: 1 });
}, TIME);
afterAll(async () => {
  await recogniser.close();
  await voice.close();
});

async function spoken(text: string, voiceId = 'Matthew'): Promise<Int16Array> {
  return (await voice.synthesize({ text, voiceId })).pcm;
}

const SAID: readonly {
  readonly say: string;
  readonly voice: string;
  readonly text: string;
  readonly why: string;
}[] = [
  { say: 'tell me more', voice: 'Matthew', text: 'tell me more', why: 'a sentence of the model' },
  { say: 'list the topics', voice: 'Joanna', text: 'list the topics', why: 'a high voice' },
  {
    say: 'what did Werner Vogels say',
    voice: 'Matthew',
    text: 'what did werner vogels say',
    why: 'a name out of the catalogue',
  },
  {
    say: 'what did adrian say about dynamo d b',
    voice: 'Matthew',
    text: 'what did adrian say about dynamo d b',
    why: 'letters are written one by one',
  },
  {
    say: "what's new in 2018",
    voice: 'Joanna',
    text: "what's new in twenty eighteen",
    why: 'figures are words',
  },
];
test.each(SAID)('"$say" is heard: $why', { timeout: TIME }, async ({ say, voice: voiceId, text }) => {
  expect(await recogniser.hear(await spoken(say, voiceId))).toEqual({ text });
});

test('a model without the sentence rejects it, as it does sounds that are no words', {
  timeout: TIME,
}, async () => {
  const random = createRandom(7);
  const melody = Float32Array.from({ length: 2 * RATE }, (_, at) => {
    const note = 220 * 2 ** (Math.floor(at / 4_000) / 12);
    return 0.4 * Math.sin((2 * Math.PI * note * at) / RATE) * (at % 4_000 < 3_200 ? 1 : 0);
  });
  const bursts = Float32Array.from({ length: RATE }, (_, at) => (at % 5_000 < 1_500 ? random() - 0.5 : 0));
  expect(await recogniser.hear(await spoken('my grandmother bakes wonderful apple pies'))).toBeUndefined();
  expect(await recogniser.hear(melody)).toBeUndefined();
  expect(await recogniser.hear(bursts)).toBeUndefined();
});

test('utterances that come together are heard in turn', { timeout: TIME }, async () => {
  const says = ['tell me more', 'what did werner vogels say', 'list the topics'];
  const sounds = await Promise.all(says.map((say) => spoken(say)));
  expect(await Promise.all(sounds.map((sound) => recogniser.hear(sound)))).toEqual(
    says.map((text) => ({ text })),
  );
});

test('nobody waits for a thread that ended; the next utterance has a new one', {
  timeout: TIME,
}, async () => {
  await recogniser.warm();
  const before = threads.length;
  const sound = await spoken('tell me more');
  const lost = recogniser.hear(sound);
  await new Promise(setImmediate);
  await threads.at(-1)?.terminate();
  await expect(lost).rejects.toThrow('could not be heard');
  expect(await recogniser.hear(sound)).toEqual({ text: 'tell me more' });
  expect(threads.length).toBe(before + 1);
});

test('after it was closed nothing is heard, and that is said', { timeout: TIME }, async () => {
  const other = createRecogniser(listened);
  await other.close();
  await expect(other.hear(await spoken('tell me more'))).rejects.toThrow('closed');
});
