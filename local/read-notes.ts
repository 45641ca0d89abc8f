import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type NotesFile, readNotesFolder } from '../content/notes-folder.ts';
import { RecapError } from '../lambda/errors.ts';
import { loadKnowledge } from '../lambda/io/load-index.ts';
import type { Knowledge } from '../lambda/retrieve/index-format.ts';
import { type Artefact, INDEX, PROJECT_ROOT, reasonToBuild } from './fresh-build.ts';
import { ingestApart } from './ingest-apart.ts';
import { contentKey } from './notes-key.ts';

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
  const target = `${KEPT}/${contentKey(basename(resolve(folder)), files)}.json`;
  return (await loadKept({ ...INDEX, target }, root)) ?? (await ingest(folder, join(root, KEPT), report));
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

async function ingest(folder: string, kept: string, report: Report): Promise<Knowledge> {
  const { unread, index } = await ingestApart(folder, kept);
  for (const message of unread) report(message);
  if (index === undefined)
    throw new RecapError(
      'bad-notes',
      `${folder} holds no notes that can be read: Markdown, text, HTML, subtitles, .docx or .pdf.`,
    );
  const knowledge = await loadKnowledge(index);
  // what was passed over is said at every start
  if (unread.length > 0) await rm(index, { force: true });
  if (dirname(index) === kept) await dropOldest(kept);
  else await rm(dirname(index), { recursive: true, force: true });
  return knowledge;
}

async function dropOldest(folder: string): Promise<void> {
  const paths = (await readdir(folder)).map((file) => join(folder, file));
  const dated = await Promise.all(paths.map(async (path) => ({ path, time: (await stat(path)).mtimeMs })));
  const old = dated.sort((a, b) => b.time - a.time).slice(MOST_KEPT);
  await Promise.all(old.map(({ path }) => rm(path, { force: true })));
}
