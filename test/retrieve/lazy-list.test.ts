import { expect, test } from 'vitest';
import { lazyList } from '../../lambda/retrieve/lazy-list.ts';

/** A list of squares, and which of them were made. */
function squares(length: number) {
  const made: number[] = [];
  const list = lazyList(length, (place) => {
    made.push(place);
    return { square: place * place };
  });
  return { made, list };
}

test('a value is made when it is asked for, and once', () => {
  const { made, list } = squares(5);
  expect(list).toHaveLength(5);
  expect(made).toEqual([]);
  expect(list[3]).toEqual({ square: 9 });
  expect(list[3]).toBe(list.at(-2));
  expect(made).toEqual([3]);
});

test('it is gone through as any list', () => {
  const { list } = squares(4);
  const expected = [0, 1, 4, 9].map((square) => ({ square }));
  expect(list).toEqual(expected);
  expect([...list]).toEqual(expected);
  expect(JSON.stringify(list)).toBe(JSON.stringify(expected));
  expect(list.filter(({ square }) => square > 1).map(({ square }) => square)).toEqual([4, 9]);
  expect([...list.entries()].at(2)).toEqual([2, { square: 4 }]);
  expect(Array.isArray(list)).toBe(true);
  expect(Object.keys(list)).toEqual(['0', '1', '2', '3']);
});

test('beyond its end, and by other names than places, there is nothing', () => {
  const { made, list } = squares(2);
  const odd = list as unknown as Readonly<Record<string, unknown>>;
  for (const key of ['2', '-1', '01', '1.5', 'square', '']) expect(odd[key]).toBeUndefined();
  expect(made).toEqual([]);
});

test('it cannot be changed', () => {
  const { list } = squares(2);
  const open = list as { square: number }[];
  expect(() => open.push({ square: 3 })).toThrow(TypeError);
  expect(() => open.splice(0, 1)).toThrow(TypeError);
  expect(list).toEqual([{ square: 0 }, { square: 1 }]);
});

test('of a long list the oldest are forgotten and made again', () => {
  const { made, list } = squares(50_000);
  for (const { square } of list) expect(square).toBeGreaterThanOrEqual(0);
  expect(list[0]).toEqual({ square: 0 });
  expect(made).toHaveLength(50_001);
});
