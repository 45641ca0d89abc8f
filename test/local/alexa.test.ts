import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SKILL } from '../../local/alexa/open-skill.ts';
import { ensureBuilt, INDEX, PATTERNS } from '../../local/fresh-build.ts';

const PROGRAM = fileURLToPath(new URL('../../local/alexa.ts', import.meta.url));

let state: string;
beforeAll(() => {
  ensureBuilt([INDEX, PATTERNS, SKILL], (message) => console.log(message));
  state = mkdtempSync(join(tmpdir(), 'recap-alexa-'));
});
afterAll(() => rmSync(state, { recursive: true }));

/** The program as it is run from a script: its lines in, what it wrote and its exit code out. */
function runAlexa(args: readonly string[], lines: readonly string[] = []) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [PROGRAM, ...args], {
    input: lines.map((line) => `${line}\n`).join(''),
    encoding: 'utf8',
    env: { ...process.env, XDG_STATE_HOME: state, NO_COLOR: '1' },
  });
  return { stdout: stdout.replace(/\s+/g, ' '), stderr, status };
}

test('one thing said is answered, and the conversation ended', () => {
  const { stdout, stderr, status } = runAlexa(['ask keynote recap', 'what did werner say about redshift']);
  expect(stdout).toMatch(/redshift.*\[\d+ms\].*\?.*card.*USER_INITIATED/i);
  expect([stderr, status]).toEqual(['', 0]);
});

test('lines of a script are a conversation, an empty one a silence', () => {
  const { stdout, status } = runAlexa(
    [],
    ['what is this', 'open keynote recap', '', 'list the talks', 'stop', 'and now'],
  );
  expect(stdout).toMatch(
    /you: what is this No conversation is open.*Welcome to Keynote Recap.*you: Nobody spoke.*eleven talks.*you: stop.{1,40}The conversation is over.*No conversation/,
  );
  expect(status).toBe(0);
});

test('a screen shows the answer and is touched', () => {
  const { stdout } = runAlexa(['--device', 'show'], ['open keynote recap', 'touch 1', 'touch 99']);
  expect(stdout).toMatch(/screen Keynote Recap.*touch 1: .*you: touch 1 .*talks.*screen/);
});

test('a named user is remembered from one run to the next, and nobody else', () => {
  const ada = ['--user', 'ada'];
  runAlexa(ada, ['ask keynote recap to recap the 2017 keynote', 'skip to chaos', 'stop']);
  expect(runAlexa(ada, ['open keynote recap']).stdout).toMatch(
    /welcome back.*chaos engineering.*2017 keynote/i,
  );
  expect(runAlexa(['--user', 'grace'], ['open keynote recap']).stdout).not.toMatch(/welcome back/i);
  expect(runAlexa([], ['open keynote recap']).stdout).not.toMatch(/welcome back/i);
});

test('envelopes are shown as JSON', () => {
  const { stdout } = runAlexa(['--show-envelopes', 'open keynote recap']);
  expect(stdout).toContain('"type": "LaunchRequest"');
  expect(stdout).toContain('"outputSpeech": {');
});

test('a command that is not understood says what to write, and exits with 2', () => {
  const { stderr, status } = runAlexa(['--device', 'watch']);
  expect(stderr).toBe('alexa: --device takes dot, show, round, tv, not "watch".\n');
  expect(status).toBe(2);
});
