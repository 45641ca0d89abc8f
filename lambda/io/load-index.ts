import { readFile } from 'node:fs/promises';
import { RecapError } from '../errors.ts';
import { INDEX_FORMAT_VERSION, type Knowledge } from '../retrieve/index-format.ts';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Checks that a parsed artefact is an index that these rules made. The parts are trusted after that: the build wrote them.
 * @throws RecapError `wrong-index-format` or `bad-index`, with the remedy.
 */
export function assertKnowledge(value: unknown, file: string): asserts value is Knowledge {
  const rebuild = 'Run "npm run build" to make it anew.';
  if (!isRecord(value)) throw new RecapError('bad-index', `${file} is not an index. ${rebuild}`);
  if (value.formatVersion !== INDEX_FORMAT_VERSION) {
    throw new RecapError(
      'wrong-index-format',
      `${file} has format version ${String(value.formatVersion)}, this program reads version ${INDEX_FORMAT_VERSION}. ${rebuild}`,
    );
  }
  const whole =
    typeof value.contentHash === 'string' &&
    isRecord(value.catalogue) &&
    Array.isArray(value.passages) &&
    Array.isArray(value.notes) &&
    isRecord(value.vocabulary) &&
    isRecord(value.related) &&
    Array.isArray(value.light) &&
    Array.isArray(value.names) &&
    isRecord(value.search);
  if (!whole) throw new RecapError('bad-index', `${file} is incomplete. ${rebuild}`);
}

/**
 * Reads build/index.json.
 * @throws RecapError `bad-index` when the file is missing or damaged, `wrong-index-format` when other rules made it.
 */
export async function loadKnowledge(path: string): Promise<Knowledge> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new RecapError('bad-index', `${path} cannot be read. Run "npm run build" to make it.`, { cause });
  }
  assertKnowledge(value, path);
  return value;
}
