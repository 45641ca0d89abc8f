import { beforeAll, expect, test } from 'vitest';
import { createExpectNames, type ExpectNames } from '../../../lambda/channels/alexa/expect-names.ts';
import { newSession } from '../../../lambda/dialog/session.ts';
import type { Knowledge } from '../../../lambda/retrieve/index-format.ts';
import { assembleOwnNotes } from '../../dialog/own-notes.ts';

let knowledge: Knowledge;
let expectNames: ExpectNames;
beforeAll(async () => {
  knowledge = await assembleOwnNotes();
  expectNames = createExpectNames(knowledge.catalogue);
});

const fresh = newSession();
const onTalk = { ...fresh, talk: 'reinvent-2018-keynote', speaker: 'werner-vogels' };

test('a conversation that turns to a talk listens for its speaker and topics', () => {
  const directive = expectNames(onTalk, fresh, false);
  expect(directive).toMatchObject({ type: 'Dialog.UpdateDynamicEntities', updateBehavior: 'REPLACE' });
  const types = directive?.type === 'Dialog.UpdateDynamicEntities' ? (directive.types ?? []) : [];
  const speakers = types.find(({ name }) => name === 'Speaker')?.values ?? [];
  expect(speakers.map(({ id }) => id)).toContain('werner-vogels');
});

test('the same talk again changes nothing', () => {
  expect(expectNames(onTalk, onTalk, false)).toBeUndefined();
  expect(expectNames(fresh, fresh, false)).toBeUndefined();
});

test('a conversation that starts over listens for all names again', () => {
  expect(expectNames(fresh, onTalk, false)).toMatchObject({ updateBehavior: 'CLEAR' });
});

test('nothing is sent with the end, or for a talk that the notes do not have', () => {
  expect(expectNames(onTalk, fresh, true)).toBeUndefined();
  expect(expectNames({ ...fresh, talk: 'gone' }, fresh, false)).toBeUndefined();
});
