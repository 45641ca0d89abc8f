import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reasonToBuild } from '../../local/fresh-build.ts';

const ARTEFACT = { target: 'build/a.json', script: 'make.ts', from: ['notes', 'rules.ts'] };

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'fresh-'));
  await mkdir(join(root, 'notes/deep'), { recursive: true });
  await mkdir(join(root, 'build'));
  for (const file of ['notes/deep/one.md', 'notes/two.md', 'rules.ts', 'build/a.json']) {
    await writeFile(join(root, file), '');
  }
  for (const path of ['notes/deep/one.md', 'notes/two.md', 'rules.ts', 'notes/deep', 'notes'])
    await touch(path, 1000);
  await touch('build/a.json', 2000);
});
afterEach(() => rm(root, { recursive: true }));

const touch = (path: string, seconds: number) => utimes(join(root, path), seconds, seconds);

test('what is newer than all it is built from is not built again', () => {
  expect(reasonToBuild(ARTEFACT, root)).toBeUndefined();
});

test('what is missing is built', async () => {
  await rm(join(root, 'build/a.json'));
  expect(reasonToBuild(ARTEFACT, root)).toBe('is missing');
});

test.each([
  { path: 'notes/deep/one.md', why: 'a note changed, however deep' },
  { path: 'rules.ts', why: 'the rules changed' },
  { path: 'notes/deep', why: 'a note was taken away: its folder changed' },
])('$why', async ({ path }) => {
  await touch(path, 3000);
  expect(reasonToBuild(ARTEFACT, root)).toBe('is older than what it is built from');
});
