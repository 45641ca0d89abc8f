import { describe, expect, test } from 'vitest';
import { digitOf, numberOf, numbersToFigures } from '../../lambda/understand/numbers.ts';

const CASES: readonly (readonly [said: string, figures: string, why: string])[] = [
  ['twenty eighteen', '2018', 'a year in two halves'],
  ['nineteen ninety nine', '1999', 'a year of the last century'],
  ['twenty oh five', '2005', 'a year with a zero'],
  ['two thousand nineteen', '2019', 'a year as a number'],
  ['two thousand and nineteen', '2019', 'the same with and'],
  ['two oh three', '203', 'digits one by one'],
  ['three four two', '342', 'digits one by one'],
  ['three hundred and eighty two services', '382 services', 'hundreds'],
  ['ninety nine point nine nine five percent', '99.995 percent', 'decimals'],
  ['ten gigabytes', '10 gigabytes', 'one word from ten on'],
  ['twenty five thousand inserts', '25000 inserts', 'thousands'],
  ['the second one', 'the second one', 'a pronoun'],
  ['four nines', 'four nines', 'small numbers stay words'],
  ['six copies in three zones', 'six copies in three zones', 'small numbers stay words'],
  ['one and two', 'one and two', 'not a sum'],
  ['zero point five', '0.5', 'a half'],
  ['fifty fifty', '50 50', 'no year'],
  ['the twenty first century', 'the 21st century', 'an ordinal as it is written'],
  ['the twenty second and the thirty third', 'the 22nd and the 33rd', 'ordinals as they are written'],
  ['the twenty ninth', 'the 29th', 'an ordinal'],
  ['the eighties', 'the 1980s', 'a decade'],
  ['the nineteen nineties', 'the 1990s', 'a decade of a century that is said'],
  ['the twenty twenties', 'the 2020s', 'a decade of ours'],
  ['a hundred', 'a hundred', 'no digit in front'],
];

describe('numbers in words', () => {
  test.each(CASES)('%s', (said, figures) => {
    expect(numbersToFigures(said.split(' '), () => false).join(' ')).toBe(figures);
  });

  test('one word stays where the notes write it so', () => {
    expect(numbersToFigures(['ten', 'gigabytes'], (word) => word === 'ten')).toEqual(['ten', 'gigabytes']);
  });

  test('a value may stand as word, figure or ordinal', () => {
    expect(['two', '2', 'second', '2nd', 'many'].map(numberOf)).toEqual([2, 2, 2, 2, undefined]);
    expect(['oh', 'seven', '7', 'ten'].map(digitOf)).toEqual(['0', '7', '7', undefined]);
  });
});
