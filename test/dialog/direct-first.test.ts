import { expect, test } from 'vitest';
import { newSession } from '../../lambda/dialog/session.ts';
import { openOwnNotes } from './own-notes.ts';

/** What is asked, and how the first sentence goes on that is told. */
const ASKED: readonly { readonly q: string; readonly first: RegExp; readonly why: string }[] = [
  { q: 'what is a circuit breaker for', first: /bad nodes/, why: 'the list that names it stands before it' },
  {
    first: /duplicated/,
    why: 'the news that name it stand before',
  },
  {
    q: 'how do aurora backups work',
    first: /continuous/,
    why: 'what a talk was about names everything that is told in it',
  },
  {
    q: 'name some services that help with security automation',
    first: /eight/i,
    why: '"the other four" goes on with the first ones',
  },
  {
    q: 'what did werner say about aurora',
    first: /Aurora/,
    why: 'a topic is told in the order of the talk',
  },
];

test.each(ASKED)('the direct answer is told first: $q ($why)', async ({ q, first }) => {
  const assistant = await openOwnNotes();
  const { outcome, say } = assistant.hear(q, newSession());
  expect(outcome).toBe('answered');
  expect(say[0]?.text).toMatch(first);
});
