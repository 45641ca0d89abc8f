import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LexV2Result } from 'aws-lambda';
import { beforeAll, describe, expect, test } from 'vitest';
import { artefactPath, ensureBuilt, INDEX, PATTERNS } from '../../local/fresh-build.ts';
import { responseFaults, spokenWords } from '../channels/lex/response-checker.ts';

const HANDLER = new URL('../../lambda/handlers/lex.ts', import.meta.url).href;
/** Runs the function on events from its input and says what it gave back. */
const RUN = `
  import { readFileSync } from 'node:fs';
  const { handler } = await import(${JSON.stringify(HANDLER)});
  const results = [];
  for (const event of JSON.parse(readFileSync(0, 'utf8'))) results.push(await handler(event, {}));
  console.log('RESULT' + JSON.stringify({ length: handler.length, results }));
`;

const event = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../events/lex/${name}.json`, import.meta.url), 'utf8'));

function run(events: readonly unknown[], environment: Readonly<Record<string, string>> = {}) {
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
    ...(JSON.parse(result ?? '{"length":0,"results":[]}') as {
      length: number;
      results: readonly LexV2Result[];
    }),
  };
}

beforeAll(() => ensureBuilt([INDEX, PATTERNS], () => {}));

describe('the deployed code hook', () => {
  test('takes two arguments, answers, and writes a line to the log', () => {
    const { length, results, log, stderr } = run([event('text-open'), event('text-ask-speaker'), {}]);
    expect(stderr).toBe('');
    expect(length).toBe(2);
    expect(results.flatMap(responseFaults)).toEqual([]);
    expect(results.map(spokenWords)).toEqual([
      expect.stringMatching(/Welcome to Keynote Recap/),
      expect.stringMatching(/Werner said/),
      expect.stringMatching(/\?$/),
    ]);
    expect(log.map((line) => line.event)).toEqual(['turn', 'turn', 'turn']);
  });

  test('does not start without its knowledge, and says what to do', () => {
    const { status, stderr } = run([], { KNOWLEDGE_FOLDER: '/nowhere' });
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/cannot be read\. Run "npm run build"/);
  });
});
