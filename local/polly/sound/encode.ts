import { setImmediate as turn } from 'node:timers/promises';
import { FLITE_RATE } from '../flite/flite-job.ts';
import { toALaw, toMuLaw } from './companding.ts';
import { createMp3Encoder, type Encoder } from './mp3.ts';
import { createResampler, toSamples } from './resample.ts';

export type SoundFormat = 'mp3' | 'pcm' | 'mulaw' | 'alaw';

/** Samples that are encoded at a time: a tenth of a second of a piece first, so that it can be heard; then half a second. */
const AT_FIRST = FLITE_RATE / 10;
const AT_ONCE = FLITE_RATE / 2;

/** Sound of 16 kHz in a format and rate of Polly's, piece by piece as it comes. Never an empty piece. */
export async function* encodeSound(
  pieces: AsyncIterable<Int16Array>,
  format: SoundFormat,
  sampleRate: number,
): AsyncGenerator<Uint8Array> {
  const resampler = createResampler(FLITE_RATE, sampleRate);
  const encoder = await createEncoder(format, sampleRate);
  for await (const piece of pieces) {
    for (const part of inParts(piece)) {
      const encoded = encoder.push(resampler.push(part));
      if (encoded.length === 0) continue;
      yield encoded;
      // what is encoded leaves before the next part is: who sends it may be in this thread
      await turn();
    }
  }
  const rest = [encoder.push(resampler.end()), encoder.end()].filter(({ length }) => length > 0);
  for (const encoded of rest) yield encoded;
}

/** A long piece is sent from its beginning, not when all of it is encoded. */
function* inParts(piece: Int16Array): Generator<Int16Array> {
  for (let at = 0; at < piece.length; ) {
    const end = at + (at === 0 ? AT_FIRST : AT_ONCE);
    yield piece.subarray(at, end);
    at = end;
  }
}

async function createEncoder(format: SoundFormat, sampleRate: number): Promise<Encoder> {
  if (format === 'mp3') return createMp3Encoder(sampleRate);
  const law = format === 'mulaw' ? toMuLaw : format === 'alaw' ? toALaw : undefined;
  return {
    push: (floats) => {
      const samples = toSamples(floats);
      return law === undefined ? littleEndian(samples) : Uint8Array.from(samples, law);
    },
    end: () => new Uint8Array(0),
  };
}

function littleEndian(samples: Int16Array): Uint8Array {
  const bytes = Buffer.alloc(2 * samples.length);
  for (const [at, sample] of samples.entries()) bytes.writeInt16LE(sample, 2 * at);
  return bytes;
}
