import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRecapError } from '../lambda/errors.ts';
import { assembleKnowledge } from './assemble.ts';
import type { Finding } from './ingest/document.ts';
import { type NotesFile, readNotesFolder } from './notes-folder.ts';
import { writeIndexFile } from './write-index.ts';

const NOTES = fileURLToPath(new URL('notes', import.meta.url));
const TARGET = fileURLToPath(new URL('../build/index.json', import.meta.url));

function isFatal({ kind }: Finding): boolean {
  return kind === 'invalid' || kind === 'unreadable';
}

/** Builds build/index.json from content/notes; the project's own notes must be without fault. */
async function build(): Promise<number> {
  const unread: string[] = [];
  const files: AsyncIterable<NotesFile> = readNotesFolder(NOTES, (file, message) =>
    unread.push(`${file}: ${message}`),
  );
  const { knowledge, findings } = await assembleKnowledge(files, basename(NOTES));
  const faults = [
    ...unread,
    ...findings.filter(isFatal).map(({ file, line, message }) => `${file}:${line}: ${message}`),
  ];
  if (faults.length > 0) {
    process.stderr.write(`${faults.join('\n')}\n`);
    return 1;
  }
  await writeIndexFile(TARGET, knowledge);
  const { talks, speakers } = knowledge.catalogue;
  process.stdout.write(
    `build/index.json: ${talks.length} talks, ${speakers.length} speakers, ${knowledge.passages.length} passages.\n`,
  );
  return 0;
}

try {
  process.exitCode = await build();
} catch (error) {
  process.stderr.write(`${isRecapError(error) ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
