import { expect, test, vi } from 'vitest';
import { createRecent } from '../../../local/polly/recent.ts';
import type { ShapedRun } from '../../../local/polly/sound/shape-sound.ts';

const spoken = async (samples = 0): Promise<ShapedRun> => ({ pcm: new Int16Array(samples), sounds: [] });

test('what is asked for twice, also at once, is spoken once', async () => {
  const recent = createRecent();
  const speak = vi.fn(() => spoken());
  expect(recent.get('a', speak)).toBe(recent.get('a', speak));
  await recent.get('a', speak);
  expect(speak).toHaveBeenCalledTimes(1);
});

test('what failed is spoken anew', async () => {
  const recent = createRecent();
  const speak = vi.fn(() => Promise.reject(new Error('broke off')));
  await expect(recent.get('a', speak)).rejects.toThrow('broke off');
  await expect(recent.get('a', speak)).rejects.toThrow('broke off');
  expect(speak).toHaveBeenCalledTimes(2);
});

test.each([
  ['by their number', 3000, 0],
  ['by their size', 5, 10 * 1024 * 1024],
])('the oldest are forgotten, %s; the one asked for last is not', async (_, count, samples) => {
  const recent = createRecent();
  const speak = vi.fn(() => spoken(samples));
  for (let key = 0; key < count; key++) await recent.get(String(key), speak);
  await recent.get(String(count - 1), speak);
  expect(speak).toHaveBeenCalledTimes(count);
  await recent.get('0', speak);
  expect(speak).toHaveBeenCalledTimes(count + 1);
});

test('what was asked for again is not the oldest any more', async () => {
  const recent = createRecent();
  const speak = vi.fn(() => spoken(7 * 1024 * 1024));
  for (const key of ['a', 'b', 'a', 'c', 'a']) await recent.get(key, speak);
  expect(speak).toHaveBeenCalledTimes(3);
});
