import type { LexV2Message } from 'aws-lambda';
import { WireError } from '../wire/wire-error.ts';
import type { BotVoice } from './bot-definition.ts';

/** Finds out what was said. `pcm`: 16-bit samples of one channel at 16 kHz. Undefined where nobody spoke. */
export type Hear = (pcm: Int16Array) => Promise<{ readonly text: string } | undefined>;

export type AudioFormat = 'mp3' | 'pcm';

export type SpokenWords = { readonly text: string; readonly type: 'ssml' | 'text' };

/** Says one thing after the other: bytes of audio/mpeg, or 16-bit little-endian samples of one channel at 16 kHz. */
export type Speak = (
  words: readonly SpokenWords[],
  format: AudioFormat,
  voice: BotVoice,
) => Promise<Uint8Array>;

/** The service listens no longer. */
const MOST_SECONDS = 15;
const RATE = 16_000;

/** What may come in, by what its type begins with (API reference of RecognizeUtterance). */
const INPUTS: readonly { readonly form: RegExp; readonly rate: number }[] = [
  { form: /^audio\/l16; ?rate=16000; ?channels=1\b/, rate: RATE },
  { form: /^audio\/x-l16; ?sample-rate=16000; ?channel-count=1\b/, rate: RATE },
  {
    form: /^audio\/lpcm; ?sample-rate=8000; ?sample-size-bits=16; ?channel-count=1; ?is-big-endian=false\b/,
    rate: RATE / 2,
  },
];

/** True for text, false for audio that can be read; anything else is refused. */
export function isTextInput(contentType: string): boolean {
  if (/^text\/plain; ?charset=utf-8$/i.test(contentType)) return true;
  if (contentType.startsWith('audio/x-cbr-opus-with-preamble'))
    throw invalid("'requestContentType': Opus is not decoded here; send audio/l16; rate=16000; channels=1");
  if (INPUTS.some(({ form }) => form.test(contentType))) return false;
  throw invalid(
    "'requestContentType': Expected text/plain; charset=utf-8, audio/l16; rate=16000; channels=1, or another that the service takes",
  );
}

/**
 * Samples at 16 kHz.
 * @throws WireError ValidationException for halves of samples, and for more than fifteen seconds.
 */
export function readAudio(contentType: string, body: Buffer): Int16Array {
  const { rate } = INPUTS.find(({ form }) => form.test(contentType)) ?? { rate: RATE };
  if (body.length % 2 !== 0) throw invalid("'inputStream': Expected samples of 16 bits");
  if (body.length / 2 / rate > MOST_SECONDS)
    throw invalid(`'inputStream': Too long: expected at most ${MOST_SECONDS} seconds of speech`);
  const samples = new Int16Array(body.length / 2);
  for (let at = 0; at < samples.length; at += 1) samples[at] = body.readInt16LE(at * 2);
  return rate === RATE ? samples : doubled(samples);
}

/** Twice the rate: between two samples their mean. */
function doubled(samples: Int16Array): Int16Array {
  return Int16Array.from({ length: samples.length * 2 }, (_, at) => {
    const one = samples[at >> 1] ?? 0;
    return at % 2 === 0 ? one : Math.round((one + (samples[(at >> 1) + 1] ?? one)) / 2);
  });
}

/** What the answer is wanted as; undefined for text. `type`: as the answer names it. */
export function readOutput(wanted: string | undefined): {
  readonly type: string;
  readonly format?: AudioFormat;
} {
  const plain = wanted?.toLowerCase().replace(/\s/g, '') ?? '';
  if (wanted === undefined || plain === 'text/plain;charset=utf-8')
    return { type: 'text/plain;charset=utf-8' };
  if (plain === 'audio/mpeg' || plain === 'audio/*') return { type: 'audio/mpeg', format: 'mp3' };
  if (/^audio\/pcm(?:;|$)/.test(plain)) return { type: 'audio/pcm', format: 'pcm' };
  if (plain === 'audio/ogg')
    throw invalid("'responseContentType': audio/ogg is not made here; ask for audio/mpeg or audio/pcm");
  throw invalid("'responseContentType': Expected audio/mpeg, audio/pcm, audio/* or text/plain;charset=utf-8");
}

/** The words of an answer that are said aloud, one after the other. Payloads and cards are for the eye. */
export function spokenWords(messages: readonly LexV2Message[]): SpokenWords[] {
  return messages.flatMap((message): SpokenWords[] => {
    if (message.contentType === 'SSML') return [{ text: message.content, type: 'ssml' }];
    return message.contentType === 'PlainText' ? [{ text: message.content, type: 'text' }] : [];
  });
}

function invalid(message: string): WireError {
  return new WireError(400, 'ValidationException', message);
}
