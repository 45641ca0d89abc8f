import { expect, test } from 'vitest';
import { createQueryMaker } from '../../lambda/retrieve/query.ts';
import { createSearch } from '../../lambda/retrieve/search.ts';
import { ndcg, readCranfield } from './cranfield.ts';
import { smallKnowledge } from './small-knowledge.ts';

/** nDCG at 10 of the search alone, as measured on 21 November 2026; move it with what moves it. */
const BASELINE = 0.392;
/** What a change may cost before somebody must look; what it wins must be written down as well. */
const TOLERANCE = 0.01;
const DEPTH = 10;

test('the search finds what answers as well as it did', () => {
  const collection = readCranfield(new URL('../../../shared/eval/cranfield/', import.meta.url));
  if (collection === undefined) {
    process.stdout.write('cranfield is not there: the quality of the search is not measured.\n');
    return;
  }
  const { documents, questions, gains } = collection;
  const knowledge = smallKnowledge({
    passages: documents.map(({ title, text }) => ({ headings: [title], sentences: [text] })),
  });
  const ask = createQueryMaker(knowledge);
  const search = createSearch(knowledge);
  const values = questions.map((question, place) => {
    const ranking = search(ask(question), undefined, DEPTH).map((hit) => hit.passage);
    return ndcg(ranking, gains.get(place) ?? new Map(), DEPTH);
  });
  const quality = values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(Math.abs(quality - BASELINE), `nDCG@10 is ${quality.toFixed(4)}`).toBeLessThan(TOLERANCE);
}, 60_000);

test.each([
  [[0, 1, 2], 1, 'the best order'],
  [[2, 1, 0], 0.7, 'the worst order of all that answer'],
  [[9, 8, 7], 0, 'nothing that answers'],
  [[], 0, 'nothing'],
])('nDCG of %j is about %f: %s', (ranking, value) => {
  const gains = new Map([
    [0, 4],
    [1, 2],
    [2, 1],
  ]);
  expect(ndcg(ranking, gains, 10)).toBeCloseTo(value, 1);
});
