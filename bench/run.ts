import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { RecapError } from '../lambda/errors.ts';
import { type ExitCode, runCommand } from '../local/exit.ts';
import { ensureBuilt, INDEX, PATTERNS } from '../local/fresh-build.ts';
import { INGEST_OPTIONS } from '../local/ingest-options.ts';
import { markdownTable, median, short } from './figures.ts';
import type { FirstAnswer } from './first-answer.ts';
import type { MadeIndex } from './make-index.ts';
import type { WarmAnswers } from './warm-answers.ts';

/** Fresh processes of which the median is taken. */
const STARTS = 7;
const FIRST_QUESTION = 'what did they say about the database';
const CORPORA = ['content/notes', 'made:1000', 'made:10000', 'made:100000'];

const PROJECT_ROOT = fileURLToPath(new URL('..', import.meta.url));

const HELP = `Measures speed, memory and size.

  npm run bench                             the project's notes, and 1,000, 10,000 and 100,000 made passages
  npm run bench -- made:5000 FOLDER ...     these: a number of made passages, or a folder of notes
`;

type Package = { readonly scripts: { readonly ask: string } };

type Row = {
  readonly corpus: string;
  readonly index: MadeIndex;
  readonly first: FirstAnswer;
  readonly warm: WarmAnswers;
};

function measure(corpus: string): Row {
  const target = join(PROJECT_ROOT, 'build/bench', `${corpus.replace(/[^\w.-]+/g, '_')}.json`);
  const index = inProcess<MadeIndex>('make-index.ts', [corpus, target], INGEST_OPTIONS);
  const first = (what: keyof FirstAnswer) =>
    median(
      Array.from({ length: STARTS }, () =>
        inProcess<number>('first-answer.ts', [what, target, FIRST_QUESTION]),
      ),
    );
  return {
    corpus,
    index,
    first: { load: first('load'), answer: first('answer') },
    warm: inProcess<WarmAnswers>('warm-answers.ts', [target]),
  };
}

/** What `npm run ask` tells V8, so that what answers is measured as it runs. */
function answeringOptions(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as Package;
  return scripts.ask.match(/--max-\S+/g) ?? [];
}

/** Runs one of the programs beside this one in a process of its own, so that no figure stains another. */
function inProcess<Result>(program: string, args: readonly string[], options = answeringOptions()): Result {
  const command = ['--expose-gc', ...options, join(import.meta.dirname, program), ...args];
  const { status, stdout } = spawnSync(process.execPath, command, {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
    maxBuffer: 1e7,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0)
    throw new RecapError('bad-input', `bench/${program} ${args.join(' ')} failed; see above.`);
  return JSON.parse(stdout) as Result;
}

const HEAD = [
  'corpus',
  'passages',
  'notes MB',
  'ingest MB/s',
  'index MB',
  'load ms',
  'first answer ms',
  'selective ms',
  '99 %',
  'common ms',
  '99 %',
  'heap MB',
  'resident MB',
];

function cells({ corpus, index, first, warm }: Row): string[] {
  const figures = [
    index.passages,
    index.megabytesOfNotes,
    index.megabytesOfNotes / index.seconds,
    index.megabytesOfIndex,
    first.load,
    first.answer,
    warm.selective.median,
    warm.selective.p99,
    warm.common.median,
    warm.common.p99,
    warm.heap,
    warm.resident,
  ];
  return [corpus, ...figures.map(short)];
}

/**
 * How fast an ingest is once it runs: by what the largest corpus of made notes takes longer than the one before it. What does not grow with
 * the notes (programs that are read and compiled, dictionaries) is not in it.
 */
function furtherIngest(rows: readonly Row[]): string {
  const made = rows.filter(({ corpus }) => corpus.startsWith('made:'));
  const [smaller, larger] = made.toSorted((a, b) => a.index.passages - b.index.passages).slice(-2);
  if (smaller === undefined || larger === undefined) return '';
  const megabytes = larger.index.megabytesOfNotes - smaller.index.megabytesOfNotes;
  const seconds = larger.index.seconds - smaller.index.seconds;
  return `\nEach further MB of notes, from ${smaller.corpus} to ${larger.corpus}: ${short(megabytes / seconds)} MB/s\n`;
}

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  ensureBuilt([INDEX, PATTERNS], (message) => process.stderr.write(`bench: ${message}\n`));
  const rows = (positionals.length > 0 ? positionals : CORPORA).map((corpus) => {
    process.stderr.write(`bench: ${corpus}\n`);
    return measure(corpus);
  });
  process.stdout.write(
    `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})\n\n`,
  );
  process.stdout.write(`${markdownTable(HEAD, rows.map(cells))}\n${furtherIngest(rows)}`);
  return 0;
}

await runCommand('bench', () => run(process.argv.slice(2)));
