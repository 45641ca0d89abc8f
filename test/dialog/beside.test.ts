import { expect, test } from 'vitest';
import { newSession } from '../../lambda/dialog/session.ts';
import { openOwnNotes } from './own-notes.ts';

const ASKED: readonly (readonly [asked: string, said: RegExp, why: string])[] = [
  ['and the one after that', /audit the data/, 'the third of four'],
  ['next one', /audit the data/, 'in short'],
  ['what about the one before that', /static analysis/, 'the first of four'],
];

test.each(ASKED)('beside the one of a list that was asked about: %s', async (asked, said, _why) => {
  const assistant = await openOwnNotes();
  const listed = assistant.hear('how does s3 stay durable', newSession());
  const second = assistant.hear('the second one', listed.session);
  const beside = assistant.hear(asked, second.session);
  expect(beside.say.map(({ text }) => text).join(' ')).toMatch(said);
});
