import { createHash } from 'node:crypto';
import type { NotesFile } from '../content/notes-folder.ts';

/** Names a folder's index by all that decides what is in it: the folder's name, the names of its files, and their bytes. */
export function contentKey(folder: string, files: readonly NotesFile[]): string {
  const hash = createHash('sha256').update(
    JSON.stringify([folder, files.map(({ file, bytes }) => [file, bytes.length])]),
  );
  for (const { bytes } of files) hash.update(bytes);
  return hash.digest('hex');
}
