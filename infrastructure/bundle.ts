import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { RecapError } from '../lambda/errors.ts';
import { jsonAsText } from './json-as-text.ts';
import { withoutServiceClients } from './left-out.ts';

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));

/** What is packed: the function's entry, the files and folders it reads, and where all of it goes. */
export type Package = {
  readonly entry: string;
  readonly artefacts: readonly string[];
  readonly folder: string;
};

/** What the functions read at start: the knowledge and the sentences. */
const ARTEFACTS = ['index.json', 'patterns.json'].map((name) => join(PROJECT, 'build', name));

/** The Alexa skill's function. `ask deploy` zips the folder as it is: it must not hold a package.json. */
export const SKILL: Package = {
  entry: join(PROJECT, 'lambda/handlers/alexa.ts'),
  artefacts: ARTEFACTS,
  folder: join(PROJECT, 'build/skill'),
};

/** The code hook of the Lex bot. */
export const LEX_HOOK: Package = {
  entry: join(PROJECT, 'lambda/handlers/lex.ts'),
  artefacts: ARTEFACTS,
  folder: join(PROJECT, 'build/lex'),
};

/** The function behind the HTTP API, with the page that it serves. */
export const WEB_FUNCTION: Package = {
  entry: join(PROJECT, 'lambda/handlers/web.ts'),
  artefacts: [...ARTEFACTS, join(PROJECT, 'build/web')],
  folder: join(PROJECT, 'build/web-function'),
};

/** What was packed, in bytes. Eager: parsed whenever a function starts; lazy: only when it is asked for. */
export type Packed = { readonly eager: number; readonly lazy: number; readonly files: readonly string[] };

/** CommonJS packages inside an ES module still ask for Node's own modules this way. */
const BANNER =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

/**
 * Packs a function into a folder: index.mjs, the chunks that it loads when it needs them (an `import()` in the source), and its
 * artefacts. The same sources give the same bytes. Throws `bad-config` when the entry or an artefact is missing.
 */
export async function bundle({ entry, artefacts, folder }: Package): Promise<Packed> {
  const missing = [entry, ...artefacts].find((file) => !existsSync(file));
  if (missing !== undefined)
    throw new RecapError('bad-config', `${missing} is missing: run "npm run build".`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { metafile } = await build({
    entryPoints: { index: entry },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    banner: { js: BANNER },
    absWorkingDir: PROJECT,
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [withoutServiceClients, jsonAsText],
  });
  for (const path of artefacts) cpSync(path, join(folder, basename(path)), { recursive: true });
  return measure(metafile, resolve(folder, 'index.mjs'));
}

/** Sums up the chunks that a start parses, and the others. */
function measure({ outputs }: Metafile, start: string): Packed {
  const eager = new Set<string>();
  const waiting = Object.keys(outputs).filter((path) => resolve(PROJECT, path) === start);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (eager.has(path)) continue;
    eager.add(path);
    for (const { path: next, kind } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && next in outputs) waiting.push(next);
  }
  const bytes = (wanted: boolean) =>
    Object.entries(outputs).reduce(
      (sum, [path, { bytes: size }]) => sum + (eager.has(path) === wanted ? size : 0),
      0,
    );
  return {
    eager: bytes(true),
    lazy: bytes(false),
    files: Object.keys(outputs)
      .map((path) => basename(path))
      .sort(),
  };
}

if (import.meta.main) {
  try {
    const kilobytes = (bytes: number) => `${Math.round(bytes / 1_000)} KB`;
    for (const each of [SKILL, LEX_HOOK, WEB_FUNCTION]) {
      const { eager, lazy } = await bundle(each);
      const name = relative(PROJECT, each.folder);
      console.log(`${name}: ${kilobytes(eager)} at start, ${kilobytes(lazy)} when needed.`);
    }
  } catch (error) {
    console.error(error instanceof RecapError ? error.message : error);
    process.exitCode = 1;
  }
}
