import { availableParallelism } from 'node:os';
import { MOST_SEARCHES } from './ingest/spelling/spelling.ts';
import type { NotesFile } from './notes-folder.ts';

/** How the work on notes is spread and bounded. */
export type Division = {
  readonly threads: number;
  /** So many bytes make another thread worth its start. */
  readonly leastBytes: number;
  /** How many words a repair is searched for, in all threads together. */
  readonly mostSearches: number;
};

/** More threads than these wait for what one of them has to do alone. */
const MOST_THREADS = 4;
/**
 * A thread loads the program and the dictionary anew and runs its code slowly at first: as much processor time as 0.5 MB take. Below some
 * 3 MB that is more than a second thread gives back.
 */
const LEAST_BYTES = 1_500_000;

export const DIVISION: Division = {
  threads: Math.min(MOST_THREADS, availableParallelism()),
  leastBytes: LEAST_BYTES,
  mostSearches: MOST_SEARCHES,
};

/** How many parts so many bytes are worth, at least one. */
export function countParts(bytes: number, { threads, leastBytes }: Omit<Division, 'mostSearches'>): number {
  return Math.max(1, Math.min(threads, Math.floor(bytes / leastBytes)));
}

/** Files in their order as parts of about as many bytes each. */
export function divideNotes(files: readonly NotesFile[], count: number): readonly (readonly NotesFile[])[] {
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const parts: NotesFile[][] = Array.from({ length: count }, () => []);
  let before = 0;
  for (const file of files) {
    parts[Math.min(count - 1, Math.floor((before * count) / Math.max(1, total)))]?.push(file);
    before += file.bytes.length;
  }
  return parts;
}
