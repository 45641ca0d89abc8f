import { describe, expect, test } from 'vitest';
import type { Catalogue, Day } from '../../lambda/retrieve/index-format.ts';
import { dayAt } from '../../lambda/understand/days.ts';

const day = (id: string): Day => ({ id, conference: 'Example', talks: [] });
/** Two conferences: Monday to Thursday of one year, a Monday of the next. */
const CATALOGUE: Catalogue = {
  talks: [],
  speakers: [],
  topics: [],
  days: ['2018-11-26', '2018-11-27', '2018-11-29', '2019-12-02'].map(day),
};

const CASES: readonly (readonly [said: string, days: readonly string[], rest: string, why: string])[] = [
  ['tuesday', ['2018-11-27'], '', 'one Tuesday'],
  ['monday', ['2018-11-26', '2019-12-02'], '', 'two Mondays'],
  ['monday 2019', ['2019-12-02'], '', 'the year tells'],
  ['monday night about arm', ['2018-11-26', '2019-12-02'], 'about arm', 'part of a day'],
  ["tuesday's keynote", ['2018-11-27'], 'keynote', 'possessive'],
  ['day one', ['2018-11-26', '2019-12-02'], '', 'of each conference'],
  ['day 4 of 2018', ['2018-11-29'], '', 'counted from the first, though the third was not noted'],
  ['day three of 2018', [], 'day three of 2018', 'that day was not noted, and day 4 is another'],
  ['the first day', ['2018-11-26', '2019-12-02'], '', 'an article'],
  ['the last day of 2018', ['2018-11-29'], '', 'from the end'],
  ['november 29', ['2018-11-29'], '', 'month and day'],
  ['november 29th 2018', ['2018-11-29'], '', 'with the year'],
  ['the 29th of november', ['2018-11-29'], '', 'day and month'],
  ['2 december in', ['2019-12-02'], 'in', 'day first'],
  ['monday december 2', ['2019-12-02'], '', 'weekday and date'],
  ['2018 11 29', ['2018-11-29'], '', 'typed as 2018-11-29'],
  ['2018 11 30', [], '2018 11 30', 'no talk that day'],
  ['friday', [], 'friday', 'no talk that day'],
  ['march 3', [], 'march 3', 'no talk that day'],
  ['second', [], 'second', 'no day at all'],
];

describe('a day as it is said', () => {
  test.each(CASES)('%s', (said, days, rest) => {
    const words = said.split(' ');
    const found = dayAt(words, 0, CATALOGUE);
    expect(found?.days ?? []).toEqual(days);
    expect(words.slice(found?.to ?? 0).join(' ')).toBe(rest);
  });
});
