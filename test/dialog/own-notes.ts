import { fileURLToPath } from 'node:url';
import { assembleKnowledge } from '../../content/assemble.ts';
import { readNotesFolder } from '../../content/notes-folder.ts';
import { buildPatterns } from '../../interaction-models/build.ts';
import type { Knowledge } from '../../lambda/retrieve/index-format.ts';
import { createAssistant as createOverPatterns } from '../../local/assistant.ts';

export type Assistant = ReturnType<typeof createOverPatterns>;

/** The project's own notes, as a folder. */
export const NOTES = fileURLToPath(new URL('../../content/notes', import.meta.url));

/** The terminal's assistant over some knowledge, with the sentences as they stand now. */
export function createAssistant(knowledge: Knowledge): Assistant {
  return createOverPatterns(knowledge, JSON.parse(buildPatterns()));
}

/** Reads content/notes as it stands now: no test depends on what was built before. */
export async function assembleOwnNotes(): Promise<Knowledge> {
  const { knowledge } = await assembleKnowledge(
    readNotesFolder(NOTES, () => {}),
    'notes',
  );
  return knowledge;
}

let shared: Promise<Assistant> | undefined;

/** The assistant over the project's own notes, made once a test file. */
export function openOwnNotes(): Promise<Assistant> {
  shared ??= assembleOwnNotes().then(createAssistant);
  return shared;
}
