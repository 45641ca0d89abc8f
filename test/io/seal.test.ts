import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSeal } from '../../lambda/io/seal.ts';

const KEY = 'k'.repeat(43);
const { seal, open } = createSeal(KEY);

describe('a sealed text', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 4000 }), (text) => {
        expect(open('state', seal('state', text))).toBe(text.toWellFormed());
      }),
      { numRuns: 200 },
    );
  });

  test('is the same token for the same text, and fits into an address', () => {
    const token = seal('speech', 'In Aurora, the log is the database.');
    expect(seal('speech', 'In Aurora, the log is the database.')).toBe(token);
    expect(token).toMatch(/^1\.[\w-]+\.[\w-]{22}$/);
  });

  test('is smaller than the text in base64, once it is some sentences', () => {
    const text = 'Databases are in transition, from the relational databases of the past. '.repeat(4);
    expect(seal('speech', text).length).toBeLessThan(text.length);
  });

  test('opens for no other use and for no other key', () => {
    const token = seal('speech', 'text');
    expect(open('state', token)).toBeUndefined();
    expect(createSeal('j'.repeat(43)).open('speech', token)).toBeUndefined();
  });

  test('does not open when any one character was changed', () => {
    const token = seal('state', '{"version":1}');
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
    const opened = [...token].flatMap((sign, at) =>
      [...alphabet]
        .filter((other) => other !== sign)
        .map((other) => token.slice(0, at) + other + token.slice(at + 1))
        .filter((changed) => open('state', changed) !== undefined),
    );
    expect(opened).toEqual([]);
  });

  test.each([
    '',
    '.',
    '1..',
    '1.x',
    '2.AA.AAAAAAAAAAAAAAAAAAAAAA',
    'x'.repeat(100_000),
    '1.é.AAAAAAAAAAAAAAAAAAAAAA',
  ])('is not %s', (token) => {
    expect(open('state', token)).toBeUndefined();
  });
});
