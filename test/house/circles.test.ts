import { expect, test } from 'vitest';
import { circlesOf, importsOf } from './circles.ts';
import { codeFiles } from './project.ts';

test('no files import each other round about', () => {
  expect(circlesOf(importsOf(codeFiles()))).toEqual([]);
});

const imports = (rows: Readonly<Record<string, readonly string[]>>) => new Map(Object.entries(rows));

test.each([
  { rows: { a: ['b', 'c'], b: ['c'], c: [] }, circles: [], why: 'two ways to one file are no circle' },
  { rows: { a: ['b'], b: ['a'] }, circles: [['a', 'b']], why: 'two that need each other' },
  {
    rows: { a: ['b'], b: ['c'], c: ['b'] },
    circles: [['b', 'c']],
    why: 'what leads to a circle is not in it',
  },
  {
    rows: { a: ['b'], b: ['c'], c: ['a', 'd'], d: ['e'], e: ['d'] },
    circles: [
      ['d', 'e'],
      ['a', 'b', 'c'],
    ],
    why: 'two circles, one behind the other',
  },
])('$why', ({ rows, circles }) => {
  expect(circlesOf(imports(rows))).toEqual(circles);
});
