import { readFileSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { RecapError } from '../lambda/errors.ts';
import { noteFiles } from './ingest/sources.ts';

/** A file of a notes folder: its path relative to the folder, with forward slashes, and what is in it. */
export type NotesFile = { readonly file: string; readonly bytes: Uint8Array };

const WHY: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such folder'],
  ['EACCES', 'it may not be read'],
]);

/**
 * The files of a folder and of the folders in it, in the order of their paths; a single file is a folder of one. One that
 * cannot be read is reported and passed over. Throws bad-notes where there is nothing to read from.
 */
export async function* readNotesFolder(
  folder: string,
  report: (file: string, message: string) => void,
): AsyncGenerator<NotesFile> {
  for (const file of await filesIn(folder)) {
    const path = file === '' ? folder : join(folder, file);
    try {
      const bytes = readRegularFile(path);
      yield { file: file === '' ? basename(folder) : file, bytes };
    } catch (cause) {
      report(file, `cannot be read: ${reasonOf(cause)}`);
    }
  }
}

/**
 * A link may lead to a folder or to a device that never ends: only files are read. At once, and not by promises: these take several times
 * as long as notes take to be read, and folders have thousands of them.
 */
function readRegularFile(path: string): Uint8Array {
  if (statSync(path).isFile()) return readFileSync(path);
  throw new Error('it is not a file');
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    if ((await stat(folder)).isFile()) return [''];
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) =>
        join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/'),
      );
    return noteFiles(paths);
  } catch (cause) {
    throw new RecapError(
      'bad-notes',
      `${folder} cannot be read: ${reasonOf(cause)}. Give a folder of notes.`,
      { cause },
    );
  }
}

function reasonOf(cause: unknown): string {
  const { code = '', message } = cause as NodeJS.ErrnoException;
  return WHY.get(code) ?? message;
}
