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

/** What each fact comes from: the words that the note must have, as the catalogue has them. */
const FACTS = ['when', 'where', 'who', 'code', 'credit'] as const;
const NO_WORDS = { heard: '', words: '' };

test('every fact of every talk that is told is shown by a line of its notes, and what they do not tell by none', () => {
  const { talks } = assistant.knowledge.catalogue;
  const wrong = talks.flatMap((talk) =>
    FACTS.flatMap((fact) => {
      const answer = assistant.respond({ kind: 'fact', fact, talk: talk.id, turn: NO_WORDS }, newSession());
      const said = answer.say.map((line) => line.text).join(' ');
      const isTold = !/\bdon't\b/.test(said);
      const shown = answer.show?.sources ?? [];
      return isTold === shown.length > 0 ? [] : [`${said} ${shown.map((source) => source.text).join(' ')}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('a fact that no sentence tells is shown by the front matter', () => {
  const question = { kind: 'fact', fact: 'credit', talk: 'reinvent-2019-arc203', turn: NO_WORDS } as const;
  const [source] = assistant.respond(question, newSession()).show?.sources ?? [];
  expect(source?.text).toBe('credit: an attendee');
  expect(source?.line).toBeGreaterThan(1);
});
