import { expect, test } from 'vitest';
import type { Answer, Line } from '../../lambda/dialog/answer.ts';
import { newSession } from '../../lambda/dialog/session.ts';
import { smallKnowledge } from '../retrieve/small-knowledge.ts';
import { createSentencesAt, spokenFaults, unfounded } from './spoken-faults.ts';

function answer(say: readonly (string | Line)[], prompt?: string): Answer {
  return {
    outcome: prompt === undefined ? 'done' : 'answered',
    say: say.map((line) => (typeof line === 'string' ? { text: line } : line)),
    next: prompt === undefined ? { do: 'end' } : { do: 'listen', prompt },
    session: newSession(),
  };
}

const FINE = 'Shall I go on?';

test.each([
  ['The log is the database.', FINE],
  ['In 2019, iflix said "so be it".', 'Which one: the 2017 keynote or the 2018 keynote?'],
  ['It answers "Whoops, something went wrong".', FINE],
  ['99.99 percent. It has 99.99 percent.', FINE],
])('fit to be heard: %s %s', (text, prompt) => {
  expect(spokenFaults(answer([text], prompt))).toEqual([]);
});

test.each([
  ['undefined said that.', FINE],
  ['It took NaN seconds.', FINE],
  ['It is [object Object].', FINE],
  ['It is **bold**.', FINE],
  ['It is <b>bold</b>.', FINE],
  ['See https://example.org/a.', FINE],
  ['Two  blanks.', FINE],
  ['Twice. .', FINE],
  ['Comma.,', FINE],
  ['No end', FINE],
  ['begins small.', FINE],
  ['A list of , and more.', FINE],
  ['Fine.', 'Go on.'],
  ['Fine.', ''],
  ['Fine.', 'Which one: ?'],
  ['Shall I go on?', 'Shall I go on?'],
  [`${'word '.repeat(75)}word.`, FINE],
])('not fit to be heard: %s %s', (text, prompt) => {
  expect(spokenFaults(answer([text], prompt))).not.toEqual([]);
});

test('an answer that says nothing is none', () => {
  expect(spokenFaults(answer([], FINE))).toContain('nothing is said');
});

const sentencesAt = createSentencesAt(
  smallKnowledge({ passages: [{ sentences: ['The log is the database.', 'Quorums overlap.'] }] }),
);
const at = (line: number) => ({ note: 'note-talk', line });

test.each<[Line, string]>([
  [{ text: 'The log is the database.', evidence: at(1) }, 'as it stands'],
  [{ text: 'In the talk, the log is the database.', evidence: at(1) }, 'behind whose it is'],
  [{ text: 'In his talk, Bob said that quorums overlap.', evidence: at(2) }, 'behind whose it is'],
  [{ text: 'The log. The log is the database.', evidence: at(1) }, 'behind words of its own'],
  [{ text: 'Welcome.' }, 'a sentence of our own needs none'],
])('founded: %j (%s)', (line: Line) => {
  expect(unfounded(answer([line], FINE), sentencesAt)).toEqual([]);
});

test.each<[Line, string]>([
  [{ text: 'The log is the database.', evidence: at(2) }, 'another line'],
  [{ text: 'The log is the database.', evidence: { note: 'other', line: 1 } }, 'another note'],
  [{ text: 'The log is no database.', evidence: at(1) }, 'other words'],
  [{ text: 'The log is the database. So be it.', evidence: at(1) }, 'something added behind'],
  [{ text: 'Nobody believes that the log is the database.', evidence: at(1) }, 'something added before'],
  [{ text: '9 percent. Quorums overlap.', evidence: at(2) }, 'a figure that is not in it'],
])('unfounded: %j (%s)', (line) => {
  expect(unfounded(answer([line], FINE), sentencesAt)).toHaveLength(1);
});
