import { beforeAll, expect, test } from 'vitest';
import { newSession } from '../../lambda/dialog/session.ts';
import { openOwnNotes } from './own-notes.ts';

let assistant: Awaited<ReturnType<typeof openOwnNotes>>;
beforeAll(async () => {
  assistant = await openOwnNotes();
});

test.each([
  ['when did marc brooker speak', /Monday, December 2, 2019/, 'a time is shown where the note tells it'],
  ['where was the innovation at speed talk', /Venetian/, 'a place'],
  ['who is adrian cockcroft', /Vice President/, 'a role'],
])('%s: shown by a line of the note (%s)', (question, line, _why) => {
  const answer = assistant.hear(question, newSession());
  expect(answer.outcome).toBe('answered');
  expect(answer.show?.sources.map((source) => source.text).join('\n')).toMatch(line);
});
