import {
  PollyClient as Client,
  SynthesizeSpeechCommand,
  type SynthesizeSpeechCommandInput,
  type VoiceId,
} from '@aws-sdk/client-polly';
import type { PollyMark, PollySettings } from './polly.ts';
import { clientSettings } from './service-address.ts';

export type PollyClient = {
  /** mp3, as it comes. */
  audio(ssml: string, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>>;
  marks(ssml: string, signal: AbortSignal): Promise<readonly PollyMark[]>;
};

/** Neural voices know marks and most pronunciations; generative ones have no marks. */
const ENGINE = 'neural';
/** What neural voices are made at. */
const SAMPLE_RATE = '24000';

function readMark(line: string): PollyMark[] {
  const { time, type, value, start, end } = JSON.parse(line) as Partial<PollyMark>;
  if (typeof time !== 'number' || typeof type !== 'string' || typeof value !== 'string') return [];
  const hasPlace = typeof start === 'number' && typeof end === 'number';
  return [{ time, type, value, ...(hasPlace && { start, end }) }];
}

/** The client of one voice. It tries once: who calls it decides about the next try. */
export function createPollyClient({ voiceId, address }: PollySettings): PollyClient {
  const client = new Client({ maxAttempts: 1, ...clientSettings(address) });
  const send = async (input: Partial<SynthesizeSpeechCommandInput>, abortSignal: AbortSignal) => {
    const command = new SynthesizeSpeechCommand({
      Engine: ENGINE,
      VoiceId: voiceId as VoiceId,
      TextType: 'ssml',
      OutputFormat: 'mp3',
      Text: '',
      ...input,
    });
    const { AudioStream } = await client.send(command, { abortSignal });
    if (AudioStream === undefined) throw new TypeError('Polly sent no stream');
    return AudioStream;
  };
  return {
    audio: async (Text, signal) =>
      (await send({ Text, SampleRate: SAMPLE_RATE }, signal)) as unknown as AsyncIterable<Uint8Array>,
    marks: async (Text, signal) => {
      const stream = await send({ Text, OutputFormat: 'json', SpeechMarkTypes: ['ssml', 'word'] }, signal);
      const lines = (await stream.transformToString()).split('\n');
      return lines.filter((line) => line.trim() !== '').flatMap(readMark);
    },
  };
}
