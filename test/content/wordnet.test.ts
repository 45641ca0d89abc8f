import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWordnet, type Neighbour } from '../../content/ingest/knowledge/wordnet.ts';
import { type SmallSynset, smallWordnet } from './small-wordnet.ts';

const SETS: readonly SmallSynset[] = [
  {
    part: 'noun',
    lemmas: ['cost', 'price', 'Terms'],
    pointers: [
      ['@', 1],
      ['+', 4, 1, 2],
      ['!', 2],
    ],
  },
  { part: 'noun', lemmas: ['value'], pointers: [['~', 0]] },
  { part: 'noun', lemmas: ['income'] },
  { part: 'noun', lemmas: ['price', 'damage'] },
  { part: 'verb', lemmas: ['be', 'cost'], pointers: [['+', 0, 2, 1]] },
  { part: 'adj', lemmas: ['fast(a)', 'quick'], pointers: [['&', 6]] },
  { part: 'adj', lemmas: ['rapid'] },
  { part: 'adv', lemmas: ['fast'] },
];
const wordnet = createWordnet(smallWordnet(SETS));

/** Neighbours as "tie lemma sense", in order. */
function told(neighbours: readonly Neighbour[]): readonly string[] {
  return neighbours.map(({ tie, lemma, sense }) => `${tie} ${lemma} ${sense}`).toSorted();
}

test.each(['cost', 'price', 'terms', 'value', 'income', 'damage', 'be', 'fast', 'quick', 'rapid'])(
  'has %s',
  (lemma) => {
    expect(wordnet.has(lemma)).toBe(true);
  },
);

test.each(['a', 'cos', 'costs', 'priced', 'zebra', 'database', '1', 'Cost'])('has no %j', (lemma) => {
  expect(wordnet.has(lemma)).toBe(false);
  expect(wordnet.neighbours(lemma)).toEqual([]);
});

test('words of one meaning stand for each other; a usual meaning comes before a rare one', () => {
  expect(told(wordnet.neighbours('damage'))).toEqual(['synonym price 0']);
  expect(told(wordnet.neighbours('price'))).toEqual(
    expect.arrayContaining(['synonym cost 0', 'synonym terms 0', 'synonym damage 1']),
  );
});

test('a tie between words holds for these words only', () => {
  expect(told(wordnet.neighbours('price')).some((one) => one.startsWith('derived'))).toBe(false);
  expect(told(wordnet.neighbours('be')).some((one) => one.startsWith('derived'))).toBe(false);
});

test('ties of every kind that is known are followed, others are not', () => {
  expect(told(wordnet.neighbours('value'))).toEqual([
    'narrower cost 0',
    'narrower price 0',
    'narrower terms 0',
  ]);
  expect(told(wordnet.neighbours('quick'))).toEqual(['similar rapid 0', 'synonym fast 0']);
  expect(told(wordnet.neighbours('cost')).some((one) => one.includes('income'))).toBe(false);
});

test('a word is never its own neighbour, though it derives from itself', () => {
  for (const { lemmas } of SETS)
    for (const lemma of lemmas)
      expect(wordnet.neighbours(lemma.toLowerCase()).map((one) => one.lemma)).not.toContain(
        lemma.toLowerCase(),
      );
});

test('the fourth meaning of a word is not looked at', () => {
  const many = createWordnet(
    smallWordnet(['a', 'b', 'c', 'd'].map((lemma) => ({ part: 'noun', lemmas: ['run', lemma] }))),
  );
  expect(told(many.neighbours('run'))).toEqual(['synonym a 0', 'synonym b 1', 'synonym c 2']);
});

test('a word that names a large class does not stand for its members', () => {
  const members = Array.from(
    { length: 20 },
    (_, i): SmallSynset => ({ part: 'noun', lemmas: [`member${i}`] }),
  );
  const classes = (size: number) =>
    createWordnet(
      smallWordnet([
        ...members,
        {
          part: 'noun',
          lemmas: ['class'],
          pointers: members.slice(0, size).map((_, i) => ['~', i] as const),
        },
      ]),
    ).neighbours('class').length;
  expect(classes(5)).toBe(5);
  expect(classes(20)).toBe(0);
});

test('every word of any database is found, and no other', () => {
  const word = fc.stringMatching(/^[a-z][a-z'_-]{0,6}$/);
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 40 }),
      fc.array(word, { maxLength: 20 }),
      (words, others) => {
        const made = createWordnet(smallWordnet(words.map((lemma) => ({ part: 'noun', lemmas: [lemma] }))));
        for (const lemma of words) expect(made.has(lemma)).toBe(true);
        for (const lemma of others) expect(made.has(lemma)).toBe(words.includes(lemma));
      },
    ),
    { seed: 31, numRuns: 100 },
  );
});
