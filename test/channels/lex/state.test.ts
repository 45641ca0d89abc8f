import { beforeAll, describe, expect, test } from 'vitest';
import { readSession, writeAttributes } from '../../../lambda/channels/lex/state.ts';
import type { Conversation } from '../../../lambda/dialog/conversation.ts';
import { newSession, type Session } from '../../../lambda/dialog/session.ts';
import { openConversation } from './own-hook.ts';

let conversation: Conversation;
beforeAll(async () => {
  conversation = (await openConversation()).conversation;
});

const SESSION: Session = { ...newSession(), turn: 3, speaker: 'werner-vogels', said: ['1.2'] };
const attributes = (given: Readonly<Record<string, string>>) => new Map(Object.entries(given));

describe('the session attributes', () => {
  test('keep a conversation, and what others keep there', () => {
    const written = writeAttributes(SESSION, attributes({ contactId: '7', session: 'old' }), conversation);
    expect(written).toEqual({
      contactId: '7',
      index: conversation.index,
      session: JSON.stringify(SESSION),
    });
    expect(readSession(attributes(written), conversation)).toEqual(SESSION);
  });

  test('keep a conversation that a client brings without saying of which index it is', () => {
    expect(readSession(attributes({ session: JSON.stringify(SESSION) }), conversation)).toEqual(SESSION);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['nothing', {}],
    ['no JSON', { session: 'not ours {' }],
    ['no session', { session: '{"turn":"many"}' }],
    ['another version', { session: JSON.stringify({ ...SESSION, version: 99 }) }],
    ['another index', { session: JSON.stringify(SESSION), index: 'another' }],
  ])('begin anew with %s', (_why, given) => {
    expect(readSession(attributes(given), conversation)).toEqual(newSession());
  });

  test('leave out what others keep before ours is lost, and ours before Lex refuses all of it', () => {
    const others = attributes({ much: 'x'.repeat(9_200) });
    expect(Object.keys(writeAttributes(SESSION, others, conversation))).toEqual(['index', 'session']);
    const large = { ...SESSION, saved: ['y'.repeat(10_000)] };
    expect(writeAttributes(large, others, conversation)).toEqual({});
  });
});
