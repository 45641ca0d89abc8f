import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPatterns } from '../../interaction-models/build.ts';
import { loadPatterns } from '../../lambda/io/load-patterns.ts';

let folder: string;
let written = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recap-patterns-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(text: string): Promise<string> {
  const path = join(folder, `patterns-${written++}.json`);
  await writeFile(path, text);
  return path;
}

test('the table is read as it was built', async () => {
  const text = buildPatterns();
  expect({ ...(await loadPatterns(await write(text))) }).toEqual(JSON.parse(text));
});

test.each([
  { name: 'empty', text: '' },
  { name: 'cut off', text: '{"formatVersion":1,"slots":{' },
  { name: 'no table', text: '[]' },
  { name: 'of no version', text: '{"slots":{}}' },
])('a damaged table is refused with the remedy: $name', async ({ text }) => {
  const path = await write(text);
  await expect(loadPatterns(path)).rejects.toMatchObject({
    code: 'bad-model',
    message: expect.stringContaining(path),
  });
  await expect(loadPatterns(path)).rejects.toThrow('npm run build');
});

test('damage inside is found when the first sentence is looked for', async () => {
  const table = await loadPatterns(await write('{"formatVersion":1,"slots":{]}'));
  expect(table.formatVersion).toBe(1);
  expect(() => table.patterns).toThrow('npm run build');
});

test('a table that is not there is refused, keeping the cause', async () => {
  await expect(loadPatterns(join(folder, 'none.json'))).rejects.toMatchObject({
    code: 'bad-model',
    cause: { code: 'ENOENT' },
  });
});
