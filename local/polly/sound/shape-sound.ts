import { FLITE_RATE, type FliteResult, SILENCE, type Sound } from '../flite/flite-job.ts';

/** A run as it is heard: samples at 16 kHz, and its sounds without the silences, in seconds from its first sample. */
export type ShapedRun = {
  readonly pcm: Int16Array;
  readonly sounds: readonly (Sound & { readonly begin: number })[];
};

/** Silence that is left before and after a run, in seconds; pauses are made outside of it. */
const KEPT = 0.03;

/** Cuts flite's silence off, makes it as loud as asked, and as high where flite itself could not (`raised`, else 1). */
export function shapeSound(
  { pcm, sounds }: FliteResult,
  { gain, raised }: { gain: number; raised: number },
): ShapedRun {
  const timed = sounds.map((sound, at) => ({ ...sound, begin: sounds[at - 1]?.end ?? 0 }));
  const spoken = timed.filter(({ name }) => name !== SILENCE);
  const from = Math.max(0, (spoken[0]?.begin ?? 0) - KEPT);
  const to = (spoken.at(-1)?.end ?? 0) + KEPT;
  const cut = pcm.subarray(Math.round(from * FLITE_RATE), Math.round(to * FLITE_RATE));
  return {
    pcm: raise(amplify(cut, gain), raised),
    sounds: spoken.map(({ name, begin, end }) => ({
      name,
      begin: (begin - from) / raised,
      end: (end - from) / raised,
    })),
  };
}

function amplify(pcm: Int16Array, gain: number): Int16Array {
  if (gain === 1) return pcm.slice();
  return pcm.map((sample) => Math.max(-32_768, Math.min(32_767, Math.round(sample * gain))));
}

/** Plays it faster, which makes it higher and shorter. */
function raise(pcm: Int16Array, factor: number): Int16Array {
  if (factor === 1) return pcm;
  return Int16Array.from({ length: Math.floor(pcm.length / factor) }, (_, at) => {
    const place = at * factor;
    const before = Math.floor(place);
    const share = place - before;
    return Math.round((pcm[before] ?? 0) * (1 - share) + (pcm[before + 1] ?? 0) * share);
  });
}
