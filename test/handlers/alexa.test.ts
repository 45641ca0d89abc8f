import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { artefactPath, ensureBuilt, INDEX, PATTERNS } from '../../local/fresh-build.ts';

const HANDLER = pathToFileURL(fileURLToPath(new URL('../../lambda/handlers/alexa.ts', import.meta.url))).href;
const SKILL_ID = 'amzn1.ask.skill.00000000-0000-4000-8000-000000000000';

/** Runs in a process of its own: the handler, called with each event in turn, and what was loaded for it. */
const RUN = `
  import Module from 'node:module';
  import { readFileSync } from 'node:fs';
  const { handler } = await import(${JSON.stringify(HANDLER)});
  const results = [];
  for (const event of JSON.parse(readFileSync(0, 'utf8'))) {
    const result = await handler(event, {}).catch((error) => ({ refused: error.message }));
    results.push({ ...result, database: Object.keys(Module._cache).some((file) => file.includes('@aws-sdk')) });
  }
  console.log('RESULT' + JSON.stringify({ length: handler.length, results }));
`;

type Result = {
  readonly refused?: string;
  readonly database: boolean;
  readonly response?: { readonly outputSpeech?: { readonly ssml: string } };
};

const event = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../events/alexa/${name}.json`, import.meta.url), 'utf8'));

function run(events: readonly unknown[], environment: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', RUN], {
    input: JSON.stringify(events),
    encoding: 'utf8',
    env: { PATH: process.env.PATH, KNOWLEDGE_FOLDER: dirname(artefactPath(INDEX)), ...environment },
  });
  const lines = stdout.split('\n');
  const result = lines.find((line) => line.startsWith('RESULT'))?.slice('RESULT'.length);
  const log = lines
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { event: string });
  return {
    status,
    stderr,
    log,
    ...((result === undefined ? { length: 0, results: [] } : JSON.parse(result)) as {
      length: number;
      results: readonly Result[];
    }),
  };
}

beforeAll(() => ensureBuilt([INDEX, PATTERNS], () => {}));

describe('the deployed function', () => {
  test('takes two arguments, answers, and writes a line to the log', () => {
    const { length, results, log, stderr } = run([event('launch-dot'), event('one-shot-ask-speaker')], {
      SKILL_ID,
    });
    expect(stderr).toBe('');
    expect(length).toBe(2);
    expect(results.map((one) => one.response?.outputSpeech?.ssml)).toEqual([
      expect.stringMatching(/Welcome to Keynote Recap/),
      expect.stringMatching(/Werner said/),
    ]);
    expect(log.map((line) => line.event)).toEqual(['turn', 'turn']);
  });

  test('refuses requests for another skill', () => {
    const { results } = run([event('launch-dot')], { SKILL_ID: SKILL_ID.replace(/0$/, '1') });
    expect(results[0]?.refused).toMatch(/verification failed/);
  });

  test('loads the database client when it is needed and not before, and does without it', () => {
    const surroundings = {
      MEMORY_TABLE: 'keynote-recap',
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'x',
      AWS_SECRET_ACCESS_KEY: 'y',
      AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9',
    };
    const { results, log } = run([event('one-shot-ask-speaker'), event('launch-dot')], surroundings);
    expect(results.map((one) => one.database)).toEqual([false, true]);
    expect(results[1]?.response?.outputSpeech?.ssml).toMatch(/Welcome to Keynote Recap/);
    expect(log.map((line) => line.event)).toEqual(['turn', 'forgotten', 'turn']);
  });

  test.each([
    [{ SKILL_ID: 'mine' }, /SKILL_ID is not of the form/],
    [{ KNOWLEDGE_FOLDER: '/nowhere' }, /index\.json cannot be read\. Run "npm run build"/],
  ])('does not start with %j, and says what to do', (surroundings, message) => {
    const { status, stderr } = run([], surroundings);
    expect(status).not.toBe(0);
    expect(stderr).toMatch(message);
  });
});
