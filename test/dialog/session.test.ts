import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { addRefs, fromRef, newSession, type Session, toRef } from '../../lambda/dialog/session.ts';
import { type Assistant, openOwnNotes } from './own-notes.ts';
import { conversation } from './random-listener.ts';

/** What a platform carries from turn to turn for us, in bytes. */
const MOST_BYTES = 4096;
/** Turns of a very long conversation. */
const LONG = 60;

let assistant: Assistant;
beforeAll(async () => {
  assistant = await openOwnNotes();
});

function sizeOf(session: Session): number {
  return new TextEncoder().encode(JSON.stringify(session)).length;
}

/** The sessions after each turn. */
function hold(turns: readonly string[]): readonly Session[] {
  let session = newSession();
  return turns.map((said) => {
    session = assistant.hear(said, session).session;
    return session;
  });
}

test('a session comes out of JSON as it went in', () => {
  fc.assert(
    fc.property(conversation(assistant.knowledge, { minLength: 1, maxLength: 12 }), (turns) => {
      for (const session of hold(turns)) expect(JSON.parse(JSON.stringify(session))).toStrictEqual(session);
    }),
    { seed: 29, numRuns: 60 },
  );
});

test('… and answers go on alike with it', () => {
  fc.assert(
    fc.property(conversation(assistant.knowledge, { minLength: 2, maxLength: 8 }), (turns) => {
      const session = hold(turns.slice(0, -1)).at(-1) ?? newSession();
      const last = turns.at(-1) ?? '';
      expect(assistant.hear(last, JSON.parse(JSON.stringify(session)))).toEqual(
        assistant.hear(last, session),
      );
    }),
    { seed: 29, numRuns: 60 },
  );
});

test('a session stays small, however long the conversation', () => {
  fc.assert(
    fc.property(conversation(assistant.knowledge, { minLength: LONG, maxLength: LONG }), (turns) => {
      for (const session of hold(turns)) expect(sizeOf(session)).toBeLessThan(MOST_BYTES);
    }),
    { seed: 60, numRuns: 12 },
  );
});

test('… when everything is heard out and saved', () => {
  const turns = Array.from({ length: LONG }, (_, place) => (place % 2 === 0 ? 'more' : 'save that'));
  const sessions = hold(['what did werner say about systems', ...turns, 'recap the 2017 keynote', ...turns]);
  expect(Math.max(...sessions.map(sizeOf))).toBeLessThan(MOST_BYTES);
});

test('… and when what is said is as long as can be', () => {
  const long = Array.from({ length: 400 }, (_, place) => `systems${place % 7} aurora`).join(' ');
  const sessions = hold([
    long,
    `compare ${long} and ${long}`,
    `skip to ${long}`,
    `what about ${long}`,
    'more',
  ]);
  expect(Math.max(...sessions.map(sizeOf))).toBeLessThan(MOST_BYTES);
});

test('a place in the knowledge is written and read back', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2_000_000 }), fc.nat({ max: 40_000 }), (passage, sentence) => {
      expect(fromRef(toRef(passage, sentence))).toEqual({ passage, sentence });
    }),
  );
});

test.each(['', '.', '1', '1.', '.1', 'A.1', '-1.0', '1,1', '__proto__.x'])(
  'a damaged reference is no place: %j',
  (ref) => {
    expect(fromRef(ref)).toBeUndefined();
  },
);

test('what was said is remembered once, and the oldest forgotten first', () => {
  expect(addRefs(['a', 'b'], ['b', 'c'], 10)).toEqual(['a', 'b', 'c']);
  expect(addRefs(['a', 'b'], ['c', 'd'], 3)).toEqual(['b', 'c', 'd']);
});

test('a session of an older index, whose places are gone, is no error', () => {
  const [session] = hold(['what did werner say about aurora']).slice(-1);
  const gone: Session = {
    ...(session ?? newSession()),
    said: ['zzzz.0', 'x', '1.zz'],
    saved: ['zzzz.1', 'nonsense'],
    talk: 'no-such-talk',
    speaker: 'no-such-speaker',
    subject: { about: 'aurora', focus: 'anything', talk: 'no-such-talk' },
  };
  for (const said of [
    'more',
    'who said that',
    'when was that',
    'what did i save',
    'next',
    'and adrian',
    'help',
    'repeat',
  ])
    expect(() => assistant.hear(said, gone)).not.toThrow();
});
