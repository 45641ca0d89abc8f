import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { TurnReply } from '../../lambda/channels/web/api.ts';
import { artefactPath, ensureBuilt, INDEX, PATTERNS } from '../../local/fresh-build.ts';
import {
  type FunctionSettings,
  type RunningFunction,
  startFunction,
} from '../../local/lambda-runtime/start-function.ts';
import { eventOf, readEvent } from '../channels/web/own-web.ts';
import { startFakeLex } from '../io/fake-lex.ts';
import { startFakePolly } from '../io/fake-polly.ts';

const ENTRY = fileURLToPath(new URL('../../lambda/handlers/web.ts', import.meta.url));
const FOLDER = fileURLToPath(new URL('web-function', import.meta.url));
const SPEECH_KEY = 'k'.repeat(32);
const BOT = { LEX_BOT_ID: 'BOT1234567', LEX_BOT_ALIAS_ID: 'ALIAS12345' };

type Result = {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
};

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});
beforeAll(() => ensureBuilt([INDEX, PATTERNS], () => {}));

/** The function in a process of its own, behind the Lambda Runtime API, with these variables and no others. */
async function start(
  environment: FunctionSettings['environment'] = {},
): Promise<{ call: (event: unknown) => Promise<Result>; running: RunningFunction }> {
  const running = await startFunction({
    folder: FOLDER,
    environment: {
      KNOWLEDGE_FOLDER: dirname(artefactPath(INDEX)),
      SPEECH_KEY,
      AWS_ACCESS_KEY_ID: 'x',
      AWS_SECRET_ACCESS_KEY: 'y',
      ...environment,
    },
  });
  stops.push(running.stop);
  const call = async (event: unknown) => {
    const outcome = await running.call(event);
    if (outcome.kind === 'failed') throw new Error(`${outcome.failure.type}: ${outcome.failure.message}`);
    return outcome.payload as Result;
  };
  return { call, running };
}

const turn = (fields: Record<string, unknown>) =>
  eventOf('turn-text', { body: JSON.stringify({ conversation: 'c-1', ...fields }) });
const replyOf = (result: Result) => JSON.parse(result.body) as TurnReply;
const QUESTION = { text: 'what did werner say about databases' };

describe('the deployed function', () => {
  test('answers by itself when nobody else can, and the conversation survives a new process', async () => {
    const first = await (await start()).call(turn(QUESTION));
    expect(first.statusCode).toBe(200);
    expect(replyOf(first)).toMatchObject({ outcome: 'answered', via: 'here' });
    const { call, running } = await start();
    const second = await call(turn({ text: 'more', state: replyOf(first).state }));
    expect(replyOf(second).outcome).toBe('answered');
    expect(running.log()).toMatch(/"event":"turn".*"via":"here"/);
    expect(running.log()).not.toMatch(/more|c-1/);
  });

  test('talks to Lex and Polly where the surroundings say so', async () => {
    const lex = await startFakeLex(() => ({
      payloads: ['{"version":1,"outcome":"answered","say":["From ', 'Lex."],"prompt":"More?","sources":[]}'],
      attributes: { session: '{"version":1,"turn":1,"misses":0,"said":[],"saved":[]}' },
      transcript: 'hello',
    }));
    const polly = await startFakePolly();
    stops.push(lex.stop, polly.stop);
    const { call } = await start({
      ...BOT,
      POLLY_VOICE_ID: 'Amy',
      AWS_ENDPOINT_URL_LEX_RUNTIME_V2: lex.url,
      AWS_ENDPOINT_URL_POLLY: polly.url,
    });
    const typed = replyOf(await call(turn(QUESTION)));
    expect(typed).toMatchObject({ say: [{ text: 'From Lex.' }], prompt: 'More?', via: 'lex' });
    const spoken = replyOf(await call(turn({ audio: Buffer.alloc(3200).toString('base64') })));
    expect(spoken).toMatchObject({ heard: 'hello', say: [{ text: 'From Lex.' }], via: 'lex' });
    expect(lex.asked.map(({ path }) => path)).toEqual([
      '/bots/BOT1234567/botAliases/ALIAS12345/botLocales/en_US/sessions/c-1/text',
      '/bots/BOT1234567/botAliases/ALIAS12345/botLocales/en_US/sessions/c-1/utterance',
    ]);
    const speech = await call(eventOf('health', { path: `/api/speech/${typed.speech}` }));
    expect([speech.statusCode, speech.isBase64Encoded, speech.headers['content-type']]).toEqual([
      200,
      true,
      'audio/mpeg',
    ]);
    expect(Buffer.from(speech.body, 'base64').length).toBeGreaterThan(1000);
    expect(polly.asked[0]).toMatchObject({ voice: 'Amy', engine: 'neural' });
  });

  test('goes on when Lex falls silent in the middle, and does not ask it again at once', async () => {
    let isThere = true;
    const session = '{"version":1,"turn":1,"misses":0,"said":[],"saved":[]}';
    const lex = await startFakeLex(() =>
      isThere
        ? {
            payloads: [
              '{"version":1,"outcome":"answered","say":["From Lex."],"prompt":"More?","sources":[]}',
            ],
            attributes: { session },
          }
        : { fails: [500, 'InternalServerException'] },
    );
    stops.push(lex.stop);
    const { call } = await start({ ...BOT, AWS_ENDPOINT_URL_LEX_RUNTIME_V2: lex.url });
    const vias: string[] = [];
    for (const there of [true, false, false, true]) {
      isThere = there;
      vias.push(replyOf(await call(turn(QUESTION))).via);
    }
    // two turns with a repetition each are more than three failures: Lex is left alone for some seconds, there or not
    expect(vias).toEqual(['lex', 'here', 'here', 'here']);
    expect(lex.asked).toHaveLength(4);
    const health = JSON.parse((await call(readEvent('health'))).body);
    expect(health).toMatchObject({ status: 'degraded', lex: 'away' });
  });

  test('serves the page it was packed with', async () => {
    const { call } = await start({ WEB_FOLDER: fileURLToPath(new URL('../../web/page', import.meta.url)) });
    const { statusCode, headers, body } = await call(readEvent('page'));
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(Buffer.from(body, 'base64').toString()).toMatch(/<!doctype html>/i);
  });
});

test.each([
  [{}, /SPEECH_KEY is missing/],
  [{ SPEECH_KEY: 'short' }, /SPEECH_KEY is not of the form/],
  [{ SPEECH_KEY, LEX_BOT_ID: 'BOT1234567' }, /LEX_BOT_ID and LEX_BOT_ALIAS_ID go together/],
  [{ SPEECH_KEY, LEX_BOT_ID: 'a bot' }, /LEX_BOT_ID is not of the form/],
  [{ SPEECH_KEY, ALLOWED_ORIGINS: 'example.org' }, /ALLOWED_ORIGINS is not of the form/],
  [{ SPEECH_KEY, KNOWLEDGE_FOLDER: '/nowhere' }, /index\.json cannot be read\. Run "npm run build"/],
])('does not start with %j, and says what to do', (surroundings, message) => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `await import(${JSON.stringify(pathToFileURL(ENTRY).href)});`],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, KNOWLEDGE_FOLDER: dirname(artefactPath(INDEX)), ...surroundings },
    },
  );
  expect(status).not.toBe(0);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(new RegExp(SPEECH_KEY));
});
