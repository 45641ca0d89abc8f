import { expect, test } from 'vitest';
import { rankTurns } from '../../../lambda/summarize/transcript/rank-turns.ts';
import { prepareTranscript } from '../../../lambda/summarize/transcript/summarize.ts';

const ELSEWHERE = [
  'We welcome everybody to the conference this morning.',
  'There is coffee in the room next door for all of you.',
  'Um.',
  'Lunch will be served at noon in the big tent outside.',
  'Please wear your badges when you go to the party.',
];
const STRETCH = [
  'A database keeps a log of all that was written to it.',
  'The log of the database is sent to six nodes.',
  'When a node is lost, the database reads the log again.',
];
const SAID = [...ELSEWHERE, ...ELSEWHERE, ...ELSEWHERE, ...STRETCH, ...ELSEWHERE, ...ELSEWHERE];
const FIRST = ELSEWHERE.length * 3;

test('turns of the stretch that speaks of it come first, then what is beside it; noise not at all', () => {
  const prepared = prepareTranscript(SAID.map((text, turn) => ({ ref: turn, text, by: 'A', turn })));
  const turns = rankTurns(prepared, { query: 'what was said about the log of the database', speakers: [] });
  const distance = (turn: number) => Math.max(FIRST - turn, turn - (FIRST + STRETCH.length - 1), 0);
  expect(turns.slice(0, 2).map(distance)).toEqual([0, 0]);
  expect(Math.max(...turns.slice(0, 3).map(distance))).toBeLessThanOrEqual(1);
  expect(turns).toHaveLength(SAID.filter((text) => text !== 'Um.').length);
});
