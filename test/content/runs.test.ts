import fc from 'fast-check';
import { expect, test } from 'vitest';
import { append, createColumn, trimmed } from '../../content/ingest/column.ts';
import { createPlaceLog } from '../../content/ingest/knowledge/place-log.ts';
import { createRuns, onceByRun, readSentenceRuns } from '../../content/ingest/runs.ts';
import { createStretches } from '../../content/ingest/stretches.ts';
import type { Passage } from '../../lambda/retrieve/index-format.ts';

function passageOf(sentences: readonly string[]): Passage {
  return {
    note: 'note',
    talk: 'talk',
    kind: 'note',
    headings: [],
    sentences: sentences.map((text) => ({ text, line: 1 })),
  };
}

test('the runs of sentences, written out again, are the sentences', () => {
  const text = fc.array(fc.constantFrom('the', 'quorum,', 'of', 'six.', '', 'é'), { minLength: 1 });
  const sentence = text.map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(fc.array(sentence)), (all) => {
      const runs = createRuns();
      const read = readSentenceRuns(all.map(passageOf), runs);
      const starts = [0, ...read.ends];
      const written = [...read.ends].map((end, i) =>
        [...read.runs.subarray(starts[i], end)].map(runs.writtenAs).join(' '),
      );
      expect(written).toEqual(all.flat());
    }),
  );
});

test('equal runs have one number, and what is made of one is made once', () => {
  const runs = createRuns();
  expect(runs.numbersOf('to be or not to be')).toEqual([0, 1, 2, 3, 0, 1]);
  const made: string[] = [];
  const wordOf = onceByRun((run) => {
    made.push(runs.writtenAs(run));
    return { word: runs.writtenAs(run) };
  });
  expect([2, 0, 2].map((run) => wordOf(run).word)).toEqual(['or', 'to', 'or']);
  expect(made).toEqual(['or', 'to']);
});

test('stretches have one number where they are equal, as many as a Map would give', () => {
  // few letters, so that stretches come again
  const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é', '😀'), maxLength: 7 }));
  fc.assert(
    fc.property(texts, (all) => {
      const stretches = createStretches();
      const known = new Map<string, number>();
      for (const text of all) {
        if (!known.has(text)) known.set(text, known.size);
        expect(stretches.numberOf(`<${text}>`, 1, text.length + 1)).toBe(known.get(text));
      }
      expect(stretches.size()).toBe(known.size);
    }),
  );
});

test('ten thousand stretches are told apart, some of them of equal length and beginnings of each other', () => {
  const stretches = createStretches();
  const all = Array.from({ length: 10_000 }, (_, i) => `word${i.toString(3)}`);
  const numbers = all.map((text) => stretches.numberOf(text, 0, text.length));
  expect(numbers).toEqual(all.map((_, i) => i));
  expect(all.map((text) => stretches.numberOf(text, 0, text.length))).toEqual(numbers);
});

test('a column grows without losing a number', () => {
  const column = createColumn();
  const numbers = Array.from({ length: 5000 }, (_, i) => (i * 7919) % 4_294_967_296);
  for (const number of numbers) append(column, number);
  expect([...trimmed(column)]).toEqual(numbers);
});

test('places are those of each term, in the order of the passages', () => {
  const log = createPlaceLog();
  const seen = [
    [2, 10],
    [0, 10],
    [2, 10],
    [2, 11],
    [0, 14],
  ] as const;
  expect(seen.map(([term, passage]) => log.add(term, passage))).toEqual([true, true, false, true, true]);
  const placesOf = log.byTerm(3);
  const listOf = (term: number) => {
    const { passages, counts } = placesOf(term);
    return { passages: [...passages], counts: [...counts] };
  };
  expect(listOf(0)).toEqual({ passages: [10, 14], counts: [1, 1] });
  expect(listOf(1)).toEqual({ passages: [], counts: [] });
  expect(listOf(2)).toEqual({ passages: [10, 11], counts: [2, 1] });
});
