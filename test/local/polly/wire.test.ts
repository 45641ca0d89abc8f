import {
  DescribeVoicesCommand,
  DescribeVoicesOutput$,
  GetSpeechSynthesisTaskCommand,
  type PollyClient,
  SynthesizeSpeechCommand,
  type SynthesizeSpeechCommandInput,
} from '@aws-sdk/client-polly';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PollyStandIn, startPolly } from '../../../local/polly/start.ts';
import { misfits } from '../lex/conformance.ts';
import { readFrames } from './mp3-frames.ts';
import { CLIENTS, openHttp2, speak, speakMarks } from './polly-clients.ts';

let polly: PollyStandIn;
let client: PollyClient;
beforeAll(async () => {
  polly = await startPolly();
  client = openHttp2(polly.endpoint);
});
afterAll(async () => {
  client.destroy();
  await polly.stop();
});

const TEXT = 'Aurora keeps six copies of your data.';

describe.each(CLIENTS)('%s', (_, open) => {
  test('a text is spoken, marked and counted', async () => {
    const own = open(polly.endpoint);
    const { type, characters, bytes } = await speak(own, { Text: TEXT });
    const marks = await speakMarks(own, { Text: TEXT, SpeechMarkTypes: ['word', 'sentence'] });
    own.destroy();
    expect([type, characters]).toEqual(['audio/mpeg', TEXT.length]);
    expect(readFrames(bytes)).toMatchObject({ sampleRate: 22_050, isMono: true });
    expect(marks.map(({ value }) => value)).toEqual([TEXT, ...TEXT.replace('.', '').split(' ')]);
  });
});

describe('sound', () => {
  const RATES = ['8000', '16000', '22050', '24000', '44100', '48000'];
  test.each(RATES)('mp3 of %s Hz is as long as the speech', async (rate) => {
    const pcm = await speak(client, { Text: TEXT, OutputFormat: 'pcm' });
    const mp3 = await speak(client, { Text: TEXT, SampleRate: rate });
    const frames = readFrames(mp3.bytes);
    const seconds = pcm.bytes.length / 2 / 16_000;
    expect(frames.sampleRate).toBe(Number(rate));
    // an encoder puts some frames before and after
    expect(frames.seconds).toBeGreaterThan(seconds);
    expect(frames.seconds).toBeLessThan(seconds + 0.35);
  });

  test('a neural voice has 24000 Hz where none are asked for', async () => {
    const { bytes } = await speak(client, { Engine: 'neural' });
    expect(readFrames(bytes).sampleRate).toBe(24_000);
  });

  test.each([
    ['pcm', '16000', 'audio/pcm', 32_000],
    ['pcm', '8000', 'audio/pcm', 16_000],
    ['mulaw', '8000', 'audio/mulaw', 8000],
    ['alaw', '8000', 'audio/alaw', 8000],
  ] as const)('%s of %s Hz', async (format, rate, type, bytesASecond) => {
    const pcm = await speak(client, { Text: TEXT, OutputFormat: 'pcm' });
    const heard = await speak(client, { Text: TEXT, OutputFormat: format, SampleRate: rate });
    expect(heard.type).toBe(type);
    expect(heard.bytes.length / bytesASecond).toBeCloseTo(pcm.bytes.length / 32_000, 2);
  });

  test('a long text is heard long before it is spoken', async () => {
    const Text = 'The log is the database, and six nodes keep it. '.repeat(20);
    const begun = performance.now();
    const command = new SynthesizeSpeechCommand({ Text, OutputFormat: 'mp3', VoiceId: 'Joanna' });
    const { AudioStream } = await client.send(command);
    const first = performance.now() - begun;
    await AudioStream?.transformToByteArray();
    expect(first).toBeLessThan((performance.now() - begun) / 2);
  });

  test('a text in which nothing can be said is a short sound all the same', async () => {
    const { bytes } = await speak(client, { Text: '?!' });
    expect(readFrames(bytes).seconds).toBeGreaterThan(0.05);
    expect(await speakMarks(client, { Text: '?!', SpeechMarkTypes: ['word'] })).toEqual([]);
  });
});

describe('marks', () => {
  const SSML = `<speak>Zoë &amp; <mark name="here"/>AT&amp;T. <break time="1s"/><sub alias="A W S">X</sub></speak>`;

  test('point into the markup, by bytes', async () => {
    const marks = await speakMarks(client, {
      Text: SSML,
      TextType: 'ssml',
      SpeechMarkTypes: ['sentence', 'word', 'ssml'],
    });
    const bytes = Buffer.from(SSML);
    const pointed = marks.map(({ type, start, end, value }) => [
      type,
      value,
      bytes.subarray(start, end).toString(),
    ]);
    expect(pointed).toEqual([
      ['sentence', 'Zoë &amp; <mark name="here"/>AT&amp;T.', 'Zoë &amp; <mark name="here"/>AT&amp;T.'],
      ['word', 'Zoë', 'Zoë'],
      ['word', '&amp;', '&amp;'],
      ['ssml', 'here', '<mark name="here"/>'],
      ['word', 'AT&amp;T', 'AT&amp;T'],
      ['sentence', 'X', 'X'],
      ['word', 'X', 'X'],
    ]);
    const times = marks.map(({ time }) => time);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect((times.at(-1) ?? 0) - (times.at(-3) ?? 0)).toBeGreaterThan(1000);
  });

  test('of the mouth have no place, and end closed', async () => {
    const marks = await speakMarks(client, { Text: 'Bob.', SpeechMarkTypes: ['viseme'] });
    expect(marks.map(({ value }) => value)).toEqual(['p', 'a', 'p', 'sil']);
    expect(Object.keys(marks[0] ?? {})).toEqual(['time', 'type', 'value']);
  });
});

type Refusal = [name: string, status: number, asked: Record<string, unknown>, why: string];
const REFUSED: Refusal[] = [
  ['ValidationException', 400, { VoiceId: 'Nobody' }, 'no such voice'],
  ['ValidationException', 400, { OutputFormat: 'wav' }, 'no such format'],
  ['ValidationException', 400, { OutputFormat: 'ogg_vorbis' }, 'a format that the stand-in lacks'],
  ['ValidationException', 400, { Engine: 'steam' }, 'no such engine'],
  ['ValidationException', 400, { OutputFormat: 'json' }, 'marks, but of no kind'],
  ['ValidationException', 400, { LexiconNames: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'six lexicons'],
  ['EngineNotSupportedException', 400, { Engine: 'generative' }, 'an engine that this voice has not'],
  ['EngineNotSupportedException', 400, { VoiceId: 'Ruth' }, 'a neural voice asked for as a standard one'],
  ['LanguageNotSupportedException', 400, { LanguageCode: 'de-DE' }, 'a language that this voice has not'],
  ['InvalidSampleRateException', 400, { SampleRate: '11025' }, 'no rate of mp3'],
  ['InvalidSampleRateException', 400, { OutputFormat: 'pcm', SampleRate: '22050' }, 'no rate of pcm'],
  ['MarksNotSupportedForFormatException', 400, { SpeechMarkTypes: ['word'] }, 'marks of mp3'],
  [
    'SsmlMarksNotSupportedForTextTypeException',
    400,
    { OutputFormat: 'json', SpeechMarkTypes: ['ssml'] },
    'ssml marks of plain text',
  ],
  ['TextLengthExceededException', 400, { Text: 'a'.repeat(3001) }, 'too much to bill'],
  [
    'TextLengthExceededException',
    400,
    { TextType: 'ssml', Text: `<speak>${'<s/>'.repeat(1500)}a</speak>` },
    'too much markup',
  ],
  ['InvalidSsmlException', 400, { TextType: 'ssml', Text: 'plain' }, 'no markup'],
  ['LexiconNotFoundException', 404, { LexiconNames: ['nowhere'] }, 'an unknown lexicon'],
];

test.each(REFUSED)('%s %i: %o', async (name, status, asked, why) => {
  const error = await speak(client, asked as Partial<SynthesizeSpeechCommandInput>).catch((caught) => caught);
  expect([error.name, error.$metadata?.httpStatusCode], why).toEqual([name, status]);
  expect(error.message).not.toBe('');
});

describe('voices', () => {
  test.each([
    [{}, 23],
    [{ Engine: 'standard' }, 15],
    [{ Engine: 'neural', LanguageCode: 'en-GB' }, 4],
    [{ LanguageCode: 'de-DE' }, 0],
    [{ Engine: 'generative' }, 0],
  ] as const)('%o: %i', async (asked, count) => {
    const { $metadata: _, ...answer } = await client.send(new DescribeVoicesCommand(asked));
    expect(answer.Voices).toHaveLength(count);
    expect(misfits(DescribeVoicesOutput$, answer)).toEqual([]);
  });

  test('have on the wire only what the SDK knows', async () => {
    const sent = (await (await fetch(`${polly.endpoint}/v1/voices`)).json()) as object;
    expect(misfits(DescribeVoicesOutput$, sent)).toEqual([]);
  });

  test('speak differently', async () => {
    const asked = { Text: 'Good morning.', OutputFormat: 'pcm' } as const;
    const heard = await Promise.all(
      (['Joanna', 'Salli', 'Matthew', 'Brian'] as const).map((VoiceId) =>
        speak(client, { ...asked, VoiceId }),
      ),
    );
    expect(new Set(heard.map(({ bytes }) => bytes.toString('latin1'))).size).toBe(4);
  });

  test('have no second page', async () => {
    const page = client.send(new DescribeVoicesCommand({ NextToken: 'x' }));
    await expect(page).rejects.toMatchObject({ name: 'InvalidNextTokenException' });
  });
});

test('what the stand-in has not, it names', async () => {
  const task = client.send(new GetSpeechSynthesisTaskCommand({ TaskId: 'a' }));
  await expect(task).rejects.toThrow(/no synthesis tasks/);
  const unknown = await fetch(`${polly.endpoint}/v2/anything`);
  expect([unknown.status, unknown.headers.get('x-amzn-errortype')]).toEqual([
    404,
    'UnknownOperationException',
  ]);
});
