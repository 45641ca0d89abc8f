import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ErrorCode, isRecapError } from '../../lambda/errors.ts';
import { loadKnowledge } from '../../lambda/io/load-index.ts';
import { INDEX_FORMAT_VERSION } from '../../lambda/retrieve/index-format.ts';
import { writeIndex } from '../../lambda/retrieve/packed-index.ts';
import { createQueryMaker } from '../../lambda/retrieve/query.ts';
import { createSearch } from '../../lambda/retrieve/search.ts';
import { smallKnowledge } from '../retrieve/small-knowledge.ts';

const WHOLE = smallKnowledge({
  passages: [{ sentences: ['The log is the database.'] }, { sentences: ['Cells fail.'] }],
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recap-index-'));
});
afterAll(() => rm(folder, { recursive: true }));

let written = 0;
async function write(text: string): Promise<string> {
  const path = join(folder, `index-${written++}.json`);
  await writeFile(path, text);
  return path;
}

/** What loading a file ends in: the error's code and message, or that there was none. */
async function failure(path: string): Promise<{ code: ErrorCode | 'none' | 'other'; message: string }> {
  try {
    await loadKnowledge(path);
    return { code: 'none', message: '' };
  } catch (error) {
    return isRecapError(error) ? error : { code: 'other', message: String(error) };
  }
}

test('an index is read as it was written, and is searched at once', async () => {
  const knowledge = await loadKnowledge(await write(JSON.stringify(WHOLE)));
  expect(knowledge).toEqual(WHOLE);
  expect(createSearch(knowledge)(createQueryMaker(knowledge)('cells')).map((hit) => hit.passage)).toEqual([
    1,
  ]);
});

test('an index as the build writes it is the same, whatever stands in its texts', async () => {
  const odd = smallKnowledge({
    passages: [
      { sentences: ['Line one\\n"quoted",\n"passages":"no".'] },
      { sentences: ['Zürich – 5 µs, 日本.'] },
    ],
  });
  const text = [...writeIndex(odd)].join('');
  expect(text.split('\n')).toHaveLength(1 + 5 + 4 + 1);
  expect(await loadKnowledge(await write(text))).toEqual(odd);
  expect(await loadKnowledge(await write(JSON.stringify(JSON.parse(text), null, 2)))).toEqual(odd);
});

test('one that was cut off anywhere is refused', async () => {
  const text = [...writeIndex(WHOLE)].join('');
  for (let end = 1; end < text.length; end += 97)
    expect({ end, code: (await failure(await write(text.slice(0, end)))).code }).toEqual({
      end,
      code: 'bad-index',
    });
});

const DAMAGED: readonly { name: string; text: string }[] = [
  { name: 'empty', text: '' },
  { name: 'cut off', text: JSON.stringify(WHOLE).slice(0, 200) },
  { name: 'no JSON', text: '<html></html>' },
  { name: 'binary', text: '\u0000\u0001\uFFFD' },
  { name: 'nothing', text: 'null' },
  { name: 'a list', text: '[]' },
  { name: 'a number', text: '1' },
  { name: 'a text', text: '"index"' },
  { name: 'only a version', text: JSON.stringify({ formatVersion: INDEX_FORMAT_VERSION }) },
];

test.each(DAMAGED)('a damaged index is refused with the remedy: $name', async ({ text }) => {
  const path = await write(text);
  const { code, message } = await failure(path);
  expect(code).toBe('bad-index');
  expect(message).toContain(path);
  expect(message).toContain('npm run build');
});

test.each(Object.keys(WHOLE).filter((key) => key !== 'formatVersion'))(
  'an index without its %s is refused, and one where it is of another kind',
  async (key) => {
    for (const value of [undefined, 7]) {
      const { code, message } = await failure(await write(JSON.stringify({ ...WHOLE, [key]: value })));
      expect({ value, code }).toEqual({ value, code: 'bad-index' });
      expect(message).toContain('npm run build');
    }
  },
);

test.each([INDEX_FORMAT_VERSION - 1, INDEX_FORMAT_VERSION + 1, `${INDEX_FORMAT_VERSION}`, undefined, null])(
  'an index of format %j is refused, naming both versions and the remedy',
  async (formatVersion) => {
    const path = await write(JSON.stringify({ ...WHOLE, formatVersion }));
    const { code, message } = await failure(path);
    expect(code).toBe('wrong-index-format');
    expect(message).toContain(path);
    expect(message).toContain(`version ${INDEX_FORMAT_VERSION}`);
    expect(message).toContain('npm run build');
  },
);

test('an index that is not there, or is a folder, is refused, keeping the cause', async () => {
  for (const path of [join(folder, 'none.json'), folder]) {
    const { code, message } = await failure(path);
    expect(code).toBe('bad-index');
    expect(message).toContain(path);
    expect(message).toContain('npm run build');
    await expect(loadKnowledge(path)).rejects.toHaveProperty('cause.code', expect.stringMatching(/^E/));
  }
});
