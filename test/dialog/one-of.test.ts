import { expect, test } from 'vitest';
import { newSession } from '../../lambda/dialog/session.ts';
import { openOwnNotes } from './own-notes.ts';

const ASKED: readonly string[] = [
  'which of the three is the fastest',
  'which of them has the most',
  'which one is better',
  'which was the worst',
];

test.each(ASKED)('nobody compares what was told: %s', async (asked) => {
  const assistant = await openOwnNotes();
  const { session } = assistant.hear('what are the three planes', newSession());
  expect(assistant.hear(asked, session).outcome).toBe('not-found');
});
