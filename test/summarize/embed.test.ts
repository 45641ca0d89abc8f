import { expect, test } from 'vitest';
import { isClause, lowerFirst } from '../../lambda/summarize/embed.ts';

const COMMON = new Set(['nested', 'drives', 'serverless', 'attacks']);
const lower = (sentence: string) => lowerFirst(sentence, (word) => COMMON.has(word));

const OPENINGS: readonly { sentence: string; embedded: string; why: string }[] = [
  { sentence: 'The log is the database.', embedded: 'the log is the database.', why: 'an article' },
  {
    sentence: 'Besides ECS there are others.',
    embedded: 'besides ECS there are others.',
    why: 'a small word',
  },
  {
    sentence: 'In Aurora, the log is it.',
    embedded: 'in Aurora, the log is it.',
    why: 'a preposition before a name',
  },
  { sentence: 'Drives fail.', embedded: 'drives fail.', why: 'a word that is written small elsewhere' },
  { sentence: 'Aurora is fast.', embedded: 'Aurora is fast.', why: 'a name' },
  {
    sentence: "Aurora's quorum has 6 nodes.",
    embedded: "Aurora's quorum has 6 nodes.",
    why: 'a name that owns',
  },
  { sentence: 'DynamoDB is fast.', embedded: 'DynamoDB is fast.', why: 'capitals within' },
  { sentence: 'S3 is durable.', embedded: 'S3 is durable.', why: 'a digit within' },
  { sentence: 'I could not agree more.', embedded: 'I could not agree more.', why: 'I is never small' },
  { sentence: "I'm curious.", embedded: "I'm curious.", why: 'nor in a short form' },
  {
    sentence: 'Innovation at Speed asked a lot.',
    embedded: 'Innovation at Speed asked a lot.',
    why: 'a title',
  },
  { sentence: 'The Wheel is a post.', embedded: 'the Wheel is a post.', why: 'only the article of a name' },
  { sentence: '25,000 inserts were no issue.', embedded: '25,000 inserts were no issue.', why: 'a figure' },
  { sentence: '"Run Kubernetes" was said.', embedded: '"Run Kubernetes" was said.', why: 'a quotation' },
  { sentence: '', embedded: '', why: 'nothing' },
];

test.each(OPENINGS)('$sentence → $embedded: $why', ({ sentence, embedded }) => {
  expect(lower(sentence)).toBe(embedded);
});

const CLAUSES: readonly { sentence: string; clause: boolean; why: string }[] = [
  { sentence: 'The log is the database.', clause: true, why: '… said that the log is the database' },
  { sentence: 'Fast clones of a database can share pages.', clause: true, why: 'a verb that helps another' },
  { sentence: 'Move from projects to product teams.', clause: false, why: 'an order' },
  {
    sentence: 'After the training, be prepared to give incentives.',
    clause: false,
    why: 'an order behind its time',
  },
  { sentence: "Don't surprise the board.", clause: false, why: 'an order' },
  { sentence: 'Is serverless the future?', clause: false, why: 'a question' },
  { sentence: 'Culture, skills and processes.', clause: false, why: 'a list without a verb' },
];

test.each(CLAUSES)('“said that” may carry “$sentence”: $clause ($why)', ({ sentence, clause }) => {
  expect(isClause(sentence)).toBe(clause);
});
