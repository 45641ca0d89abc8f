import { expect, test } from 'vitest';
import { growSentences, type Place } from '../../../../local/lex/hear/sentence-tree.ts';

function sentencesOf(place: Place, weight = 1): [string, number][] {
  const total = [...place.next.values()].reduce((sum, step) => sum + step.weight, place.ends);
  const here: [string, number][] = place.ends > 0 ? [['', (weight * place.ends) / total]] : [];
  const longer = [...place.next].flatMap(([piece, step]) =>
    sentencesOf(step.place, (weight * step.weight) / total).map(([rest, share]): [string, number] => [
      `${piece} ${rest}`.trim(),
      share,
    ]),
  );
  return [...here, ...longer];
}

function placesOf(root: Place): number {
  const seen = new Set<Place>();
  const waiting = [root];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (seen.has(place)) continue;
    seen.add(place);
    waiting.push(...[...place.next.values()].map((step) => step.place));
  }
  return seen.size;
}

test('every sentence of a pattern is there once, all of a pattern weighing what the pattern weighs', () => {
  const root = growSentences(
    [
      {
        pattern: [
          [['please'], []],
          [['stop'], ['quit']],
        ],
        weight: 0.5,
      },
      { pattern: ['stop'], weight: 0.5 },
    ],
    (sentence) => [sentence],
  );
  const found = new Map(sentencesOf(root));
  expect([...found.keys()].sort()).toEqual(['please quit', 'please stop', 'quit', 'stop']);
  expect(found.get('stop')).toBeCloseTo(0.5 + 0.125);
  expect(found.get('please quit')).toBeCloseTo(0.125);
});

test('sentences that end alike share their end', () => {
  const pattern = [[['tell'], ['give'], ['read']], 'me', 'more', 'about', '{topic}'];
  expect(placesOf(growSentences([{ pattern, weight: 1 }], (sentence) => [sentence]))).toBe(6);
});

test('a sentence that may be said in two ways is in the tree in both', () => {
  const root = growSentences([{ pattern: ['what', 'is', 'new'], weight: 1 }], (sentence) => [
    sentence,
    ["what's", ...sentence.slice(2)],
  ]);
  expect(new Map(sentencesOf(root))).toEqual(
    new Map([
      ['what is new', 0.5],
      ["what's new", 0.5],
    ]),
  );
});
