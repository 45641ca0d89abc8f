/** What recognisers of speech take. */
export const SAMPLE_RATE = 16_000;
/** A frame: short enough to see a syllable begin, long enough to hold a period of the deepest voice. */
export const FRAME_MS = 20;
export const FRAME_SAMPLES = (SAMPLE_RATE * FRAME_MS) / 1_000;

/** 20 ms of the microphone: 16-bit samples at 16 kHz. */
export type Frame = { readonly samples: Int16Array<ArrayBuffer> };

/** Decibels below full scale of the root mean square; -Infinity for samples that are all zero. */
export function loudness(samples: Int16Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return 10 * Math.log10(sum / samples.length / 32_768 ** 2);
}

/** The same for a meter: 0 at -60 dB, which is a quiet room, and 1 at -10 dB, which is a mouth at the microphone. */
export const meter = (decibels: number): number => Math.min(1, Math.max(0, (decibels + 60) / 50));
