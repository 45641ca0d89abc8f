import { afterEach, describe, expect, test } from 'vitest';
import { createLex } from '../../lambda/io/lex.ts';
import { type Asked, type Behaviour, startFakeLex } from './fake-lex.ts';

const BOT = { botId: 'BOT1234567', botAliasId: 'ALIAS12345', localeId: 'en_US' };
const TURN = { conversation: 'web-1', attributes: { index: 'i', session: '{"version":1}' } };
/** 100 ms of silence at 16 kHz. */
const AUDIO = Buffer.alloc(3200).toString('base64');

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function open(behave: (asked: Asked, count: number) => Behaviour, patience = {}) {
  const service = await startFakeLex(behave);
  stops.push(service.stop);
  return { service, lex: createLex({ ...BOT, address: { endpoint: service.url } }, { patience }) };
}

describe('what Lex is given and gives back', () => {
  test('words, with what the conversation remembers', async () => {
    const { service, lex } = await open(() => ({
      payloads: ['{"a":', '1}'],
      attributes: { session: '{"version":1,"turn":1}' },
    }));
    const reply = await lex.hear({ ...TURN, text: 'what did werner say' });
    expect(reply).toEqual({
      heard: 'what did werner say',
      payloads: ['{"a":', '1}'],
      attributes: { session: '{"version":1,"turn":1}' },
    });
    expect(service.asked).toEqual([
      {
        path: '/bots/BOT1234567/botAliases/ALIAS12345/botLocales/en_US/sessions/web-1/text',
        text: 'what did werner say',
        attributes: TURN.attributes,
      },
    ]);
  });

  test('speech, as 16-bit samples at 16 kHz', async () => {
    const { service, lex } = await open(() => ({
      payloads: ['{}'],
      attributes: { session: '{}' },
      transcript: 'wären größe “quotes”',
    }));
    const reply = await lex.hear({ ...TURN, audio: AUDIO });
    expect(reply).toEqual({ heard: 'wären größe “quotes”', payloads: ['{}'], attributes: { session: '{}' } });
    expect(service.asked).toEqual([
      {
        path: '/bots/BOT1234567/botAliases/ALIAS12345/botLocales/en_US/sessions/web-1/utterance',
        audioBytes: 3200,
        type: 'audio/l16; rate=16000; channels=1',
        attributes: TURN.attributes,
      },
    ]);
  });

  test('nothing that was not there', async () => {
    const { lex } = await open(() => ({}));
    expect(await lex.hear({ ...TURN, audio: AUDIO })).toEqual({ heard: '', payloads: [], attributes: {} });
    expect(await lex.hear({ ...TURN, text: 'x' })).toEqual({ heard: 'x', payloads: [], attributes: {} });
  });
});

describe('what is tried again', () => {
  test.each<[status: number, type: string, requests: number, code: string]>([
    [429, 'ThrottlingException', 2, 'unreachable'],
    [500, 'InternalServerException', 2, 'unreachable'],
    [502, 'BadGatewayException', 2, 'unreachable'],
    [424, 'DependencyFailedException', 2, 'unreachable'],
    [403, 'AccessDeniedException', 1, 'unreachable'],
    [404, 'ResourceNotFoundException', 1, 'unreachable'],
    [400, 'ValidationException', 1, 'bad-input'],
  ])('%i %s: %i requests, then %s', async (status, type, requests, code) => {
    const { service, lex } = await open(() => ({ fails: [status, type] }));
    await expect(lex.hear({ ...TURN, text: 'x' })).rejects.toMatchObject({ name: 'RecapError', code });
    expect(service.asked).toHaveLength(requests);
  });

  test('a failure that passes is not noticed', async () => {
    const { lex } = await open((_, count) =>
      count === 1 ? { fails: [500, 'InternalServerException'] } : {},
    );
    await expect(lex.hear({ ...TURN, text: 'x' })).resolves.toMatchObject({ heard: 'x' });
    expect(lex.isAway()).toBe(false);
  });

  test('who is too slow is not asked twice', async () => {
    const { service, lex } = await open(() => ({ delayMs: 400 }), { attempt: 50 });
    await expect(lex.hear({ ...TURN, text: 'x' })).rejects.toMatchObject({ code: 'unreachable' });
    expect(service.asked).toHaveLength(1);
  });
});

describe('a service that is away', () => {
  test('is not asked after three failures in a row, and asked again after a rest', async () => {
    let isWell = false;
    const { service, lex } = await open(() => (isWell ? {} : { fails: [403, 'AccessDeniedException'] }), {
      rest: 150,
    });
    for (let turn = 0; turn < 6; turn += 1) await lex.hear({ ...TURN, text: 'x' }).catch(() => undefined);
    expect(service.asked).toHaveLength(3);
    expect(lex.isAway()).toBe(true);
    isWell = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(lex.isAway()).toBe(false);
    await expect(lex.hear({ ...TURN, text: 'x' })).resolves.toMatchObject({ heard: 'x' });
    expect(service.asked).toHaveLength(4);
  });

  test('is back after a restart on the same port', async () => {
    const { service, lex } = await open(() => ({}), { rest: 20, attempt: 500 });
    await lex.hear({ ...TURN, text: 'x' });
    await service.stop();
    for (let turn = 0; turn < 3; turn += 1)
      await expect(lex.hear({ ...TURN, text: 'x' })).rejects.toMatchObject({ code: 'unreachable' });
    const again = await startFakeLex(() => ({}), service.port);
    stops.push(again.stop);
    await new Promise((resolve) => setTimeout(resolve, 60));
    await expect(lex.hear({ ...TURN, text: 'y' })).resolves.toMatchObject({ heard: 'y' });
  });

  test('that hears nothing still answers what is typed', async () => {
    const { lex } = await open((asked) =>
      asked.text === undefined ? { fails: [500, 'InternalServerException'] } : {},
    );
    for (let turn = 0; turn < 4; turn += 1) await lex.hear({ ...TURN, audio: AUDIO }).catch(() => undefined);
    await expect(lex.hear({ ...TURN, text: 'x' })).resolves.toMatchObject({ heard: 'x' });
    expect(lex.isAway()).toBe(false);
  });

  test('that is asked too much at once says so', async () => {
    const { lex } = await open(() => ({ delayMs: 100 }), { atOnce: 1, waiting: 1 });
    const turns = await Promise.allSettled(['a', 'b', 'c'].map((text) => lex.hear({ ...TURN, text })));
    expect(turns.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(turns[2]).toMatchObject({ reason: { code: 'busy' } });
  });
});
