import { readFile } from 'node:fs/promises';
import { RecapError } from '../errors.ts';
import type { PatternTable } from '../understand/pattern-table.ts';

/**
 * Reads build/patterns.json. Its version is checked by what uses it.
 * @throws RecapError `bad-model` when the file is missing or damaged.
 */
export async function loadPatterns(path: string): Promise<PatternTable> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as PatternTable;
  } catch (cause) {
    throw new RecapError('bad-model', `${path} cannot be read. Run "npm run build" to make it.`, { cause });
  }
}
