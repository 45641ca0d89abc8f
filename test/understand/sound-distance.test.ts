import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  consonantsOf,
  leastDistance,
  soundDistance,
  toLetters,
} from '../../lambda/understand/sound-distance.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdefhklmnorstuvwy'), minLength: 0, maxLength: 7 });

function distance(one: string, other: string): number {
  return soundDistance(toLetters(one), toLetters(other), Number.POSITIVE_INFINITY);
}

describe('the distance of two words to the ear', () => {
  test.each([
    ['werner', 'verner', 'w and v', 0.4],
    ['vogels', 'fogels', 'v and f', 0.4],
    ['cockcroft', 'cockroft', 'a consonant lost', 0.8],
    ['kinesis', 'kineses', 'a vowel', 0.4],
    ['aurora', 'aurorra', 'a letter doubled', 0.2],
    ['fargate', 'fargat', 'the last e', 0.3],
    ['lambda', 'lamdba', 'letters swapped', 0.5],
    ['lambda', 'lambda', 'the same', 0],
  ])('%s and %s: %s', (one, other, _, expected) => {
    expect(distance(one, other)).toBeCloseTo(expected);
  });

  test('is nothing for the same word, and the same both ways', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(distance(one, one)).toBe(0);
        expect(distance(one, other)).toBeCloseTo(distance(other, one));
        expect(distance(one, other) > 0).toBe(one !== other);
      }),
    );
  });

  test('is never less than the consonants say', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const least = leastDistance(consonantsOf(toLetters(one)), consonantsOf(toLetters(other)));
        // a doubled or silent letter costs less than a lost one, and is in no group or beside its like
        expect(distance(one, other)).toBeGreaterThanOrEqual(least - 1e-9);
      }),
    );
  });

  test.each(['cs', 'ck', 'vb', 'pb', 'kg', 'jg'])(
    'of %s: a letter that may stand for two sounds is no consonant lost',
    (pair) => {
      const [one = '', other = ''] = pair;
      const least = leastDistance(consonantsOf(toLetters(one)), consonantsOf(toLetters(other)));
      expect(distance(one, other)).toBeGreaterThanOrEqual(least);
    },
  );

  test('is given up only beyond its limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 30 }), (one, other, tenths) => {
        const limit = tenths / 10;
        const whole = distance(one, other);
        const limited = soundDistance(toLetters(one), toLetters(other), limit);
        if (whole <= limit) expect(limited).toBeCloseTo(whole);
        else expect(limited).toBeGreaterThan(limit);
      }),
      { numRuns: 500 },
    );
  });
});
