import { expect, test } from 'vitest';
import { isRecapError } from '../../../lambda/errors.ts';
import { readCase } from '../../../local/evaluation/cases.ts';

const place = { file: 'q.jsonl', line: 7 };

test('a question is answered unless it says otherwise, and its words are matched in any case', () => {
  const read = readCase('{"q":" who spoke ","all":["werner"],"why":"a name"}', place);
  expect(read).toMatchObject({ question: 'who spoke', outcome: 'answered', why: 'a name', line: 7 });
  expect(read.all.map((pattern) => pattern.test('WERNER did'))).toEqual([true]);
  expect(readCase('{"q":"x","outcome":"not-found"}', place)).toMatchObject({ outcome: 'not-found', all: [] });
});

const REFUSED = [
  { text: 'what is this', says: 'no JSON', why: 'not JSON' },
  { text: '{"q":"x"}', says: 'needs', why: 'nothing is expected' },
  { text: '{"q":"  ","all":["x"]}', says: 'q:', why: 'an empty question' },
  { text: '{"q":"x","all":[]}', says: 'all:', why: 'an empty expectation would always hold' },
  { text: '{"q":"x","all":["("]}', says: 'regular expression', why: 'a broken expression' },
  { text: '{"q":"x","outcome":"maybe"}', says: 'outcome:', why: 'no such outcome' },
  { text: '{"q":"x","al":["x"],"outcome":"done"}', says: 'al', why: 'a misspelled field is not passed over' },
  { text: '["q"]', says: 'q.jsonl', why: 'not an object' },
];

test.each(REFUSED)('refused: $why', ({ text, says }) => {
  const refusal = (() => {
    try {
      return readCase(text, place);
    } catch (error) {
      return error;
    }
  })();
  expect(isRecapError(refusal) && refusal.code).toBe('bad-input');
  expect((refusal as Error).message).toMatch(/^q\.jsonl:7: /);
  expect((refusal as Error).message).toContain(says);
});
