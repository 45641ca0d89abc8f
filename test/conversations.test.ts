import { beforeAll, describe, expect, test } from 'vitest';
import { type Conversation, readConversations } from './conversations/conversation.ts';
import { runConversation } from './conversations/run-conversation.ts';
import { type Assistant, openOwnNotes } from './dialog/own-notes.ts';

const CONVERSATIONS = readConversations(new URL('conversations/', import.meta.url));
/** A conversation for every kind of turn that the design names. */
const LEAST_CONVERSATIONS = 40;

let assistant: Assistant;
let talks: ReadonlyMap<string, string>;
beforeAll(async () => {
  assistant = await openOwnNotes();
  talks = new Map(assistant.knowledge.notes.map((note) => [note.id, note.talk]));
});

describe('conversations', () => {
  test.each(CONVERSATIONS)('$file: $name', (conversation) => {
    expect(runConversation(conversation, assistant.hear, (note) => talks.get(note))).toEqual([]);
  });
});

test('there are enough conversations, each with a name of its own', () => {
  expect(CONVERSATIONS.length).toBeGreaterThanOrEqual(LEAST_CONVERSATIONS);
  expect(new Set(CONVERSATIONS.map(({ file, name }) => `${file} ${name}`)).size).toBe(CONVERSATIONS.length);
});

test('a conversation that goes wrong is told with its turn and its reason', () => {
  const wrong: Conversation = {
    file: '',
    name: 'wrong',
    why: 'the runner itself is tested',
    turns: [
      {
        say: 'what is a quorum',
        expect: { outcome: 'answered', mentions: ['flour'], not: ['quorum'], asks: 'bread', talk: 'bakery' },
      },
      { say: 'repeat', expect: { outcome: 'answered', repeats: false } },
      { say: 'more', expect: { outcome: 'not-found', repeats: true } },
      { say: 'stop', expect: { outcome: 'done' } },
    ],
  };
  const faults = runConversation(wrong, assistant.hear, (note) => talks.get(note));
  expect(faults.map((fault) => fault.replace(/;.*/, ''))).toEqual([
    'turn 1, "what is a quorum": must say /flour/',
    'turn 1, "what is a quorum": must not say /quorum/',
    expect.stringMatching(/^turn 1, .*: must ask \/bread\/, asks "/),
    'turn 1, "what is a quorum": must be from bakery, is from reinvent-2018-keynote',
    'turn 2, "repeat": must not say a sentence twice',
    'turn 3, "more": must be not-found, is answered',
    'turn 3, "more": must say again what was said',
  ]);
});
