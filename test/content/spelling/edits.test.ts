import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, type EditKind, neighboursOf } from '../../../content/ingest/spelling/spelling-edits.ts';
import {
  buildWordFilter,
  hashEdits,
  type WordFilter,
} from '../../../content/ingest/spelling/spelling-filter.ts';

const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz'];
/** Few letters, so that edits meet. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'z'), minLength: 1, maxLength: 9 });

/** Every string one edit away, made and compared one by one. */
function everyNeighbour(from: string): Set<string> {
  const cuts = Array.from({ length: from.length + 1 }, (_, i) => [from.slice(0, i), from.slice(i)] as const);
  const all = cuts.flatMap(([head, tail]) => [
    head + tail.slice(1),
    head + tail.charAt(1) + tail.charAt(0) + tail.slice(2),
    ...ALPHABET.flatMap((letter) => [head + letter + tail, head + letter + tail.slice(1)]),
  ]);
  return new Set(all.filter((other) => other !== from));
}

const ALL_KNOWN: WordFilter = { isWord: () => true, isStart: () => true, isEnd: () => true };

test('no neighbour is lost, whatever the filter lets through besides', () => {
  fc.assert(
    fc.property(word, (from) => {
      expect(new Set(neighboursOf(from, ALL_KNOWN).keys())).toEqual(everyNeighbour(from));
    }),
  );
});

test('a known word one edit away passes the filter', () => {
  fc.assert(
    fc.property(word, fc.nat(), (from, pick) => {
      const all = [...everyNeighbour(from)].filter((other) => other !== '');
      const known = all[pick % all.length] ?? '';
      expect([...neighboursOf(from, buildWordFilter([known])).keys()]).toContain(known);
    }),
  );
});

test('the filter knows how its words begin and end', () => {
  const { isStart, isEnd } = buildWordFilter(['quorum', 'replica']);
  const { start, end } = hashEdits('quolica');
  const places = Array.from({ length: 8 }, (_, place) => place);
  expect(places.filter((place) => isStart(start(place)))).toEqual([0, 1, 2, 3]);
  expect(places.filter((place) => isEnd(end(place)))).toEqual([3, 4, 5, 6, 7]);
});

test('where a word begins and ends like no other, no place is left to edit', () => {
  const asked: number[] = [];
  const { isStart, isEnd } = buildWordFilter(['quorum']);
  const isWord = (hash: number) => asked.push(hash) > 0;
  expect(neighboursOf('xylophone', { isWord, isStart, isEnd }).size).toBe(0);
  expect(asked).toEqual([]);
});

test('the filter leaves out nearly everything that it was not built of', () => {
  const list = Array.from({ length: 20_000 }, (_, i) => `word${i.toString(26)}`);
  const { isWord: isKnown } = buildWordFilter(list);
  const { withInserted } = hashEdits('unlikely');
  const passed = Array.from({ length: 20_000 }, (_, i) => isKnown(withInserted(3, i))).filter(Boolean);
  expect(passed.length).toBeLessThan(200);
});

test.each<[from: string, to: string, kind: EditKind, why: string]>([
  ['transalte', 'translate', 'swapped', 'neighbours changed places'],
  ['loging', 'logging', 'doubled', 'a letter typed once too seldom'],
  ['innnovation', 'innovation', 'doubled', 'once too often'],
  ['peformance', 'performance', 'dropped', 'a letter is missing'],
  ['receovery', 'recovery', 'added', 'a letter too many'],
  ['seperate', 'separate', 'vowel', 'another vowel, as it sounds'],
  ['replicagion', 'replication', 'changed', 'another letter'],
])('%s → %s is %s', (from, to, kind) => {
  expect(neighboursOf(from, buildWordFilter([to])).get(to)).toBe(kind);
});

test('the distance counts a swap of neighbours as one edit, and stops at its limit', () => {
  expect(distance('quurom', 'quorum', 4)).toBe(2);
  expect(distance('ab', 'ba', 2)).toBe(1);
  expect(distance('abcdef', 'uvwxyz', 2)).toBe(3);
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(distance(one, other, 20)).toBe(distance(other, one, 20));
      expect(distance(one, other, 20) === 0).toBe(one === other);
      if (everyNeighbour(one).has(other)) expect(distance(one, other, 20)).toBe(1);
    }),
  );
});
