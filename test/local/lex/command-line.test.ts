import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SmallLex, startSmallLex } from './lex-clients.ts';

/**
 * A client that shares nothing with the SDK: the AWS command line in Python, which reads the service's own description. Debian has
 * it as `awscli`, and .ci/run installs it. Where the tests of a change run (CI is set) it must be there. A newcomer's laptop need not
 * have 200 MB of another language for one test: there it is said that this was not checked.
 */
const AWS = process.env.AWS_CLI ?? 'aws';
const run = promisify(execFile);
const version = await run(AWS, ['--version']).then(
  ({ stdout, stderr }) => stdout || stderr,
  () => undefined,
);
const isCheckedHere = version !== undefined || Boolean(process.env.CI);

let lex: SmallLex;
let folder: string;
beforeAll(async () => {
  lex = await startSmallLex({
    hear: async () => ({ text: 'good morning' }),
    speak: async ([words], format) => Buffer.from(`${format} ${words?.text}`),
  });
  folder = mkdtempSync(join(tmpdir(), 'lex-cli-'));
});
afterAll(async () => {
  await lex.stop();
  rmSync(folder, { recursive: true });
});

/** Runs a command of `aws lexv2-runtime` on a session and gives its output as JSON. */
async function aws(session: string, command: string, more: Readonly<Record<string, string>> = {}) {
  const { botId, botAliasId, localeId } = lex.at(session);
  const { outfile, ...named } = more;
  const flags = {
    'endpoint-url': lex.endpoint,
    'bot-id': botId,
    'bot-alias-id': botAliasId,
    'locale-id': localeId,
    'session-id': session,
    ...named,
  };
  const args = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]);
  const env = {
    ...process.env,
    AWS_ACCESS_KEY_ID: 'nobody',
    AWS_SECRET_ACCESS_KEY: 'nothing',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_DEFAULT_OUTPUT: 'json',
    AWS_CONFIG_FILE: join(folder, 'no-config'),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, 'no-credentials'),
    AWS_PAGER: '',
  };
  const all = ['lexv2-runtime', command, ...args, ...(outfile === undefined ? [] : [outfile])];
  const { stdout } = await run(AWS, all, { env });
  return JSON.parse(stdout.trim() || '{}') as Record<string, unknown>;
}

const unpack = (field: unknown) => JSON.parse(gunzipSync(Buffer.from(`${field}`, 'base64')).toString());

async function conversation(): Promise<void> {
  const say = { text: 'book 2 seats in speed', 'request-attributes': 'channel=cli' };
  expect(await aws('typed', 'recognize-text', say)).toMatchObject({
    messages: [{ contentType: 'PlainText', content: 'Shall I book it?' }],
    sessionId: 'typed',
    requestAttributes: { channel: 'cli' },
    sessionState: { dialogAction: { type: 'ConfirmIntent' }, intent: { name: 'BookSeat' } },
    interpretations: [{ nluConfidence: { score: 0.99 } }, { intent: { name: 'FallbackIntent' } }],
  });
  const { sessionState } = await aws('typed', 'get-session');
  expect(sessionState).toMatchObject({ dialogAction: { type: 'ConfirmIntent' } });
  expect(await aws('typed', 'delete-session')).toMatchObject({ sessionId: 'typed', localeId: 'en_US' });
  await expect(aws('typed', 'get-session')).rejects.toThrow(/ResourceNotFoundException/);
  const long = { text: 'x'.repeat(1025) };
  await expect(aws('typed', 'recognize-text', long)).rejects.toThrow(/ValidationException/);
}

async function speech(): Promise<void> {
  const [sound, outfile] = [join(folder, 'said.raw'), join(folder, 'answer')];
  writeFileSync(sound, Buffer.alloc(3200));
  const state = { dialogAction: { type: 'ElicitIntent' }, sessionAttributes: { a: 'b' } };
  const put = await aws('spoken', 'put-session', { 'session-state': JSON.stringify(state), outfile });
  expect(unpack(put.sessionState)).toMatchObject({ sessionAttributes: { a: 'b' } });
  const { inputMode, contentType, inputTranscript } = await aws('spoken', 'recognize-utterance', {
    'request-content-type': 'audio/l16; rate=16000; channels=1',
    'response-content-type': 'audio/mpeg',
    'input-stream': sound,
    outfile,
  });
  expect([inputMode, contentType, unpack(inputTranscript)]).toEqual(['Speech', 'audio/mpeg', 'good morning']);
  expect(readFileSync(outfile, 'utf8')).toBe('mp3 Good morning.');
}

test('the AWS command line: text, the session, speech, errors', { timeout: 120_000 }, async () => {
  if (!isCheckedHere) {
    process.stdout.write('not checked: the AWS command line is not installed (apt-get install awscli)\n');
    return;
  }
  if (version === undefined) expect.fail('the AWS command line is needed: apt-get install awscli');
  await Promise.all([conversation(), speech()]);
});
