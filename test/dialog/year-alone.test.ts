import { expect, test } from 'vitest';
import { newSession } from '../../lambda/dialog/session.ts';
import { openOwnNotes } from './own-notes.ts';

test('what was said in a year of several talks asks which of them is meant', async () => {
  const assistant = await openOwnNotes();
  const { outcome, next } = assistant.hear('what was said in 2019', newSession());
  expect(outcome).toBe('ask-back');
  expect(next).toMatchObject({ prompt: expect.stringMatching(/Innovation at Speed.* or /) });
});
