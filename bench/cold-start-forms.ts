import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RecapError } from '../lambda/errors.ts';
import { loadKnowledge } from '../lambda/io/load-index.ts';
import { type ExitCode, runCommand } from '../local/exit.ts';
import { artefactPath, ensureBuilt, INDEX } from '../local/fresh-build.ts';
import { type FormTimes, INDEX_FORMS } from './cold-start-form.ts';
import { makeIndexFile } from './cold-start-index.ts';
import { markdownTable, median, short } from './figures.ts';

/** Fresh processes for each form, one of each in turn. */
const STARTS = 11;
const FOLDER = fileURLToPath(new URL('../build/bench/cold-start', import.meta.url));
const QUESTION = 'what did they say about the database';

type Measured = { readonly name: string; readonly path: string; readonly times: FormTimes[] };

/** Writes an index in every form. */
async function writeForms(corpus: string, index: string): Promise<readonly Measured[]> {
  const knowledge = JSON.parse(JSON.stringify(await loadKnowledge(index)));
  return [...INDEX_FORMS].map(([name, form]) => {
    const path = join(FOLDER, `${corpus} ${name}`.replace(/\W+/g, '-'));
    writeFileSync(path, form.write(knowledge));
    return { name, path, times: [] };
  });
}

function startOnce({ name, path }: Measured): FormTimes {
  const program = join(import.meta.dirname, 'cold-start-form.ts');
  const { status, stdout } = spawnSync(process.execPath, [program, name, path, QUESTION], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0)
    throw new RecapError('bad-input', `bench/cold-start-form.ts "${name}" failed; see above.`);
  return JSON.parse(stdout) as FormTimes;
}

async function measure(corpus: string, index: string): Promise<readonly string[][]> {
  const forms = await writeForms(corpus, index);
  for (let round = 0; round < STARTS; round += 1) for (const form of forms) form.times.push(startOnce(form));
  return forms.map(({ name, path, times }) => {
    const middle = (of: (each: FormTimes) => number) => short(median(times.map(of)));
    const size = short(statSync(path).size / 1000);
    return [
      corpus,
      name,
      size,
      middle(({ read }) => read),
      middle(({ search }) => search),
      middle(({ read, search }) => read + search),
    ];
  });
}

async function run(): Promise<ExitCode> {
  mkdirSync(FOLDER, { recursive: true });
  ensureBuilt([INDEX], (message) => process.stderr.write(`bench: ${message}\n`));
  const rows = [
    ...(await measure('content/notes', artefactPath(INDEX))),
    ...(await measure('made:1000', makeIndexFile(1000, FOLDER))),
    ...(await measure('made:10000', makeIndexFile(10_000, FOLDER))),
  ];
  const head = ['corpus', 'form', 'KB', 'read ms', 'first search ms', 'together'];
  process.stdout.write(
    `Node ${process.version}; medians of ${STARTS} fresh processes\n\n${markdownTable(head, rows)}\n`,
  );
  return 0;
}

await runCommand('bench', run);
