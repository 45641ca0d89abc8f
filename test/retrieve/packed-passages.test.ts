import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Passage } from '../../lambda/retrieve/index-format.ts';
import { openPieces, packPassages, packPieces } from '../../lambda/retrieve/packed-passages.ts';

const PASSAGES = fc.array(
  fc.string({ unit: 'grapheme' }).map(
    (text): Passage => ({
      note: 'n',
      talk: 't',
      kind: 'note',
      headings: [],
      sentences: [{ text: `${text}\n.`, line: 1 }],
    }),
  ),
  { maxLength: 450 },
);

test('passages packed in parts are read back in their order, and are packed again as they were', () => {
  fc.assert(
    fc.property(PASSAGES, PASSAGES, (some, others) => {
      const opened = openPieces([...packPieces(some), ...packPieces(others)]);
      const all = [...some, ...others];
      expect([...opened]).toEqual(all);
      expect([...packPassages(opened)].join('')).toBe([...packPassages(all)].join(''));
      expect([...packPassages(opened, ',\n')].join('')).toBe([...packPassages(all, ',\n')].join(''));
    }),
    { numRuns: 30 },
  );
});

test('a passage is found from any place, back and forth, and beyond the last there is none', () => {
  const some = Array.from(
    { length: 401 },
    (_, at): Passage => ({ note: `${at}`, talk: 't', kind: 'note', headings: [], sentences: [] }),
  );
  const opened = openPieces([...packPieces(some), ...packPieces(some.slice(0, 1))]);
  expect(opened).toHaveLength(402);
  expect([399, 400, 0, 401, 200, 402].map((at) => opened[at]?.note)).toEqual([
    '399',
    '400',
    '0',
    '0',
    '200',
    undefined,
  ]);
});
