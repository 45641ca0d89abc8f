import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { reviveSession } from '../../lambda/dialog/revive-session.ts';
import { newSession, type Session } from '../../lambda/dialog/session.ts';
import { type Assistant, openOwnNotes } from './own-notes.ts';
import { conversation } from './random-listener.ts';

let assistant: Assistant;
beforeAll(async () => {
  assistant = await openOwnNotes();
});

function sessionAfter(turns: readonly string[]): Session {
  return turns.reduce<Session>((session, said) => assistant.hear(said, session).session, newSession());
}

test('every session that a conversation leaves is taken back as it was', () => {
  fc.assert(
    fc.property(conversation(assistant.knowledge, { minLength: 1, maxLength: 10 }), (turns) => {
      const session = sessionAfter(turns);
      expect(reviveSession(JSON.parse(JSON.stringify(session)))).toEqual(session);
    }),
    { seed: 41, numRuns: 60 },
  );
});

test.each([
  undefined,
  null,
  '',
  'session',
  7,
  [],
  {},
  { version: 1 },
  { ...newSession(), version: 2 },
  { ...newSession(), said: 'x' },
  { ...newSession(), turn: -1 },
  { ...newSession(), turn: Number.NaN },
  { ...newSession(), saved: [1] },
  { ...newSession(), yes: { do: 'constructor' } },
  { ...newSession(), yes: { do: '__proto__' } },
  { ...newSession(), choices: [{ name: 'x' }] },
  { ...newSession(), subject: { about: 7, focus: 'anything' } },
  { ...newSession(), subject: { about: 'x', focus: 'nonsense' } },
  { ...newSession(), recap: { length: { unit: 'full' }, chapter: 'x', said: 0 } },
  { ...newSession(), told: { lines: [{ ref: 1, text: 'x' }], prompt: '' } },
  { ...newSession(), talk: 'x'.repeat(100_000) },
])('what is no session of ours starts afresh: %j', (value) => {
  expect(reviveSession(value)).toEqual(newSession());
});

/** A session with one of its leaves replaced by something else. */
function damaged(session: Session): fc.Arbitrary<unknown> {
  const paths: (readonly (string | number)[])[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]) => {
    if (path.length > 0) paths.push(path);
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
  };
  walk(session, []);
  return fc
    .tuple(fc.constantFrom(...paths), fc.anything({ maxDepth: 2, withNullPrototype: false }))
    .map(([path, by]) => {
      const copy = JSON.parse(JSON.stringify(session));
      const parent = path.slice(0, -1).reduce((inside, key) => inside[key], copy);
      parent[path.at(-1) ?? ''] = by;
      return copy;
    });
}

test('whatever is damaged in a session, the conversation goes on', () => {
  const whole = sessionAfter([
    ...[
      'what did werner say about aurora',
      'save that',
      'recap the 2017 keynote',
      'skip to chaos',
      'what did werner say',
    ],
  ]);
  const said = fc.constantFrom(
    ...[
      'more',
      'next',
      'yes',
      'the second one',
      'repeat',
      'who said that',
      'what did i save',
      'continue',
      'help',
      'and adrian',
    ],
  );
  fc.assert(
    fc.property(damaged(whole), said, (value, words) => {
      const { say, next } = assistant.hear(words, reviveSession(value));
      expect(say.length).toBeGreaterThan(0);
      expect(next.do).toBe('listen');
    }),
    { seed: 43, numRuns: 600 },
  );
});
