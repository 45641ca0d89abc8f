import type {
  RecognizeTextCommandInput,
  RecognizeUtteranceCommandInput,
} from '@aws-sdk/client-lex-runtime-v2';

/** What is sent beside the address and a text; the message names the place and not the value. */
export type Wrong = { why: string; given: Partial<RecognizeTextCommandInput>; message: RegExp };
const context = (more: object) => ({
  sessionState: {
    activeContexts: [
      { name: 'c', timeToLive: { timeToLiveInSeconds: 60, turnsToLive: 1 }, contextAttributes: {}, ...more },
    ],
  },
});
export const WRONG: readonly Wrong[] = [
  { why: 'no text', given: { text: '' }, message: /'text'/ },
  { why: 'a text of 1,025 characters', given: { text: 'x'.repeat(1025) }, message: /'text'.*1024/ },
  { why: 'a text that is no text', given: { text: 7 as unknown as string }, message: /'text'/ },
  { why: 'a session id of one character', given: { sessionId: 'x' }, message: /'sessionId'/ },
  { why: 'a session id of 101 characters', given: { sessionId: 'x'.repeat(101) }, message: /'sessionId'/ },
  { why: 'a session id with a blank', given: { sessionId: 'a b' }, message: /'sessionId'/ },
  { why: 'a session id with a slash', given: { sessionId: 'a/b' }, message: /'sessionId'/ },
  { why: 'a bot id of nine characters', given: { botId: 'ABCDEFGHI' }, message: /'botId'/ },
  { why: 'a bot id with a sign', given: { botId: 'ABCDE-GHIJ' }, message: /'botId'/ },
  {
    why: 'an action that is none',
    given: { sessionState: { dialogAction: { type: 'Dance' as 'Close' } } },
    message: /'sessionState.dialogAction.type'/,
  },
  {
    why: 'an intent that the bot does not have',
    given: { sessionState: { intent: { name: 'Dance' } } },
    message: /no intent Dance/,
  },
  {
    why: 'a slot that the intent does not have',
    given: {
      sessionState: { intent: { name: 'BookSeat', slots: { hall: { value: { interpretedValue: 'x' } } } } },
    },
    message: /BookSeat has no slot hall/,
  },
  {
    why: 'ElicitSlot without a slot',
    given: { sessionState: { dialogAction: { type: 'ElicitSlot' }, intent: { name: 'BookSeat' } } },
    message: /ElicitSlot needs slotToElicit/,
  },
  {
    why: 'a slot to elicit that there is not',
    given: {
      sessionState: {
        dialogAction: { type: 'ElicitSlot', slotToElicit: 'hall' },
        intent: { name: 'BookSeat' },
      },
    },
    message: /no slot hall to elicit/,
  },
  {
    why: 'ConfirmIntent without an intent',
    given: { sessionState: { dialogAction: { type: 'ConfirmIntent' } } },
    message: /ConfirmIntent needs an intent/,
  },
  {
    why: 'a slot value without an interpretation',
    given: {
      sessionState: {
        intent: { name: 'BookSeat', slots: { talk: { value: { interpretedValue: '' } } } },
      },
    },
    message: /'sessionState.intent.slots.talk.value.interpretedValue'/,
  },
  {
    why: 'a context of four seconds',
    given: context({ timeToLive: { timeToLiveInSeconds: 4, turnsToLive: 1 } }),
    message: /timeToLiveInSeconds/,
  },
  {
    why: 'a context of a day and a second',
    given: context({ timeToLive: { timeToLiveInSeconds: 86_401, turnsToLive: 1 } }),
    message: /timeToLiveInSeconds/,
  },
  {
    why: 'a context of no turns',
    given: context({ timeToLive: { timeToLiveInSeconds: 60, turnsToLive: 0 } }),
    message: /turnsToLive/,
  },
  {
    why: 'a context of 21 turns',
    given: context({ timeToLive: { timeToLiveInSeconds: 60, turnsToLive: 21 } }),
    message: /turnsToLive/,
  },
  {
    why: 'a name of a context with a blank',
    given: context({ name: 'a b' }),
    message: /activeContexts.0.name/,
  },
  {
    why: 'eleven attributes of a context',
    given: context({
      contextAttributes: Object.fromEntries([...'abcdefghijk'].map((letter) => [letter, 'x'])),
    }),
    message: /contextAttributes.*10/,
  },
  {
    why: 'an attribute that is no string',
    given: { sessionState: { sessionAttributes: { count: 1 as unknown as string } } },
    message: /'sessionState.sessionAttributes.count'/,
  },
  {
    why: 'more than 12 KB of attributes',
    given: {
      sessionState: { sessionAttributes: { a: 'x'.repeat(7000) } },
      requestAttributes: { b: 'y'.repeat(7000) },
    },
    message: /at most 12288/,
  },
  {
    why: 'a hint of 141 characters',
    given: {
      sessionState: {
        runtimeHints: { slotHints: { A: { b: { runtimeHintValues: [{ phrase: 'x'.repeat(141) }] } } } },
      },
    },
    message: /runtimeHintValues/,
  },
];

/** What is sent beside the address, a hundred bytes of silence and their type. */
export const UTTERANCE: readonly (readonly [
  why: string,
  given: Partial<RecognizeUtteranceCommandInput>,
  message: RegExp,
])[] = [
  ['an unknown type', { requestContentType: 'audio/flac' }, /'requestContentType'/],
  [
    'Opus',
    {
      requestContentType:
        'audio/x-cbr-opus-with-preamble;preamble-size=0;bit-rate=256000;frame-size-milliseconds=4',
    },
    /Opus is not decoded here/,
  ],
  ['ogg wanted', { responseContentType: 'audio/ogg' }, /audio\/ogg is not made here/],
  ['half a sample', { inputStream: Buffer.alloc(3) }, /samples of 16 bits/],
  ['more than fifteen seconds', { inputStream: Buffer.alloc(15 * 32_000 + 2) }, /at most 15 seconds/],
  [
    'more than fifteen seconds at half the rate',
    {
      requestContentType:
        'audio/lpcm; sample-rate=8000; sample-size-bits=16; channel-count=1; is-big-endian=false',
      inputStream: Buffer.alloc(15 * 16_000 + 2),
    },
    /at most 15 seconds/,
  ],
  [
    'no words',
    { requestContentType: 'text/plain; charset=utf-8', inputStream: Buffer.alloc(0) },
    /'inputStream'/,
  ],
  ['a state that is not packed', { sessionState: '{}' }, /'x-amz-lex-session-state'/],
  ['attributes that are not packed', { requestAttributes: 'e30=' }, /'x-amz-lex-request-attributes'/],
];
