import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPostings, writePostings } from '../../lambda/retrieve/postings-text.ts';

const PLACES = fc
  .uniqueArray(fc.record({ passage: fc.nat({ max: 200_000 }), count: fc.integer({ min: 1, max: 60_000 }) }), {
    selector: ({ passage }) => passage,
  })
  .map((places) => places.toSorted((one, other) => one.passage - other.passage))
  .map((places) => ({
    passages: places.map(({ passage }) => passage),
    counts: places.map(({ count }) => count),
  }));

test('what is read is what was written, field by field', () => {
  fc.assert(
    fc.property(fc.array(PLACES, { maxLength: 3 }), (fields) => {
      const read = readPostings(writePostings(fields.entries()));
      fields.forEach(({ passages, counts }, field) => {
        expect(Array.from(read[field]?.passages ?? [])).toEqual(passages);
        expect(Array.from(read[field]?.counts ?? [])).toEqual(counts);
      });
    }),
  );
});

test('the text is short: distances in base 36, and how often only where it is more than once', () => {
  const places = { passages: [10, 47, 50], counts: [1, 2, 1] };
  expect(writePostings([[1, places]])).toBe('1:a,11*2,3');
  expect(readPostings('')).toEqual([]);
});
