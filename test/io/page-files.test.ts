import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPageFiles } from '../../lambda/io/page-files.ts';

const SCRIPT = 'export const talk = 1;\n'.repeat(100);
const NOTHING: ReadonlySet<never> = new Set();

let outside: string;
let folder: string;
beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), 'recap-page-'));
  folder = join(outside, 'web');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, '.hidden.txt'), 'hidden');
  writeFileSync(join(folder, 'assets/page-ABCD1234.js'), SCRIPT);
  writeFileSync(join(folder, 'assets/page-ABCD1234.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'assets/page-ABCD1234.js.gz'), gzipSync(SCRIPT));
  writeFileSync(join(folder, 'assets/icon.unknown'), 'x');
});
afterAll(() => rmSync(outside, { recursive: true }));

describe('files of the page', () => {
  test.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['assets/page-ABCD1234.js', 'text/javascript; charset=utf-8'],
    ['assets/icon.unknown', 'application/octet-stream'],
  ])('%s is %s', async (path, type) => {
    expect(await openPageFiles(folder)(path, NOTHING)).toMatchObject({ type, encoding: 'identity' });
  });

  test.each([
    '',
    '.',
    '..',
    'assets',
    'assets/',
    '/index.html',
    './index.html',
    'assets/../index.html',
    '../secret.txt',
    '..\\secret.txt',
    'assets/../../secret.txt',
    '.hidden.txt',
    'index.html\u0000.js',
    'assets/page-ABCD1234.js.br',
    'assets/page-ABCD1234.js.gz',
    'nothing.html',
    'constructor',
  ])('"%s" is none', async (path) => {
    const encodings = new Set(['br', 'gzip'] as const);
    expect(await openPageFiles(folder)(path, encodings)).toBeUndefined();
  });

  test('have no name that is longer than a disk takes', async () => {
    for (const path of [`${'a/'.repeat(5000)}b.html`, `${'a'.repeat(300)}.html`])
      expect(await openPageFiles(folder)(path, NOTHING)).toBeUndefined();
  });

  test('are sent as the build packed them, where the browser takes it', async () => {
    const find = openPageFiles(folder);
    const path = 'assets/page-ABCD1234.js';
    const packed = await find(path, new Set(['br', 'gzip'] as const));
    expect(packed?.encoding).toBe('br');
    expect(brotliDecompressSync(packed?.bytes ?? '').toString()).toBe(SCRIPT);
    expect((await find(path, new Set(['gzip'] as const)))?.encoding).toBe('gzip');
    const plain = await find(path, NOTHING);
    expect(Buffer.from(plain?.bytes ?? '').toString()).toBe(SCRIPT);
    // what differs in bytes differs in its tag
    expect(plain?.etag).not.toBe(packed?.etag);
    expect(plain?.etag).toMatch(/^[\w-]{22}$/);
  });

  test('are read again when they were built again', async () => {
    const find = openPageFiles(folder);
    const file = join(folder, 'manifest.webmanifest');
    writeFileSync(file, '{"name":"one"}');
    const before = await find('manifest.webmanifest', NOTHING);
    expect((await find('manifest.webmanifest', NOTHING))?.bytes).toBe(before?.bytes);
    writeFileSync(file, '{"name":"two"}');
    utimesSync(file, new Date(), new Date(Date.now() + 5_000));
    const after = await find('manifest.webmanifest', NOTHING);
    expect(Buffer.from(after?.bytes ?? '').toString()).toBe('{"name":"two"}');
    expect(after?.etag).not.toBe(before?.etag);
  });

  test('of a folder that is not there are none', async () => {
    expect(await openPageFiles(join(outside, 'gone'))('index.html', NOTHING)).toBeUndefined();
  });
});
