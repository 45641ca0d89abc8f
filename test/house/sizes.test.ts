import { expect, test } from 'vitest';
import { countLines, functionSpans, parameterCounts } from './measure.ts';
import { codeFiles, readProjectFile } from './project.ts';

/** Lines of a file, lines of a function, parameters: past these a reader asks whether there are two ideas. */
const MAX_FILE = 250;
const MAX_FUNCTION = 40;
const MAX_PARAMETERS = 3;

const isTest = (file: string) => file.endsWith('.test.ts');

test('no file is longer than 250 lines', () => {
  const long = codeFiles().flatMap((file) => {
    const lines = countLines(readProjectFile(file));
    return lines > MAX_FILE ? [`${file}: ${lines} lines`] : [];
  });
  expect(long).toEqual([]);
});

test('no function is longer than 40 lines or takes more than 3 parameters', () => {
  const found = codeFiles()
    .filter((file) => !isTest(file))
    .flatMap((file) => {
      const source = readProjectFile(file);
      const long = functionSpans(source).filter(({ lines }) => lines > MAX_FUNCTION);
      const wide = parameterCounts(source).filter(({ parameters }) => parameters > MAX_PARAMETERS);
      return [
        ...long.map(({ line, lines }) => `${file}:${line}: a function of ${lines} lines`),
        ...wide.map(({ line, parameters }) => `${file}:${line}: a function of ${parameters} parameters`),
      ];
    });
  expect(found).toEqual([]);
});

test('functions are measured whatever stands in their strings and comments', () => {
  const source = [
    'const one = () => 1;',
    '/** } not the end */',
    'function two(a: string, b = "}") {',
    ['  const text = `}$', '{a + `}`}`; // }'].join(''),
    '  return text.replace(/}/g, "{");',
    '}',
    'const table = { three() { return [1].map((x) => x); } };',
  ].join('\n');
  const spans = functionSpans(source).sort((a, b) => a.line - b.line || b.lines - a.lines);
  expect(spans).toEqual([
    { line: 1, lines: 1 },
    { line: 3, lines: 4 },
    { line: 7, lines: 1 },
    { line: 7, lines: 1 },
  ]);
  const counts = parameterCounts(
    'const f = (a, b, c) => a;\ntext.replace(/x/, (a, b, c, d) => d);\nfunction g(a) {}',
  );
  expect(counts.sort((a, b) => a.line - b.line)).toEqual([
    { line: 1, parameters: 3 },
    { line: 3, parameters: 1 },
  ]);
});

test('lines are counted as an editor counts them', () => {
  expect([countLines('a'), countLines('a\n'), countLines('a\nb'), countLines('a\n\n')]).toEqual([1, 1, 2, 2]);
});
