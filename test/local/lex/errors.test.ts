import {
  DeleteSessionCommand,
  GetSessionCommand,
  type LexRuntimeV2Client,
  PutSessionCommand,
  RecognizeTextCommand,
  type RecognizeTextCommandInput,
  RecognizeUtteranceCommand,
  ResourceNotFoundException,
  StartConversationCommand,
  ValidationException,
} from '@aws-sdk/client-lex-runtime-v2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { overHttp1, overHttp2 } from '../wire/talk.ts';
import { CLIENTS, type SmallLex, startSmallLex } from './lex-clients.ts';
import { UTTERANCE, WRONG } from './wrong-requests.ts';

let lex: SmallLex;
beforeAll(async () => {
  lex = await startSmallLex();
});
afterAll(() => lex.stop());

describe.each(CLIENTS)('%s', (_, open) => {
  let client: LexRuntimeV2Client;
  beforeAll(() => {
    client = open(lex.endpoint);
  });
  afterAll(() => client.destroy());
  const text = (given: Partial<RecognizeTextCommandInput>) =>
    client.send(new RecognizeTextCommand({ ...lex.at('wrong'), text: 'pardon', ...given })).then(
      () => 'it was answered',
      (error: unknown) => error,
    );

  test.each(WRONG)('$why is a ValidationException', async ({ given, message }) => {
    const error = await text(given);
    expect(error).toBeInstanceOf(ValidationException);
    expect(error).toMatchObject({
      message: expect.stringMatching(message),
      $metadata: { httpStatusCode: 400 },
    });
  });

  test.each([
    ['another bot', { botId: 'ANOTHERBOT' }, /bot ANOTHERBOT/],
    ['another alias', { botAliasId: 'TSTALIASXX' }, /alias TSTALIASXX/],
    ['another locale', { localeId: 'fr_FR' }, /locale fr_FR/],
  ])('%s is a ResourceNotFoundException', async (_why, given, message) => {
    const error = await text(given);
    expect(error).toBeInstanceOf(ResourceNotFoundException);
    expect(error).toMatchObject({
      message: expect.stringMatching(message),
      $metadata: { httpStatusCode: 404 },
    });
  });

  test('a session that there is not', async () => {
    for (const command of [new GetSessionCommand(lex.at('never')), new DeleteSessionCommand(lex.at('never'))])
      await expect(client.send(command as GetSessionCommand)).rejects.toThrow(ResourceNotFoundException);
  });

  test('PutSession without a state, and with messages that are too many or too long', async () => {
    const put = (given: object) =>
      client.send(new PutSessionCommand({ ...lex.at('wrong'), sessionState: {}, ...given }));
    const message = { contentType: 'PlainText' as const, content: 'x' };
    await expect(put({ sessionState: undefined })).rejects.toThrow(ValidationException);
    await expect(put({ messages: Array(11).fill(message) })).rejects.toThrow(/messages/);
    await expect(put({ messages: [{ ...message, content: 'x'.repeat(1025) }] })).rejects.toThrow(
      /messages.0/,
    );
    await expect(put({ sessionState: { dialogAction: { type: 'Delegate' } } })).rejects.toThrow(
      'Delegate needs an intent',
    );
    await expect(put({ responseContentType: 'audio/flac' })).rejects.toThrow(/responseContentType/);
  });

  test('StartConversation says that it is not served', async () => {
    const events = async function* () {
      yield { ConfigurationEvent: { responseContentType: 'audio/mpeg' } };
      await new Promise((resolve) => setTimeout(resolve, 50));
    };
    const started = client.send(
      new StartConversationCommand({
        ...lex.at('stream'),
        conversationMode: 'TEXT',
        requestEventStream: events(),
      }),
    );
    // only HTTP/2 can carry it at all
    await expect(started).rejects.toThrow(/StartConversation is not served here/);
  });

  test.each(UTTERANCE)('RecognizeUtterance: %s is a ValidationException', async (_why, given, message) => {
    const error = await client
      .send(
        new RecognizeUtteranceCommand({
          ...lex.at('wrong'),
          requestContentType: 'audio/l16; rate=16000; channels=1',
          inputStream: Buffer.alloc(100),
          ...given,
        }),
      )
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ValidationException);
    expect(error).toMatchObject({ message: expect.stringMatching(message) });
  });

  test('speech is refused where nothing was given that hears', async () => {
    const spoken = client.send(
      new RecognizeUtteranceCommand({
        ...lex.at('deaf'),
        requestContentType: 'audio/l16; rate=16000; channels=1',
        inputStream: Buffer.alloc(100),
      }),
    );
    await expect(spoken).rejects.toThrow(/started without ears/);
  });
});

test.each([
  ['a path of no operation', '/bots', 'POST', 'UnknownOperationException'],
  [
    'a method of no operation',
    '/bots/a/botAliases/b/botLocales/c/sessions/d/text',
    'PUT',
    'UnknownOperationException',
  ],
  ['a broken escape', '/bots/%zz/botAliases/b/botLocales/c/sessions/dd/text', 'POST', 'ValidationException'],
])('%s is refused by name', async (_, path, method, type) => {
  for (const talk of [overHttp1, overHttp2]) {
    const { headers } = await talk(lex.endpoint, { path, method });
    expect(headers.get('x-amzn-errortype')).toBe(type);
  }
});
