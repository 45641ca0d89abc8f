import { FRAME_MS } from './frame.ts';
import type { Part } from './sound.ts';

/** How loud a sound is, in decibels below full scale, every 20 ms, as far as it has come. */
export type Envelope = { readonly levels: Float32Array; readonly isWhole: boolean };

const RATE = 8_000;
const SILENT = -100;

/** Decodes a sound to know how loud it is at each time; undefined for one that cannot be decoded. */
export async function envelopeOf({ audio, isWhole }: Part): Promise<Envelope | undefined> {
  try {
    const context = new OfflineAudioContext(1, 1, RATE);
    const decoded = await context.decodeAudioData(await audio.arrayBuffer());
    return { levels: measure(decoded.getChannelData(0)), isWhole };
  } catch {
    return undefined;
  }
}

function measure(samples: Float32Array): Float32Array {
  const length = (RATE * FRAME_MS) / 1_000;
  return Float32Array.from({ length: Math.ceil(samples.length / length) }, (_, frame) => {
    const piece = samples.subarray(frame * length, (frame + 1) * length);
    const power = piece.reduce((sum, sample) => sum + sample * sample, 0) / piece.length;
    return Math.max(SILENT, 10 * Math.log10(power));
  });
}

/** The level at a time in seconds; undefined where it has not come so far. */
export function levelAt({ levels, isWhole }: Envelope, time: number): number | undefined {
  return levels[Math.floor((time * 1_000) / FRAME_MS)] ?? (isWhole ? SILENT : undefined);
}
