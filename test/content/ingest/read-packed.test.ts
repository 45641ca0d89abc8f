import { expect, test } from 'vitest';
import { readDocument } from '../../../content/ingest/readers.ts';
import { blocksOf, outline } from './read-outline.ts';
import { docxOf, pdfOf, zipOf } from './read-packed-fixtures.ts';

test('a Word document’s styles are its headings, its paragraphs its lines', async () => {
  const bytes = docxOf([
    ['Title', 'Serverless at scale'],
    ['', 'By Jane Doe'],
    ['heading 1', 'Cold starts'],
    ['', 'They take longer than you would think, by a good second.'],
  ]);
  expect(outline(await blocksOf('talk.docx', bytes))).toEqual([
    '1 # Serverless at scale',
    '2 ¶ By Jane Doe',
    '3 # Cold starts',
    '4 ¶ They take longer than you would think, by a good second.',
  ]);
});

test('a Word document typed like plain text is read like it, whatever its name', async () => {
  const bytes = docxOf([
    ['', 'Serverless at scale'],
    ['', ''],
    ['', 'COLD STARTS'],
    ['', ''],
    ['', '- they take long'],
    ['', '- a second'],
  ]);
  const lines = outline(await blocksOf('talk.bin', bytes)).map((line) => line.replace(/^\d+ /, ''));
  expect(lines).toEqual(['# Serverless at scale', '### COLD STARTS', '- they take long', '- a second']);
});

test('a PDF gives its lines; larger letters are headings, gaps part paragraphs, pages go on counting', async () => {
  const bytes = pdfOf([
    [
      [28, 700, 'Chaos Engineering'],
      [12, 640, 'Break your systems and see how they respond to'],
      [12, 626, 'failures, before they break by themselves.'],
      [12, 560, 'A second paragraph stands here, all by itself, as prose.'],
    ],
    [
      [18, 700, 'Next page'],
      [12, 640, '- a bullet on it'],
    ],
  ]);
  expect(outline(await blocksOf('slides.pdf', bytes))).toEqual([
    '1 # Chaos Engineering',
    '3 ¶ Break your systems and see how they respond to⏎failures, before they break by themselves.',
    '6 ¶ A second paragraph stands here, all by itself, as prose.',
    '8 ## Next page',
    '10 - a bullet on it',
  ]);
});

const BROKEN: readonly (readonly [why: string, file: string, bytes: Uint8Array])[] = [
  ['a zip that is no document', 'a.docx', zipOf({ 'hello.txt': 'hi' })],
  ['half a zip', 'a.docx', docxOf([['', 'hi']]).slice(0, 200)],
  ['a PDF that ends at once', 'a.pdf', Buffer.from('%PDF-1.7\n')],
  ['rich text', 'a.txt', Buffer.from('{\\rtf1\\ansi hello}')],
  ['a picture', 'a.md', Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 29)],
];

test.each(BROKEN)('%s is a finding that names the file and the remedy', async (_, file, bytes) => {
  const { document, findings } = await readDocument(file, bytes);
  expect(document).toBeUndefined();
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ file, kind: 'unreadable' });
  expect(findings[0]?.message).toMatch(/could not be read: .+\. Save it again as plain text or Markdown/);
});

test('an archive that unpacks to a mountain is refused before it is unpacked', async () => {
  const bytes = Buffer.from(docxOf([['', 'hi']]));
  const entry = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  bytes.writeUInt32LE(0xffffffff, entry + 24);
  const { findings } = await readDocument('bomb.docx', bytes);
  expect(findings[0]?.message).toContain('unpacks to more');
});
