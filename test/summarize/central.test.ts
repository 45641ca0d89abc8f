import { expect, test } from 'vitest';
import { createPassageTerms } from '../../lambda/retrieve/passage-terms.ts';
import { chooseCentral, rankCentral } from '../../lambda/summarize/central.ts';
import type { Budget } from '../../lambda/summarize/choose.ts';
import { type SmallPassage, smallKnowledge } from '../retrieve/small-knowledge.ts';

const BUDGET: Budget = { enough: 20, most: 40, sentences: 3 };

function sourceOf(passages: readonly SmallPassage[]) {
  const knowledge = smallKnowledge({ passages });
  return { knowledge, terms: createPassageTerms(knowledge) };
}

const TALK: readonly SmallPassage[] = [
  {
    headings: ['Quorums'],
    sentences: [
      'Aurora is built on quorums of six nodes in three zones.',
      'Coffee was served in the back of the room at noon.',
      'A quorum of nodes lets Aurora lose a whole zone and go on.',
    ],
  },
  {
    headings: ['About the talk'],
    sentences: ['Aurora quorums nodes zones were told in the Venetian at noon.'],
  },
  { kind: 'code', sentences: ['Aurora quorum nodes zones listing of the console.'] },
];

test('what the rest repeats is central; what stands alone is not', () => {
  const ranked = rankCentral([0, 1, 2], sourceOf(TALK)).map((one) => one.text);
  expect(ranked[0]).toMatch(/^Aurora is built on quorums/);
  expect(ranked.indexOf('Coffee was served in the back of the room at noon.')).toBeGreaterThan(
    ranked.indexOf('A quorum of nodes lets Aurora lose a whole zone and go on.'),
  );
});

test('one word that is often said makes no point, nor does what breaks off', () => {
  const source = sourceOf([
    { sentences: ['Ropes are stored dry in the loft above the slip.', 'And so the ropes.', 'Ropes rot.'] },
    { sentences: ['A loft that is dry keeps ropes for a decade of summers.', 'So you might want to.'] },
  ]);
  const ranked = rankCentral([0, 1], source).map((one) => one.text);
  expect(ranked.slice(0, 2).every((text) => text.includes('loft'))).toBe(true);
  expect(ranked.at(-1)).toBe('So you might want to.');
});

test('listings are never said, and where a talk was is said last', () => {
  const ranked = rankCentral([0, 1, 2], sourceOf(TALK));
  expect(ranked.some((one) => one.passage === 2)).toBe(false);
  expect(ranked.findIndex((one) => one.passage === 1)).toBeGreaterThan(1);
});

test('what is chosen is told in the order of the notes', () => {
  const chosen = chooseCentral([0, 1, 2], sourceOf(TALK), { budget: BUDGET });
  const places = chosen.map((one) => one.passage * 100 + one.sentence);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('what was said is not chosen again; when all was said nothing is left', () => {
  const source = sourceOf(TALK);
  const first = chooseCentral([0], source, { budget: BUDGET });
  const was = new Set(first.map((one) => one.sentence));
  const second = chooseCentral([0], source, { budget: BUDGET, isSaid: (_, sentence) => was.has(sentence) });
  expect(first.length).toBeGreaterThan(0);
  expect(second.some((one) => was.has(one.sentence))).toBe(false);
  expect(chooseCentral([0], source, { budget: BUDGET, isSaid: () => true })).toEqual([]);
});

test('the same passages give the same choice, in whatever order they are named', () => {
  const source = sourceOf(TALK);
  expect(chooseCentral([2, 1, 0], source, { budget: BUDGET })).toEqual(
    chooseCentral([0, 1, 2], source, { budget: BUDGET }),
  );
});

test('where links lead is no point of a talk, and what is asked is told with what stands behind it', () => {
  const source = sourceOf([
    { sentences: ['Under ropes, the notes link to ropes.example and knots.example.'] },
    {
      sentences: [
        'How do the dry ropes in the loft stay dry all winter long?',
        'Wax keeps them.',
        'Ten good men carry forty dry ropes out of the loft and down to the sea.',
        'Who pays for the loft?',
      ],
    },
  ]);
  const chosen = chooseCentral([0, 1], source, { budget: { ...BUDGET, enough: 30 } });
  expect(chosen.map(({ passage, sentence }) => [passage, sentence])).toEqual([
    [1, 0],
    [1, 1],
    [1, 2],
  ]);
});
