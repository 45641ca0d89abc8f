import { type FliteResult, SILENCE } from './flite-job.ts';
import type { FlitePool } from './flite-pool.ts';

/** How many sounds flite makes of a word; undefined for a word that could not be told. */
export type SoundCounter = (words: Iterable<string>) => Promise<ReadonlyMap<string, number>>;

/** The quickest of flite's voices; all have the same words. */
const QUICK_VOICE = 'kal16';
/** Words that are counted in one run, each between pauses. */
const AT_ONCE = 60;
/** Words that are remembered. */
const MOST_WORDS = 20_000;

/**
 * Counts by having the words spoken with a comma after each, which makes flite pause: the sounds between two pauses are one word's. What
 * was counted once is remembered.
 */
export function createSoundCounter(pool: FlitePool): SoundCounter {
  const counts = new Map<string, number>();
  return async (words) => {
    const unknown = [...new Set(words)].filter((word) => !counts.has(word));
    if (counts.size + unknown.length > MOST_WORDS) counts.clear();
    for (let at = 0; at < unknown.length; at += AT_ONCE) {
      const some = unknown.slice(at, at + AT_ONCE);
      const found = countBetweenPauses(await pool.run(jobOf(some)));
      if (found.length !== some.length) continue;
      for (const [i, word] of some.entries()) counts.set(word, found[i] ?? 0);
    }
    return counts;
  };
}

function jobOf(words: readonly string[]) {
  return {
    voice: QUICK_VOICE,
    text: `${words.join(', ')}.`,
    pronunciations: new Map<string, string>(),
    stretch: 1,
    pitch: 1,
    isAudible: false,
  };
}

function countBetweenPauses({ sounds }: FliteResult): number[] {
  const counts: number[] = [];
  let isPause = true;
  for (const { name } of sounds) {
    if (name !== SILENCE) {
      if (isPause) counts.push(0);
      counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    }
    isPause = name === SILENCE;
  }
  return counts;
}
