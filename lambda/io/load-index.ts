import { readFileSync } from 'node:fs';
import { RecapError } from '../errors.ts';
import { INDEX_FORMAT_VERSION, type Knowledge } from '../retrieve/index-format.ts';
import { unpackKnowledge } from '../retrieve/packed-index.ts';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A large part: packed as a text, or open. */
function isPart(value: unknown, isOpen: (value: unknown) => boolean): boolean {
  return typeof value === 'string' || isOpen(value);
}

/**
 * Checks that a parsed artefact is an index that these rules made. The parts are trusted after that: the build wrote them.
 * @throws RecapError `wrong-index-format` or `bad-index`, with the remedy.
 */
function assertIndex(value: unknown, file: string): asserts value is Readonly<Record<string, unknown>> {
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
    isPart(value.passages, Array.isArray) &&
    Array.isArray(value.notes) &&
    isPart(value.vocabulary, isRecord) &&
    isPart(value.related, isRecord) &&
    isPart(value.light, Array.isArray) &&
    isPart(value.proper, Array.isArray) &&
    Array.isArray(value.names) &&
    isPart(value.search, isRecord);
  if (!whole) throw new RecapError('bad-index', `${file} is incomplete. ${rebuild}`);
}

/**
 * Reads build/index.json. Its large parts are opened when they are first looked at.
 * @throws RecapError `bad-index` when the file is missing or damaged, `wrong-index-format` when other rules made it.
 */
export async function loadKnowledge(path: string): Promise<Knowledge> {
  let value: unknown;
  try {
    // at once: a start has nothing else to do meanwhile, and the turns of a promise take longer than the disk
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new RecapError('bad-index', `${path} cannot be read. Run "npm run build" to make it.`, { cause });
  }
  assertIndex(value, path);
  return unpackKnowledge(value) as Knowledge;
}
