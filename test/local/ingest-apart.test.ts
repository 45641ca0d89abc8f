import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadKnowledge } from '../../lambda/io/load-index.ts';
import { ingestApart } from '../../local/ingest-apart.ts';

let place: string;

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'ingest-apart-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(place, { recursive: true });
});

test('the index that another process made is the one of these notes', async () => {
  await writeFile(
    join(place, 'notes.md'),
    '# Sharding in anger\nSpeaker: Ada Lovelace\n\n- It has nine shards.\n',
  );
  await writeFile(join(place, 'scan.pdf'), '%PDF-1.7 broken');
  const { index = '', unread } = await ingestApart(place, join(place, 'kept'));
  expect(dirname(index)).toBe(join(place, 'kept'));
  expect((await loadKnowledge(index)).catalogue.speakers.map(({ name }) => name)).toEqual(['Ada Lovelace']);
  expect(unread).toEqual([expect.stringContaining('scan.pdf: ')]);
});

test('a folder without notes has no index', async () => {
  expect(await ingestApart(place, join(place, 'kept'))).toEqual({ unread: [] });
});

test('what the other process finds wrong is said as it said it', async () => {
  const gone = join(place, 'gone');
  await expect(ingestApart(gone, place)).rejects.toMatchObject({
    name: 'RecapError',
    message: expect.stringContaining(gone),
  });
});

test('a process that ends early is told with its reason, and without a stack trace', async () => {
  vi.stubEnv('NODE_OPTIONS', '--max-old-space-size=12');
  await writeFile(
    join(place, 'notes.txt'),
    'The cluster holds nine shards of the same size.\n'.repeat(40_000),
  );
  await expect(ingestApart(place, place)).rejects.toMatchObject({
    name: 'RecapError',
    message: `${place} could not be read to its end: it takes more memory than there is; ask a folder with fewer notes, or give Node more (NODE_OPTIONS=--max-old-space-size=8192).`,
  });
});
