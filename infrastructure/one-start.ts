import { basename } from 'node:path';
import type { BuildResult, Metafile, Plugin } from 'esbuild';

/** What esbuild split, in memory. */
export type Split = BuildResult<{ write: false; metafile: true }>;

/** The files, by name, that a start loads: the first and all that it imports, and what these import. */
export function startFiles({ outputs }: Metafile, start: string): ReadonlySet<string> {
  const files = new Map(Object.entries(outputs).map(([path, output]) => [basename(path), output]));
  const found = new Set([start]);
  for (const name of found)
    for (const { path, kind } of files.get(name)?.imports ?? [])
      if (kind === 'import-statement' && files.has(basename(path))) found.add(basename(path));
  return found;
}

/** Beyond ASCII esbuild leaves only what stands in patterns, where it may be written so as well. One such sign doubles the memory of a whole file. */
function inAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Joins what esbuild split, for a second pass over it, so that a start loads one file: to find, read and link each of several takes longer
 * than to parse it. What is loaded later takes from the first file what both need; nothing is there twice. Every file of the split but those
 * that the start loads is an entry of the second pass.
 */
export function oneStart({ metafile, outputFiles }: Split, start: string): Plugin {
  const joined = startFiles(metafile, start);
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), inAscii(text)]));
  const pieces = [...joined].filter((name) => name !== start);
  const givenBy = new Map(
    Object.entries(metafile.outputs).map(([path, { exports }]) => [
      basename(path),
      // a name may stand in several pieces
      exports.map((name) => ({ name, given: `${name}_${pieces.indexOf(basename(path))}` })),
    ]),
  );
  const listed = (piece: string, isGiven: boolean) =>
    givenBy.get(piece)?.map(({ name, given }) => (isGiven ? `${given} as ${name}` : `${name} as ${given}`));
  return {
    name: 'one-start',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /\.mjs$/ }, ({ path, importer, kind, namespace }) => {
        const name = basename(path);
        if (kind === 'entry-point') return { path: name, namespace: name === start ? 'start' : 'split' };
        if (!joined.has(name) || namespace === 'taken') return { path: `./${name}`, external: true };
        return { path: name, namespace: joined.has(basename(importer)) ? 'split' : 'taken' };
      });
      onLoad({ filter: /.*/, namespace: 'split' }, ({ path }) => ({ contents: texts.get(path) ?? '' }));
      // the first file gives its own exports, and under names of their own those of the pieces that are put into it
      onLoad({ filter: /.*/, namespace: 'start' }, () => ({
        contents: [
          `export * from './${start}';`,
          ...pieces.map((piece) => `export { ${listed(piece, false)} } from './${piece}';`),
        ].join('\n'),
      }));
      onLoad({ filter: /.*/, namespace: 'taken' }, ({ path }) => ({
        contents: `export { ${listed(path, true)} } from './${start}';`,
      }));
    },
  };
}
