import { readFileSync } from 'node:fs';
import { RecapError } from '../errors.ts';
import { INDEX_FORMAT_VERSION, type Knowledge } from '../retrieve/index-format.ts';
import { type Lines, unpackKnowledge } from '../retrieve/packed-index.ts';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A large part: packed as a text, or as what gives the text, or open. */
function isPart(value: unknown, isOpen: (value: unknown) => boolean): boolean {
  return typeof value === 'string' || typeof value === 'function' || isOpen(value);
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
    Array.isArray(value.spans) &&
    Array.isArray(value.notes) &&
    isPart(value.vocabulary, isRecord) &&
    isPart(value.related, isRecord) &&
    isPart(value.light, Array.isArray) &&
    isPart(value.proper, Array.isArray) &&
    Array.isArray(value.names) &&
    isPart(value.search, isRecord);
  if (!whole) throw new RecapError('bad-index', `${file} is incomplete. ${rebuild}`);
}

const LINE = '\n'.charCodeAt(0);
const COMMA = ','.charCodeAt(0);
const QUOTE = '"'.charCodeAt(0);
const BRACKET = '}'.charCodeAt(0);
/** A packed part: its name, its text, and what stands behind it. */
const PART_NAME = /^"(\w{1,40})":"/;
/** The part of many lines comes last. */
const PASSAGES = '"passages":[\n';
const END = '\n]}\n';

type Parts = Readonly<Record<string, () => unknown>>;

/** The parts below the first line, each as what reads it; undefined where the lines are not as writeIndex writes them. */
function readParts(bytes: Buffer, start: number): Parts | undefined {
  const parts = new Map<string, () => unknown>();
  for (let from = start; ; ) {
    const to = bytes.indexOf(LINE, from);
    if (to === -1) return undefined;
    const begin = bytes.toString('latin1', from, Math.min(to + 1, from + 50));
    if (begin === PASSAGES) {
      if (bytes.toString('latin1', bytes.length - END.length) !== END) return undefined;
      parts.set('passages', () => readLines(bytes, to + 1, bytes.length - END.length));
      return Object.fromEntries(parts);
    }
    const [, name] = PART_NAME.exec(begin) ?? [];
    const end = to - 1;
    if (name === undefined || bytes[end] !== COMMA || bytes[end - 1] !== QUOTE) return undefined;
    const text = from + name.length + 3;
    parts.set(name, () => JSON.parse(bytes.toString('utf8', text, end)));
    from = to + 1;
  }
}

/** The lines between two places, without the commas that end them. */
function readLines(bytes: Buffer, from: number, to: number): Lines {
  const starts: number[] = [];
  for (let at = from; at < to && at > 0; at = bytes.indexOf(LINE, at) + 1) starts.push(at);
  return {
    length: starts.length,
    line: (place) => bytes.toString('utf8', starts[place], (starts[place + 1] ?? to + 2) - 2),
  };
}

/** The first line, which a comma ends, as an object of its own. */
function readFirst(bytes: Buffer, end: number): object {
  // in place: to put the bracket behind its text would be another copy of it
  bytes[end - 1] = BRACKET;
  return JSON.parse(bytes.toString('utf8', 0, end));
}

/** What a file of an index holds. Of one as writeIndex writes it only the first line is read, of any other all. */
function readStored(bytes: Buffer): unknown {
  const end = bytes.indexOf(LINE);
  const parts = end > 0 && bytes[end - 1] === COMMA ? readParts(bytes, end + 1) : undefined;
  return parts === undefined ? JSON.parse(bytes.toString('utf8')) : { ...readFirst(bytes, end), ...parts };
}

/**
 * Reads build/index.json. Its large parts are opened when they are first looked at.
 * @throws RecapError `bad-index` when the file is missing or damaged, `wrong-index-format` when other rules made it.
 */
export async function loadKnowledge(path: string): Promise<Knowledge> {
  let value: unknown;
  try {
    // at once: a start has nothing else to do meanwhile, and the turns of a promise take longer than the disk
    value = readStored(readFileSync(path));
  } catch (cause) {
    throw new RecapError('bad-index', `${path} cannot be read. Run "npm run build" to make it.`, { cause });
  }
  assertIndex(value, path);
  return unpackKnowledge(value) as Knowledge;
}
