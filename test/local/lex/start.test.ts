import {
  GetSessionCommand,
  LexRuntimeV2Client,
  RecognizeTextCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-lex-runtime-v2';
import { expect, test, vi } from 'vitest';
import { openHttp2, startSmallLex } from './lex-clients.ts';

test('a folder without a bot is an error of the caller', async () => {
  await expect(startSmallLex({ botFolder: 'test/local/lex' })).rejects.toMatchObject({ code: 'bad-model' });
});

test('the ids are those that were asked for, and sessions beyond the most are forgotten', async () => {
  const lex = await startSmallLex({
    botId: 'ABCDEFGHIJ',
    botAliasId: 'KLMNOPQRST',
    mostSessions: 1,
  });
  const client = openHttp2(lex.endpoint);
  expect([lex.botId, lex.botAliasId]).toEqual(['ABCDEFGHIJ', 'KLMNOPQRST']);
  for (const session of ['first', 'second'])
    await client.send(new RecognizeTextCommand({ ...lex.at(session), text: 'good morning' }));
  await expect(client.send(new GetSessionCommand(lex.at('first')))).rejects.toThrow(
    ResourceNotFoundException,
  );
  expect((await client.send(new GetSessionCommand(lex.at('second')))).sessionId).toBe('second');
  client.destroy();
  await lex.stop();
});

test('the environment alone leads the client here', async () => {
  const lex = await startSmallLex();
  vi.stubEnv('AWS_ENDPOINT_URL_LEX_RUNTIME_V2', lex.endpoint);
  vi.stubEnv('AWS_REGION', 'us-east-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'nobody');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'nothing');
  const client = new LexRuntimeV2Client();
  const { messages } = await client.send(
    new RecognizeTextCommand({ ...lex.at('env'), text: 'good morning' }),
  );
  expect(messages?.[0]?.content).toBe('Good morning.');
  client.destroy();
  vi.unstubAllEnvs();
  await lex.stop();
});
