import {
  DeleteSessionResponse$,
  GetSessionResponse$,
  PutSessionResponse$,
  RecognizeTextResponse$,
  RecognizeUtteranceResponse$,
} from '@aws-sdk/client-lex-runtime-v2';
import { NormalizedSchema } from '@smithy/core/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Heard, overHttp1 } from '../wire/talk.ts';
import { misfits } from './conformance.ts';
import { type SmallLex, startSmallLex } from './lex-clients.ts';

/** The SDK leaves out what it does not know, so what is sent is looked at here as it is on the wire. */

let lex: SmallLex;
let path: string;
beforeAll(async () => {
  lex = await startSmallLex({ speak: async () => Buffer.from('sound') });
  path = `/bots/${lex.botId}/botAliases/${lex.botAliasId}/botLocales/en_US/sessions/raw`;
});
afterAll(() => lex.stop());

const TURNS = [
  'book a seat',
  'speed',
  'lots',
  '3',
  'what?',
  'yes',
  'another seat',
  'tell me about trees',
  'pardon',
];

test('bodies: every turn of a conversation, and the session, have only what the SDK knows', async () => {
  for (const text of TURNS) {
    const { status, body } = await overHttp1(lex.endpoint, {
      path: `${path}/text`,
      body: JSON.stringify({ text }),
    });
    expect([text, status, misfits(RecognizeTextResponse$, JSON.parse(body))]).toEqual([text, 200, []]);
    const got = await overHttp1(lex.endpoint, { path, method: 'GET' });
    expect([text, got.status, misfits(GetSessionResponse$, JSON.parse(got.body))]).toEqual([text, 200, []]);
  }
  const ended = await overHttp1(lex.endpoint, { path, method: 'DELETE' });
  expect([ended.status, misfits(DeleteSessionResponse$, JSON.parse(ended.body))]).toEqual([200, []]);
});

function unknownHeaders(shape: typeof PutSessionResponse$, { headers }: Heard): string[] {
  const known = [...NormalizedSchema.of(shape).structIterator()].map(([, member]) =>
    member.getMergedTraits().httpHeader?.toLowerCase(),
  );
  return [...headers.keys()].filter((name) => name.startsWith('x-amz-lex') && !known.includes(name));
}

test('headers: RecognizeUtterance and PutSession send those that the SDK knows', async () => {
  const heard = await overHttp1(lex.endpoint, {
    path: `${path}/utterance`,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'response-content-type': 'audio/pcm' },
    body: 'good morning',
  });
  expect([heard.status, heard.body, unknownHeaders(RecognizeUtteranceResponse$, heard)]).toEqual([
    200,
    'sound',
    [],
  ]);
  const put = await overHttp1(lex.endpoint, {
    path,
    headers: { responsecontenttype: 'text/plain; charset=utf-8' },
    body: JSON.stringify({ sessionState: { sessionAttributes: { a: 'b' } } }),
  });
  expect([put.status, put.body, unknownHeaders(PutSessionResponse$, put)]).toEqual([200, '', []]);
});

test('the check itself sees what does not fit', () => {
  const wrong = {
    sessionId: 1,
    messages: [{ contentType: 'PlainText', odd: 1 }],
    sessionState: { intent: { slots: [] } },
  };
  expect(misfits(RecognizeTextResponse$, wrong)).toEqual([
    '$.sessionId is of another type',
    '$.messages[0].odd is unknown',
  ]);
});
