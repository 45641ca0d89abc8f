import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { About, SpeechMarks, TurnReply } from '../../lambda/channels/web/api.ts';
import { ensureBuilt, INDEX, PATTERNS } from '../../local/fresh-build.ts';
import { createSynthesizer } from '../../local/polly/synthesize.ts';
import { PAGE } from '../../local/web/run-server.ts';
import { startFakeLex } from '../io/fake-lex.ts';
import { startFakePolly } from '../io/fake-polly.ts';

const PROGRAM = fileURLToPath(new URL('../../local/server.ts', import.meta.url));
/** Starting takes seconds, getting ready to listen some more; a small machine may be busy. */
const TIME = 120_000;

let state: string;
const children: ChildProcess[] = [];
beforeAll(() => {
  ensureBuilt([INDEX, PATTERNS, PAGE], (message) => console.log(message));
  state = mkdtempSync(join(tmpdir(), 'recap-server-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(state, { recursive: true }));

type Ended = { readonly code: number | null; readonly out: string; readonly errors: string };

/** The program as it is run: its address once it tells it, and how it ended. */
function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [PROGRAM, '--port', '0', ...args], {
    env: { PATH: process.env.PATH, HOME: state, XDG_STATE_HOME: state, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const told = Promise.withResolvers<string>();
  let [out, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    const [address] = /http:\/\/localhost:\d+/.exec(out) ?? [];
    if (address !== undefined) told.resolve(address);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code) => resolve({ code, out, errors })),
  );
  ended.then(() => told.reject(new Error(`it ended: ${errors}`)));
  told.promise.catch(() => undefined);
  return { child, address: told.promise, ended };
}

async function turn(address: string, fields: Readonly<Record<string, unknown>>): Promise<TurnReply> {
  const reply = await fetch(`${address}/api/turn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ conversation: 'c-1', ...fields }),
  });
  return (await reply.json()) as TurnReply;
}

async function speak(text: string) {
  const voice = await createSynthesizer();
  try {
    return await voice.synthesize({ text });
  } finally {
    await voice.close();
  }
}

/** Names of a bot, and of nobody on a computer of Amazon's: there credentials may be found after all. */
const BOT = {
  LEX_BOT_ID: 'BOT1234567',
  LEX_BOT_ALIAS_ID: 'ALIAS12345',
  AWS_EC2_METADATA_DISABLED: 'true',
};

describe('npm start', () => {
  test(
    'answers with the page, through the stand-ins, aloud, and ends when it is told',
    async () => {
      const { child, address: told, ended } = start([]);
      const address = await told;
      const page = await fetch(address);
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      const reply = await turn(address, { text: 'what did werner say about databases' });
      expect(reply).toMatchObject({ outcome: 'answered', via: 'lex' });
      const sound = await fetch(`${address}/api/speech/${reply.speech}`);
      expect([sound.status, sound.headers.get('content-type')]).toEqual([200, 'audio/mpeg']);
      expect((await sound.arrayBuffer()).byteLength).toBeGreaterThan(20_000);
      const marks = (await (
        await fetch(`${address}/api/speech/${reply.speech}/marks`)
      ).json()) as SpeechMarks;
      const spoken = marks.parts.map(({ words, text }) => words.length / text.split(' ').length);
      for (const share of spoken) expect(share).toBeGreaterThan(0.8);
      child.kill('SIGTERM');
      const { code, errors } = await ended;
      expect(code).toBe(0);
      expect(errors).not.toMatch(/Error|\n\s+at /);
    },
    TIME,
  );

  test(
    'hears what is said',
    async () => {
      const { pcm } = await speak('list the talks');
      const audio = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength).toString('base64');
      const reply = await turn(await start([]).address, { audio });
      expect(reply).toMatchObject({ heard: 'list the talks', outcome: 'answered', via: 'lex' });
    },
    TIME,
  );

  test(
    'goes on with a conversation after a restart',
    async () => {
      const before = start([]);
      const first = await turn(await before.address, { text: 'what did werner say about databases' });
      before.child.kill('SIGINT');
      expect((await before.ended).code).toBe(0);
      const second = await turn(await start([]).address, { text: 'more', state: first.state });
      expect(second.outcome).toBe('answered');
    },
    TIME,
  );

  test(
    'answers from another folder of notes',
    async () => {
      const folder = join(state, 'notes');
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
      writeFileSync(
        join(folder, 'bees.md'),
        '---\ntitle: Keeping Bees\nspeakers:\n  - name: Ada Berger\n---\n\n## The hive\n\n- Ada said that a hive holds forty thousand bees in summer.\n- A colony survives the winter on twenty kilograms of honey.\n',
      );
      const address = await start(['--notes', folder]).address;
      const about = (await (await fetch(`${address}/api/about`)).json()) as About;
      expect(about.talks.map(({ title }) => title)).toEqual(['Keeping Bees']);
      const reply = await turn(address, { text: 'how many bees does a hive hold' });
      expect(reply).toMatchObject({ outcome: 'answered', via: 'lex' });
      expect(reply.say[0]?.text).toMatch(/forty thousand bees/);
      expect(reply.sources[0]).toMatchObject({ note: 'bees', line: 9 });
    },
    TIME,
  );

  test.each([
    [['--nothing'], {}, 2, /Unknown option '--nothing'/],
    [[], { PORT: 'x' }, 2, /PORT is not of the form/],
    [[], { LEX_BOT_ID: 'BOT1234567' }, 2, /LEX_BOT_ID and LEX_BOT_ALIAS_ID go together/],
    [[], BOT, 2, /No AWS region is set: set AWS_REGION/],
    [[], { ...BOT, AWS_REGION: 'eu-west-1' }, 2, /No AWS credentials were found: set AWS_PROFILE, or/],
    [['--notes', '/nowhere'], {}, 1, /\/nowhere/],
  ])('%j with %j ends with %i and says why', async (args, environment, code, message) => {
    const { ended } = start(args, environment);
    const { code: given, errors } = await ended;
    expect([given, errors]).toEqual([code, expect.stringMatching(message)]);
    expect(errors).not.toMatch(/\n\s+at /);
  });

  test(
    'with a bot and credentials talks to Lex and Polly, and to nobody here',
    async () => {
      const record = { version: 1, outcome: 'answered', say: ['From Lex.'], prompt: 'More?', sources: [] };
      const session = '{"version":1,"turn":1,"misses":0,"said":[],"saved":[]}';
      const attributes = { session };
      const lex = await startFakeLex(() => ({
        payloads: [JSON.stringify(record)],
        attributes,
        transcript: 'hello',
      }));
      const polly = await startFakePolly();
      const program = start([], {
        ...BOT,
        AWS_REGION: 'eu-west-1',
        AWS_ACCESS_KEY_ID: 'somebody',
        AWS_SECRET_ACCESS_KEY: 'secret',
        AWS_ENDPOINT_URL_LEX_RUNTIME_V2: lex.url,
        AWS_ENDPOINT_URL_POLLY: polly.url,
      });
      const address = await program.address;
      const typed = await turn(address, { text: 'what did werner say about databases' });
      expect(typed).toMatchObject({ say: [{ text: 'From Lex.' }], via: 'lex' });
      const spoken = await turn(address, { audio: Buffer.alloc(3200).toString('base64') });
      expect(spoken).toMatchObject({ heard: 'hello', say: [{ text: 'From Lex.' }], via: 'lex' });
      const sound = await fetch(`${address}/api/speech/${typed.speech}`);
      expect([sound.status, (await sound.arrayBuffer()).byteLength > 1000]).toEqual([200, true]);
      expect([lex.asked.length, polly.asked.length]).toEqual([2, 1]);
      program.child.kill('SIGTERM');
      expect((await program.ended).out).toContain(
        'It talks to Amazon Lex (bot BOT1234567) and Amazon Polly.',
      );
      await Promise.all([lex.stop(), polly.stop()]);
    },
    TIME,
  );

  test(
    'ends when its port is taken, and says what to do',
    async () => {
      const port = new URL(await start([]).address).port;
      const { code, errors } = await start(['--port', port]).ended;
      expect([code, errors]).toEqual([
        2,
        expect.stringMatching(new RegExp(`Port ${port} is taken.*--port \\d+`)),
      ]);
    },
    TIME,
  );

  test('tells what there is', async () => {
    const { code, out } = await start(['--help']).ended;
    expect([code, out]).toEqual([0, expect.stringMatching(/npm start -- --notes DIR/)]);
  });
});
