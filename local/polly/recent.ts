import type { ShapedRun } from './sound/shape-sound.ts';

/** What was spoken lately. Answers have much in common: how they open, what they offer at the end. */
export type Recent = { get(key: string, speak: () => Promise<ShapedRun>): Promise<ShapedRun> };

type Kept = { readonly run: Promise<ShapedRun>; bytes: number };

const MOST_RUNS = 2000;
/** Some 17 minutes of sound. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Keeps as much as the limits allow, and forgets what was asked for longest ago. What failed is spoken anew the next time. */
export function createRecent(): Recent {
  const kept = new Map<string, Kept>();
  return {
    get: (key, speak) => {
      const known = kept.get(key) ?? { run: speak(), bytes: 0 };
      const isNew = !kept.delete(key);
      kept.set(key, known);
      if (isNew) {
        forgetOldest(kept);
        void known.run.then(
          ({ pcm }) => {
            known.bytes = pcm.byteLength;
            forgetOldest(kept);
          },
          () => kept.get(key) === known && kept.delete(key),
        );
      }
      return known.run;
    },
  };
}

function forgetOldest(kept: Map<string, Kept>): void {
  let bytes = 0;
  for (const one of kept.values()) bytes += one.bytes;
  for (const [key, one] of kept) {
    if (kept.size <= 1 || (kept.size <= MOST_RUNS && bytes <= MOST_BYTES)) return;
    kept.delete(key);
    bytes -= one.bytes;
  }
}
