import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Knowledge } from '../lambda/retrieve/index-format.ts';
import { writeIndex } from '../lambda/retrieve/packed-index.ts';

/** Writes an index whole or not at all: two programs may write the same at once. Makes the folder that it stands in. */
export async function writeIndexFile(target: string, knowledge: Knowledge): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const draft = `${target}.${process.pid}`;
  await writeFile(draft, writeIndex(knowledge));
  await rename(draft, target);
}
