import type { SoundCounter } from './flite/count-sounds.ts';
import type { Run } from './runs.ts';
import type { ShapedRun } from './sound/shape-sound.ts';
import type { SpokenWord } from './words/respelling.ts';

/** A word that could not be counted is taken to have this many sounds for each letter. */
const SOUNDS_A_LETTER = 0.8;

/** The second at which each written word of a run begins, from its first sample. */
export async function wordTimes(run: Run, { sounds }: ShapedRun, count: SoundCounter): Promise<number[]> {
  const spoken = run.said.flatMap(({ words }) => words);
  const counts = await count(spoken.flatMap((one) => ('word' in one ? [one.word] : [])));
  const expected = run.said.map(({ words }) =>
    words.reduce((sum, word) => sum + expectedSounds(word, counts), 0),
  );
  const all = expected.reduce((sum, one) => sum + one, 0);
  // mostly the sum is exact and the factor 1; else the sounds are shared out by what was expected
  const share = all === 0 ? 0 : sounds.length / all;
  let passed = 0;
  return expected.map((one) => {
    const begin = sounds[Math.min(sounds.length - 1, Math.round(passed * share))]?.begin ?? 0;
    passed += one;
    return begin;
  });
}

function expectedSounds(spoken: SpokenWord, counts: ReadonlyMap<string, number>): number {
  if ('sounds' in spoken) return spoken.sounds.split(/\s+/).length;
  return counts.get(spoken.word) ?? Math.max(1, Math.round(spoken.word.length * SOUNDS_A_LETTER));
}
