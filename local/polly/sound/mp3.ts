import createMp3, { type StreamEncoder } from '@audio/encode-mp3';

/** Kilobits a second; Polly's own files have about as much. */
const BITRATE = 48;
/** At these rates LAME makes MPEG-1 of it, which needs more for the same sound. */
const HIGH_RATE = 32_000;
const HIGH_BITRATE = 64;

/** Turns samples from -1 to 1 into bytes, piece by piece; either may be nothing. `end` gives the rest. */
export type Encoder = { push(samples: Float32Array<ArrayBuffer>): Uint8Array; end(): Uint8Array };

type Spare = { readonly sampleRate: number; readonly encoder: Promise<StreamEncoder> };

/**
 * The next encoder. One encodes one sound, since its bytes depend on what it heard before; and making one takes the
 * processor as long as saying a word.
 */
let spare: Spare | undefined;

/** mp3 of one channel, at one of its sample rates. */
export async function createMp3Encoder(sampleRate: number): Promise<Encoder> {
  const encoder = await takeSpare(sampleRate);
  return {
    // the encoder's result is its own memory, which the next call writes over
    push: (floats) => (floats.length === 0 ? new Uint8Array(0) : encoder.encode([floats]).slice()),
    end: () => {
      const rest = encoder.flush().slice();
      encoder.free();
      prepareSpare(sampleRate);
      return rest;
    },
  };
}

function takeSpare(sampleRate: number): Promise<StreamEncoder> {
  if (spare?.sampleRate !== sampleRate) return make(sampleRate);
  const { encoder } = spare;
  spare = undefined;
  return encoder;
}

/** Once what was encoded is on its way. Who asked for one rate will mostly ask for it again. */
function prepareSpare(sampleRate: number): void {
  setImmediate(() => {
    if (spare?.sampleRate === sampleRate) return;
    const encoder = make(sampleRate);
    const made = { sampleRate, encoder };
    spare = made;
    encoder.catch(() => {
      if (spare === made) spare = undefined;
    });
  }).unref();
}

function make(sampleRate: number): Promise<StreamEncoder> {
  const bitrate = sampleRate >= HIGH_RATE ? HIGH_BITRATE : BITRATE;
  return createMp3({ sampleRate, channels: 1, bitrate });
}
