import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt, INDEX, PATTERNS } from '../../local/fresh-build.ts';

/** The program as it is started, in a process of its own. Everything is built before, so that nothing is said of it. */
const PROGRAM = fileURLToPath(new URL('../../local/ask.ts', import.meta.url));
const FIELDS = ['question', 'outcome', 'say', 'prompt', 'sources', 'ms'];

/** A test runner may force colours upon what it starts. */
const { FORCE_COLOR: _, ...ENVIRONMENT } = process.env;

type Ran = { readonly code: number | null; readonly out: string; readonly errors: string };

function ask(args: readonly string[], input: string | Uint8Array = ''): Promise<Ran> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: ENVIRONMENT });
  const out: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (piece) => out.push(piece));
  child.stderr.on('data', (piece) => errors.push(piece));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), errors: Buffer.concat(errors).toString() }),
    );
  });
}

const jsonLines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

let folder = '';
beforeAll(async () => {
  ensureBuilt([INDEX, PATTERNS], () => undefined);
  folder = await mkdtemp(join(tmpdir(), 'ask-'));
  await writeFile(join(folder, 'empty.txt'), '\n \n');
  await writeFile(
    join(folder, 'binary.bin'),
    Uint8Array.from({ length: 4096 }, (_, at) => (at * 7) % 256),
  );
});
afterAll(() => rm(folder, { recursive: true }));

describe('one answer', () => {
  test('for the eye: what is said, and no colour codes where there is no terminal', async () => {
    const { code, out, errors } = await ask(['list the talks']);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out.length).toBeGreaterThan(20);
    expect(out).not.toContain('\u001b');
  });

  test('for programs: one line with the promised fields', async () => {
    const { code, out } = await ask(['--json', 'what', 'did', 'werner', 'say', 'about', 'databases']);
    expect(code).toBe(0);
    const [line, ...rest] = jsonLines(out);
    expect(rest).toEqual([]);
    expect(Object.keys(line)).toEqual(FIELDS);
    expect(line).toMatchObject({ question: 'what did werner say about databases', outcome: 'answered' });
    expect(Object.keys(line.sources[0])).toEqual(['note', 'talk', 'speakers', 'line', 'text']);
  });

  test('reasons go to standard error beside JSON, and to the eye otherwise', async () => {
    const json = await ask(['--json', '--explain', 'what is aurora']);
    expect(jsonLines(json.out)).toHaveLength(1);
    expect(json.errors).toMatch(/question:/);
    expect((await ask(['--explain', 'what is aurora'])).out).toMatch(/question:/);
  });
});

describe('lines of a file', () => {
  test('a batch answers each line anew, a conversation goes on', async () => {
    const lines = 'what did werner say about databases\nwho said that\n\nstop\n';
    const batch = jsonLines((await ask(['--batch', '-'], lines)).out);
    const conversation = jsonLines((await ask(['--conversation', '-'], lines)).out);
    expect(batch.map(({ question }) => question)).toEqual(lines.split('\n').filter(Boolean));
    expect(conversation.map(({ question }) => question)).toEqual(lines.split('\n').filter(Boolean));
    expect(conversation[1].say.join(' ')).toContain('Werner');
    expect(batch[1].say).not.toEqual(conversation[1].say);
    expect(conversation[2]).toMatchObject({ outcome: 'done', prompt: null });
  });

  test('standard input without a terminal is a conversation', async () => {
    const { code, out } = await ask([], 'list the talks\nstop\n');
    expect(code).toBe(0);
    expect(out.split('\n\n').length).toBeGreaterThan(2);
  });

  test('a reader that hangs up ends it quietly', async () => {
    const child = spawn(process.execPath, [PROGRAM, '--batch', '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const errors: Buffer[] = [];
    child.stderr.on('data', (piece) => errors.push(piece));
    child.stdin.on('error', () => undefined);
    child.stdin.end('help\n'.repeat(3000));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, errors: Buffer.concat(errors).toString() }).toEqual({ code: 0, errors: '' });
  });
});

describe('what cannot be done is said in one line', () => {
  const long = 'database '.repeat(11_112).slice(0, 100_000);
  const CASES = [
    { args: ['--jsno', 'x'], code: 2, says: /--jsno/, why: 'an unknown flag' },
    { args: [''], code: 2, says: /empty/, why: 'an empty question' },
    { args: ['--json'], code: 2, says: /question/, why: 'JSON of nothing' },
    {
      args: ['--batch', 'FOLDER/missing.txt'],
      code: 1,
      says: /missing\.txt cannot be read/,
      why: 'a missing file',
    },
    { args: ['--batch', 'FOLDER'], code: 1, says: /it is a folder/, why: 'a folder for a file' },
    {
      args: ['--batch', 'FOLDER/empty.txt'],
      code: 1,
      says: /holds no question/,
      why: 'a file of blank lines',
    },
    { args: ['--batch', 'FOLDER/binary.bin'], code: 1, says: /not a text file/, why: 'a binary file' },
    { args: ['--notes', 'FOLDER/nowhere', 'x'], code: 1, says: /no such folder/, why: 'a missing folder' },
    { args: ['--notes', 'FOLDER', 'x'], code: 1, says: /holds no notes/, why: 'a folder without a note' },
    { args: [long], code: 0, says: /first 500 characters/, why: 'a question of 100,000 characters' },
  ];

  test.each(CASES)('$why', async ({ args, code, says }) => {
    const ran = await ask(args.map((arg) => arg.replace('FOLDER', folder)));
    expect(ran.errors).toMatch(says);
    expect(ran.errors).not.toMatch(/\n\s+at |node:internal|Error:/);
    expect(ran.code).toBe(code);
  });

  test.each([
    { question: '\u0001\u0002\u001b[31m\u0007', why: 'control characters' },
    { question: '🙂🙃🫠', why: 'emoji only' },
    { question: '؟ماذا قال', why: 'another script' },
    { question: "'; DROP TABLE notes; --", why: 'somebody else’s syntax' },
    { question: '((((((((((((((((((((a+)+)+)+)+)+)+)+)+$', why: 'a hostile expression' },
    { question: '__proto__ constructor toString', why: 'names that objects have' },
    { question: 'a'.repeat(5000), why: 'one endless word' },
    { question: '{speaker} [please] (a|b) $1 %s', why: 'our own template syntax' },
  ])('nothing breaks on $why', async ({ question }) => {
    const { code, out, errors } = await ask(['--json', question]);
    expect(code).toBe(0);
    expect(jsonLines(out)[0].say.length).toBeGreaterThan(0);
    expect(errors).not.toMatch(/\n\s+at |node:internal|Error:/);
  });

  test('bytes that are no text are heard as noise', async () => {
    const { code, out } = await ask(['--batch', '-'], Uint8Array.of(0xff, 0xc3, 0x28, 0x0a, 0x61, 0x0a));
    expect(code).toBe(0);
    expect(jsonLines(out)).toHaveLength(2);
  });
});

test('help and version', async () => {
  expect((await ask(['--help'])).out).toContain('--batch');
  expect((await ask(['--version'])).out).toMatch(/^keynote-recap \d+\.\d+\.\d+\n$/);
});
