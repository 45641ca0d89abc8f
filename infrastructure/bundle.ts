import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { RecapError } from '../lambda/errors.ts';
import { builtInsFromProcess } from './built-ins.ts';
import { jsonAsText } from './json-as-text.ts';
import { withoutServiceClients } from './left-out.ts';
import { oneStart, startFiles } from './one-start.ts';

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

const START = 'index.mjs';

/** How every function is packed, whatever is in it. */
export const AS_FUNCTION = {
  absWorkingDir: PROJECT,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // a pattern with the flag u is made when it is met: as a literal it is read with the code, and Unicode's tables with it
  supported: { 'regexp-sticky-and-unicode-flags': false },
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.mjs' },
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
} as const satisfies BuildOptions;

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
  const split = await build({
    ...AS_FUNCTION,
    entryPoints: { index: entry },
    outdir: folder,
    write: false,
    splitting: true,
    plugins: [withoutServiceClients, jsonAsText, builtInsFromProcess],
  });
  const joined = startFiles(split.metafile, START);
  const later = Object.keys(split.metafile.outputs).filter((path) => !joined.has(basename(path)));
  const { metafile } = await build({
    ...AS_FUNCTION,
    entryPoints: [START, ...later],
    outdir: folder,
    entryNames: '[name]',
    minify: true,
    plugins: [oneStart(split, START)],
  });
  for (const path of artefacts) cpSync(path, join(folder, basename(path)), { recursive: true });
  return measure(metafile);
}

/** Sums up what a start parses, and the rest. */
function measure({ outputs }: Metafile): Packed {
  const sizes = new Map(Object.entries(outputs).map(([path, { bytes }]) => [basename(path), bytes]));
  const all = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  const eager = sizes.get(START) ?? 0;
  return { eager, lazy: all - eager, files: [...sizes.keys()].sort() };
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
