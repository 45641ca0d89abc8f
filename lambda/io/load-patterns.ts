import { readFileSync } from 'node:fs';
import { RecapError } from '../errors.ts';
import type { PatternTable } from '../understand/pattern-table.ts';

/** The table begins with its version and ends with its last bracket, each part on a line of its own, as the build writes it. */
const FIRST = /^\{"formatVersion":(\d+),$/;
const PART = /^"(\w{1,40})":/;
const LAST = '}';

type Part = Exclude<keyof PatternTable, 'formatVersion'>;

/**
 * Reads build/patterns.json. A part is made when it is first looked at: most questions need few of them. The version is checked by what
 * uses it.
 * @throws RecapError `bad-model` when the file is missing or damaged.
 */
export async function loadPatterns(path: string): Promise<PatternTable> {
  const [first = '', ...lines] = readText(path).trimEnd().split('\n');
  const version = FIRST.exec(first)?.[1];
  if (version === undefined || lines.pop() !== LAST) throw damaged(path);
  const texts = new Map(lines.map((line) => [PART.exec(line)?.[1], line]));
  const made = new Map<Part, unknown>();
  const open = <P extends Part>(name: P): PatternTable[P] => {
    if (!made.has(name)) made.set(name, parse(texts.get(name), name, path));
    return made.get(name) as PatternTable[P];
  };
  return {
    formatVersion: Number(version),
    get slots() {
      return open('slots');
    },
    get patterns() {
      return open('patterns');
    },
    get carriers() {
      return open('carriers');
    },
    get ordinary() {
      return open('ordinary');
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

/** The value of a part: what stands behind its name, but for the comma at the end. */
function parse(line: string | undefined, name: Part, path: string): unknown {
  if (line === undefined) throw damaged(path);
  try {
    return JSON.parse(line.slice(name.length + 3, line.endsWith(',') ? -1 : undefined));
  } catch (cause) {
    throw damaged(path, cause);
  }
}

function damaged(path: string, cause?: unknown): RecapError {
  return new RecapError('bad-model', `${path} cannot be read. Run "npm run build" to make it.`, { cause });
}
