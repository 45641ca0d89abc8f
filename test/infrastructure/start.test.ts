import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle, SKILL } from '../../infrastructure/bundle.ts';
import { ensureBuilt, INDEX, PATTERNS } from '../../local/fresh-build.ts';
import { PROJECT_ROOT } from '../house/project.ts';

/** What a start comes to, counted: time differs from machine to machine, this does not. */
type Start = {
  /** Files of the function, in the order in which they were loaded. */
  readonly files: readonly string[];
  /** Modules of Node's own that were made ready, its inner ones too. */
  readonly builtIns: readonly string[];
  /** Patterns over Unicode's tables that were made. */
  readonly patterns: readonly string[];
  /** Bytes that were allocated for new objects. */
  readonly allocated: number;
};

/** No collection disturbs the count. */
const ROOM = '--min-semi-space-size=32';
/** Counts in a fresh process, in which what Lambda's own runtime needs is there already. Arguments: the folder, the event. */
const COUNT = `
  process.getBuiltinModule('node:http');
  const v8 = process.getBuiltinModule('node:v8');
  const files = [];
  process.getBuiltinModule('node:module').registerHooks({
    load: (url, context, next) => { files.push(url); return next(url, context); },
  });
  const [folder, event] = process.argv.slice(1);
  const allocated = () => v8.getHeapSpaceStatistics()
    .filter(({ space_name }) => space_name.startsWith('new_'))
    .reduce((sum, { space_used_size }) => sum + space_used_size, 0);
  const patterns = [];
  globalThis.RegExp = new Proxy(RegExp, { construct: (target, [source, flags]) => {
    if (/\\\\p\\{/i.test(source)) patterns.push(source);
    return new target(source, flags);
  } });
  const had = new Set(process.moduleLoadList);
  const before = allocated();
  const { handler } = await import('file://' + folder + '/index.mjs');
  await handler(JSON.parse(event), {});
  const after = allocated();
  // where the function lies is asked for by import.meta
  const builtIns = process.moduleLoadList.filter((name) => !had.has(name) && !name.endsWith('initialize_import_meta'));
  process.stderr.write(JSON.stringify({ files, builtIns, patterns, allocated: after - before }));`;

function countStart(folder: string, event: unknown): Start {
  const { stderr } = spawnSync(
    process.execPath,
    [ROOM, '--input-type=module', '-e', COUNT, folder, JSON.stringify(event)],
    { encoding: 'utf8' },
  );
  const { files, ...counted } = JSON.parse(stderr) as Start;
  return { ...counted, files: files.map((url) => basename(url)) };
}

const LAUNCH = {
  version: '1.0',
  session: { new: true, sessionId: 's', application: { applicationId: 'a' }, user: { userId: 'u' } },
  context: { System: { application: { applicationId: 'a' }, user: { userId: 'u' } } },
  request: { type: 'LaunchRequest', requestId: 'r', locale: 'en-US', timestamp: '1970-01-01T00:00:00Z' },
};
const ASK = {
  ...LAUNCH,
  request: {
    ...LAUNCH.request,
    type: 'IntentRequest',
    intent: { name: 'AskTopicIntent', slots: { about: { name: 'about', value: 'databases' } } },
  },
};

/** Measured on 2026-11-22: 556 and 10,641 KB. */
const MOST_TO_OPEN = 650_000;
const MOST_TO_ASK = 11_500_000;

describe('a start of the skill', () => {
  let folder: string;
  beforeAll(async () => {
    ensureBuilt([INDEX, PATTERNS], (message) => console.log(message));
    folder = mkdtempSync(join(PROJECT_ROOT, 'build/start-'));
    await bundle({ ...SKILL, folder });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('opens with one file, nothing more of Node, and few objects', () => {
    const { files, builtIns, patterns, allocated } = countStart(folder, LAUNCH);
    console.log(`opening: ${allocated} bytes`);
    expect(files).toEqual(['index.mjs']);
    expect([...builtIns, ...patterns]).toEqual([]);
    expect(allocated).toBeLessThan(MOST_TO_OPEN);
  });

  test('asks with one file more', () => {
    const { files, builtIns, patterns, allocated } = countStart(folder, ASK);
    console.log(`asking: ${allocated} bytes`);
    expect(files).toEqual(['index.mjs', expect.stringMatching(/^conversation-\w+\.mjs$/)]);
    expect(builtIns).toEqual([]);
    // the search engine's own
    expect(patterns).toEqual(['[\\n\\r\\p{Z}\\p{P}]+']);
    expect(allocated).toBeLessThan(MOST_TO_ASK);
  });

  test('has no sign beyond ASCII in its code: one doubles the memory of a whole file', () => {
    const code = readdirSync(folder).filter((name) => name.endsWith('.mjs'));
    const beyond = code.filter((name) => /[^\0-\x7f]/.test(readFileSync(join(folder, name), 'utf8')));
    expect(beyond).toEqual([]);
  });
});

const SHARED = "export const made = { by: 'shared' };\nexport const dashes = /[’–]/;\n";
const LATER = `import { readFileSync } from 'node:fs';
import { made, dashes } from './shared.js';
export const letters = /^\\p{L}+$/u;
export { dashes, made, readFileSync };
`;
const ENTRY = `import { basename } from 'node:path';
import { made, dashes } from './shared.js';
export const base = basename('a/b');
export const own = made;
export const isDash = (text) => dashes.test(text);
export const later = () => import('./later.js');
`;

describe('what is loaded later', () => {
  test('shares with the start what both need, and does as it is written', async () => {
    const folder = mkdtempSync(join(PROJECT_ROOT, 'build/one-start-'));
    try {
      for (const [name, text] of Object.entries({ shared: SHARED, later: LATER, entry: ENTRY }))
        writeFileSync(join(folder, `${name}.js`), text);
      const out = join(folder, 'out');
      const { files } = await bundle({ entry: join(folder, 'entry.js'), artefacts: [], folder: out });
      expect(files).toEqual(['index.mjs', expect.stringMatching(/^later-\w+\.mjs$/)]);
      const start = await import(join(out, 'index.mjs'));
      const later = await start.later();
      expect(later.made).toBe(start.own);
      expect([start.base, start.isDash('–'), later.dashes.test('-')]).toEqual(['b', true, false]);
      expect([later.letters.test('été'), later.letters.test('a1')]).toEqual([true, false]);
      // as a literal, the tables of Unicode would be read with the code
      expect(readFileSync(join(out, files[1] ?? ''), 'utf8')).toMatch(/new RegExp\("\^\\\\p\{L\}/);
      expect(later.readFileSync).toBe(readFileSync);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
