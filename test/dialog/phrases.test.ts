import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { capital, count, en, listOf, numberWord, vary } from '../../lambda/dialog/phrases/en.ts';

const DIALOG = new URL('../../lambda/', import.meta.url);

function sources(): readonly string[] {
  return readdirSync(DIALOG, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('phrases'))
    .map((file) => readFileSync(new URL(file, DIALOG), 'utf8'));
}

test('every phrase is used', () => {
  const all = sources().join('\n');
  const unused = Object.keys(en).filter((key) => !new RegExp(`\\b(?:phrases|en)\\.${key}\\b`).test(all));
  expect(unused).toEqual([]);
});

test('nothing is said in words that stand elsewhere', () => {
  const spoken = sources().flatMap((source) =>
    [...source.matchAll(/\b(?:text|prompt): (['"`])(?=[^'"`]*[a-z] )(?!\$\{)[^'"`]*\1/g)].map(
      (match) => match[0],
    ),
  );
  expect(spoken).toEqual([]);
});

/** The phrase as it is heard on several turns, filled with names; a list where its words list or count. */
function samples(phrase: unknown): readonly string[] {
  if (typeof phrase === 'string') return [phrase];
  if (typeof phrase !== 'function') return [];
  const source = phrase.toString();
  const parameters = source.slice(source.indexOf('(') + 1, source.indexOf(')')).split(/,\s*/);
  const isList = (name: string) => new RegExp(`listOf\\(${name}\\b|\\b${name}\\.length\\b`).test(source);
  return [0, 1, 2, 3, 4].map((turn) =>
    String(
      phrase(
        ...parameters.map((name) =>
          name === 'turn' ? turn : isList(name) ? ['Aurora', 'Redshift'] : 'Aurora',
        ),
      ),
    ),
  );
}

const UNSPEAKABLE = /undefined|NaN|\[object|null|<|>|https?:| {2}|\.\.|\. \.|[[\]{}*_]/;

/** What asks, by the way it is used: these close an answer. */
const ASKS = /^(?:shall|offer|anything|whichOne|didYouMean|listMore|listDone|welcomePrompt|wayOut)/;

test('every phrase can be spoken as it is, and asks where it closes an answer', () => {
  const faults = Object.entries(en).flatMap(([name, phrase]) =>
    samples(phrase).flatMap((text) => [
      ...(UNSPEAKABLE.test(text) || text.trim() === '' ? [`${name} cannot be spoken: ${text}`] : []),
      ...(ASKS.test(name) && !text.endsWith('?') ? [`${name} asks nothing: ${text}`] : []),
    ]),
  );
  expect(faults).toEqual([]);
});

test('a choice of words goes round with the turn', () => {
  expect([0, 1, 2, 3, 4].map((turn) => vary(turn, ['a', 'b', 'c']))).toEqual(['a', 'b', 'c', 'a', 'b']);
  expect(vary(7, ['only'])).toBe('only');
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j is listed as "%s"', (names, text) => {
  expect(listOf(names)).toBe(text);
  expect(listOf(names, 'or')).toBe(text.replace(' and ', ' or '));
});

test('small numbers are words, large ones figures; one is one', () => {
  expect([0, 1, 2, 12, 13, 100].map(numberWord)).toEqual(['no', 'one', 'two', 'twelve', '13', '100']);
  expect([count(1, 'talk'), count(2, 'talk'), count(0, 'talk'), count(2, 'day')]).toEqual([
    ...['one talk', 'two talks', 'no talks', 'two days'],
  ]);
  expect([capital('the log'), capital(''), capital('S3')]).toEqual(['The log', '', 'S3']);
});
