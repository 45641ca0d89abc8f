import { describe, expect, test } from 'vitest';
import { buildPatterns, loadModel } from '../../interaction-models/build.ts';
import { readDictionary } from '../../interaction-models/template/dictionary.ts';
import { PATTERN_TABLE_VERSION, type PatternTable } from '../../lambda/understand/pattern-table.ts';
import { buildWordFilter, readWordFilter } from '../../lambda/understand/word-filter.ts';

const MAX_BYTES = 320_000;

describe('the pattern table', () => {
  const text = buildPatterns();
  const table: PatternTable = JSON.parse(text);

  test('is of the version that is read, small, and the same each time', () => {
    expect(table.formatVersion).toBe(PATTERN_TABLE_VERSION);
    expect(text.length).toBeLessThan(MAX_BYTES);
    expect(buildPatterns()).toBe(text);
  });

  test('has a pattern for every intent of the model', () => {
    const intents = new Set(table.patterns.map(([intent]) => intent));
    expect([...intents].sort()).toEqual(
      loadModel()
        .intents.map(({ name }) => name)
        .sort(),
    );
  });

  test('knows nothing of the notes', () => {
    expect(text).not.toMatch(/werner|adrian|aurora serverless/i);
  });
});

describe('the filter of ordinary words', () => {
  const words = readDictionary('4\nbread/MS\nMars/M\nNATO\nbaker/M\nit\n');
  const has = readWordFilter(buildWordFilter(words));

  test('holds words and names, not abbreviations', () => {
    expect(words).toEqual(['bread', 'Mars', 'baker', 'it']);
    expect(words.every(has)).toBe(true);
  });

  test('takes few other words for members', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `word${index}`);
    const filter = readWordFilter(buildWordFilter(many));
    expect(many.every(filter)).toBe(true);
    const wrong = Array.from({ length: 5_000 }, (_, index) => `other${index}`).filter(filter);
    expect(wrong.length / 5_000).toBeLessThan(0.005);
  });
});
