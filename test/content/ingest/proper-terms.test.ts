import { expect, test } from 'vitest';
import { countKnowledge } from '../../../content/ingest/knowledge/build-knowledge.ts';
import { smallKnowledge } from '../../retrieve/small-knowledge.ts';

const properOf = (sentences: readonly string[], headings: readonly string[]) =>
  countKnowledge({ talks: [], passages: smallKnowledge({ passages: [{ sentences, headings }] }).passages })
    .proper;

test.each<{ why: string; sentences: string[]; headings?: string[]; proper: string[] }>([
  {
    why: 'a capital inside a sentence',
    sentences: ['He praised Aurora and Netflix.'],
    proper: ['aurora', 'netflix'],
  },
  { why: 'the first word has its capital anyway', sentences: ['Databases keep a log.'], proper: [] },
  {
    why: 'a word that is also written small is a word',
    sentences: ['Banks such as Capital One run it.', 'They raise capital.', 'The capital is spent.'],
    proper: [],
  },
  { why: 'the first word, with a capital inside', sentences: ['MySQL writes much.'], proper: ['mysql'] },
  {
    why: 'a capital inside a heading that is written like a sentence',
    sentences: ['It trusts.'],
    headings: ['The culture of Nordstrom'],
    proper: ['nordstrom'],
  },
  {
    why: 'a heading with capitals throughout tells nothing',
    sentences: ['It trusts.'],
    headings: ['The Culture of Nordstrom'],
    proper: [],
  },
  { why: 'letters and digits', sentences: ['Data lies in S3 and on EC2.'], proper: ['ec2', 's3'] },
])('$why', ({ sentences, headings = [], proper }) => {
  expect(properOf(sentences, headings)).toEqual(proper);
});
