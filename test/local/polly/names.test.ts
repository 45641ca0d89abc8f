import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FlitePool, openPool } from '../../../local/polly/flite/flite-pool.ts';
import { toJob } from '../../../local/polly/flite/run-job.ts';
import { PLAIN } from '../../../local/polly/script.ts';
import { soundsOfLetter } from '../../../local/polly/words/letters.ts';
import { readRespelling } from '../../../local/polly/words/respelling.ts';
import { TECH_NAMES } from '../../../local/polly/words/tech-names.ts';

let pool: FlitePool;
beforeAll(async () => {
  pool = await openPool({ threads: 1, timeoutMs: 30_000 });
});
afterAll(() => pool.close());

/** Names that flite speaks in one run here. */
const AT_ONCE = 20;

test('letters and names have the sounds that are written for them', async () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => soundsOfLetter(letter) ?? '');
  const names = TECH_NAMES.flatMap(([, said]) => readRespelling(said)).flatMap((spoken) =>
    'sounds' in spoken ? [spoken.sounds] : [],
  );
  const all = [...new Set([...letters, ...names])];
  const heard: string[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE) heard.push(...(await hear(all.slice(at, at + AT_ONCE))));
  expect(heard).toEqual(all.map((sounds) => sounds.replaceAll('ah0', 'ax').replace(/\d/g, '')));
});

/** What flite makes of each, spoken with a pause after it. */
async function hear(names: readonly string[]): Promise<string[]> {
  const said = names.map((sounds) => ({
    kind: 'said' as const,
    span: { from: 0, to: 1 },
    words: [{ sounds }],
    style: PLAIN,
    isClauseEnd: true,
  }));
  const run = { kind: 'run' as const, said, style: PLAIN, marks: [] };
  const { job } = toJob(run, { voice: 'kal16', pitch: 1, rate: 1 });
  const { sounds } = await pool.run({ ...job, isAudible: false });
  const line = sounds.map(({ name }) => name).join(' ');
  return line.split(/ ?pau ?/).filter((group) => group !== '');
}
