import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isRecapError } from '../lambda/errors.ts';
import { buildCatalogue } from './ingest/catalogue/catalogue.ts';
import { headOf } from './ingest/catalogue/pronouns.ts';
import { checkNotes } from './ingest/check/check.ts';
import { renderReport } from './ingest/check/check-report.ts';
import type { Finding, NoteDraft } from './ingest/document.ts';
import { readDocument } from './ingest/readers.ts';
import { speakSections } from './ingest/speakable/speak-sections.ts';
import { loadEnglish } from './ingest/spelling/english.ts';
import { createSpelling } from './ingest/spelling/spelling.ts';
import { countVocabulary } from './ingest/spelling/vocabulary.ts';
import { nameOfFolder } from './ingest/talks/folder-page.ts';
import { splitTalks } from './ingest/talks/split-talks.ts';
import { type NotesFile, readNotesFolder } from './notes-folder.ts';

const NOTES = fileURLToPath(new URL('notes', import.meta.url));
/** Lines of one kind in the report, unless all are asked for. */
const MOST_LINES = 40;

type Read = {
  readonly files: number;
  readonly drafts: readonly NoteDraft[];
  readonly findings: readonly Finding[];
};

async function readFolder(folder: string): Promise<Read> {
  const drafts: NoteDraft[] = [];
  const findings: Finding[] = [];
  const files: NotesFile[] = [];
  const unread = (file: string, message: string) =>
    findings.push({ file, line: 1, kind: 'unreadable', message });
  for await (const file of readNotesFolder(folder, unread)) files.push(file);
  const name = nameOfFolder(basename(folder), files);
  for (const { file, bytes } of files) {
    const read = await readDocument(file, bytes);
    findings.push(...read.findings);
    if (read.document !== undefined) drafts.push(...splitTalks(read.document, name));
  }
  return { files: files.length, drafts, findings };
}

/** Prints what should be mended in a folder of notes; the exit code is 1 only where front matter cannot be used. */
async function check(folder: string, all: boolean): Promise<number> {
  const { files, drafts, findings } = await readFolder(folder);
  const names = drafts.flatMap(({ facts }) => [
    facts.credit ?? '',
    facts.place ?? '',
    facts.conference ?? '',
    ...facts.speakers.map(({ name }) => name),
  ]);
  const spelling = createSpelling({
    dictionary: await loadEnglish(),
    vocabulary: countVocabulary(drafts),
    names,
  });
  const spoken = drafts.map((draft) => ({ draft, passages: speakSections(draft, spelling) }));
  const sentences = spoken.reduce(
    (sum, { passages }) => sum + passages.reduce((some, passage) => some + passage.sentences.length, 0),
    0,
  );
  const summary = {
    folder,
    files,
    talks: buildCatalogue(drafts.map(headOf)).talks.length,
    sentences,
  };
  const most = all ? Number.POSITIVE_INFINITY : MOST_LINES;
  process.stdout.write(
    renderReport({ summary, findings: [...findings, ...checkNotes(spoken, spelling)], most }),
  );
  return findings.some(({ kind }) => kind === 'invalid') ? 1 : 0;
}

const USAGE = 'Usage: npm run notes:check -- [FOLDER] [--all]\n';

try {
  const { values, positionals } = parseArgs({
    options: { all: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  process.exitCode = await check(positionals[0] ?? NOTES, values.all);
} catch (error) {
  const wrongUse = error instanceof TypeError && 'code' in error;
  process.stderr.write(
    wrongUse ? `${error.message}\n${USAGE}` : `${isRecapError(error) ? error.message : String(error)}\n`,
  );
  process.exitCode = wrongUse ? 2 : 1;
}
