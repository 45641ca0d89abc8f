import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { startPolly } from '../../../local/polly/start.ts';
import { readFrames } from './mp3-frames.ts';

/**
 * The AWS command line shares nothing with the SDK. Where the tests of a change run (CI is set) it must be there; elsewhere it is
 * said that this was not checked.
 */
const AWS = process.env.AWS_CLI ?? 'aws';
const run = promisify(execFile);
const isThere = await run(AWS, ['--version']).then(
  () => true,
  () => false,
);

async function checkCommands(endpoint: string, folder: string): Promise<void> {
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
  const aws = async (...words: string[]) => {
    const { stdout } = await run(AWS, ['polly', '--endpoint-url', endpoint, ...words], { env });
    return JSON.parse(stdout) as Record<string, unknown>;
  };
  const mp3 = join(folder, 'said.mp3');
  const asked = ['synthesize-speech', '--voice-id', 'Joanna', '--text', 'Good morning.', '--output-format'];
  expect(await aws(...asked, 'mp3', mp3)).toEqual({ ContentType: 'audio/mpeg', RequestCharacters: 13 });
  expect(readFrames(readFileSync(mp3)).seconds).toBeGreaterThan(0.5);
  const marks = join(folder, 'marks');
  await aws('synthesize-speech', '--speech-mark-types', 'word', ...asked.slice(1), 'json', marks);
  expect(readFileSync(marks, 'utf8')).toMatch(
    /^\{"time":\d+,"type":"word","start":0,"end":4,"value":"Good"\}\n/,
  );
  const { Voices } = await aws('describe-voices', '--language-code', 'en-AU');
  expect(Voices).toHaveLength(3);
  await expect(aws(...asked, 'mp3', '--text-type', 'ssml', mp3)).rejects.toThrow(/InvalidSsmlException/);
}

test('the AWS command line: speech, marks, voices, an error', { timeout: 120_000 }, async () => {
  if (!isThere && !process.env.CI) {
    process.stdout.write('not checked: the AWS command line is not installed (apt-get install awscli)\n');
    return;
  }
  if (!isThere) expect.fail('the AWS command line is needed: apt-get install awscli');
  const folder = mkdtempSync(join(tmpdir(), 'polly-cli-'));
  const polly = await startPolly();
  try {
    await checkCommands(polly.endpoint, folder);
  } finally {
    await polly.stop();
    rmSync(folder, { recursive: true });
  }
});
