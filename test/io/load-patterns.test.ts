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
  { name: 'cut off', text: '{"formatVersion":1,\n"slots":{' },
  { name: 'not as the build writes it', text: '{"formatVersion":1,"slots":{}}' },
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

test('damage inside is found when the part is looked at, and what is missing too', async () => {
  const table = await loadPatterns(await write('{"formatVersion":1,\n"slots":{},\n"patterns":[}\n}\n'));
  expect(table.formatVersion).toBe(1);
  expect(table.slots).toEqual({});
  expect(() => table.patterns).toThrow('npm run build');
  expect(() => table.carriers).toThrow('npm run build');
});

test('a table that was cut off anywhere is refused', async () => {
  const text = buildPatterns().trimEnd();
  for (let end = 0; end < text.length; end += 9973)
    await expect(loadPatterns(await write(text.slice(0, end)))).rejects.toMatchObject({ code: 'bad-model' });
});

test('a table that is not there is refused, keeping the cause', async () => {
  await expect(loadPatterns(join(folder, 'none.json'))).rejects.toMatchObject({
    code: 'bad-model',
    cause: { code: 'ENOENT' },
  });
});
