import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf, shorten, withoutControls, wrap } from '../../../local/terminal/wrap.ts';

const WRAPPED = [
  {
    text: 'the log is the database',
    width: 11,
    lines: ['the log is', 'the', 'database'],
    why: 'breaks between words',
  },
  { text: '  one   two ', width: 20, lines: ['one two'], why: 'blanks are one blank' },
  { text: '', width: 10, lines: [], why: 'nothing is no line' },
  { text: 'abcdefgh', width: 3, lines: ['abc', 'def', 'gh'], why: 'a word too long is broken inside' },
  { text: '再见 世界', width: 4, lines: ['再见', '世界'], why: 'wide characters take two columns' },
];

test.each(WRAPPED)('$why', ({ text, width, lines }) => {
  expect(wrap(text, width)).toEqual(lines);
});

test('no line is wider than asked and no character is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, width) => {
      const lines = wrap(text, width);
      expect(lines.every((line) => columnsOf(line) <= width)).toBe(true);
      expect(lines.join('').replace(/\s/g, '')).toBe(withoutControls(text).replace(/\s/g, ''));
    }),
  );
});

test('a text cannot steer the terminal', () => {
  expect(withoutControls('\u001b[2Jgone\u0007\u202e!\r\nnext')).toBe('gone ! next');
});

test('a shortened text ends with an ellipsis and fits', () => {
  expect(shorten('notes/of-a-long-name.md:12', 10)).toBe('notes/of-…');
  expect(shorten('short', 10)).toBe('short');
});
