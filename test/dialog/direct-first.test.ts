import { expect, test } from 'vitest';
import { newSession } from '../../lambda/dialog/session.ts';
import { openOwnNotes } from './own-notes.ts';

/** What is asked, and how the first sentence goes on that is told. */
const ASKED: readonly { readonly q: string; readonly first: RegExp; readonly why: string }[] = [
  { q: 'what is a circuit breaker for', first: /bad nodes/, why: 'the list that names it stands before it' },
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
    q: 'what does amazon do so that s3 never loses files',
    first: /durability/,
    why: 'who holds the conference stands behind all of it, and is seldom named',
  },
  {
    q: 'how big should a team be according to the resilience guy',
    first: /small teams/,
    why: 'whoever gave a talk is called by it, and a size is told without a number',
  },
  {
    q: "what was the title of werner's 2018 keynote",
    first: /Are You Well Architected/,
    why: 'a talk that is named need not have been told of',
  },
  {
    q: 'when did cloud9 come out',
    first: /2017 keynote/,
    why: 'what is announced is released, launched or introduced',
  },
  {
    q: 'which company puts an echo in its rooms',
    first: /Wynn/,
    why: 'a company may be called by its name and its kind',
  },
  {
    q: 'how do i cut down on moving parts',
    first: /fewer moving parts/,
    why: '"cut down" is one meaning: what goes "down" otherwise is beside the point',
  },
  {
    q: 'what is lambda at edge',
    first: /means Lambda running/,
    why: 'a name may have a small word inside',
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

test('what lacks a telling word and hardly answers is told with a word of doubt', async () => {
  const assistant = await openOwnNotes();
  const { say } = assistant.hear('what does the security token service hand out', newSession());
  expect(say[0]?.text).toBe("I'm not sure the notes answer that.");
  expect(say.length).toBeGreaterThan(1);
});
