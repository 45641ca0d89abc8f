import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_LINE, textLines } from '../../../local/terminal/text-lines.ts';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function linesOf(bytes: Uint8Array, size = 65_536): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of textLines(inPieces(bytes, size), 'q.txt')) lines.push(line);
  return lines;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

const CASES = [
  { bytes: utf8(''), lines: [], why: 'an empty file has no line' },
  { bytes: utf8('a\nb\n'), lines: ['a', 'b'], why: 'a final line end opens no line' },
  { bytes: utf8('a\r\n\r\nb'), lines: ['a', '', 'b'], why: 'Windows line ends, a blank line between' },
  { bytes: utf8('\ufeffwho?'), lines: ['who?'], why: 'a byte order mark is no word' },
  { bytes: Uint8Array.of(0x61, 0xff, 0x62), lines: ['a\ufffdb'], why: 'a byte that is no UTF-8' },
  {
    bytes: Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x0a, 0, 0x62, 0),
    lines: ['a', 'b'],
    why: 'UTF-16 with its mark',
  },
];

test.each(CASES)('$why', async ({ bytes, lines }) => {
  expect(await linesOf(bytes)).toEqual(lines);
});

test('however the bytes arrive, the lines are the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 9 }), async (text, size) => {
      const bytes = utf8(text.replaceAll('\0', ''));
      expect(await linesOf(bytes, size)).toEqual(await linesOf(bytes));
    }),
  );
});

test('a line longer than the limit is cut, the next is whole', async () => {
  const lines = await linesOf(utf8(`${'x'.repeat(3 * MAX_LINE)}\nshort\n`), 1000);
  expect(lines.map(({ length }) => length)).toEqual([MAX_LINE, 5]);
});

test('a file that is no text is refused by name', async () => {
  await expect(linesOf(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 0x0a))).rejects.toThrow(
    /q\.txt is not a text file/,
  );
});
