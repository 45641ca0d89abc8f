import { expect, test } from 'vitest';
import { answerLine, noteFiles } from '../../../local/terminal/answer-line.ts';
import { answerOf, EMPTY_KNOWLEDGE } from '../fake-assistant.ts';

const files = noteFiles(EMPTY_KNOWLEDGE.notes);

test('the line has the promised fields, in the promised order', () => {
  const source = { note: 'n1', talk: 't1', title: 'A talk', speakers: ['Ann'], line: 3, text: 'as noted' };
  const answer = answerOf('Said.', { show: { title: '', lines: [], sources: [{ ...source, credit: 'x' }] } });
  expect(answerLine({ question: 'q', answer, ms: 1.23456 }, files)).toBe(
    '{"question":"q","outcome":"answered","say":["Said."],"prompt":"Anything else?",' +
      '"sources":[{"note":"keynote.md","talk":"A talk","speakers":["Ann"],"line":3,"text":"as noted"}],"ms":1.23}',
  );
});

test('without a prompt or sources the fields are still there', () => {
  const answer = answerOf('Bye.', { outcome: 'done', next: { do: 'end' } });
  const line = JSON.parse(answerLine({ question: 'stop', answer, ms: 0 }, files));
  expect(line).toMatchObject({ prompt: null, sources: [] });
});

test('whatever the question holds, the line is one line', () => {
  const question = 'a\nb\u2028c"d\\e\u0000\ud800';
  const line = answerLine({ question, answer: answerOf('A.'), ms: 0 }, files);
  expect(line).not.toContain('\n');
  expect(JSON.parse(line).question).toBe(question);
});
