import { expect, test } from 'vitest';
import { crossing } from './borders.ts';
import { codeFiles, readProjectFile } from './project.ts';
import { importTarget, sourceImports } from './source-imports.ts';

test('every import of the project stays inside the import table', () => {
  const crossings = codeFiles().flatMap((file) =>
    sourceImports(readProjectFile(file)).flatMap((found) => crossing(file, found) ?? []),
  );
  expect(crossings).toEqual([]);
});

test('every way to import is seen', () => {
  const source = `import a from './a.ts';
    import type { B } from './b.ts';
    import { type C } from './c.ts';
    export { d } from './d.ts';
    export * from './e.ts';
    export type { F } from './f.ts';
    type G = import('./g.ts').G;
    const h = await import('./h.ts');
    import './i.ts';
    // import './not-code.ts';
    const text = "import './not-code-either.ts'";`;
  const seen = sourceImports(source).map(({ from, typesOnly }) => `${from}${typesOnly ? ' types' : ''}`);
  expect(seen.sort()).toEqual([
    './a.ts',
    './b.ts types',
    './c.ts types',
    './d.ts',
    './e.ts',
    './f.ts types',
    './g.ts types',
    './h.ts',
    './i.ts',
  ]);
});

const CASES = [
  {
    file: 'lambda/retrieve/search.ts',
    from: '../dialog/answer.ts',
    ok: false,
    why: 'search knows no conversation',
  },
  { file: 'lambda/retrieve/search.ts', from: './analyze.ts', ok: true, why: 'its own folder' },
  { file: 'lambda/retrieve/search.ts', from: 'node:fs', ok: false, why: 'pure code touches no disk' },
  {
    file: 'lambda/understand/resolve.ts',
    from: '../dialog/respond.ts',
    ok: false,
    why: 'a value of dialog',
  },
  {
    file: 'lambda/understand/resolve.ts',
    from: '../dialog/question.ts',
    types: true,
    ok: true,
    why: 'its types',
  },
  { file: 'content/ingest/read.ts', from: 'node:fs', ok: false, why: 'readers are handed bytes' },
  { file: 'content/build.ts', from: 'node:fs', ok: true, why: 'the one file that touches the disk' },
  {
    file: 'lambda/dialog/respond.ts',
    from: '../../local/ask.ts',
    ok: false,
    why: 'local is imported by nobody',
  },
  { file: 'elsewhere/file.ts', from: './x.ts', ok: false, why: 'a new folder needs a row' },
];

test.each(CASES)('$file importing $from: $why', ({ file, from, types, ok }) => {
  expect(crossing(file, { from, typesOnly: types ?? false }) === undefined).toBe(ok);
});

test('a relative import is resolved from its file', () => {
  expect(importTarget('lambda/dialog/respond.ts', '../retrieve/search.ts')).toBe('lambda/retrieve/search.ts');
});
