import { expect, test, vi } from 'vitest';
import { createRecent } from '../../../local/polly/recent.ts';
import { PLAIN } from '../../../local/polly/script.ts';
import type { Utterance } from '../../../local/polly/utterance.ts';

const RUN = { kind: 'run', said: [], style: PLAIN, marks: [] } as const;
const spoken = (size = 0): Utterance => ({ text: '', parts: [], size: () => size });

test('one text is spoken once, however often it is asked for', () => {
  const recent = createRecent();
  const begin = vi.fn(() => spoken());
  expect(recent.get('a', begin)).toBe(recent.get('a', begin));
  expect(begin).toHaveBeenCalledTimes(1);
});

test('what failed is spoken anew', async () => {
  const recent = createRecent();
  const shaped = Promise.reject(new Error('broke off'));
  const begin = vi.fn(() => ({ ...spoken(), parts: [{ step: RUN, shaped }] }));
  recent.get('a', begin);
  await shaped.catch(() => undefined);
  recent.get('a', begin);
  expect(begin).toHaveBeenCalledTimes(2);
});

test.each([
  ['by their number', 100, 0],
  ['by their size', 5, 20 * 1024 * 1024],
])('the oldest are forgotten, %s; the one asked for last is not', (_, count, size) => {
  const recent = createRecent();
  const begin = vi.fn(() => spoken(size));
  for (let key = 0; key < count; key++) recent.get(String(key), begin);
  recent.get(String(count - 1), begin);
  expect(begin).toHaveBeenCalledTimes(count);
  recent.get('0', begin);
  expect(begin).toHaveBeenCalledTimes(count + 1);
});
