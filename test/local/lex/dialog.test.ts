import { type LexRuntimeV2Client, RecognizeTextCommand } from '@aws-sdk/client-lex-runtime-v2';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { CLIENTS, DELEGATE, type SmallLex, startSmallLex } from './lex-clients.ts';

let lex: SmallLex;
let client: LexRuntimeV2Client;
let time = Date.UTC(2026, 10, 21);
beforeAll(async () => {
  lex = await startSmallLex({ now: () => time });
  const [[, open]] = CLIENTS as [(typeof CLIENTS)[0]];
  client = open(lex.endpoint);
});
afterAll(async () => {
  client.destroy();
  await lex.stop();
});
afterEach(() => {
  lex.hook = DELEGATE;
  lex.events.length = 0;
});

/** Says something and tells, in one line, where the conversation is: intent, state, what comes next, what was said. */
async function say(sessionId: string, text: string): Promise<string> {
  const { sessionState, messages = [] } = await client.send(
    new RecognizeTextCommand({ ...lex.at(sessionId), text }),
  );
  const { intent, dialogAction } = sessionState ?? {};
  const filled = Object.entries(intent?.slots ?? {}).flatMap(([name, slot]) =>
    slot?.value === undefined ? [] : [`${name}=${slot.value.interpretedValue}`],
  );
  const next = [dialogAction?.type, dialogAction?.slotToElicit].filter(Boolean).join(':');
  const said = messages.map(({ content }) => content).join(' ');
  return [intent?.name, ...filled, intent?.state, next, said].join(' | ');
}

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

test('the code hook is asked once a turn for the dialog, with what the bot would do, and once for the fulfilment', async () => {
  await say('events', 'book a seat');
  await say('events', 'something else');
  await say('events', 'speed');
  await say('events', '3');
  await say('events', 'yes');
  const seen = lex.events.map(({ invocationSource, proposedNextState: { dialogAction, intent, prompt } }) =>
    [invocationSource, dialogAction.type, dialogAction.slotToElicit, intent.state, prompt.attempt]
      .filter(Boolean)
      .join(' '),
  );
  expect(seen).toEqual([
    'DialogCodeHook ElicitSlot talk InProgress Initial',
    'DialogCodeHook ElicitSlot talk InProgress Retry1',
    'DialogCodeHook ElicitSlot count InProgress Initial',
    'DialogCodeHook ConfirmIntent InProgress Initial',
    'DialogCodeHook Close ReadyForFulfillment Initial',
    'FulfillmentCodeHook Close Fulfilled Initial',
  ]);
});

test('the event is the one that the service sends', async () => {
  await say('event', 'tell me about Data Bases');
  expect(lex.events).toHaveLength(1);
  const topic = {
    shape: 'Scalar',
    value: { originalValue: 'Data Bases', interpretedValue: 'Data Bases', resolvedValues: ['databases'] },
  };
  const intent = {
    name: 'AskTopic',
    slots: { topic },
    state: 'ReadyForFulfillment',
    confirmationState: 'None',
  };
  expect(lex.events[0]).toEqual({
    messageVersion: '1.0',
    invocationSource: 'FulfillmentCodeHook',
    inputMode: 'Text',
    responseContentType: 'text/plain; charset=utf-8',
    sessionId: 'event',
    inputTranscript: 'tell me about Data Bases',
    rawInputTranscript: 'tell me about Data Bases',
    bot: {
      id: lex.botId,
      name: 'SeatBot',
      aliasId: lex.botAliasId,
      aliasName: 'TestBotAlias',
      localeId: 'en_US',
      version: 'DRAFT',
    },
    interpretations: [
      { intent, nluConfidence: 0.99, interpretationSource: 'Lex' },
      {
        intent: { name: 'FallbackIntent', slots: {}, state: 'InProgress', confirmationState: 'None' },
        interpretationSource: 'Lex',
      },
    ],
    proposedNextState: {
      dialogAction: { type: 'Close' },
      intent: { ...intent, state: 'Fulfilled' },
      prompt: { attempt: 'Initial' },
    },
    requestAttributes: {},
    sessionState: {
      intent,
      activeContexts: [],
      sessionAttributes: {},
      originatingRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    },
    transcriptions: [
      {
        transcription: 'tell me about Data Bases',
        transcriptionConfidence: 1,
        resolvedContext: { intent: 'AskTopic' },
        resolvedSlots: { topic },
      },
    ],
  });
});

const DIRECTED: readonly { why: string; answer: unknown; expected: string }[] = [
  {
    why: 'Close without messages says nothing',
    answer: {
      sessionState: { dialogAction: { type: 'Close' }, intent: { name: 'BookSeat', state: 'Failed' } },
    },
    expected: 'BookSeat | Failed | Close | ',
  },
  {
    why: "ElicitSlot takes the bot's prompt where there are no messages",
    answer: {
      sessionState: {
        dialogAction: { type: 'ElicitSlot', slotToElicit: 'count' },
        intent: { name: 'BookSeat' },
      },
    },
    expected: 'BookSeat | InProgress | ElicitSlot:count | How many seats?',
  },
  {
    why: 'ElicitSlot may go over to another intent',
    answer: {
      sessionState: {
        dialogAction: { type: 'ElicitSlot', slotToElicit: 'topic' },
        intent: { name: 'AskTopic' },
      },
      messages: [{ contentType: 'PlainText', content: 'Which topic?' }],
    },
    expected: 'AskTopic | InProgress | ElicitSlot:topic | Which topic?',
  },
  {
    why: 'ConfirmIntent asks with its own words',
    answer: {
      sessionState: { dialogAction: { type: 'ConfirmIntent' } },
      messages: [{ contentType: 'PlainText', content: 'Really?' }],
    },
    expected: 'BookSeat | InProgress | ConfirmIntent | Really?',
  },
  {
    why: 'Delegate with slots goes on from these',
    answer: {
      sessionState: {
        dialogAction: { type: 'Delegate' },
        intent: { name: 'BookSeat', slots: { talk: { value: { interpretedValue: 'any' } } } },
      },
    },
    expected: 'BookSeat | talk=any | InProgress | ElicitSlot:count | How many seats?',
  },
  {
    why: 'null stands for absent',
    answer: {
      sessionState: {
        dialogAction: { type: 'ElicitIntent', slotToElicit: null },
        intent: null,
        sessionAttributes: null,
        activeContexts: null,
      },
      messages: [{ contentType: 'PlainText', content: 'What else?', imageResponseCard: null }],
      requestAttributes: null,
    },
    expected: 'BookSeat | InProgress | ElicitIntent | What else?',
  },
];

test.each(DIRECTED)('the code hook decides: $why', async ({ why, answer, expected }) => {
  lex.hook = async () => answer;
  expect(await say(why.replace(/\W/g, '-'), 'book a seat')).toBe(expected);
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

test('session attributes stay until the code hook or the client sets others', async () => {
  lex.hook = async () => ({
    sessionState: { dialogAction: { type: 'Close' }, sessionAttributes: { a: '1' } },
  });
  await say('attributes', 'pardon');
  lex.hook = async () => ({ sessionState: { dialogAction: { type: 'Close' } } });
  await say('attributes', 'pardon');
  expect(lex.events[1]?.sessionState.sessionAttributes).toEqual({ a: '1' });
  const set = { ...lex.at('attributes'), text: 'pardon', sessionState: { sessionAttributes: { b: '2' } } };
  expect((await client.send(new RecognizeTextCommand(set))).sessionState?.sessionAttributes).toEqual({
    b: '2',
  });
});

test('runtime hints are passed through', async () => {
  const runtimeHints = {
    slotHints: { AskTopic: { topic: { runtimeHintValues: [{ phrase: 'Firecracker' }] } } },
  };
  await client.send(
    new RecognizeTextCommand({ ...lex.at('hints'), text: 'pardon', sessionState: { runtimeHints } }),
  );
  expect(lex.events[0]?.sessionState.runtimeHints).toEqual(runtimeHints);
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
