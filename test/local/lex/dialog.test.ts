import type { LexRuntimeV2Client } from '@aws-sdk/client-lex-runtime-v2';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DELEGATE, openHttp2, type SmallLex, say as sayIn, startSmallLex } from './lex-clients.ts';

let lex: SmallLex;
let client: LexRuntimeV2Client;
let time = Date.UTC(2026, 10, 21);
beforeAll(async () => {
  lex = await startSmallLex({ now: () => time });
  client = openHttp2(lex.endpoint);
});
afterAll(async () => {
  client.destroy();
  await lex.stop();
});
afterEach(() => {
  lex.hook = DELEGATE;
  lex.events.length = 0;
});

const say = (session: string, text: string) => sayIn(client, lex.at(session), text);

type Exchange = readonly [said: string, heard: string];
const ASK_TALK = 'InProgress | ElicitSlot:talk | In which talk?';
const CONVERSATIONS: readonly { why: string; turns: readonly Exchange[] }[] = [
  {
    why: 'missing slots are asked for by their priority, then it is confirmed, then fulfilled',
    turns: [
      ['Book a seat!', `BookSeat | ${ASK_TALK}`],
      ['speed', 'BookSeat | talk=Innovation at Speed | InProgress | ElicitSlot:count | How many seats?'],
      [
        'two',
        'BookSeat | talk=Innovation at Speed | count=2 | InProgress | ConfirmIntent | Shall I book it?',
      ],
      ['Yes, please', 'BookSeat | talk=Innovation at Speed | count=2 | Fulfilled | Close | It is booked.'],
    ],
  },
  {
    why: 'what was said with the wish is not asked for; a no ends it',
    turns: [
      ['book twenty one seats in the one about dynamo d. b.', 'FallbackIntent | Fulfilled | Close | '],
      [
        'book twenty one seats in dynamo d. b.',
        'BookSeat | talk=Deep Dive on DynamoDB | count=21 | InProgress | ConfirmIntent | Shall I book it?',
      ],
      ['nope', 'BookSeat | talk=Deep Dive on DynamoDB | count=21 | Failed | Close | Then I leave it.'],
    ],
  },
  {
    why: 'an answer that does not fill the slot is asked for again as often as the prompt says, then the Fallback has it',
    turns: [
      ['book a seat', `BookSeat | ${ASK_TALK}`],
      ['something else', `BookSeat | ${ASK_TALK}`],
      ['no idea', `BookSeat | ${ASK_TALK}`],
      ['whatever', 'FallbackIntent | Fulfilled | Close | '],
    ],
  },
  {
    why: 'a question that was answered at last is not counted for the next one',
    turns: [
      ['book a seat', `BookSeat | ${ASK_TALK}`],
      ['something else', `BookSeat | ${ASK_TALK}`],
      ['cafe society', 'BookSeat | talk=Café Society | InProgress | ElicitSlot:count | How many seats?'],
      ['many', 'BookSeat | talk=Café Society | InProgress | ElicitSlot:count | How many seats?'],
      ['very many', 'FallbackIntent | Fulfilled | Close | '],
    ],
  },
  {
    why: "a slot's own samples fill it",
    turns: [
      ['book a seat', `BookSeat | ${ASK_TALK}`],
      [
        "the one about Adrian's talk",
        'BookSeat | talk=Innovation at Speed | InProgress | ElicitSlot:count | How many seats?',
      ],
    ],
  },
  {
    why: 'somebody who wants something else gets it',
    turns: [
      ['book a seat', `BookSeat | ${ASK_TALK}`],
      ['good morning', 'Greet | ReadyForFulfillment | Close | Good morning.'],
    ],
  },
  {
    why: 'neither yes nor no is asked again once',
    turns: [
      [
        'book 2 seats in speed',
        'BookSeat | talk=Innovation at Speed | count=2 | InProgress | ConfirmIntent | Shall I book it?',
      ],
      ['hm', 'BookSeat | talk=Innovation at Speed | count=2 | InProgress | ConfirmIntent | Shall I book it?'],
      ['hm', 'FallbackIntent | Fulfilled | Close | '],
    ],
  },
  {
    why: 'a context that is not active keeps an intent from being heard; fulfilment makes it active for two turns',
    turns: [
      ['another seat', 'FallbackIntent | Fulfilled | Close | '],
      [
        'book 1 seats in speed',
        'BookSeat | talk=Innovation at Speed | count=1 | InProgress | ConfirmIntent | Shall I book it?',
      ],
      ['yes', 'BookSeat | talk=Innovation at Speed | count=1 | Fulfilled | Close | It is booked.'],
      ['another seat', 'ChangeSeat | ReadyForFulfillment | Close | Here is another one.'],
      ['another seat', 'ChangeSeat | ReadyForFulfillment | Close | Here is another one.'],
      ['another seat', 'FallbackIntent | Fulfilled | Close | '],
    ],
  },
];

test.each(CONVERSATIONS)('$why', async ({ why, turns }) => {
  const session = why.replace(/\W/g, '-').slice(0, 60);
  for (const [words, expected] of turns) expect(await say(session, words)).toBe(expected);
});

test('words fill a slot that only the code hook asked for, unless they were another wish word for word', async () => {
  const ask = {
    sessionState: {
      dialogAction: { type: 'ElicitSlot', slotToElicit: 'topic' },
      intent: { name: 'AskTopic' },
    },
    messages: [{ contentType: 'PlainText', content: 'Which topic?' }],
  };
  lex.hook = async () => ask;
  await say('asked', 'book a seat');
  lex.hook = DELEGATE;
  expect(await say('asked', 'Quantum gravity, I think')).toBe(
    'AskTopic | topic=Quantum gravity, I think | Fulfilled | Close | ',
  );
  lex.hook = async () => ask;
  await say('asked', 'book a seat');
  lex.hook = DELEGATE;
  expect(await say('asked', 'good morning')).toBe('Greet | ReadyForFulfillment | Close | Good morning.');
});

test('contexts and sessions end with their time', async () => {
  await say('time', 'book 1 seats in speed');
  await say('time', 'yes');
  time += 61_000;
  expect(await say('time', 'another seat')).toBe('FallbackIntent | Fulfilled | Close | ');
  await say('time', 'book a seat');
  time += 299_000;
  expect(await say('time', 'what?')).toBe(`BookSeat | ${ASK_TALK}`);
  time += 301_000;
  expect(await say('time', 'speed')).toBe('FallbackIntent | Fulfilled | Close | ');
});
