import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  assess,
  confide,
  isSure,
  type Judged,
  LEAST_CONFIDENCE,
  type Signs,
} from '../../lambda/retrieve/answerable.ts';
import { createQueryMaker } from '../../lambda/retrieve/query.ts';
import { smallKnowledge } from './small-knowledge.ts';

const ask = createQueryMaker(
  smallKnowledge({ passages: [{ sentences: ['Aurora keeps six copies of a log.'] }] }),
);

function judged(parts: Partial<Judged> = {}): Judged {
  return {
    ...{
      passage: 0,
      sentence: 0,
      coverage: 1,
      direct: 1,
      together: 1,
      weakest: 1,
      anchored: 1,
      rank: 1,
      fit: 1,
      shown: true,
      asked: 1,
      named: 1,
      strange: false,
      beyond: 1,
      held: 1,
      words: 1,
    },
    ...parts,
  };
}

const NONE = { coverage: 0, direct: 0, together: 0, weakest: 0, anchored: 0, fit: 0, asked: 0 };

test('a sentence that holds the whole question answers it', () => {
  const { answerable, confidence, missing } = assess(ask('aurora copies'), [judged()]);
  expect(answerable).toBe(true);
  expect(confidence).toBeGreaterThan(0.9);
  expect(missing).toEqual([]);
});

test('a sentence that holds next to nothing of it does not', () => {
  const { answerable, missing } = assess(ask('giraffe savanna log'), [judged({ ...NONE, coverage: 0.1 })]);
  expect(answerable).toBe(false);
  expect(missing.toSorted()).toEqual(['giraffe', 'savanna']);
});

test.each([
  ['nothing was found', 'aurora', []],
  ['nothing was asked', '', [judged()]],
  ['only words without a subject were asked', 'what is the', [judged()]],
] as const)('%s: no answer, and no confidence at all', (_why, question, rated) => {
  const verdict = assess(ask(question), rated);
  expect(verdict).toMatchObject({ answerable: false, confidence: 0 });
});

test('the sentence that would be told first decides, however sure another one is', () => {
  const { answerable } = assess(ask('aurora copies'), [
    judged({ ...NONE, coverage: 0.3, held: 0.2, beyond: 0 }),
    judged(),
  ]);
  expect(answerable).toBe(false);
});

test('a sentence that is not about the name that was asked of is less sure', () => {
  const near = assess(ask('aurora copies'), [judged({ ...NONE, coverage: 0.7, anchored: 1 })]);
  const far = assess(ask('aurora copies'), [judged({ ...NONE, coverage: 0.7, anchored: 0 })]);
  expect(far.confidence).toBeLessThan(near.confidence);
});

test('where a figure is asked, sentences without it do not answer, and those further down may', () => {
  const without = judged({ shown: false });
  expect(assess(ask('aurora copies'), [without]).answerable).toBe(false);
  expect(assess(ask('aurora copies'), [without, without, without, without, judged()]).answerable).toBe(true);
});

test('what is decided is what the confidence says', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, share, share, (coverage, direct, weakest, fit) => {
      const verdict = assess(ask('aurora log'), [
        judged({ coverage, direct, together: direct, weakest, fit }),
      ]);
      expect(verdict.answerable).toBe(verdict.confidence >= LEAST_CONFIDENCE);
      expect(verdict.confidence).toBeCloseTo(verdict.signs === undefined ? 0 : confide(verdict.signs), 9);
    }),
    { seed: 17 },
  );
});

const SIGNS: Signs = {
  coverage: 0.5,
  direct: 0.4,
  unknown: 0.2,
  weakest: 0.3,
  anchored: 0.5,
  fit: 0.5,
  held: 0.5,
  beyond: 0.5,
};

test.each(['coverage', 'direct', 'weakest', 'fit', 'held', 'beyond'] as const)(
  'more %s never speaks against an answer',
  (sign) => {
    expect(confide({ ...SIGNS, [sign]: 1 })).toBeGreaterThanOrEqual(confide(SIGNS));
    expect(confide({ ...SIGNS, [sign]: 0 })).toBeLessThanOrEqual(confide(SIGNS));
  },
);

test('words that the notes lack never speak for an answer', () => {
  expect(confide({ ...SIGNS, unknown: 1 })).toBeLessThanOrEqual(confide(SIGNS));
});

test.each([
  { confidence: 0.55, weakest: 0, sure: false, why: 'hardly, and a telling word is missing' },
  { confidence: 0.55, weakest: 0.4, sure: true, why: 'every telling word is near' },
  { confidence: 0.7, weakest: 0, sure: true, why: 'the rest speaks for it' },
])('an answer is told without a word of doubt: $sure, $why', ({ confidence, weakest, sure }) => {
  const signs: Signs = { ...SIGNS, weakest };
  expect(isSure({ answerable: true, confidence, signs, missing: [] })).toBe(sure);
});
