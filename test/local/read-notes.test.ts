import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readNotes } from '../../local/read-notes.ts';

const NOTE = '# Sharding in anger\nSpeaker: Ada Lovelace\n\n- The cluster holds nine shards.\n';

let place: string;
let notes: string;
let root: string;
let said: string[];

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'read-notes-'));
  notes = join(place, 'notes.md');
  root = join(place, 'root');
  said = [];
  await writeFile(notes, NOTE);
});
afterEach(() => rm(place, { recursive: true }));

const read = (folder = notes) => readNotes(folder, (message) => said.push(message), root);
const kept = async () =>
  (await readdir(join(root, 'build/notes'))).map((file) => join(root, 'build/notes', file));
const sentences = async () =>
  (await read()).passages.flatMap((passage) => passage.sentences.map(({ text }) => text));

describe('notes read once', () => {
  test('the next start takes the kept index, and it tells the same', async () => {
    const first = await read();
    const [file = ''] = await kept();
    // only a start that takes what was kept can show the mark
    await writeFile(file, (await readFile(file, 'utf8')).replace('Ada Lovelace', 'Ada Lovelock'));
    const second = await read();
    expect(second.contentHash).toBe(first.contentHash);
    expect(second.catalogue.speakers.map(({ name }) => name)).toEqual(['Ada Lovelock']);
    expect([...second.passages]).toEqual([...first.passages]);
  });

  test('notes that changed are read anew', async () => {
    await read();
    await writeFile(notes, NOTE.replace('nine', 'ten'));
    expect((await sentences()).join(' ')).toContain('ten shards');
    expect(await kept()).toHaveLength(2);
  });

  test('a damaged index is made anew', async () => {
    await read();
    const [file = ''] = await kept();
    await writeFile(file, '{');
    expect((await sentences()).join(' ')).toContain('nine shards');
    expect(await readFile(file, 'utf8')).not.toBe('{');
  });

  test('an index older than the rules is made anew', async () => {
    await read();
    const [file = ''] = await kept();
    await writeFile(join(root, 'content'), 'rules');
    await utimes(file, 1, 1);
    await read();
    expect(await kept()).toEqual([file]);
    expect((await stat(file)).mtimeMs).toBeGreaterThan(1000);
  });

  test('the eight newest are kept', async () => {
    for (let count = 1; count <= 10; count += 1) {
      await writeFile(notes, NOTE.replace('nine', String(count + 20)));
      await read();
    }
    expect(await kept()).toHaveLength(8);
  });

  test('a file that cannot be read is named at every start', async () => {
    await writeFile(join(place, 'scan.pdf'), '%PDF-1.7 broken');
    await read(place);
    const first = said.splice(0);
    await read(place);
    expect(first.join('\n')).toContain('scan.pdf');
    expect(said).toEqual(first);
  });

  test('many folders are read at once, and nothing is left of the reading', async () => {
    const folders = Array.from({ length: 10 }, (_, at) => join(place, `folder-${at}`));
    for (const [at, folder] of folders.entries()) {
      await mkdir(folder);
      await writeFile(join(folder, 'notes.md'), NOTE.replace('nine', String(at + 20)));
      await writeFile(join(folder, 'scan.pdf'), '%PDF-1.7 broken');
    }
    const all = await Promise.all([...folders, ...folders].map((folder) => read(folder)));
    expect(all.map(({ catalogue }) => catalogue.talks.length)).toEqual(all.map(() => 1));
    expect(await kept()).toEqual([]);
  });

  test('where nothing can be kept the notes are read all the same', async () => {
    await writeFile(root, 'a file where the folder would be');
    expect((await read()).catalogue.talks).toHaveLength(1);
  });
});
