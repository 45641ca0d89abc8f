import { expect, test } from 'vitest';
import { analyze } from '../../lambda/retrieve/analyze.ts';
import { createQueryMaker } from '../../lambda/retrieve/query.ts';
import { definition, opening } from '../../lambda/summarize/opening.ts';
import { smallKnowledge } from '../retrieve/small-knowledge.ts';

const SENTENCES = [
  ['A cell is a part that fails alone.', 1, 'what it is'],
  ['A cell is kept small.', 0.8, 'what is so of it'],
  ['Teams limit failures by cells: each part fails alone.', 1, 'what the colon explains'],
  ['Teams build cells, in which each part fails alone.', 0.8, 'what is told of it behind a comma'],
  ['Teams build a cell, a part that fails alone.', 0.8, 'what stands beside it'],
  ['Teams of ours build an Oracle cell, a part that fails alone.', 0.4, 'what stands beside a longer name'],
  ['In a cell, each part fails alone.', 1, 'what happens in it'],
  ['Cells fail alone.', 0.6, 'its subject'],
  ['Cells therefore fail alone.', 0.4, 'what goes on from another sentence'],
  ['Talk between cells must be rare.', 0.4, 'another subject, and it behind a preposition'],
  [
    'Everybody on that stage had read “Cells: How They Fail”.',
    0.4,
    'a colon inside a title explains nothing',
  ],
  ['Aurora is a database.', 0.4, 'nothing of it'],
] as const;

const ask = createQueryMaker(
  smallKnowledge({
    passages: [{ sentences: SENTENCES.map(([text]) => text) }, { sentences: ['Nodes die.'] }],
  }),
);

test.each(SENTENCES)('%s (%d: %s)', (text, expected) => {
  const opens = opening(text, new Set(analyze(text)), ask('cells'));
  expect(definition(opens, text)).toBe(expected);
});
