import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type NotesFile, readNotesFolder } from '../content/notes-folder.ts';
import { RecapError } from '../lambda/errors.ts';
import { loadKnowledge } from '../lambda/io/load-index.ts';
import type { Knowledge } from '../lambda/retrieve/index-format.ts';
import { type Artefact, INDEX, PROJECT_ROOT, reasonToBuild } from './fresh-build.ts';

/** Folders of notes whose index is kept for the next start. */
const MOST_KEPT = 8;
const KEPT = 'build/notes';

type Report = (message: string) => void;

/**
 * What a folder of notes tells. Its index is kept under `root`, so that the same notes are read once; notes or rules that changed are
 * read anew.
 * @throws RecapError `bad-notes` where there is nothing to read.
 */
export async function readNotes(folder: string, report: Report, root = PROJECT_ROOT): Promise<Knowledge> {
  const files: NotesFile[] = [];
  for await (const file of readNotesFolder(folder, (path, why) => report(`${path} ${why}`))) files.push(file);
  const name = basename(resolve(folder));
  const kept: Artefact = { ...INDEX, target: `${KEPT}/${contentKey(name, files)}.json` };
  return (
    (await loadKept(kept, root)) ??
    (await ingest({ name, files, report, kept: join(root, kept.target) }, folder))
  );
}

/** Names a folder's index by all that decides what is in it: the folder's name, the names of its files, and their bytes. */
function contentKey(folder: string, files: readonly NotesFile[]): string {
  const hash = createHash('sha256').update(
    JSON.stringify([folder, files.map(({ file, bytes }) => [file, bytes.length])]),
  );
  for (const { bytes } of files) hash.update(bytes);
  return hash.digest('hex');
}

/** The kept index; undefined where there is none that today's rules made and that is whole. */
async function loadKept(kept: Artefact, root: string): Promise<Knowledge | undefined> {
  if (reasonToBuild(kept, root) !== undefined) return undefined;
  try {
    return await loadKnowledge(join(root, kept.target));
  } catch {
    return undefined;
  }
}

type Task = {
  readonly name: string;
  readonly files: readonly NotesFile[];
  readonly report: Report;
  readonly kept: string;
};

async function ingest({ name, files, report, kept }: Task, folder: string): Promise<Knowledge> {
  const { assembleKnowledge } = await import('../content/assemble.ts');
  const { knowledge, findings } = await assembleKnowledge(files, name);
  const unread = findings.filter(({ kind }) => kind === 'unreadable');
  for (const { file, message } of unread) report(`${file}: ${message}`);
  if (knowledge.passages.length === 0) {
    throw new RecapError(
      'bad-notes',
      `${folder} holds no notes that can be read: Markdown, text, HTML, subtitles, .docx or .pdf.`,
    );
  }
  // what was passed over is said at every start
  if (unread.length === 0) await keep(kept, knowledge);
  return knowledge;
}

/** Where nothing can be written, the notes are read anew at the next start. */
async function keep(target: string, knowledge: Knowledge): Promise<void> {
  const { writeIndexFile } = await import('../content/write-index.ts');
  try {
    await writeIndexFile(target, knowledge);
    await dropOldest(join(target, '..'));
  } catch {}
}

async function dropOldest(folder: string): Promise<void> {
  const paths = (await readdir(folder)).map((file) => join(folder, file));
  const dated = await Promise.all(paths.map(async (path) => ({ path, time: (await stat(path)).mtimeMs })));
  const old = dated.sort((a, b) => b.time - a.time).slice(MOST_KEPT);
  await Promise.all(old.map(({ path }) => rm(path, { force: true })));
}
