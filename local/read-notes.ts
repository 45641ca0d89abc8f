import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
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
  const own = await ownFolder(kept);
  try {
    const { unread, index } = await ingestApart(folder, own);
    for (const message of unread) report(message);
    if (index === undefined)
      throw new RecapError(
        'bad-notes',
        `${folder} holds no notes that can be read: Markdown, text, HTML, subtitles, .docx or .pdf.`,
      );
    const knowledge = await loadKnowledge(index);
    // what was passed over is said at every start
    if (unread.length === 0) await keep(index, kept);
    return knowledge;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

/** A folder that nobody else reads or writes: beside what is kept, so that an index is moved there whole, else where anybody may write. */
async function ownFolder(kept: string): Promise<string> {
  try {
    await mkdir(kept, { recursive: true });
    return await mkdtemp(join(kept, 'new-'));
  } catch {
    return mkdtemp(join(tmpdir(), 'keynote-recap-'));
  }
}

/** Where nothing can be written, the notes are read anew at the next start. Others may keep and drop at the same time. */
async function keep(index: string, kept: string): Promise<void> {
  try {
    await rename(index, join(kept, basename(index)));
    await dropOldest(kept);
  } catch {}
}

/** Of the indexes, and of what readings that were ended left behind. */
async function dropOldest(folder: string): Promise<void> {
  const paths = (await readdir(folder)).map((file) => join(folder, file));
  const dated = await Promise.all(paths.map(async (path) => ({ path, time: (await stat(path)).mtimeMs })));
  const newestFirst = dated.sort((a, b) => b.time - a.time);
  const kinds = Map.groupBy(newestFirst, ({ path }) => path.endsWith('.json'));
  const old = [...kinds.values()].flatMap((some) => some.slice(MOST_KEPT));
  await Promise.all(old.map(({ path }) => rm(path, { recursive: true, force: true })));
}
