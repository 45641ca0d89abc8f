import { FRAME_MS } from './frame.ts';

/** How loud a sound is, in decibels below full scale, every 20 ms. */
export type Envelope = Float32Array;

const RATE = 8_000;
const SILENT = -100;

/** Decodes a sound to know how loud it is at each time; undefined for one that cannot be decoded. */
export async function envelopeOf(sound: Blob): Promise<Envelope | undefined> {
  try {
    const context = new OfflineAudioContext(1, 1, RATE);
    const decoded = await context.decodeAudioData(await sound.arrayBuffer());
    return measure(decoded.getChannelData(0));
  } catch {
    return undefined;
  }
}

function measure(samples: Float32Array): Envelope {
  const length = (RATE * FRAME_MS) / 1_000;
  return Float32Array.from({ length: Math.ceil(samples.length / length) }, (_, frame) => {
    const piece = samples.subarray(frame * length, (frame + 1) * length);
    const power = piece.reduce((sum, sample) => sum + sample * sample, 0) / piece.length;
    return Math.max(SILENT, 10 * Math.log10(power));
  });
}

/** The level at a time in seconds. */
export function levelAt(envelope: Envelope, time: number): number {
  return envelope[Math.floor((time * 1_000) / FRAME_MS)] ?? SILENT;
}
