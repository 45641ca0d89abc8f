import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Spelling } from '../../../content/ingest/spelling/spelling.ts';
import { plainSpelling } from '../speakable/plain-spelling.ts';

type Words = {
  readonly stays: Readonly<Record<string, string>>;
  readonly lines: readonly string[];
  readonly typos: Readonly<Record<string, string>>;
};

const words: Words = parse(readFileSync(new URL('words.yaml', import.meta.url), 'utf8'));
const stays = Object.values(words.stays).flatMap((list) => list.trim().split(/\s+/));
const typos = Object.entries(words.typos);
const notes = new URL('../../../content/notes/', import.meta.url);

/** Of the clear misspellings so many must be repaired; each that is not is listed by the test. */
const LEAST_RECALL = 0.9;

let spelling: Spelling;

beforeAll(async () => {
  const texts = readdirSync(notes).map((file) => readFileSync(new URL(file, notes), 'utf8'));
  spelling = await plainSpelling(texts);
});

test('names, products, jargon, and British spelling stay', () => {
  expect(stays.length).toBeGreaterThan(120);
  const repaired = stays.flatMap((word) => {
    const now = spelling.repair(word).text;
    return now === word ? [] : [`${word} → ${now}`];
  });
  expect(repaired).toEqual([]);
});

test('what is not English prose stays', () => {
  for (const line of words.lines) expect(spelling.repair(line).text).toBe(line);
});

test('clear misspellings are repaired, and none wrongly', () => {
  expect(typos.length).toBeGreaterThanOrEqual(60);
  const results = typos.map(([written, right]) => ({
    written,
    right,
    spoken: spelling.repair(written).text,
  }));
  const wrong = results.filter(({ written, right, spoken }) => spoken !== right && spoken !== written);
  const missed = results.filter(({ written, spoken }) => spoken === written).map(({ written }) => written);
  const recall = 1 - (wrong.length + missed.length) / results.length;
  console.log(
    `spelling: ${(100 * recall).toFixed(1)} % of ${results.length} misspellings repaired, 0 of ${stays.length} other words touched; missed: ${missed.join(', ')}`,
  );
  expect(wrong).toEqual([]);
  expect(recall).toBeGreaterThanOrEqual(LEAST_RECALL);
});

test.each([
  [4, 40, 'recovery', 'ten times as often: what was written four times is a slip made four times'],
  [4, 20, 'recovry', 'five times as often: the notes may mean what they write'],
  [1, 2, 'recovery', 'a word used once is nobody’s own, and what is meant need not be used often'],
])('of a word used %i times and its neighbour used %i times, %s is said', async (own, often, said) => {
  const texts = ['the recovry began', 'the recovery began'];
  const many = [own, often].flatMap((times, at) => Array<string>(times).fill(texts[at] ?? ''));
  const spoken = await plainSpelling(many);
  expect(spoken.repair('recovry').text).toBe(said);
});
