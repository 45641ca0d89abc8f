import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Knowledge } from '../../lambda/retrieve/index-format.ts';
import { packKnowledge, unpackKnowledge } from '../../lambda/retrieve/packed-index.ts';
import { createQueryMaker } from '../../lambda/retrieve/query.ts';
import { createSearch } from '../../lambda/retrieve/search.ts';
import { smallKnowledge } from './small-knowledge.ts';

/** The way through the file. */
function stored(knowledge: Knowledge): Knowledge {
  return unpackKnowledge(JSON.parse(JSON.stringify(packKnowledge(knowledge)))) as Knowledge;
}

const WORD = fc.oneof(
  fc.constantFrom(
    'aurora',
    'log',
    'constructor',
    '__proto__',
    'don’t',
    'c++',
    '2018',
    'naïve',
    '東京',
    'a=b|c%,d',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
);
const SENTENCE = fc.array(WORD, { minLength: 1, maxLength: 8 }).map((words) => `${words.join(' ')}.`);
const PASSAGES = fc.array(
  fc.record({
    headings: fc.array(WORD, { maxLength: 2 }),
    sentences: fc.array(SENTENCE, { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 6 },
);
const RELATED = fc.dictionary(
  WORD,
  fc.array(fc.tuple(WORD, fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 3 }),
);

test('what is read back is what was packed, whatever the words', () => {
  fc.assert(
    fc.property(PASSAGES, RELATED, (passages, related) => {
      const knowledge = smallKnowledge({ passages, related });
      expect(JSON.parse(JSON.stringify(stored(knowledge)))).toEqual(JSON.parse(JSON.stringify(knowledge)));
    }),
    { numRuns: 60 },
  );
});

test('what is read back is searched with the same hits and the same scores, question after question', () => {
  fc.assert(
    fc.property(PASSAGES, fc.array(SENTENCE, { minLength: 1, maxLength: 5 }), (passages, questions) => {
      const knowledge = smallKnowledge({ passages });
      const [one, other] = [knowledge, stored(knowledge)].map((each) => {
        const [search, makeQuery] = [createSearch(each), createQueryMaker(each)];
        return questions.map((question) => search(makeQuery(question)));
      });
      expect(other).toEqual(one);
    }),
    { numRuns: 60 },
  );
});

test('the same knowledge is packed byte for byte the same', () => {
  const knowledge = smallKnowledge({ passages: [{ sentences: ['The log is the database.'] }] });
  expect(JSON.stringify(packKnowledge(stored(knowledge)))).toBe(JSON.stringify(packKnowledge(knowledge)));
});

test('a part is opened when it is looked at, and not before', () => {
  const knowledge = smallKnowledge({ passages: [{ sentences: ['The log is the database.'] }] });
  const damaged = { ...packKnowledge(knowledge), light: '[' };
  const opened = unpackKnowledge(damaged) as Knowledge;
  expect(opened.vocabulary.log).toBe(1);
  expect(() => opened.light).toThrow(SyntaxError);
});

test('a passage is read when it is asked for, and the others are not', () => {
  const knowledge = smallKnowledge({
    passages: [{ sentences: ['Cells fail.'] }, { sentences: ['Logs grow.'] }],
  });
  const { passages, ...rest } = packKnowledge(knowledge);
  const opened = unpackKnowledge({ ...rest, passages: `[\n${passages.split('\n')[1]}` }) as Knowledge;
  expect(opened.passages).toHaveLength(2);
  expect(opened.passages[1]).toEqual(knowledge.passages[1]);
  expect(() => opened.passages[0]).toThrow(SyntaxError);
  expect(opened.passages[2]).toBeUndefined();
});
