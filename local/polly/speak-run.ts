import type { FlitePool } from './flite/flite-pool.ts';
import { toJob } from './flite/run-job.ts';
import { createRecent } from './recent.ts';
import type { Run } from './runs.ts';
import { type ShapedRun, shapeSound } from './sound/shape-sound.ts';
import type { SpokenBy } from './voices.ts';

/** Speaks what flite speaks at once. Fails with RecapError `unreachable`. */
export type SpeakRun = (run: Run, spokenBy: SpokenBy) => Promise<ShapedRun>;

/** What was spoken lately in just this way is not spoken anew. */
export function createRunSpeaker(pool: FlitePool): SpeakRun {
  const recent = createRecent();
  return (run, spokenBy) => {
    const { job, raised } = toJob(run, spokenBy);
    const { gain } = run.style;
    const key = JSON.stringify([job, [...job.pronunciations], raised, gain]);
    return recent.get(key, async () => {
      // a thread that broke off may have been another text's fault: each run has a second try
      const result = await pool.run(job).catch(() => pool.run(job));
      return shapeSound(result, { gain, raised });
    });
  };
}
