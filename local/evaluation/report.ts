import type { Case } from './cases.ts';
import { type Result, shareRight, type Tally, tally } from './score.ts';

export type FileResults = { readonly file: string; readonly results: readonly Result[] };

/** The report for a reader: every miss, then a line for each file, then the whole. */
export function reportLines(files: readonly FileResults[]): string[] {
  const all = tally(files.flatMap(({ results }) => results));
  return [
    ...files.flatMap(({ file, results }) =>
      results.filter(({ verdict }) => verdict !== 'right').flatMap((result) => missLines(file, result)),
    ),
    ...files.map(({ file, results }) => `${file}: ${tallyLine(tally(results))}`),
    ...(files.length > 1 ? [`all: ${tallyLine(all)}`] : []),
  ];
}

/** The same as one JSON value for programs. */
export function reportJson(files: readonly FileResults[]): string {
  const summary = (results: readonly Result[]) => ({ ...tally(results), share: shareRight(tally(results)) });
  return JSON.stringify({
    ...summary(files.flatMap(({ results }) => results)),
    files: files.map(({ file, results }) => ({
      file,
      ...summary(results),
      misses: results
        .filter(({ verdict }) => verdict !== 'right')
        .map(({ case: asked, outcome, said, verdict }) => ({
          line: asked.line,
          question: asked.question,
          verdict,
          expected: expectation(asked),
          outcome,
          said,
        })),
    })),
  });
}

function missLines(file: string, { case: asked, outcome, said, verdict }: Result): string[] {
  return [
    `${file}:${asked.line}: ${verdict}: ${asked.question}`,
    `  expected ${expectation(asked)}${asked.why === undefined ? '' : ` (${asked.why})`}`,
    `  ${outcome}: ${said}`,
    '',
  ];
}

function expectation({ outcome, all }: Case): string {
  return [outcome, ...all.map(({ source }) => `/${source}/`)].join(' ');
}

function tallyLine(counts: Tally): string {
  const { questions, right, falseAnswers, falseRefusals } = counts;
  const percent = (100 * shareRight(counts)).toFixed(1);
  return (
    `${right} of ${questions} right (${percent} %), ` +
    `${falseAnswers} false answers, ${falseRefusals} false refusals`
  );
}
