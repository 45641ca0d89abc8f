import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type ErrorCode, RecapError } from '../lambda/errors.ts';
import { INGEST_OPTIONS } from './ingest-options.ts';

/** What came of reading a folder of notes. */
export type Ingested = {
  /** Files that could not be read, each with the reason. */
  readonly unread: readonly string[];
  /** The file of the index; absent where the folder holds nothing that can be read. */
  readonly index?: string;
  readonly error?: { readonly code: ErrorCode; readonly message: string };
};

const HERE = fileURLToPath(new URL('.', import.meta.url));
const COMPILE_CACHE = join(HERE, 'compile-cache.ts');
const PROGRAM = join(HERE, 'ingest-folder.ts');

const MOST_SAID = 100e6;

/**
 * Reads a folder of notes in a process of its own: it is started for much memory at once, and gives all of it back, so that a
 * conversation over 27 MB of notes holds a sixth of what reading them took.
 * @param into a folder for the index, which nobody else writes to.
 * @throws RecapError what the reading found wrong with the folder, or why it ended early.
 */
export async function ingestApart(folder: string, into: string): Promise<Omit<Ingested, 'error'>> {
  const { error, ...ingested } = JSON.parse(await run(folder, into)) as Ingested;
  if (error !== undefined) throw new RecapError(error.code, error.message);
  return ingested;
}

async function run(folder: string, into: string): Promise<string> {
  const command = [...INGEST_OPTIONS, `--import=${COMPILE_CACHE}`, PROGRAM, folder, into];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, command, { maxBuffer: MOST_SAID });
    return stdout;
  } catch (cause) {
    throw new RecapError('bad-notes', `${folder} could not be read to its end: ${reasonOf(cause)}.`, {
      cause,
    });
  }
}

/** Why the process ended, and what helps. */
function reasonOf(cause: unknown): string {
  const { signal, stderr = '' } = cause as { signal?: string | null; stderr?: string };
  if (/heap out of memory/.test(stderr))
    return 'it takes more memory than there is; ask a folder with fewer notes, or give Node more (NODE_OPTIONS=--max-old-space-size=8192)';
  if (typeof signal === 'string') return `the reading was ended by ${signal}; ask again`;
  const [, said = 'the reading ended early'] = /^\w*Error: (.*)$/m.exec(stderr) ?? [];
  return `${said}; see whether the disk has room, and ask again`;
}
