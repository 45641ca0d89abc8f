import { expect, test } from 'vitest';
import { createPassageTerms } from '../../lambda/retrieve/passage-terms.ts';
import { createQueryMaker } from '../../lambda/retrieve/query.ts';
import { weighHits } from '../../lambda/retrieve/score.ts';
import { createSearch } from '../../lambda/retrieve/search.ts';
import type { SoughtFocus } from '../../lambda/summarize/focus-fit.ts';
import { rate } from '../../lambda/summarize/rate.ts';
import { type SmallPassage, smallKnowledge } from '../retrieve/small-knowledge.ts';

type Asked = { readonly focus?: SoughtFocus; readonly wanted?: string };

/** The sentences of a small collection, best first, for a question. */
function ranking(
  passages: readonly SmallPassage[],
  question: string,
  { focus = 'anything', wanted }: Asked = {},
) {
  const knowledge = smallKnowledge({ passages });
  const source = { knowledge, terms: createPassageTerms(knowledge) };
  const query = createQueryMaker(knowledge)(question);
  const candidates = weighHits(query, createSearch(knowledge)(query), source);
  return rate(candidates, source, { query, focus, ...(wanted !== undefined && { wanted }) });
}

const FIRST: readonly {
  question: string;
  asked?: Asked;
  passages: readonly SmallPassage[];
  best: string;
  why: string;
}[] = [
  {
    question: 'quorum reads',
    passages: [{ sentences: ['Quorums are nodes.', 'Aurora avoids quorum reads.', 'Reads are cheap.'] }],
    best: 'Aurora avoids quorum reads.',
    why: 'the sentence that holds all of the question',
  },
  {
    question: 'quorum nodes',
    asked: { focus: 'figures', wanted: 'nodes' },
    passages: [{ sentences: ['A quorum is made of nodes.', 'The quorum has 6 nodes.'] }],
    best: 'The quorum has 6 nodes.',
    why: 'a figure is asked',
  },
  {
    question: 'quorum',
    asked: { focus: 'definition' },
    passages: [{ sentences: ['Aurora is built on a quorum.', 'A quorum is a set of nodes.'] }],
    best: 'A quorum is a set of nodes.',
    why: 'what is defined stands before the verb',
  },
  {
    question: 'aurora',
    passages: [
      {
        headings: ['Aurora'],
        sentences: ['Aurora Serverless stops servers.', 'Aurora keeps books of nodes.'],
      },
      { sentences: ['Nodes of servers stop.'] },
    ],
    best: 'Aurora keeps books of nodes.',
    why: 'a longer name is another thing',
  },
  {
    question: 'replicas slow',
    asked: { focus: 'reason' },
    passages: [{ sentences: ['Replicas are slow.', 'Replicas are slow because the log is long.'] }],
    best: 'Replicas are slow because the log is long.',
    why: 'a reason is asked',
  },
  {
    question: 'durability copies',
    passages: [
      { headings: ['Lunch'], sentences: ['There were copies of the menu.'] },
      { headings: ['Durability'], sentences: ['Six copies are kept.'] },
    ],
    best: 'Six copies are kept.',
    why: 'the heading says what the sentence is about',
  },
];

test.each(FIRST)('$question: $best ($why)', ({ question, asked, passages, best }) => {
  expect(ranking(passages, question, asked)[0]?.text).toBe(best);
});

test('every sentence is rated once, the worth never rises on the way down, ties stand as in the notes', () => {
  const passages = [
    { sentences: ['Cells fail.', 'Cells fail.', 'Cells heal.'] },
    { sentences: ['Cells fail.'] },
  ];
  const rated = ranking(passages, 'cells fail');
  expect(rated.length).toBe(4);
  const places = rated.map((one) => [-one.value, one.passage, one.sentence]);
  expect(places).toEqual(
    places.toSorted(
      (a, b) => a.map((value, i) => value - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0,
    ),
  );
});

test('nothing found is nothing rated', () => {
  expect(ranking([{ sentences: ['Cells fail.'] }], 'giraffe')).toEqual([]);
});
