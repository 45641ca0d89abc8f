import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createGuard, type Patience } from '../../lambda/io/resilience.ts';

const PATIENCE: Patience = {
  name: 'the service',
  attempt: 1_000,
  retries: 2,
  failures: 3,
  rest: 5_000,
  atOnce: 2,
  waiting: 1,
};

/** An error as the SDK raises it. */
const serviceError = (name: string, httpStatusCode: number) =>
  Object.assign(new Error('as the test wants it'), { name, $metadata: { httpStatusCode } });
const FAULT = serviceError('InternalServerException', 500);
const REFUSAL = serviceError('ValidationException', 400);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Settles a call while the clock runs as far as it must. */
async function settle<T>(call: Promise<T>, ms = 60_000): Promise<PromiseSettledResult<T>> {
  const [result] = await Promise.all([Promise.allSettled([call]), vi.advanceTimersByTimeAsync(ms)]);
  return result[0];
}

describe('a guard', () => {
  test('gives back what the service gave', async () => {
    const guard = createGuard(PATIENCE);
    expect(await settle(guard.run(async () => 7))).toEqual({ status: 'fulfilled', value: 7 });
  });

  test('gives up a call after its time and tells the call so', async () => {
    const guard = createGuard(PATIENCE);
    const signals: AbortSignal[] = [];
    const began = Date.now();
    const call = guard.run((signal) => {
      signals.push(signal);
      return new Promise(() => undefined);
    });
    const ended = call.catch((error: Error) => [Date.now() - began, error.cause]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await ended).toEqual([1_000, expect.objectContaining({ name: 'TimeoutError' })]);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  test('leaves a stream alone that is still coming when the call has returned', async () => {
    const guard = createGuard(PATIENCE);
    let kept: AbortSignal | undefined;
    await settle(
      guard.run(async (signal) => {
        kept = signal;
      }),
    );
    expect(kept?.aborted).toBe(false);
  });

  test('pauses before each repetition, at most 400 ms', async () => {
    const guard = createGuard({ ...PATIENCE, failures: 10 });
    const at: number[] = [];
    const call = guard.run(async () => {
      at.push(Date.now());
      throw FAULT;
    });
    expect(await settle(call)).toMatchObject({ reason: { code: 'unreachable', cause: FAULT } });
    const pauses = at.slice(1).map((time, before) => time - (at[before] ?? 0));
    expect(pauses).toHaveLength(2);
    for (const pause of pauses) expect(pause).toBeLessThanOrEqual(400);
  });

  test('pauses are apart by chance: who failed together does not come back together', async () => {
    const pauses = Array.from({ length: 20 }, async () => {
      const at: number[] = [];
      await createGuard({ ...PATIENCE, failures: 10, retries: 1 })
        .run(async () => {
          at.push(Date.now());
          throw FAULT;
        })
        .catch(() => undefined);
      return (at[1] ?? 0) - (at[0] ?? 0);
    });
    await vi.advanceTimersByTimeAsync(10_000);
    const apart = await Promise.all(pauses);
    expect(new Set(apart).size).toBeGreaterThan(5);
    expect(Math.max(...apart)).toBeGreaterThan(20);
  });

  test('counts every try: three failures open it, though two calls were made', async () => {
    const guard = createGuard({ ...PATIENCE, retries: 1 });
    const service = vi.fn(async () => Promise.reject(FAULT));
    await settle(guard.run(service), 1_000);
    expect(guard.isAway()).toBe(false);
    await settle(guard.run(service), 1_000);
    expect(service).toHaveBeenCalledTimes(3);
    expect(guard.isAway()).toBe(true);
  });

  test('asks nobody while it rests, then lets one call try', async () => {
    const guard = createGuard({ ...PATIENCE, retries: 0 });
    const failing = vi.fn(async () => Promise.reject(FAULT));
    for (let turn = 0; turn < 3; turn += 1) await settle(guard.run(failing), 1);
    const rejected = { reason: { code: 'unreachable', cause: { name: 'CircuitOpenError' } } };
    expect(await settle(guard.run(failing), 1)).toMatchObject(rejected);
    expect(failing).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(guard.isAway()).toBe(false);
    await settle(guard.run(failing), 1);
    expect(failing).toHaveBeenCalledTimes(4);
    expect(guard.isAway()).toBe(true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(
      await settle(
        guard.run(async () => 'well'),
        1,
      ),
    ).toMatchObject({ value: 'well' });
    expect(guard.isAway()).toBe(false);
  });

  test('does not take a refused request for a fault of the service', async () => {
    const guard = createGuard({ ...PATIENCE, retries: 2 });
    const refusing = vi.fn(async () => Promise.reject(REFUSAL));
    for (let turn = 0; turn < 5; turn += 1)
      expect(await settle(guard.run(refusing), 1)).toMatchObject({ reason: { code: 'bad-input' } });
    expect(refusing).toHaveBeenCalledTimes(5);
    expect(guard.isAway()).toBe(false);
  });

  test('begins to count again after a success', async () => {
    const guard = createGuard({ ...PATIENCE, retries: 0 });
    const failing = async () => Promise.reject(FAULT);
    for (const call of [failing, failing, async () => 'well', failing, failing])
      await settle(guard.run<unknown>(call), 1);
    expect(guard.isAway()).toBe(false);
  });

  test('lets so many call at once, so many wait, and tells the rest', async () => {
    const guard = createGuard(PATIENCE);
    let running = 0;
    let most = 0;
    const call = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 100));
      running -= 1;
    };
    const calls = Promise.allSettled(Array.from({ length: 4 }, () => guard.run(call)));
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await calls).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
    ]);
    expect(most).toBe(2);
    expect(guard.isAway()).toBe(false);
  });
});
