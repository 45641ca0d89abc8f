import { expect, test } from 'vitest';
import { newSession } from '../../lambda/dialog/session.ts';
import { openOwnNotes } from './own-notes.ts';

test('after a talk, the one called so is a talk, and not what another says of it', async () => {
  const { hear } = await openOwnNotes();
  let session = newSession();
  let talks: readonly string[] = [];
  for (const words of ['what did marc brooker talk about', 'no i meant the security one']) {
    const answer = hear(words, session);
    session = answer.session;
    talks = (answer.show?.sources ?? []).map(({ talk }) => talk);
  }
  expect(new Set(talks)).toEqual(new Set(['reinvent-2018-data-sovereignty']));
});
