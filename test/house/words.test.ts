import { expect, test } from 'vitest';
import { uses } from './measure.ts';
import { codeFiles, readProjectFile, type SyntaxNode, syntaxNodes } from './project.ts';

/** Platform names, also inside camelCase: toLexBot, APL_LIMIT. "lexicon" and "chapel" are no platforms. */
const LONG_NAMES = '[Aa]lexa|ALEXA|[Ss]sml|SSML|[Pp]olly|POLLY';
const SHORT_NAMES = '(?<![A-Za-z])(?:[Ll]ex|LEX|[Aa]pl|APL)(?![a-z])|(?<=[a-z])(?:Lex|Apl|APL)(?![a-z])';
const PLATFORM = new RegExp(`${LONG_NAMES}|${SHORT_NAMES}`);

/** The core and what feeds it; everything a platform needs lives outside these. */
const PLATFORM_FREE = [
  'content/',
  'interaction-models/template/',
  'lambda/dialog/',
  'lambda/errors.ts',
  'lambda/retrieve/',
  'lambda/summarize/',
  'lambda/understand/',
  'local/terminal/',
];

/** Where such a word is none of a platform's. */
const NO_PLATFORM_THERE = new Map([
  ['content/ingest/people/first-names.ts', 'Alexa is a first name as well'],
]);

test('the core never names a platform', () => {
  const files = PLATFORM_FREE.flatMap(codeFiles).filter((file) => !NO_PLATFORM_THERE.has(file));
  const named = files.flatMap((file) =>
    readProjectFile(file)
      .split('\n')
      .flatMap((text, at) => (PLATFORM.test(text) ? [`${file}:${at + 1}: ${text.trim()}`] : [])),
  );
  expect(named).toEqual([]);
});

test.each([
  ['renderAlexa', true],
  ['toLexBot', true],
  ['APL_LIMIT', true],
  ["'lex'", true],
  ['SSML', true],
  ['lexicon', false],
  ['complex', false],
  ['chapel', false],
  ['duplex', false],
])('%s names a platform: %s', (text, named) => {
  expect(PLATFORM.test(text)).toBe(named);
});

const WORLD = new Set([
  'Date.now',
  'new Date()',
  'Math.random',
  'performance.now',
  'process.env',
  'process.argv',
  'crypto.randomUUID',
]);
const PURE = [
  'lambda/dialog/',
  'lambda/retrieve/',
  'lambda/summarize/',
  'lambda/understand/',
  'content/ingest/',
];

test('clock, randomness and environment are handed to pure code, never taken', () => {
  const taken = PURE.flatMap(codeFiles).flatMap((file) =>
    uses(readProjectFile(file), WORLD).map(({ line, name }) => `${file}:${line}: ${name}`),
  );
  expect(taken).toEqual([]);
});

test('the environment is read in one file', () => {
  const reading = codeFiles().flatMap((file) =>
    file === 'lambda/io/config.ts' || file.startsWith('test/')
      ? []
      : uses(readProjectFile(file), new Set(['process.env'])).map(({ line }) => `${file}:${line}`),
  );
  expect(reading).toEqual([]);
});

test('uses are found in code and not in words about it', () => {
  const source =
    "// Date.now()\nconst text = 'Math.random';\nconst t = Date.now();\nconst d = new Date();\nnew Date(0);";
  expect(uses(source, WORLD).sort((a, b) => a.line - b.line)).toEqual([
    { line: 3, name: 'Date.now' },
    { line: 4, name: 'new Date()' },
  ]);
});

test('no default export but where a tool asks for one', () => {
  const defaults = codeFiles().filter(
    (file) =>
      file !== 'vitest.config.ts' &&
      syntaxNodes(readProjectFile(file)).some(({ type }) => type === 'ExportDefaultDeclaration'),
  );
  expect(defaults).toEqual([]);
});

test('no test is skipped, alone or still to be written', () => {
  const marks = ['test', 'it', 'describe'].flatMap((name) =>
    ['only', 'skip', 'todo', 'skipIf', 'runIf', 'fails'].map((mark) => `${name}.${mark}`),
  );
  const marked = codeFiles('test/').flatMap((file) =>
    uses(readProjectFile(file), new Set(marks)).map(({ line, name }) => `${file}:${line}: ${name}`),
  );
  expect(marked).toEqual([]);
});

/** A constant object asked with any string answers "constructor" with a function; a Map does not. */
function looseTables(source: string): string[] {
  return syntaxNodes(source).flatMap((node) => {
    if (node.type !== 'VariableDeclarator' || (node.init as SyntaxNode | null)?.type !== 'ObjectExpression')
      return [];
    const { name, typeAnnotation } = node.id as { name: string; typeAnnotation?: SyntaxNode | null };
    const type = !typeAnnotation ? '' : source.slice(typeAnnotation.start, typeAnnotation.end);
    return /\bRecord<\s*string\s*,/.test(type) ? [name] : [];
  });
}

test('tables that are asked with words from outside are Maps', () => {
  const loose = ['lambda/', 'content/', 'interaction-models/', 'local/']
    .flatMap(codeFiles)
    .flatMap((file) => looseTables(readProjectFile(file)).map((name) => `${file}: ${name}`));
  expect(loose).toEqual([]);
});

test('a table is told from a record of known fields', () => {
  const source = `const A: Readonly<Record<string, number>> = { a: 1 };
    const B: Record<'x' | 'y', number> = { x: 1, y: 2 };
    const C = new Map<string, number>();
    function f(values: Record<string, number>) {}`;
  expect(looseTables(source)).toEqual(['A']);
});
