import createMp3 from '@audio/encode-mp3';
import { FLITE_RATE } from '../flite/flite-job.ts';
import { toALaw, toMuLaw } from './companding.ts';
import { createResampler, toSamples } from './resample.ts';

export type SoundFormat = 'mp3' | 'pcm' | 'mulaw' | 'alaw';

/** Kilobits a second; Polly's own files have about as much. */
const BITRATE = 48;
/** At these rates LAME makes MPEG-1 of it, which needs more for the same sound. */
const HIGH_RATE = 32_000;
const HIGH_BITRATE = 64;

/** Samples that are encoded at a time: half a second. */
const AT_ONCE = FLITE_RATE / 2;

type Encoder = { push(samples: Float32Array<ArrayBuffer>): Uint8Array; end(): Uint8Array };

/** Sound of 16 kHz in a format and rate of Polly's, piece by piece as it comes. Never an empty piece. */
export async function* encodeSound(
  pieces: AsyncIterable<Int16Array>,
  format: SoundFormat,
  sampleRate: number,
): AsyncGenerator<Uint8Array> {
  const resampler = createResampler(FLITE_RATE, sampleRate);
  const encoder = await createEncoder(format, sampleRate);
  for await (const piece of pieces) {
    // a long piece is sent from its beginning, not when all of it is encoded
    for (let at = 0; at < piece.length; at += AT_ONCE) {
      const encoded = encoder.push(resampler.push(piece.subarray(at, at + AT_ONCE)));
      if (encoded.length > 0) yield encoded;
    }
  }
  const rest = [encoder.push(resampler.end()), encoder.end()].filter(({ length }) => length > 0);
  for (const encoded of rest) yield encoded;
}

async function createEncoder(format: SoundFormat, sampleRate: number): Promise<Encoder> {
  if (format === 'mp3') return createMp3Encoder(sampleRate);
  const nothing = () => new Uint8Array(0);
  const law = format === 'mulaw' ? toMuLaw : format === 'alaw' ? toALaw : undefined;
  return {
    push: (floats) => {
      const samples = toSamples(floats);
      return law === undefined ? littleEndian(samples) : Uint8Array.from(samples, law);
    },
    end: nothing,
  };
}

async function createMp3Encoder(sampleRate: number): Promise<Encoder> {
  const bitrate = sampleRate >= HIGH_RATE ? HIGH_BITRATE : BITRATE;
  const encoder = await createMp3({ sampleRate, channels: 1, bitrate });
  return {
    // the encoder's result is its own memory, which the next call writes over
    push: (floats) => (floats.length === 0 ? new Uint8Array(0) : encoder.encode([floats]).slice()),
    end: () => {
      const rest = encoder.flush().slice();
      encoder.free();
      return rest;
    },
  };
}

function littleEndian(samples: Int16Array): Uint8Array {
  const bytes = Buffer.alloc(2 * samples.length);
  for (const [at, sample] of samples.entries()) bytes.writeInt16LE(sample, 2 * at);
  return bytes;
}
