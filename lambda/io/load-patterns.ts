import { readFileSync } from 'node:fs';
import { RecapError } from '../errors.ts';
import type { PatternTable } from '../understand/pattern-table.ts';

/** The table begins with its version and ends with its last bracket, as the build writes it. */
const WHOLE = /^\{"formatVersion":(\d+),[\s\S]*\}\s*$/;

/**
 * Reads build/patterns.json. Its parts are made when the first of them is looked at; its version is checked by what uses it.
 * @throws RecapError `bad-model` when the file is missing or damaged.
 */
export async function loadPatterns(path: string): Promise<PatternTable> {
  const text = readText(path);
  const version = WHOLE.exec(text)?.[1];
  if (version === undefined) throw damaged(path);
  let made: PatternTable | undefined;
  const table = () => (made ??= parse(text, path));
  return {
    formatVersion: Number(version),
    get slots() {
      return table().slots;
    },
    get patterns() {
      return table().patterns;
    },
    get carriers() {
      return table().carriers;
    },
    get ordinary() {
      return table().ordinary;
    },
  };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw damaged(path, cause);
  }
}

function parse(text: string, path: string): PatternTable {
  try {
    return JSON.parse(text) as PatternTable;
  } catch (cause) {
    throw damaged(path, cause);
  }
}

function damaged(path: string, cause?: unknown): RecapError {
  return new RecapError('bad-model', `${path} cannot be read. Run "npm run build" to make it.`, { cause });
}
