import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HISTORY_LENGTH, loadHistory, saveHistory } from '../../../local/terminal/history.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'history-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('what was asked is remembered, newest first, for its owner alone', async () => {
  const file = join(folder, 'new', 'history');
  await saveHistory(file, ['second', 'first\nwith a line end']);
  expect(await loadHistory(file)).toEqual(['second', 'first with a line end']);
  expect((await stat(file)).mode & 0o077).toBe(0);
});

test('the oldest questions are forgotten', async () => {
  const file = join(folder, 'long');
  await saveHistory(
    file,
    Array.from({ length: HISTORY_LENGTH + 5 }, (_, at) => `question ${at}`),
  );
  expect((await readFile(file, 'utf8')).split('\n').length - 1).toBe(HISTORY_LENGTH);
});

test('no history is no obstacle', async () => {
  expect(await loadHistory(join(folder, 'missing'))).toEqual([]);
  await expect(saveHistory(join(folder, 'missing', '\0'), ['a'])).resolves.toBeUndefined();
});
