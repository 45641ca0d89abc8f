import { beforeAll, expect, test } from 'vitest';
import { newSession } from '../../lambda/dialog/session.ts';
import { type Assistant, openOwnNotes } from './own-notes.ts';

let assistant: Assistant;
beforeAll(async () => {
  assistant = await openOwnNotes();
});

/** What is said last in a conversation. */
function lastOf(turns: readonly string[]): string {
  let session = newSession();
  let said = '';
  for (const turn of turns) {
    const answer = assistant.hear(turn, session);
    session = answer.session;
    said = answer.say.map(({ text }) => text).join(' ');
  }
  return said;
}

// what a model of a voice platform has no sentence for
test.each([
  {
    why: 'a bare preposition asks for what stands behind it in the sentence told',
    turns: ['what is the most observable kind of system', 'and the least', 'with what'],
    says: /only logging/,
  },
  {
    why: 'thanks before a question are no words of it',
    turns: ['when did marc brooker speak', 'thank you where was that'],
    says: /Venetian/,
  },
  {
    why: 'what happened in something named is no question on what followed the last answer',
    turns: ['what is cloud nine', 'what happened in the cascading failures'],
    says: /cascading/i,
  },
])('$why', ({ turns, says }) => {
  expect(lastOf(turns)).toMatch(says);
});
