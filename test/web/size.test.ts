import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Built, buildWeb } from '../../web/build.ts';

/** Bytes, compressed: the widget with its voice, whatever of it is fetched later included (issue of the web channel). */
const MOST = 60_000;

let built: Built;
beforeAll(async () => {
  built = await buildWeb();
});

const text = (path: string) => new TextDecoder().decode(built.get(path));
const compressed = (path: string) => gzipSync(built.get(path) ?? '', { level: 9 }).length;

/** The scripts that a script names, itself first; with `later` also those that it fetches when they are needed. */
function scriptsOf(entry: string): string[] {
  const found = new Set([entry]);
  for (const path of found)
    for (const [, name = ''] of text(path).matchAll(/["']\.\/(?:assets\/)?([\w-]+\.js)["']/g))
      if (built.has(`assets/${name}`)) found.add(`assets/${name}`);
  return [...found];
}

describe('what a page that embeds the widget fetches', () => {
  test('is less than 60 KB compressed, the voice and its worklet included', () => {
    const scripts = scriptsOf('keynote-recap.js');
    const worklets = [...built.keys()].filter((path) => path.includes('worklet'));
    expect(worklets).not.toEqual([]);
    const all = [...new Set([...scripts, ...worklets])];
    expect(all.length).toBeGreaterThan(2);
    const size = all.reduce((sum, path) => sum + compressed(path), 0);
    console.log(`the widget: ${size} bytes compressed, in ${all.length} files`);
    expect(size).toBeLessThan(MOST);
  });

  test('is its one script and what that names, whatever the build calls it', () => {
    expect(text('keynote-recap.js')).toMatch(
      /^export \* from '\.\/assets\/keynote-recap-[0-9A-Z]{8}\.js';\n$/,
    );
  });
});

describe('what is built', () => {
  test('needs no eval and no inline style or script', () => {
    for (const path of [...built.keys()].filter((one) => one.endsWith('.js')))
      expect(text(path), path).not.toMatch(/\beval\(|new Function\(/);
    expect(text('index.html')).not.toMatch(/<style|style="|<script(?![^>]* src=)|\son\w+="/);
  });

  test('talks to the page around it by methods and events, not by messages', () => {
    // the audio thread has nothing else
    const scripts = [...built.keys()].filter((one) => one.endsWith('.js') && !one.includes('worklet'));
    for (const path of scripts) expect(text(path), path).not.toContain('postMessage');
  });

  test('names only what is there', () => {
    const named = [...text('index.html').matchAll(/(?:href|src)="([^"#]+)"/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter((path) => !built.has(path))).toEqual([]);
    const { icons } = JSON.parse(text('manifest.webmanifest')) as { icons: { src: string }[] };
    expect(icons.filter(({ src }) => !built.has(src))).toEqual([]);
  });

  test('is fetched at once as far as it is needed at once', () => {
    const preloaded = [...text('index.html').matchAll(/modulepreload" href="([^"]+)"/g)].map(
      ([, path = '']) => path,
    );
    expect(preloaded.length).toBeGreaterThan(1);
    expect(preloaded.some((path) => path.includes('voice-'))).toBe(false);
  });

  test('is the same when it is built again', async () => {
    const again = await buildWeb();
    expect([...again.keys()].sort()).toEqual([...built.keys()].sort());
    const other = [...built].filter(
      ([path, content]) => Buffer.compare(content, again.get(path) ?? content) !== 0,
    );
    expect(other.map(([path]) => path)).toEqual([]);
  });

  test('is kept for offline with a version that is its own', () => {
    const worker = text('service-worker.js');
    for (const path of built.keys()) if (path.startsWith('assets/')) expect(worker).toContain(path);
  });
});
