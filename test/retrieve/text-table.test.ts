import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lazyRecord } from '../../lambda/retrieve/lazy-record.ts';
import {
  findInTable,
  fromTableWord,
  tableKeys,
  toTableWord,
  writeTable,
} from '../../lambda/retrieve/text-table.ts';

const KEY = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('a', 'aa', 'ab', '__proto__', 'constructor', '=', '|'),
);
const VALUE = fc.string().map((value) => value.replaceAll('|', ''));
const TABLE = fc.uniqueArray(fc.tuple(KEY, VALUE), { selector: ([key]) => key, maxLength: 40 });

test('whatever is written is found, and nothing else', () => {
  fc.assert(
    fc.property(TABLE, KEY, (entries, other) => {
      const text = writeTable(entries);
      const known = new Map(entries);
      for (const [key, value] of entries) expect(findInTable(text, key)).toBe(value);
      expect(findInTable(text, other)).toBe(known.get(other));
      expect(tableKeys(text).sort()).toEqual([...known.keys()].sort());
    }),
  );
});

test('a word is read back as it was, whatever stands in it', () => {
  fc.assert(
    fc.property(KEY, (word) => {
      expect(fromTableWord(toTableWord(word))).toBe(word);
    }),
  );
});

test('the same entries give the same text, in any order', () => {
  fc.assert(
    fc.property(TABLE, (entries) => {
      expect(writeTable(entries.toReversed())).toBe(writeTable(entries));
    }),
  );
});

test('a lazy record is the record that it stands for', () => {
  fc.assert(
    fc.property(TABLE, KEY, (entries, other) => {
      const record = lazyRecord(writeTable(entries), (value) => value);
      const plain = Object.fromEntries(entries);
      expect(Object.fromEntries(Object.entries(record))).toEqual(plain);
      expect(Object.hasOwn(record, other)).toBe(Object.hasOwn(plain, other));
      expect(JSON.parse(JSON.stringify(record))).toEqual(JSON.parse(JSON.stringify(plain)));
    }),
  );
});

test('a lazy record makes only what is asked for, and cannot be changed', () => {
  const made: string[] = [];
  const record = lazyRecord('a=1|b=2|c=3', (value) => {
    made.push(value);
    return Number(value);
  });
  expect(record.b).toBe(2);
  expect(record.b).toBe(2);
  expect(record.d).toBeUndefined();
  expect(made).toEqual(['2']);
  expect(Object.keys(record)).toEqual(['a', 'b', 'c']);
  expect(Object.hasOwn(record, 'd')).toBe(false);
  expect(made).toEqual(['2']);
  expect(() => Object.assign(record, { b: 7 })).toThrow(TypeError);
  expect(record.b).toBe(2);
});
