import { beforeAll, describe, expect, test } from 'vitest';
import { toRecord } from '../lambda/dialog/answer-record.ts';
import { newSession, type Session } from '../lambda/dialog/session.ts';
import { type OwnHook, openHook } from './channels/lex/own-hook.ts';
import { responseFaults, spokenWords } from './channels/lex/response-checker.ts';
import { type Conversation, readConversations } from './conversations/conversation.ts';
import { type Client, type LexTurn, playConversation, toAnswer } from './conversations/lex-conversation.ts';
import { runConversation } from './conversations/run-conversation.ts';

const CONVERSATIONS = readConversations(new URL('conversations/', import.meta.url));

/** Where Lex cannot do what the terminal does, by file and name of the conversation, and why. None so far. */
const DIFFERENCES: ReadonlyMap<string, string> = new Map();
const SAME = CONVERSATIONS.filter(({ file, name }) => !DIFFERENCES.has(`${file}: ${name}`));

let hook: OwnHook;
beforeAll(async () => {
  hook = await openHook();
});

/** What is wrong with a conversation that was held through the code hook. */
function faultsOf(conversation: Conversation, played: readonly LexTurn[]): readonly string[] {
  const talks = new Map(hook.knowledge.notes.map(({ id, talk }) => [id, talk]));
  const answers = played.map(toAnswer);
  return runConversation(
    conversation,
    () => {
      const answer = answers.shift();
      if (answer === undefined) throw new Error('more turns than answers');
      return answer;
    },
    (note) => talks.get(note),
  );
}

/** The records of the same conversation held in a terminal. */
function typedInTerminal({ turns }: Conversation): unknown[] {
  let session: Session = newSession();
  return turns.map(({ say }) => {
    const answer = hook.conversation.respond(hook.conversation.understand(say), session);
    session = answer.session;
    return JSON.parse(JSON.stringify(toRecord(answer)));
  });
}

/** A text as both a screen and an ear get it: without what looks like markup, in single blanks. */
function plain(text: string): string {
  return text.replace(/[<>]/g, ' ').replace(/\s+/g, ' ').trim();
}

function wordsOf({ record }: LexTurn): string {
  const sentences = record.say.map((said) => (typeof said === 'string' ? said : said[0]));
  return plain([...sentences, record.prompt ?? ''].join(' '));
}

describe.each<Client>(['text', 'sound'])('the same conversations through Lex, as %s', (client) => {
  test.each(SAME)('$file: $name', async (conversation) => {
    const played = await playConversation(conversation, hook, client);
    expect(faultsOf(conversation, played)).toEqual([]);
    expect(played.flatMap(({ response }) => responseFaults(response))).toEqual([]);
    expect(played.map(({ response }) => plain(spokenWords(response)))).toEqual(played.map(wordsOf));
    expect(played.map(({ record }) => record)).toEqual(typedInTerminal(conversation));
  });
});

test('each difference is one of a conversation that there is', () => {
  const known = new Set(CONVERSATIONS.map(({ file, name }) => `${file}: ${name}`));
  expect([...DIFFERENCES.keys()].filter((name) => !known.has(name))).toEqual([]);
});

test('what is wrong is found', async () => {
  const wrong: Conversation = {
    file: '',
    name: 'wrong',
    why: 'the way from messages back to an answer is tested',
    turns: [
      {
        say: 'what is a quorum',
        expect: { outcome: 'not-found', mentions: ['flour'], asks: 'bread', talk: 'bakery' },
      },
      { say: 'repeat', expect: { outcome: 'answered', repeats: false } },
      { say: 'stop', expect: { outcome: 'answered' } },
    ],
  };
  const faults = faultsOf(wrong, await playConversation(wrong, hook, 'text'));
  expect(faults.map((fault) => fault.replace(/(, asks|;).*/, ''))).toEqual([
    'turn 1, "what is a quorum": must be not-found, is answered',
    'turn 1, "what is a quorum": must say /flour/',
    'turn 1, "what is a quorum": must ask /bread/',
    'turn 1, "what is a quorum": must be from bakery, is from reinvent-2018-keynote',
    'turn 2, "repeat": must not say a sentence twice',
    'turn 3, "stop": must be answered, is done',
  ]);
});
