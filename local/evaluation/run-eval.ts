import { access, glob } from 'node:fs/promises';
import { newSession } from '../../lambda/dialog/session.ts';
import { RecapError } from '../../lambda/errors.ts';
import { type Assistant, openAssistant } from '../assistant.ts';
import type { ExitCode } from '../exit.ts';
import { openFile } from '../terminal/open-file.ts';
import { textLines } from '../terminal/text-lines.ts';
import { readCase } from './cases.ts';
import { EVAL_HELP, readEvalFlags } from './flags.ts';
import { type FileResults, reportJson, reportLines } from './report.ts';
import { judge, type Result, shareRight, tally } from './score.ts';

/** Questions that are not part of the project; they lie beside it where it is developed. */
const SHARED_QUESTIONS = '../shared/eval/questions.jsonl';

export type Report = { out(line: string): void; error(line: string): void };

/** `npm run eval`: asks every question of the files, each in a new conversation, and reports. */
export async function runEval(args: readonly string[], report: Report): Promise<ExitCode> {
  const command = readEvalFlags(args);
  if (command.help) {
    report.out(EVAL_HELP.trimEnd());
    return 0;
  }
  const files = command.files.length > 0 ? command.files : await ownFiles(report);
  const assistant = await openAssistant({ ...command, report: report.error });
  const results: FileResults[] = [];
  for (const file of files) results.push({ file, results: await askFile(file, assistant) });
  for (const line of command.json ? [reportJson(results)] : reportLines(results)) report.out(line);
  const share = shareRight(tally(results.flatMap((asked) => asked.results)));
  return command.min !== undefined && share < command.min ? 1 : 0;
}

/** Asks every question of one file. Throws bad-input on a line that is none. */
async function askFile(file: string, assistant: Assistant): Promise<Result[]> {
  const results: Result[] = [];
  let line = 0;
  for await (const text of textLines(await openFile(file, process.stdin), file)) {
    line += 1;
    if (text.trim() === '') continue;
    const expected = readCase(text, { file, line });
    const { outcome, say } = assistant.hear(expected.question, newSession());
    results.push(judge(expected, { outcome, said: say.map((sentence) => sentence.text).join(' ') }));
  }
  if (results.length > 0) return results;
  throw new RecapError('bad-input', `${file} holds no question: write one on each line.`);
}

async function ownFiles(report: Report): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob('test/relevance/*.jsonl')) files.push(file);
  const shared = await access(SHARED_QUESTIONS).then(
    () => [SHARED_QUESTIONS],
    () => [],
  );
  if (shared.length === 0)
    report.error(`${SHARED_QUESTIONS} is not here; the project's own questions are asked.`);
  return [...files.sort(), ...shared];
}
