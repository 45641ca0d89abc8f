import { basename, join, resolve } from 'node:path';
import { assembleKnowledge } from '../content/assemble.ts';
import { type NotesFile, readNotesFolder } from '../content/notes-folder.ts';
import { writeIndexFile } from '../content/write-index.ts';
import { isRecapError } from '../lambda/errors.ts';
import type { Ingested } from './ingest-apart.ts';
import { tuneForIngest } from './ingest-options.ts';
import { contentKey } from './notes-key.ts';

/** Reads a folder of notes into an index, which is named by what was read, and says in one line what came of it. */
async function ingest(folder: string, into: string): Promise<Ingested> {
  const files: NotesFile[] = [];
  const name = basename(resolve(folder));
  const { knowledge, findings } = await assembleKnowledge(keeping(folder, files), name);
  const unread = findings.flatMap(({ kind, file, message }) =>
    kind === 'unreadable' ? [`${file}: ${message}`] : [],
  );
  if (knowledge.passages.length === 0) return { unread };
  const index = join(into, `${contentKey(name, files)}.json`);
  await writeIndexFile(index, knowledge);
  return { unread, index };
}

/** The files of a folder as they come, so that the reading of the first need not wait for the last; each is kept. */
async function* keeping(folder: string, files: NotesFile[]): AsyncGenerator<NotesFile> {
  // what the folder itself refuses is reported by whoever asks for it
  for await (const file of readNotesFolder(folder, () => undefined)) {
    files.push(file);
    yield file;
  }
}

tuneForIngest();
const [folder = '', into = ''] = process.argv.slice(2);
const said = await ingest(folder, into).catch((error: unknown): Ingested => {
  if (!isRecapError(error)) throw error;
  return { unread: [], error: { code: error.code, message: error.message } };
});
process.stdout.write(JSON.stringify(said));
