import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineAt } from '../../../content/ingest/blocks/block-lines.ts';
import { inlineText, parsedInline } from '../../../content/ingest/blocks/inline.ts';
import type { Block } from '../../../content/ingest/document.ts';
import { readDocument } from '../../../content/ingest/readers.ts';
import { splitTalks } from '../../../content/ingest/talks/split-talks.ts';

const FILES = [
  'a.md',
  'a.txt',
  'a.html',
  'a.vtt',
  'a.srt',
  'a.docx',
  'a.pdf',
  'a',
  'a.org',
  'transcripts/a.txt',
];
const MARKS = [
  '- ',
  '* ',
  '  - ',
  '\t* ',
  '1. ',
  'a) ',
  '# ',
  '## ',
  '### ',
  '> ',
  '=> ',
  '',
  '    ',
  '• ',
  '-',
  '**',
  '| ',
];

/** Words that no other line has, so that each can be looked for. */
const word = fc.integer({ min: 10_000, max: 99_999 }).map((number) => `w${number}`);
const line = fc.tuple(
  fc.constantFrom(...MARKS),
  fc.array(word, { minLength: 1, maxLength: 14 }),
  fc.constantFrom('', '.', ':', '?', ' ```'),
);
const notes = fc
  .array(
    fc.oneof(
      line.map(([mark, words, end]) => mark + words.join(' ') + end),
      fc.constantFrom('', '', '---', '====', '####', '***'),
    ),
    { maxLength: 40 },
  )
  .map((lines) => ['# the title', ...lines].join('\n'));

function textOf(block: Block): string {
  const links = 'links' in block ? (block.links ?? []).map(({ text, url }) => `${text} ${url}`) : [];
  const own = block.kind === 'row' ? block.cells.flat().join(' ') : 'text' in block ? block.text : '';
  return [own, ...links].join(' ');
}

function wordsIn(text: string): string[] {
  return text.match(/w\d{5}/g) ?? [];
}

async function read(file: string, bytes: Uint8Array): Promise<readonly Block[]> {
  const { document, findings } = await readDocument(file, bytes);
  expect(document !== undefined || findings.length > 0).toBe(true);
  if (document !== undefined) splitTalks(document);
  return document?.blocks ?? [];
}

describe('whatever a file holds', () => {
  test('reading it gives blocks or a finding, never an error', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => new TextEncoder().encode(text)),
      fc
        .array(
          fc.constantFrom(
            '---\n',
            'a: ',
            '[',
            '](',
            '<b>',
            '```',
            '|',
            '\t',
            '>>',
            '- ',
            '00:00:01.000 --> 00:00:02.000\n',
            'WEBVTT\n\n',
            '*',
            '\\',
            '&amp;',
            'Jane Doe',
            '\n\n',
            '# ',
            'x',
          ),
        )
        .map((parts) => new TextEncoder().encode(parts.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...FILES), bytes, async (file, content) => {
        await read(file, content);
      }),
      { numRuns: 400 },
    );
  });

  test('every line number is one of the file’s, and they never run backwards', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('a.md', 'a.txt'), notes, async (file, text) => {
        const total = text.split('\n').length;
        let last = 1;
        for (const block of await read(file, new TextEncoder().encode(text))) {
          expect(block.line).toBeGreaterThanOrEqual(last);
          const end = 'text' in block ? lineAt(block, block.text.length) : block.line;
          expect(end).toBeLessThanOrEqual(total);
          last = block.line;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('no word of notes is lost, and each stands on the line that is told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('a.md', 'a.txt'), notes, async (file, text) => {
        const blocks = await read(file, new TextEncoder().encode(text));
        const found = new Set(blocks.flatMap((block) => wordsIn(textOf(block))));
        expect(wordsIn(text).filter((each) => !found.has(each))).toEqual([]);
        const lines = text.split('\n');
        for (const block of blocks) {
          if (block.kind === 'heading' || !('text' in block)) continue;
          for (const match of block.text.matchAll(/w\d{5}/g)) {
            expect(lines[lineAt(block, match.index) - 1]).toContain(match[0]);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});

test('the fast way through marks reads what the parser reads', () => {
  const piece = fc.constantFrom(
    'a',
    'Word',
    ' ',
    ' ',
    '*',
    '**',
    '_',
    '__',
    '`',
    '[',
    ']',
    '](https://x.org)',
    '](b)',
    '!',
    '<',
    '>',
    '<b>',
    '<T>',
    '&',
    '&lt;',
    '\\',
    '\n',
    '.',
    '5',
    '(',
    ')',
    'https://y.org/z_a',
    '"',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('').replace(/^\s+|\s+$/gm, '');
      const strip = (value: string) => value.replace(/[ \t]+/g, ' ').trim();
      const [fast, parsed] = [inlineText(text, 1), parsedInline(text, 1)];
      expect(strip(fast.text)).toBe(strip(parsed.text));
      expect(fast.links.map(({ url }) => url)).toEqual(parsed.links.map(({ url }) => url));
    }),
    { numRuns: 5000 },
  );
});
