import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { tokenize } from '../../lambda/retrieve/analyze.ts';
import { createMatch } from '../../lambda/understand/match.ts';
import { meaningOf, type SentenceCase } from './cases.ts';
import { patterns, understanding } from './world.ts';

const MIN_CASES = 500;
const MIN_PER_INTENT = 15;
/** At least this share must be said in other words than a template's. */
const MIN_FREE_SHARE = 0.5;

const folder = new URL('../sentences/en/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const suites = files.map((name) => ({
  intent: basename(name, '.yaml'),
  cases: parse(readFileSync(new URL(name, folder), 'utf8')) as SentenceCase[],
}));

describe.each(suites)('$intent', ({ cases }) => {
  test.each(cases)('$say', ({ say, means }) => {
    expect(meaningOf(understanding().understand(say), means)).toEqual(meaningOf(means, means));
  });

  test('has enough sentences', () => {
    expect(cases.length).toBeGreaterThanOrEqual(MIN_PER_INTENT);
  });
});

test('half of the sentences are said in other words than a template', () => {
  const match = createMatch(patterns, () => false);
  const all = suites.flatMap(({ cases }) => cases);
  const templated = all.filter(({ say }) => {
    const found = match({ words: tokenize(say).map(({ word }) => word), mentions: [] });
    return found !== undefined && !found.free;
  });
  const share = 1 - templated.length / all.length;
  console.log(
    `sentences: ${all.length} in ${suites.length} files, ${(share * 100).toFixed(0)} % in other words than a template`,
  );
  expect(all.length).toBeGreaterThanOrEqual(MIN_CASES);
  expect(share).toBeGreaterThanOrEqual(MIN_FREE_SHARE);
});
