import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { boost } from '../../../bench/qmsum/boost.ts';
import { FEATURES } from '../../../lambda/summarize/transcript/features.ts';
import { smooth, spread, windowed } from '../../../lambda/summarize/transcript/neighbours.ts';
import { evaluateTrees } from '../../../lambda/summarize/transcript/trees.ts';
import { FINDING_TREES, WORTH_TREES } from '../../../lambda/summarize/transcript/weights.ts';

test('two levels by hand: above the threshold goes right', () => {
  const trees = { depth: 2, base: 1, features: [0, 1, -1], thresholds: [5, 2, 0], leaves: [10, 20, 30, 40] };
  expect(evaluateTrees(trees, Float64Array.of(5, 2))).toBe(11);
  expect(evaluateTrees(trees, Float64Array.of(5, 3))).toBe(21);
  expect(evaluateTrees(trees, Float64Array.of(6, 3))).toBe(31);
});

test('what is learned from steps is the steps', () => {
  const column = Float32Array.from({ length: 2_000 }, (_, row) => row % 40);
  const target = column.map((value) => (value > 19 ? 3 : 1));
  const trees = boost(
    { columns: [column], target },
    { trees: 40, depth: 2, rate: 0.3, minRows: 5, ridge: 1, features: 1 },
  );
  expect(evaluateTrees(trees, Float64Array.of(3))).toBeCloseTo(1, 1);
  expect(evaluateTrees(trees, Float64Array.of(33))).toBeCloseTo(3, 1);
});

test.each([
  ['worth', WORTH_TREES],
  ['finding', FINDING_TREES],
] as const)('the committed weights (%s) are whole, of these features, and small', (_, trees) => {
  const nodes = 2 ** trees.depth - 1;
  expect(trees.thresholds).toHaveLength(trees.features.length);
  expect(trees.leaves).toHaveLength((trees.features.length / nodes) * (nodes + 1));
  expect(Math.max(...trees.features)).toBeLessThan(FEATURES.length);
  const bytes = readFileSync(
    new URL('../../../lambda/summarize/transcript/weights.json', import.meta.url),
  ).length;
  expect(bytes).toBeLessThan(150_000);
});

test('neighbours are heard as far as they should be', () => {
  const one = Float64Array.of(0, 0, 1, 0, 0);
  expect([...smooth(one, 1)]).toEqual([0.25, 0.5, 1, 0.5, 0.25]);
  expect([...windowed(one, 1)]).toEqual([0, 1 / 3, 1 / 3, 1 / 3, 0]);
  expect([...spread(one)]).toEqual([2, 1, 0, 1, 2]);
  expect([...spread(new Float64Array(2))]).toEqual([2, 2]);
});
