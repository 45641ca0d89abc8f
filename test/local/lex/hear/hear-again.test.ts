import { expect, test } from 'vitest';
import { replaceFrom } from '../../../../local/lex/hear/hear-again.ts';

const CASES = [
  {
    first: "what's the difference between container and send serverless",
    from: 4,
    second: 'what did different between containers and serverless',
    heard: "what's the difference between containers and serverless",
    why: 'the sides are heard again, what goes before them is a sentence of the model',
  },
  {
    first: 'compare a roar and dynamo d b',
    from: 1,
    second: 'on pair aurora and dynamo d b',
    heard: 'compare a roar and dynamo d b',
    why: 'where the second hearing lacks the word before the sides, their beginning is not known',
  },
  {
    first: 'how fast does a roar recover',
    from: 0,
    second: 'how fast does aurora recover',
    heard: 'how fast does aurora recover',
    why: 'free words are replaced as a whole',
  },
];
test.each(CASES)('$why', ({ first, from, second, heard }) => {
  expect(replaceFrom(from, first.split(' '), second.split(' ')).join(' ')).toBe(heard);
});
