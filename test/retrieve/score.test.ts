import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPassageTerms } from '../../lambda/retrieve/passage-terms.ts';
import { createQueryMaker } from '../../lambda/retrieve/query.ts';
import { type Candidate, weighHits } from '../../lambda/retrieve/score.ts';
import { createSearch } from '../../lambda/retrieve/search.ts';
import { type SmallCollection, smallKnowledge } from './small-knowledge.ts';

function weigh(collection: SmallCollection, question: string): readonly Candidate[] {
  const knowledge = smallKnowledge(collection);
  const query = createQueryMaker(knowledge)(question);
  return weighHits(query, createSearch(knowledge)(query), {
    knowledge,
    terms: createPassageTerms(knowledge),
  });
}

/** The weight of one sentence, by its place. */
function at(candidates: readonly Candidate[], passage: number, sentence: number): Candidate {
  const found = candidates.find((one) => one.passage === passage && one.sentence === sentence);
  if (found === undefined) throw new Error(`no candidate at ${passage}.${sentence}`);
  return found;
}

const NEAR: SmallCollection = {
  talks: [{ id: 'talk', title: 'Resilience' }],
  passages: [
    {
      headings: ['Aurora'],
      sentences: ['Quorums overlap.', 'Books are kept.', 'Lunch came.', 'Zones fail.'],
    },
    { sentences: ['Nothing else.'] },
  ],
};

test('a word counts fully in the sentence itself, less under its heading, beside it, in the passage, in the title', () => {
  const own = at(weigh(NEAR, 'quorums'), 0, 0).coverage;
  const heading = at(weigh(NEAR, 'aurora'), 0, 0).coverage;
  const beside = at(weigh(NEAR, 'quorums'), 0, 1).coverage;
  const passage = at(weigh(NEAR, 'quorums'), 0, 3).coverage;
  const title = at(weigh(NEAR, 'resilience'), 0, 0).coverage;
  expect(own).toBe(1);
  expect(own).toBeGreaterThan(heading);
  expect(heading).toBeGreaterThan(beside);
  expect(beside).toBeGreaterThan(Math.max(passage, title));
  expect(Math.min(passage, title)).toBeGreaterThan(0);
});

test('what stands in the sentence and what only stands near are told apart', () => {
  const { direct, together, coverage } = at(weigh(NEAR, 'aurora quorums zones'), 0, 0);
  expect(direct).toBeLessThan(together);
  expect(together).toBeLessThan(coverage);
});

test('one telling word that is nowhere makes the weakest nothing', () => {
  expect(at(weigh(NEAR, 'quorums giraffes'), 0, 0).weakest).toBe(0);
  expect(at(weigh(NEAR, 'quorums overlap'), 0, 0).weakest).toBe(1);
});

test('the best hit has rank 1, the others less', () => {
  const candidates = weigh(
    { passages: [{ sentences: ['Cells fail.'] }, { sentences: ['Cells and more of something else fail.'] }] },
    'cells fail',
  );
  expect(at(candidates, 0, 0).rank).toBe(1);
  expect(at(candidates, 1, 0).rank).toBeLessThan(1);
});

test('listings are searched, but no sentence of theirs is said', () => {
  const collection: SmallCollection = {
    passages: [{ kind: 'code', sentences: ['Cells fail.'] }, { sentences: ['No.'] }],
  };
  expect(weigh(collection, 'cells')).toEqual([]);
});

const WORD = fc.constantFrom('aurora', 'quorum', 'log', 'lambda', 'layer', 'chaos', 'giraffe');
const SENTENCE = fc.array(WORD, { minLength: 1, maxLength: 5 }).map((words) => `${words.join(' ')}.`);
const PASSAGE = fc.record({
  headings: fc.array(WORD, { maxLength: 2 }),
  sentences: fc.array(SENTENCE, { minLength: 1, maxLength: 4 }),
});

test('every weight lies between 0 and 1, and nearness never takes away', () => {
  fc.assert(
    fc.property(
      fc.array(PASSAGE, { minLength: 1, maxLength: 5 }),
      fc.array(WORD, { minLength: 1, maxLength: 4 }),
      (passages, words) => {
        for (const one of weigh({ passages }, words.join(' '))) {
          for (const value of [one.coverage, one.direct, one.together, one.weakest, one.rank]) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1 + 1e-9);
          }
          expect(one.direct).toBeLessThanOrEqual(one.together + 1e-9);
          expect(one.together).toBeLessThanOrEqual(one.coverage + 1e-9);
        }
      },
    ),
    { seed: 13, numRuns: 200 },
  );
});

test('a sentence about another name is farther from the asked one than a sentence that names nobody', () => {
  const knowledge = {
    ...smallKnowledge({
      talks: [{ id: 'talk', title: 'Storage' }],
      passages: [
        { sentences: ['Dynamo keeps copies.'] },
        { sentences: ['The outage of Oracle lasted.'] },
        { sentences: ['The outage lasted.'] },
        { sentences: ['Nothing.'] },
      ],
    }),
    proper: ['dynamo', 'oracl'],
  };
  const query = createQueryMaker(knowledge)('dynamo outage lasted');
  const source = { knowledge, terms: createPassageTerms(knowledge) };
  const weighed = weighHits(query, createSearch(knowledge)(query), source);
  expect(at(weighed, 1, 0).anchored).toBeLessThan(at(weighed, 2, 0).anchored);
});
