import {
  BadGatewayException,
  ConflictException,
  DeleteSessionCommand,
  DependencyFailedException,
  GetSessionCommand,
  type LexRuntimeV2Client,
  RecognizeTextCommand,
} from '@aws-sdk/client-lex-runtime-v2';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CodeHook } from '../../../local/lex/code-hook.ts';
import { DELEGATE, openHttp2, type SmallLex, startSmallLex } from './lex-clients.ts';

let lex: SmallLex;
let client: LexRuntimeV2Client;
beforeAll(async () => {
  lex = await startSmallLex({ hookTimeoutMs: 200 });
  client = openHttp2(lex.endpoint);
});
afterAll(async () => {
  client.destroy();
  await lex.stop();
});
afterEach(() => {
  lex.hook = DELEGATE;
});

const BROKEN: readonly (readonly [
  why: string,
  hook: CodeHook,
  type: typeof BadGatewayException | typeof DependencyFailedException,
  message: RegExp,
])[] = [
  [
    'throws',
    () => Promise.reject(new TypeError('secret')),
    DependencyFailedException,
    /failed with TypeError/,
  ],
  ['is silent', () => new Promise(() => undefined), DependencyFailedException, /no answer in 0.2 seconds/],
  ['answers nothing', async () => undefined, BadGatewayException, /expected object/],
  ['answers without a state', async () => ({ messages: [] }), BadGatewayException, /'sessionState'/],
  ['answers with a text', async () => 'hello', BadGatewayException, /expected object/],
  [
    'does not say what to do',
    async () => ({ sessionState: { intent: { name: 'BookSeat' } } }),
    BadGatewayException,
    /'sessionState.dialogAction'/,
  ],
  [
    'elicits an intent in silence',
    async () => ({ sessionState: { dialogAction: { type: 'ElicitIntent' } } }),
    BadGatewayException,
    /ElicitIntent needs messages/,
  ],
  [
    'names an intent that there is not',
    async () => ({ sessionState: { dialogAction: { type: 'Delegate' }, intent: { name: 'Dance' } } }),
    BadGatewayException,
    /no intent Dance/,
  ],
  [
    'elicits a slot of another intent',
    async () => ({ sessionState: { dialogAction: { type: 'ElicitSlot', slotToElicit: 'topic' } } }),
    BadGatewayException,
    /no slot topic to elicit/,
  ],
  [
    'closes an intent without its state',
    async () => ({ sessionState: { dialogAction: { type: 'Close' }, intent: { name: 'BookSeat' } } }),
    BadGatewayException,
    /'sessionState.intent.state' is missing/,
  ],
  [
    'has attributes that are no strings',
    async () => ({ sessionState: { dialogAction: { type: 'Delegate' }, sessionAttributes: { count: 3 } } }),
    BadGatewayException,
    /'sessionState.sessionAttributes.count'/,
  ],
  [
    'says a message of 1,025 characters',
    async () => close([{ contentType: 'PlainText', content: 'x'.repeat(1025) }]),
    BadGatewayException,
    /'messages.0/,
  ],
  [
    'says an empty message',
    async () => close([{ contentType: 'PlainText', content: '' }]),
    BadGatewayException,
    /'messages.0/,
  ],
  [
    'says eleven messages',
    async () => close(Array(11).fill({ contentType: 'PlainText', content: 'x' })),
    BadGatewayException,
    /'messages'.*10/,
  ],
  [
    'says 4,001 characters in all',
    async () =>
      close(
        ['1000', '1000', '1000', '1001'].map((size) => ({
          contentType: 'PlainText',
          content: 'x'.repeat(Number(size)),
        })),
      ),
    BadGatewayException,
    /4001 characters; at most 4000/,
  ],
  [
    'shows a card with six buttons',
    async () =>
      close([
        {
          contentType: 'ImageResponseCard',
          imageResponseCard: { title: 'x', buttons: Array(6).fill({ text: 'a', value: 'b' }) },
        },
      ]),
    BadGatewayException,
    /'messages.0/,
  ],
  [
    'answers with more than 25 KB',
    async () => ({ sessionState: { dialogAction: { type: 'Delegate' } }, padding: 'x'.repeat(26_000) }),
    BadGatewayException,
    /at most 25600/,
  ],
];

test.each(BROKEN)('a code hook that %s', async (_why, hook, type, message) => {
  lex.hook = hook;
  const error = await client
    .send(new RecognizeTextCommand({ ...lex.at('wrong'), text: 'book a seat' }))
    .catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(type);
  expect(error).toMatchObject({ message: expect.stringMatching(message) });
  expect(`${error}`).not.toMatch(/secret|xxx/);
});

test('a turn that fails changes nothing in the session', async () => {
  const session = lex.at('unchanged');
  await client.send(new RecognizeTextCommand({ ...session, text: 'book a seat' }));
  lex.hook = () => Promise.reject(new Error());
  await client.send(new RecognizeTextCommand({ ...session, text: 'speed' })).catch(() => undefined);
  lex.hook = DELEGATE;
  const { messages } = await client.send(new GetSessionCommand(session));
  expect(messages?.[0]?.content).toBe('In which talk?');
  await client.send(new DeleteSessionCommand(session));
});

test('a session that is at work is in conflict with a second request', async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  lex.hook = async (event, extra) => {
    await released;
    return DELEGATE(event, extra);
  };
  const first = client.send(new RecognizeTextCommand({ ...lex.at('busy'), text: 'book a seat' }));
  await expect.poll(() => lex.events.at(-1)?.sessionId).toBe('busy');
  await expect(
    client.send(new RecognizeTextCommand({ ...lex.at('busy'), text: 'book a seat' })),
  ).rejects.toThrow(ConflictException);
  release();
  expect((await first).messages?.[0]?.content).toBe('In which talk?');
  lex.events.length = 0;
  await client.send(new DeleteSessionCommand(lex.at('busy')));
});

function close(messages: unknown) {
  return {
    sessionState: { dialogAction: { type: 'Close' }, intent: { name: 'BookSeat', state: 'Fulfilled' } },
    messages,
  };
}
