import { expect, test } from 'vitest';
import { once, ownValue } from '../../lambda/retrieve/lazily.ts';

test('a value is made when it is first asked for, once, also when it is undefined', () => {
  let made = 0;
  const value = once(() => {
    made += 1;
    return undefined;
  });
  expect(made).toBe(0);
  expect([value(), value()]).toEqual([undefined, undefined]);
  expect(made).toBe(1);
});

test('a table knows its own words only', () => {
  const table: Record<string, number> = { aurora: 2 };
  expect(['aurora', 'constructor', '__proto__', 'toString'].map((word) => ownValue(table, word))).toEqual([
    2,
    undefined,
    undefined,
    undefined,
  ]);
});
