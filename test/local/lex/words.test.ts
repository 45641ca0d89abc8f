import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf, toWords } from '../../../local/lex/words.ts';

const keys = (text: string) => toWords(text).map(({ key }) => key);

const CASES: readonly { why: string; text: string; expected: string[] }[] = [
  { why: 'case and points', text: 'Hello, WORLD!', expected: ['hello', 'world'] },
  { why: 'accents', text: 'Café Ångström', expected: ['cafe', 'angstrom'] },
  { why: "'s is a word of its own", text: "what's Werner's", expected: ['what', "'s", 'werner', "'s"] },
  { why: 'other apostrophes are part of a word', text: "don’t o'clock", expected: ["don't", "o'clock"] },
  { why: 'letters one by one', text: 'A. W. S. and d b', expected: ['aws', 'and', 'db'] },
  { why: 'digits in words', text: 'three, Three, 3', expected: ['3', '3', '3'] },
  { why: 'figures keep their points', text: '99.99 1,200 2nd', expected: ['99.99', '1,200', '2nd'] },
  { why: 'letters with figures', text: 'EC2 i3en 5g', expected: ['ec2', 'i3en', '5g'] },
  { why: 'and', text: 'R&D', expected: ['r', 'and', 'd'] },
  { why: 'a hyphen parts words', text: 'top-level', expected: ['top', 'level'] },
  { why: 'nothing', text: ' …?! 🙂', expected: [] },
];

test.each(CASES)('$why: "$text"', ({ text, expected }) => {
  expect(keys(text)).toEqual(expected);
});

test('whatever the text, words stand in it one after the other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      let last = 0;
      for (const { key, from, to } of toWords(text)) {
        expect(key).not.toBe('');
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        last = to;
      }
      expect(last).toBeLessThanOrEqual(text.length);
      expect(text).toContain(textOf(text, toWords(text)));
    }),
  );
});
