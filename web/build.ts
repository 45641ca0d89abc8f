import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { RecapError } from '../lambda/errors.ts';
import { WORDS } from './widget/words.ts';

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));
const WEB = join(PROJECT, 'web');
const TARGET = join(PROJECT, 'build/web');

/** The built files by their path under build/web. */
export type Built = ReadonlyMap<string, Uint8Array>;

const OPTIONS = {
  absWorkingDir: PROJECT,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  metafile: true,
  write: false,
} as const satisfies BuildOptions;

/** The drawings that the page names; each gets a name with the hash of what is in it. */
const DRAWINGS = ['icon.svg', 'icon-maskable.svg'];
const PICTURES = ['icon-192.png', 'apple-touch-icon.png'];
/** Bytes; a smaller file fits into one packet as it is. */
const WORTH_COMPRESSING = 1_000;

const bytes = (text: string) => new TextEncoder().encode(text);
const hashOf = (content: Uint8Array | string) =>
  createHash('sha256').update(content).digest('hex').slice(0, 8);

/** `icon.svg` and what is in it → `assets/icon-1a2b3c4d.svg`. */
function hashedName(name: string, content: Uint8Array): string {
  const dot = name.lastIndexOf('.');
  return `assets/${name.slice(0, dot)}-${hashOf(content)}${name.slice(dot)}`;
}

type Worklets = ReadonlyMap<string, { readonly path: string; readonly content: Uint8Array }>;

/** Worklets run in a scope of their own and are fetched by address: each is packed alone, before what names it. */
async function buildWorklets(): Promise<Worklets> {
  const folder = join(WEB, 'voice');
  const sources = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('-worklet.ts'))
    : [];
  const built = await Promise.all(
    sources.sort().map(async (name) => {
      const { outputFiles } = await build({ ...OPTIONS, entryPoints: [join(folder, name)] });
      const content = outputFiles[0]?.contents ?? bytes('');
      return [name, { path: hashedName(name.replace(/\.ts$/, '.js'), content), content }] as const;
    }),
  );
  return new Map(built);
}

/** `capture-worklet.ts` is known to the code as CAPTURE_WORKLET: the name of its packed file, which lies beside that code. */
function namesOf(worklets: Worklets): Record<string, string> {
  return Object.fromEntries(
    [...worklets].map(([source, { path }]) => [
      source.replace(/\.ts$/, '').replaceAll('-', '_').toUpperCase(),
      JSON.stringify(basename(path)),
    ]),
  );
}

/** The packed modules, and under which path each entry and everything that it loads at once was put. */
type Modules = {
  readonly files: Map<string, Uint8Array>;
  pathOf(entry: string): string;
  eager(entry: string): string[];
};

async function buildModules(worklets: Worklets): Promise<Modules> {
  const { outputFiles, metafile } = await build({
    ...OPTIONS,
    entryPoints: ['widget/keynote-recap.ts', 'page/page.ts', 'page/page.css'].map((path) => join(WEB, path)),
    outdir: join(TARGET, 'assets'),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    splitting: true,
    define: namesOf(worklets),
  });
  const inTarget = (path: string) => path.slice(path.lastIndexOf('build/web/') + 'build/web/'.length);
  const pathOf = (entry: string) => {
    const found = Object.entries(metafile.outputs).find(
      ([, { entryPoint }]) => entryPoint === `web/${entry}`,
    );
    if (found === undefined) throw new RecapError('bad-config', `web/${entry} was not built.`);
    return inTarget(found[0]);
  };
  return {
    files: new Map(outputFiles.map(({ path, contents }) => [inTarget(path.replaceAll('\\', '/')), contents])),
    pathOf,
    eager: (entry) => eagerOf(metafile, `build/web/${pathOf(entry)}`).map(inTarget),
  };
}

/** What a browser needs before an entry runs: the entry, and all that it imports. */
function eagerOf({ outputs }: Metafile, entry: string): string[] {
  const eager = new Set<string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (eager.has(path)) continue;
    eager.add(path);
    const imports = outputs[path]?.imports ?? [];
    waiting.push(...imports.filter(({ kind }) => kind === 'import-statement').map((one) => one.path));
  }
  return [...eager];
}

function buildImages(): Map<string, { path: string; content: Uint8Array }> {
  const folder = join(WEB, 'page/images');
  return new Map(
    [...DRAWINGS, ...PICTURES].map((name) => {
      const content = readFileSync(join(folder, name));
      return [name, { path: hashedName(name, content), content }];
    }),
  );
}

/** Fills `{{name}}` in a document. Throws `bad-config` for a name that nothing stands for. */
function fill(template: string, names: ReadonlyMap<string, string>): string {
  return template.replace(/\{\{([^}]+)\}\}/g, (_, name: string) => {
    const value = names.get(name);
    if (value === undefined)
      throw new RecapError('bad-config', `web/page names {{${name}}}, which is not built.`);
    return value;
  });
}

/** The worker keeps everything that was built; its version changes with any of it. */
async function buildServiceWorker(files: Built): Promise<Uint8Array> {
  const kept = [...files.keys()].filter((path) => path !== 'keynote-recap.js').sort();
  const version = hashOf(kept.map((path) => `${path}:${hashOf(files.get(path) ?? '')}`).join('\n'));
  const { outputFiles } = await build({
    ...OPTIONS,
    format: 'iife',
    entryPoints: [join(WEB, 'page/service-worker.ts')],
    define: {
      KEPT_FILES: JSON.stringify(kept.map((path) => (path === 'index.html' ? './' : path))),
      BUILD_VERSION: JSON.stringify(version),
    },
  });
  return outputFiles[0]?.contents ?? bytes('');
}

/** Builds everything in memory. The same sources give the same bytes under the same names. */
export async function buildWeb(): Promise<Built> {
  const worklets = await buildWorklets();
  const modules = await buildModules(worklets);
  const images = buildImages();
  const files = new Map(modules.files);
  for (const { path, content } of [...worklets.values(), ...images.values()]) files.set(path, content);
  const names = new Map([...images].map(([name, { path }]) => [name, path]));
  for (const entry of ['page/page.css', 'page/page.ts']) names.set(basename(entry), modules.pathOf(entry));
  const preload = modules.eager('page/page.ts').map((path) => `<link rel="modulepreload" href="${path}">`);
  names.set('emptyTitle', WORDS.emptyTitle);
  names.set('emptyText', WORDS.emptyText);
  names.set('preload', preload.sort().join('\n'));
  const page = (name: string) => bytes(fill(readFileSync(join(WEB, 'page', name), 'utf8'), names));
  files.set('manifest.webmanifest', page('manifest.webmanifest'));
  files.set('index.html', page('index.html'));
  // the name to embed by: it stays, what it names changes with every build
  files.set('keynote-recap.js', bytes(`export * from './${modules.pathOf('widget/keynote-recap.ts')}';\n`));
  files.set('service-worker.js', await buildServiceWorker(files));
  return files;
}

/** Text is served compressed: once here instead of at every request. Pictures are compressed already. */
function compressed(files: Built): Map<string, Uint8Array> {
  const all = new Map(files);
  for (const [path, content] of files) {
    if (!/\.(js|css|html|svg|webmanifest)$/.test(path) || content.length < WORTH_COMPRESSING) continue;
    all.set(`${path}.br`, brotliCompressSync(content));
    all.set(`${path}.gz`, gzipSync(content, { level: 9 }));
  }
  return all;
}

/** Writes what is new and takes away what an earlier build left; the page comes last, when all that it names is there. */
function writeAll(files: Built): void {
  mkdirSync(join(TARGET, 'assets'), { recursive: true });
  const pages = [...files.keys()].sort((a, b) => Number(a === 'index.html') - Number(b === 'index.html'));
  for (const path of pages) writeFileSync(join(TARGET, path), files.get(path) ?? '');
  const present = readdirSync(TARGET, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const { parentPath, name } of present) {
    const path = join(parentPath, name)
      .slice(TARGET.length + 1)
      .replaceAll('\\', '/');
    if (!files.has(path)) rmSync(join(TARGET, path), { force: true });
  }
}

if (import.meta.main) {
  const files = await buildWeb();
  const all = compressed(files);
  writeAll(all);
  const scripts = [...all].filter(([path]) => /^assets\/.*\.js\.br$/.test(path));
  const size = scripts.reduce((sum, [, content]) => sum + content.length, 0);
  console.log(`build/web: ${files.size} files, scripts of ${Math.round(size / 1_000)} KB compressed.`);
}
