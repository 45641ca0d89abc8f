import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepKey } from '../../../local/web/speech-key.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recap-key-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

test('a key is made once, and only its user reads it', async () => {
  const file = join(folder, 'deep/speech-key');
  const key = await keepKey(file);
  expect(key).toMatch(/^[\w-]{43}$/);
  expect(await keepKey(file)).toBe(key);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('two programs that start at once share one key', async () => {
  const file = join(folder, 'speech-key');
  const keys = await Promise.all(Array.from({ length: 8 }, () => keepKey(file)));
  expect(new Set(keys).size).toBe(1);
  expect(readFileSync(file, 'utf8').trim()).toBe(keys[0]);
});

test('a damaged key is made anew', async () => {
  const file = join(folder, 'speech-key');
  writeFileSync(file, 'short');
  expect(await keepKey(file)).toMatch(/^[\w-]{43}$/);
});

test('where no key can be kept, it says what to do', async () => {
  const file = join(folder, 'file/speech-key');
  writeFileSync(join(folder, 'file'), '');
  await expect(keepKey(file)).rejects.toThrow(/cannot be written: set SPEECH_KEY/);
});
