import type { Utterance } from './utterance.ts';

/** What was spoken lately: sound and marks of one text are asked for one after the other, or at once. */
export type Recent = { get(key: string, begin: () => Utterance): Utterance };

const MOST_UTTERANCES = 64;
/** Some 17 minutes of sound. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Keeps as much as the limits allow, and forgets what was asked for longest ago. */
export function createRecent(): Recent {
  const kept = new Map<string, Utterance>();
  return {
    get: (key, begin) => {
      const known = kept.get(key);
      const utterance = known ?? begin();
      kept.delete(key);
      kept.set(key, utterance);
      if (known === undefined) forgetIfItFails(kept, key, utterance);
      forgetOldest(kept);
      return utterance;
    },
  };
}

/** What failed is tried anew the next time. */
function forgetIfItFails(kept: Map<string, Utterance>, key: string, utterance: Utterance): void {
  for (const part of utterance.parts) {
    if ('shaped' in part) part.shaped.catch(() => kept.get(key) === utterance && kept.delete(key));
  }
}

function forgetOldest(kept: Map<string, Utterance>): void {
  const sizes = () => [...kept.values()].reduce((sum, utterance) => sum + utterance.size(), 0);
  for (const key of kept.keys()) {
    if (kept.size <= 1 || (kept.size <= MOST_UTTERANCES && sizes() <= MOST_BYTES)) return;
    kept.delete(key);
  }
}
