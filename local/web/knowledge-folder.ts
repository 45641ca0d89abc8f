import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeIndex } from '../../lambda/retrieve/packed-index.ts';
import { openAssistant } from '../assistant.ts';
import { artefactPath, ensureBuilt, INDEX, PATTERNS } from '../fresh-build.ts';

/** A folder with index.json and patterns.json, and what takes it away when it was made for this run. */
export type KnowledgeFolder = { readonly folder: string; remove(): void };

/** The project's notes, built where need be, or those of any folder, read at once. Throws RecapError. */
export async function openKnowledge(
  notes: string | undefined,
  report: (message: string) => void,
): Promise<KnowledgeFolder> {
  if (notes === undefined) {
    ensureBuilt([INDEX, PATTERNS], report);
    return { folder: dirname(artefactPath(INDEX)), remove: () => undefined };
  }
  const { knowledge } = await openAssistant({ notes, report });
  const folder = mkdtempSync(join(tmpdir(), 'keynote-recap-'));
  await writeFile(join(folder, 'index.json'), writeIndex(knowledge));
  copyFileSync(artefactPath(PATTERNS), join(folder, 'patterns.json'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
