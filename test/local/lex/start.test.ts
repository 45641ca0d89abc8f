import {
  GetSessionCommand,
  RecognizeTextCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-lex-runtime-v2';
import { expect, test } from 'vitest';
import { openHttp2, startSmallLex } from './lex-clients.ts';

test('a locale that the bot does not have is an error of the caller', async () => {
  await expect(startSmallLex({ localeId: 'fr_FR' })).rejects.toMatchObject({
    code: 'bad-config',
    message: 'SeatBot has no locale fr_FR, but en_US.',
  });
});

test('a folder without a bot is one too', async () => {
  await expect(startSmallLex({ botFolder: 'test/local/lex' })).rejects.toMatchObject({ code: 'bad-model' });
});

test('the ids are those that were asked for, and sessions beyond the most are forgotten', async () => {
  const lex = await startSmallLex({
    botId: 'ABCDEFGHIJ',
    botAliasId: 'KLMNOPQRST',
    localeId: 'en_US',
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
