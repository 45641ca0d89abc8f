import { type LexRuntimeV2Client, RecognizeTextCommand } from '@aws-sdk/client-lex-runtime-v2';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DELEGATE, openHttp2, type SmallLex, say as sayIn, startSmallLex } from './lex-clients.ts';

let lex: SmallLex;
let client: LexRuntimeV2Client;
beforeAll(async () => {
  lex = await startSmallLex();
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

test('tries are counted for each question by itself, whoever asks it', async () => {
  await say('tries', 'book a seat');
  await say('tries', 'what?');
  lex.hook = async () => ({
    sessionState: { dialogAction: { type: 'ElicitSlot', slotToElicit: 'count' } },
  });
  await say('tries', 'what?');
  await say('tries', 'what?');
  expect(lex.events.map(({ proposedNextState: { prompt } }) => prompt.attempt)).toEqual([
    'Initial',
    'Retry1',
    'Retry2',
    'Retry1',
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
