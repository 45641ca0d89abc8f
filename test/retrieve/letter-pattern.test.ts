import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letterPattern } from '../../lambda/retrieve/analyze.ts';

const SOURCES = [
  { source: String.raw`^\p{Lu}\p{Ll}`, flags: '', why: 'capital and small' },
  {
    source: String.raw`(?<![\p{L}\d.\]])\d+(?: \p{L}+)?`,
    flags: 'gi',
    why: 'letters among others, all matches',
  },
  { source: String.raw`^[\p{L}'’-]+(?![\p{L}\p{N}])`, flags: '', why: 'a sign beyond ASCII beside them' },
];
/** Letters of several scripts, figures, signs and blanks, in any order. */
const TEXT = fc.string({ unit: fc.constantFrom(..."aZ9 .'-’éÉßжЖ٣名"), maxLength: 12 });

describe.each(SOURCES)('a pattern over letters: $why', ({ source, flags }) => {
  const pattern = letterPattern(source, flags);

  test('finds what the pattern over all of Unicode finds', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const found = [...text.matchAll(new RegExp(source, `${flags.replace('g', '')}gu`))];
        if (flags.includes('g')) expect([...pattern.matchAll(text)]).toEqual(found);
        else expect([pattern.test(text), pattern.exec(text)?.[0]]).toEqual([found.length > 0, found[0]?.[0]]);
      }),
    );
  });
});

test('a text of ASCII and one beyond it may follow each other', () => {
  const capital = letterPattern(String.raw`^\p{Lu}`);
  expect(['Abc', 'abc', 'Écla', 'écla', 'Abc'].map(capital.test)).toEqual([true, false, true, false, true]);
});
