import { basename } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assembleKnowledge } from '../../content/assemble.ts';
import { countParts, divideNotes } from '../../content/divide-notes.ts';
import { type NotesFile, readNotesFolder } from '../../content/notes-folder.ts';
import { openRemotePart } from '../../content/remote-part.ts';
import { NOTES } from '../dialog/own-notes.ts';
import { docxOf, pdfOf } from './ingest/read-packed-fixtures.ts';

const ALONE = { threads: 1, leastBytes: 1, mostSearches: 20 };
const THREE = { ...ALONE, threads: 3 };

function toFile(file: string, text: string): NotesFile {
  return { file, bytes: new TextEncoder().encode(text) };
}

test('every file is in one part, in its order', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 20 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 5 }), (all, threads) => {
      const files = all.map((size, i) => toFile(`${i}.txt`, 'a'.repeat(size)));
      expect(divideNotes(files, threads)).toHaveLength(threads);
      expect(divideNotes(files, threads).flat()).toEqual(files);
    }),
  );
});

test.each([
  { why: 'few bytes are not worth another thread', bytes: 999, parts: 1 },
  { why: 'no file at all is one part', bytes: 0, parts: 1 },
  { why: 'as many as the bytes are worth', bytes: 1000, parts: 2 },
  { why: 'never more than there are threads', bytes: 1_000_000, parts: 4 },
])('$why', ({ bytes, parts }) => {
  expect(countParts(bytes, { threads: 4, leastBytes: 500 })).toBe(parts);
});

test('files as large as each other are shared out evenly', () => {
  const files = [...'abcdef'].map((file) => toFile(file, 'a'.repeat(100)));
  expect(divideNotes(files, 3).map((part) => part.length)).toEqual([2, 2, 2]);
});

test('threads make the same knowledge byte for byte, and report the same', async () => {
  const files = [
    toFile('0.bin', '\0\0\0\0'),
    { file: '1.docx', bytes: docxOf([['', 'A quorum needs four of six copies.']]) },
    { file: '2.pdf', bytes: pdfOf([[[12, 700, 'Caches hide slow databases.']]]) },
    toFile('~.bin', '\0\0\0\0'),
  ];
  for await (const file of readNotesFolder(NOTES, () => {})) files.push(file);
  const [alone, shared] = [
    await assembleKnowledge(files, basename(NOTES), ALONE),
    await assembleKnowledge(files, basename(NOTES), THREE),
  ];
  expect(JSON.stringify(shared)).toBe(JSON.stringify(alone));
  expect(alone.knowledge.notes.map(({ file }) => file)).toEqual(expect.arrayContaining(['1.docx', '2.pdf']));
  expect(alone.findings.map(({ file }) => file)).toEqual(['0.bin', '~.bin']);
});

test('the limit of repairs is reached at the same word with threads and without', async () => {
  const slips = ['databsae', 'netwrok', 'recoevry', 'securtiy', 'distribtued', 'avialable', 'perfromance'];
  const files = [...slips, 'custmoers'].map((slip, i) => toFile(`${i}.txt`, `There is a ${slip} of it.\n`));
  const few = { ...ALONE, mostSearches: 5 };
  const [alone, shared] = [
    await assembleKnowledge(files, '', few),
    await assembleKnowledge(files, '', { ...few, threads: 2 }),
  ];
  const repaired = alone.knowledge.passages.filter(({ sentences }) => sentences[0]?.written !== undefined);
  expect(repaired).toHaveLength(5);
  expect(shared.knowledge.passages).toEqual(alone.knowledge.passages);
});

test('a thread answers what it is asked at once in its order', async () => {
  const part = openRemotePart();
  const asked = [
    part.read({ files: [toFile('a.txt', 'Caches hide slow databases.\n')], folder: '' }),
    part.read({ files: [toFile('b.txt', 'Queues hide slow services.\n')], folder: '' }),
  ];
  const heads = (await Promise.all(asked)).map((read) => read.heads.map(({ file }) => file));
  expect(heads).toEqual([['a.txt'], ['b.txt']]);
  await part.close();
});

test('a thread that fails is the error of whoever asked it, and of whoever asks it again', async () => {
  const part = openRemotePart(new URL('failing-thread.ts', import.meta.url));
  await expect(part.read({ files: [], folder: '' })).rejects.toThrow('the disk is on fire');
  await expect(part.read({ files: [], folder: '' })).rejects.toThrow('the disk is on fire');
  await part.close();
});

test('a thread that was ended answers nobody, and says so', async () => {
  const part = openRemotePart();
  await part.close();
  await expect(part.read({ files: [], folder: '' })).rejects.toThrow('ended');
});
