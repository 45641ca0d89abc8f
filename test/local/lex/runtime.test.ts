import { gunzipSync, gzipSync } from 'node:zlib';
import {
  DeleteSessionCommand,
  DeleteSessionResponse$,
  GetSessionCommand,
  GetSessionResponse$,
  Interpretation$,
  type LexRuntimeV2Client,
  Message$,
  PutSessionCommand,
  PutSessionResponse$,
  RecognizeTextCommand,
  RecognizeTextResponse$,
  RecognizeUtteranceCommand,
  RecognizeUtteranceResponse$,
  ResourceNotFoundException,
  SessionState$,
} from '@aws-sdk/client-lex-runtime-v2';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { misfits } from './conformance.ts';
import { CLIENTS, DELEGATE, type SmallLex, startSmallLex } from './lex-clients.ts';

let lex: SmallLex;
beforeAll(async () => {
  lex = await startSmallLex({
    hear: async (pcm) => (pcm.length > 100 ? { text: 'tell me about databases' } : undefined),
    speak: async (words, format, { voiceId }) =>
      Buffer.from(words.map(({ text, type }) => `${format} ${voiceId} ${type} ${text};`).join('')),
  });
});
afterAll(() => lex.stop());
afterEach(() => {
  lex.hook = DELEGATE;
  lex.events.length = 0;
});

const pack = (value: unknown) => gzipSync(JSON.stringify(value)).toString('base64');
const unpack = (field: string | undefined) =>
  JSON.parse(gunzipSync(Buffer.from(field ?? '', 'base64')).toString());
const withoutMetadata = ({ $metadata: _, ...members }: { $metadata: unknown }) => members;

const SAID = {
  sessionState: {
    dialogAction: { type: 'ElicitIntent' },
    sessionAttributes: { session: '{"seen":1}' },
    activeContexts: [
      {
        name: 'answered',
        timeToLive: { timeToLiveInSeconds: 600, turnsToLive: 5 },
        contextAttributes: { talk: 'keynote' },
      },
    ],
  },
  messages: [
    { contentType: 'SSML', content: '<speak>Six copies.</speak>' },
    { contentType: 'PlainText', content: 'What else?' },
    { contentType: 'CustomPayload', content: '{"notes":[]}' },
    {
      contentType: 'ImageResponseCard',
      imageResponseCard: { title: 'Databases', buttons: [{ text: 'More', value: 'more' }] },
    },
  ],
  requestAttributes: { via: 'hook' },
};

describe.each(CLIENTS)('%s', (protocol, open) => {
  let client: LexRuntimeV2Client;
  const session = (name: string) => lex.at(`${name}-${protocol.replace('/', '.')}`);
  beforeAll(() => {
    client = open(lex.endpoint);
  });
  afterAll(() => client.destroy());

  test('RecognizeText: what the code hook says comes back whole, in the shape of the SDK', async () => {
    lex.hook = async () => SAID;
    const reply = await client.send(
      new RecognizeTextCommand({
        ...session('text'),
        text: 'tell me about databases',
        requestAttributes: { channel: 'web' },
      }),
    );
    expect(misfits(RecognizeTextResponse$, withoutMetadata(reply))).toEqual([]);
    expect(reply.messages).toEqual(SAID.messages);
    expect(reply.requestAttributes).toEqual({ via: 'hook' });
    expect(reply.sessionId).toBe(session('text').sessionId);
    expect(reply.sessionState).toMatchObject({
      dialogAction: { type: 'ElicitIntent' },
      intent: {
        name: 'AskTopic',
        slots: {
          topic: {
            value: {
              originalValue: 'databases',
              interpretedValue: 'databases',
              resolvedValues: ['databases'],
            },
          },
        },
      },
      sessionAttributes: { session: '{"seen":1}' },
      activeContexts: SAID.sessionState.activeContexts,
    });
    expect(
      reply.interpretations?.map(({ intent, nluConfidence }) => [intent?.name, nluConfidence?.score]),
    ).toEqual([
      ['AskTopic', 1],
      ['FallbackIntent', undefined],
    ]);
  });

  test('RecognizeUtterance: text in and text out, with everything in packed headers', async () => {
    lex.hook = async () => SAID;
    const { audioStream, ...reply } = await client.send(
      new RecognizeUtteranceCommand({
        ...session('utterance'),
        requestContentType: 'text/plain; charset=utf-8',
        responseContentType: 'text/plain;charset=utf-8',
        sessionState: pack({ sessionAttributes: { session: 'before' } }),
        requestAttributes: pack({ channel: 'wéb' }),
        inputStream: 'what is new',
      }),
    );
    expect(misfits(RecognizeUtteranceResponse$, withoutMetadata(reply))).toEqual([]);
    expect(await audioStream?.transformToString()).toBe('');
    expect([reply.inputMode, reply.contentType]).toEqual(['Text', 'text/plain;charset=utf-8']);
    expect(unpack(reply.inputTranscript)).toBe('what is new');
    expect(unpack(reply.messages)).toEqual(SAID.messages);
    expect(unpack(reply.requestAttributes)).toEqual({ via: 'hook' });
    expect(misfits(SessionState$, unpack(reply.sessionState))).toEqual([]);
    expect(unpack(reply.sessionState).sessionAttributes).toEqual({ session: '{"seen":1}' });
    for (const message of unpack(reply.messages)) expect(misfits(Message$, message)).toEqual([]);
    for (const each of unpack(reply.interpretations)) expect(misfits(Interpretation$, each)).toEqual([]);
    const [event] = lex.events;
    expect(event?.sessionState.sessionAttributes).toEqual({ session: 'before' });
    expect(event?.requestAttributes).toEqual({ channel: 'wéb' });
    expect([event?.inputMode, event?.responseContentType]).toEqual(['Text', 'text/plain;charset=utf-8']);
  });

  test.each([
    ['audio/mpeg', 'audio/mpeg', 'mp3'],
    ['audio/*', 'audio/mpeg', 'mp3'],
    ['audio/pcm', 'audio/pcm', 'pcm'],
  ])(
    'RecognizeUtterance: speech in, %s out: what is for the ear, in its order',
    async (wanted, type, format) => {
      lex.hook = async () => SAID;
      const reply = await client.send(
        new RecognizeUtteranceCommand({
          ...session('speech'),
          requestContentType: 'audio/l16; rate=16000; channels=1',
          responseContentType: wanted,
          inputStream: Buffer.alloc(32_000),
        }),
      );
      expect([reply.inputMode, reply.contentType]).toEqual(['Speech', type]);
      expect(unpack(reply.inputTranscript)).toBe('tell me about databases');
      const said = `${format} Joanna ssml <speak>Six copies.</speak>;${format} Joanna text What else?;`;
      expect(await reply.audioStream?.transformToString()).toBe(said);
      expect(lex.events[0]).toMatchObject({
        inputMode: 'Speech',
        inputTranscript: 'tell me about databases',
        responseContentType: type,
      });
    },
  );

  test('silence: an empty transcript, which is the Fallback', async () => {
    lex.hook = async () => SAID;
    const reply = await client.send(
      new RecognizeUtteranceCommand({
        ...session('silence'),
        requestContentType: 'audio/l16; rate=16000; channels=1',
        responseContentType: 'text/plain; charset=utf-8',
        inputStream: Buffer.alloc(100),
      }),
    );
    expect(unpack(reply.inputTranscript)).toBe('');
    expect(lex.events[0]).toMatchObject({
      inputTranscript: '',
      sessionState: { intent: { name: 'FallbackIntent' } },
    });
  });

  test('PutSession sets a session, GetSession tells it, DeleteSession ends it', async () => {
    const put = await client.send(
      new PutSessionCommand({
        ...session('put'),
        sessionState: {
          dialogAction: { type: 'ElicitSlot', slotToElicit: 'count' },
          intent: {
            name: 'BookSeat',
            slots: { talk: { value: { interpretedValue: 'Café Society' } } },
          },
          sessionAttributes: { session: 'set' },
        },
        requestAttributes: { channel: 'web' },
        responseContentType: 'audio/pcm',
      }),
    );
    const { audioStream, ...members } = put;
    expect(misfits(PutSessionResponse$, withoutMetadata(members))).toEqual([]);
    expect(await audioStream?.transformToString()).toBe('pcm Joanna text How many seats?;');
    expect(put.contentType).toBe('audio/pcm');
    expect(unpack(put.requestAttributes)).toEqual({ channel: 'web' });
    const got = await client.send(new GetSessionCommand(session('put')));
    expect(misfits(GetSessionResponse$, withoutMetadata(got))).toEqual([]);
    expect(got).toMatchObject({
      sessionId: session('put').sessionId,
      messages: [{ contentType: 'PlainText', content: 'How many seats?' }],
      sessionState: unpack(put.sessionState),
    });
    const filled = await client.send(new RecognizeTextCommand({ ...session('put'), text: 'three' }));
    expect(filled.messages?.[0]?.content).toBe('Shall I book it?');
    expect(filled.sessionState?.sessionAttributes).toEqual({ session: 'set' });
    const ended = await client.send(new DeleteSessionCommand(session('put')));
    expect(misfits(DeleteSessionResponse$, withoutMetadata(ended))).toEqual([]);
    expect(withoutMetadata(ended)).toEqual(session('put'));
    await expect(client.send(new GetSessionCommand(session('put')))).rejects.toThrow(
      ResourceNotFoundException,
    );
    await expect(client.send(new DeleteSessionCommand(session('put')))).rejects.toThrow(
      ResourceNotFoundException,
    );
  });

  test('PutSession with Delegate goes on as the bot would; with messages it says these', async () => {
    const delegated = await client.send(
      new PutSessionCommand({
        ...session('delegate'),
        sessionState: { dialogAction: { type: 'Delegate' }, intent: { name: 'BookSeat' } },
      }),
    );
    expect(unpack(delegated.messages)).toEqual([{ contentType: 'PlainText', content: 'In which talk?' }]);
    const said = await client.send(
      new PutSessionCommand({
        ...session('said'),
        messages: [{ contentType: 'PlainText', content: 'Good to see you.' }],
        sessionState: { dialogAction: { type: 'ElicitIntent' }, sessionAttributes: {} },
      }),
    );
    expect(unpack(said.messages)).toEqual([{ contentType: 'PlainText', content: 'Good to see you.' }]);
  });
});
