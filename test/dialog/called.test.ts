import { describe, expect, test } from 'vitest';
import { calledIn } from '../../lambda/dialog/called.ts';
import { smallKnowledge } from '../retrieve/small-knowledge.ts';

const TOPICS = ['Kestrel', 'kestrel global yard', 'Kestrel Yard', 'kestrel sheds', 'load test'];

const knowledge = smallKnowledge({
  topics: TOPICS.map((name) => ({ id: name, name, aliases: [], talks: ['talk'], passages: 2 })),
  passages: [{ sentences: ['We saw Kestrel.', 'The yard of Kestrel is global.', 'A shed and a load test.'] }],
});

const CASES = [
  { why: 'the longest name', about: 'lag of the kestrel global yard', called: 'kestrel global yard' },
  { why: 'two words with a capital each', about: 'the lag in kestrel yards', called: 'kestrel yards' },
  { why: 'a name and what it has are no name', about: 'roofs of kestrel sheds' },
  { why: 'words without a name', about: 'the load test' },
  { why: 'one word is found or not', about: 'the lag of kestrel' },
  { why: 'words apart are no name', about: 'the yard of kestrel' },
];

describe('the name of one topic', () => {
  test.each(CASES)('$why: $about', ({ about, called }) => {
    expect(calledIn(about, knowledge)).toBe(called);
  });
});
