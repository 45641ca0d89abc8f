import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom, mutate, pick } from '../../channels/alexa/mutate.ts';
import { overHttp1, overHttp2, type Sent, writeRaw } from '../wire/talk.ts';
import { DELEGATE, type SmallLex, startSmallLex } from './lex-clients.ts';

/** Nothing that can be sent, and nothing that the code hook can say, makes the stand-in fail. */

const ERRORS = new Set([
  'BadGatewayException',
  'ConflictException',
  'RequestTooLargeException',
  'ResourceNotFoundException',
  'SerializationException',
  'UnknownOperationException',
  'ValidationException',
]);

let lex: SmallLex;
let base: string;
beforeAll(async () => {
  lex = await startSmallLex({
    hear: async () => ({ text: 'book a seat' }),
    speak: async () => Buffer.from('sound'),
  });
  base = `/bots/${lex.botId}/botAliases/${lex.botAliasId}/botLocales/en_US/sessions`;
});
afterAll(() => lex.stop());

const STATE = {
  dialogAction: { type: 'ElicitSlot', slotToElicit: 'talk' },
  intent: {
    name: 'BookSeat',
    slots: {
      count: {
        shape: 'Scalar',
        value: { originalValue: 'two', interpretedValue: '2', resolvedValues: ['2'] },
      },
      talk: null,
    },
    state: 'InProgress',
    confirmationState: 'None',
  },
  activeContexts: [
    {
      name: 'booked',
      timeToLive: { timeToLiveInSeconds: 60, turnsToLive: 2 },
      contextAttributes: { a: 'b' },
    },
  ],
  sessionAttributes: { session: '{}' },
  runtimeHints: { slotHints: { BookSeat: { talk: { runtimeHintValues: [{ phrase: 'speed' }] } } } },
};
const TEXT = { text: 'book 2 seats in speed', sessionState: STATE, requestAttributes: { channel: 'web' } };
const PUT = { sessionState: STATE, messages: [{ contentType: 'PlainText', content: 'hello' }] };
const TYPES = [
  'text/plain; charset=utf-8',
  'audio/l16; rate=16000; channels=1',
  'audio/l16; rate=99999; channels=7',
  '',
  'text/plain; charset=\u00ff',
  'x'.repeat(500),
];
const WANTED = ['text/plain; charset=utf-8', 'audio/pcm', 'audio/mpeg', 'audio/*', '*/*', ';;;'];

const packed = (value: unknown, random: () => number) =>
  pick(
    [gzipSync(JSON.stringify(value) ?? '').toString('base64'), 'H4sI', `${value}`.slice(0, 100)],
    random,
  ).replace(/[^\x20-\x7e]/g, '?');

/** A request of any operation, with anything about it that can be wrong wrong at times. */
function anyRequest(random: () => number): Sent {
  const session =
    random() < 0.7 ? 'a1' : pick(['a%20b', '%zz', '..', 'x'.repeat(200), '', 'é', '__proto__'], random);
  const path = random() < 0.9 ? `${base}/${session}` : `/${session}`;
  switch (pick(['text', 'utterance', 'put', 'get', 'delete', 'other'], random)) {
    case 'text':
      return {
        path: `${path}/text`,
        body: broken(JSON.stringify(mutate(pick([TEXT, { text: 'speed' }], random), random)) ?? '', random),
      };
    case 'utterance':
      return {
        path: `${path}/utterance`,
        headers: {
          'content-type': pick(TYPES, random),
          'response-content-type': pick(WANTED, random),
          'x-amz-lex-session-state': packed(pick([STATE, mutate(STATE, random)], random), random),
        },
        body: Buffer.alloc(pick([0, 1, 2, 999, 640_000], random), 7),
      };
    case 'put':
      return {
        path,
        headers: { responsecontenttype: pick(WANTED, random) },
        body: broken(JSON.stringify(mutate(pick([PUT, { sessionState: {} }], random), random)) ?? '', random),
      };
    case 'get':
      return { path, method: 'GET' };
    case 'delete':
      return { path, method: 'DELETE' };
    default:
      return { path, method: pick(['PUT', 'PATCH', 'OPTIONS'], random), body: 'x' };
  }
}

/** One time in four the bytes themselves are damaged. */
function broken(text: string, random: () => number): Uint8Array {
  const bytes = Buffer.from(text);
  if (random() > 0.25 || bytes.length === 0) return bytes;
  for (let count = 0; count < 3; count += 1) bytes[Math.floor(random() * bytes.length)] = random() * 256;
  return bytes.subarray(0, Math.floor(random() * bytes.length));
}

test('a thousand mutated requests: each has an answer or an error of the service', async () => {
  const random = createRandom(20_261_121);
  const seen = new Map<string, number>();
  for (let count = 0; count < 1000; count += 1) {
    const sent = anyRequest(random);
    const { status, headers } = await (count % 2 === 0 ? overHttp1 : overHttp2)(lex.endpoint, sent);
    const type = headers.get('x-amzn-errortype') ?? 'answered';
    seen.set(type, (seen.get(type) ?? 0) + 1);
    expect([sent.path, status === 200 ? type === 'answered' : ERRORS.has(type)]).toEqual([sent.path, true]);
  }
  // the mutations reach answers, and every kind of refusal that a request can bring about
  for (const type of [
    'answered',
    'ResourceNotFoundException',
    'SerializationException',
    'ValidationException',
  ])
    expect([type, (seen.get(type) ?? 0) > 20]).toEqual([type, true]);
});

test('a thousand mutated answers of the code hook: each is taken or refused by name', async () => {
  const random = createRandom(20_261_122);
  const answer = { sessionState: STATE, messages: PUT.messages, requestAttributes: { a: 'b' } };
  const seen = new Map<string, number>();
  for (let count = 0; count < 1000; count += 1) {
    lex.hook = async () => mutate(answer, random);
    const sent = {
      path: `${base}/hook/text`,
      body: JSON.stringify({ text: pick(['book a seat', 'speed', 'x'], random) }),
    };
    const { headers } = await overHttp1(lex.endpoint, sent);
    const type = headers.get('x-amzn-errortype') ?? 'answered';
    seen.set(type, (seen.get(type) ?? 0) + 1);
  }
  lex.hook = DELEGATE;
  expect([...seen.keys()].toSorted()).toEqual(['BadGatewayException', 'answered']);
  for (const count of seen.values()) expect(count).toBeGreaterThan(100);
});

test('rubbish on the wire between good requests', async () => {
  const random = createRandom(20_261_123);
  for (let count = 0; count < 20; count += 1) {
    const bytes = Buffer.from(Array.from({ length: 200 }, () => random() * 256));
    await writeRaw(
      lex.endpoint,
      [pick(['', 'POST ', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'], random), bytes],
      20,
    );
  }
  const { status } = await overHttp2(lex.endpoint, {
    path: `${base}/good/text`,
    body: '{"text":"good morning"}',
  });
  expect(status).toBe(200);
});
