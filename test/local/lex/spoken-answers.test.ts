import {
  BadGatewayException,
  type LexRuntimeV2Client,
  RecognizeUtteranceCommand,
} from '@aws-sdk/client-lex-runtime-v2';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Synthesizer } from '../../../local/polly/synthesize.ts';
import { openHttp2, type SmallLex, startSmallLex } from './lex-clients.ts';

/** Answers in the voice that the stand-in has by itself. */

let lex: SmallLex;
let client: LexRuntimeV2Client;
beforeAll(async () => {
  lex = await startSmallLex();
  client = openHttp2(lex.endpoint);
});
afterAll(async () => {
  client.destroy();
  await lex.stop();
});

async function speak(
  messages: readonly object[],
  responseContentType: string,
  by = { lex, client },
): Promise<Buffer> {
  by.lex.hook = async () => ({ sessionState: { dialogAction: { type: 'ElicitIntent' } }, messages });
  const { audioStream } = await by.client.send(
    new RecognizeUtteranceCommand({
      ...by.lex.at('voice'),
      requestContentType: 'text/plain; charset=utf-8',
      responseContentType,
      inputStream: 'pardon',
    }),
  );
  return Buffer.from((await audioStream?.transformToByteArray()) ?? []);
}

/** Seconds of 16-bit samples at 16 kHz, and how many in a hundred are louder than a whisper. */
function measure(pcm: Buffer): { seconds: number; loud: number } {
  const samples = Array.from({ length: pcm.length / 2 }, (_, at) => Math.abs(pcm.readInt16LE(at * 2)));
  const loud = samples.filter((sample) => sample > 500).length;
  return { seconds: samples.length / 16_000, loud: (100 * loud) / samples.length };
}

const PLAIN = { contentType: 'PlainText', content: 'Aurora keeps six copies of your data.' };
const MARKED = { contentType: 'SSML', content: '<speak>What else?<break time="2s"/></speak>' };
const PAYLOAD = { contentType: 'CustomPayload', content: '{"never":"said"}' };

test('plain text is spoken, markup is obeyed, payloads are left out', async () => {
  const plain = measure(await speak([PLAIN, PAYLOAD], 'audio/pcm'));
  expect(plain.seconds).toBeGreaterThan(1.5);
  expect(plain.seconds).toBeLessThan(5);
  expect(plain.loud).toBeGreaterThan(20);
  const both = measure(await speak([PLAIN, MARKED], 'audio/pcm'));
  expect(both.seconds - plain.seconds).toBeGreaterThan(2.2);
  expect(await speak([PAYLOAD], 'audio/pcm')).toHaveLength(0);
});

test('mp3 is frames of MPEG audio', async () => {
  const mp3 = await speak([PLAIN], 'audio/mpeg');
  expect(mp3.length).toBeGreaterThan(4000);
  expect([mp3[0], (mp3[1] ?? 0) & 0xe0]).toEqual([0xff, 0xe0]);
});

test('markup that cannot be spoken is the fault of who wrote it', async () => {
  await expect(speak([{ contentType: 'SSML', content: '<speak>open' }], 'audio/pcm')).rejects.toThrow(
    BadGatewayException,
  );
});

test('a voice that is there already speaks, from the first answer on, and is left open', async () => {
  const sound = async function* () {
    yield new Int16Array(1600);
  };
  const close = vi.fn(async () => undefined);
  const begin = vi.fn(() => ({ sound, marks: async () => [] }));
  const open = vi.fn(async (): Promise<Synthesizer> => ({ begin, close, synthesize: vi.fn() }));
  const other = await startSmallLex({ voice: open });
  const own = openHttp2(other.endpoint);
  expect(open).not.toHaveBeenCalled();
  for (const _ of [1, 2])
    expect(await speak([PLAIN], 'audio/pcm', { lex: other, client: own })).toHaveLength(3200);
  own.destroy();
  await other.stop();
  expect(open).toHaveBeenCalledTimes(1);
  expect(begin).toHaveBeenCalledWith({
    text: PLAIN.content,
    textType: 'text',
    voiceId: 'Joanna',
    engine: expect.any(String),
  });
  expect(close).not.toHaveBeenCalled();
});
