import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import type { FliteJob } from '../../../local/polly/flite/flite-job.ts';
import { type FlitePool, openPool, type PoolSettings } from '../../../local/polly/flite/flite-pool.ts';
import { createSynthesizer } from '../../../local/polly/synthesize.ts';

const pools: FlitePool[] = [];
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

async function open(settings: Partial<PoolSettings> = {}): Promise<{ pool: FlitePool; threads: Worker[] }> {
  const threads: Worker[] = [];
  const onThread = (thread: Worker) => void threads.push(thread);
  const pool = await openPool({ threads: 1, timeoutMs: 20_000, onThread, ...settings });
  pools.push(pool);
  return { pool, threads };
}

const JOB: FliteJob = {
  voice: 'slt',
  text: 'good morning.',
  pronunciations: new Map(),
  stretch: 1,
  pitch: 1,
  isAudible: true,
};
const LONG: FliteJob = { ...JOB, text: 'good morning and good evening '.repeat(200) };

test('a thread that crashes takes its job with it, and the next is spoken', async () => {
  const { pool, threads } = await open();
  const crashed = pool.run(LONG);
  const next = pool.run(JOB);
  await threads[0]?.terminate();
  await expect(crashed).rejects.toThrow(/ended by itself/);
  expect((await next).pcm.length).toBeGreaterThan(8000);
  expect(threads).toHaveLength(2);
});

test('a job that takes too long is given up, and the next is spoken', async () => {
  const { pool, threads } = await open({ timeoutMs: 3000 });
  await expect(pool.run({ ...LONG, text: LONG.text.repeat(20) })).rejects.toThrow(/longer than 3000 ms/);
  expect((await pool.run(JOB)).pcm.length).toBeGreaterThan(8000);
  expect(threads).toHaveLength(2);
});

test('sounds alone come without samples, in the same order', async () => {
  const { pool } = await open();
  const [heard, counted] = [await pool.run(JOB), await pool.run({ ...JOB, isAudible: false })];
  expect(counted.sounds).toEqual(heard.sounds);
  expect(counted.pcm).toHaveLength(0);
});

test('after closing nothing is spoken and nothing is left behind', async () => {
  const { pool } = await open();
  const waiting = [pool.run(JOB), pool.run(JOB)];
  const ends = Promise.allSettled(waiting);
  await pool.close();
  expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(pool.run(JOB)).rejects.toThrow(/closed/);
});

test('a listener does not notice that a thread crashed', async () => {
  const threads: Worker[] = [];
  const voice = await createSynthesizer({ threads: 1, onThread: (thread) => void threads.push(thread) });
  const speech = voice.synthesize({ text: 'Good morning. Good evening.' });
  await threads[0]?.terminate();
  expect((await speech).marks.filter(({ type }) => type === 'word')).toHaveLength(4);
  expect(threads).toHaveLength(2);
  await voice.close();
});

/** Closes while an answer has come that nobody has read yet: Node ends with 13 where it is left waiting for what never comes. */
const PROGRAM = `
  const { openPool } = await import(${JSON.stringify(new URL('../../../local/polly/flite/flite-pool.ts', import.meta.url))});
  const job = ${JSON.stringify({ ...JOB, voice: 'kal16', isAudible: false })};
  for (let busy = 20; busy <= 140; busy += 20) {
    const pool = await openPool({ threads: 1, timeoutMs: 20_000 });
    await pool.run({ ...job, pronunciations: new Map() });
    pool.run({ ...job, pronunciations: new Map() }).catch(() => undefined);
    for (const until = performance.now() + busy; performance.now() < until; );
    await pool.close();
  }
`;

test('a program that closes it with an answer on its way ends as it should', {
  timeout: 60_000,
}, async () => {
  const { stderr } = await promisify(execFile)(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    '--input-type=module',
    '--eval',
    PROGRAM,
  ]);
  expect(stderr).toBe('');
});
