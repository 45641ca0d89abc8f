import { expect, test } from 'vitest';
import { hear, saidOf } from '../../../local/alexa/hear.ts';

const keys = (words: string) => hear(words).map(({ key }) => key);

test.each([
  { one: 'dynamo d b', other: 'Dynamo d. b.', why: 'letters with and without periods' },
  { one: 's three', other: 'S3', why: 'a letter and a number, typed together' },
  { one: 'e c two', other: 'EC2', why: 'letters and a number' },
  { one: 'a r c two oh three', other: 'ARC203', why: 'a session code, figure by figure' },
  { one: 'dop three hundred forty two', other: 'DOP342', why: 'the same code as one number' },
  { one: 'twenty eighteen', other: '2018', why: 'a year' },
  { one: 'two thousand eighteen', other: '2018', why: 'the same year, said in full' },
  { one: 'twenty first century', other: '21st century', why: 'an ordinal' },
  { one: 'november twenty ninth', other: 'November 29', why: 'a day' },
  { one: 'december second', other: 'december 2', why: 'a day whose number is a word of its own' },
  { one: 'ninety nine point nine percent', other: '99.9%', why: 'a share' },
  { one: 'route fifty three', other: 'Route 53', why: 'a name with a number' },
  { one: 'adrian’s talk', other: "adrian's talk", why: 'a typographic apostrophe' },
  { one: 'what’s new?', other: "What's new", why: 'punctuation is not heard' },
  { one: 'cafe society', other: 'café society', why: 'accents are not heard' },
])('"$one" and "$other" are heard as the same: $why', ({ one, other }) => {
  expect(keys(one)).toEqual(keys(other));
});

test.each([
  { one: 'the second one', other: 'the 2 one', why: 'an ordinal is no number but in a date' },
  { one: 'oh no', other: 'zero no', why: '"oh" alone is no zero' },
  { one: 'is it', other: 'isit', why: 'words are not joined' },
])('"$one" and "$other" are not: $why', ({ one, other }) => {
  expect(keys(one)).not.toEqual(keys(other));
});

test.each([
  { words: 'about dynamo d b', said: 'about dynamo d. b.', why: 'letters get periods, as Alexa writes them' },
  { words: 's three', said: 's. three', why: 'a letter before a number is spelled' },
  { words: "werner's 2018 keynote", said: "werner's 2018 keynote", why: 'a possessive stays bound' },
  {
    words: 'the twenty seventeen keynote',
    said: 'the twenty seventeen keynote',
    why: 'numbers stay as said',
  },
  { words: 'what is a data lake', said: 'what is a data lake', why: 'an article is no letter' },
])('"$words" is handed on as "$said": $why', ({ words, said }) => {
  expect(saidOf(hear(words))).toBe(said);
});

test('hostile input is heard in bounded time', () => {
  for (const words of ['one '.repeat(50_000), 'a '.repeat(50_000), "'s".repeat(50_000), '\u0000\ud800']) {
    expect(hear(words).length).toBeLessThanOrEqual(500);
  }
});
