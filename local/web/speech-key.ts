import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { RecapError } from '../../lambda/errors.ts';

const KEY = /^[\w-]{43}$/;

/** The kept key; undefined when there is none, or none that could be ours. */
async function readKey(file: string): Promise<string | undefined> {
  const key = (await readFile(file, 'utf8').catch(() => '')).trim();
  return KEY.test(key) ? key : undefined;
}

/** Puts a key where nobody was first: two programs may start at once, and must not sign with two keys. */
async function putKey(file: string, key: string): Promise<void> {
  const draft = `${file}.${key.slice(0, 8)}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(draft, `${key}\n`, { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // what is there may be damaged
    if ((await readKey(file)) === undefined) await writeFile(file, `${key}\n`, { mode: 0o600 });
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * The key of this computer: made once and kept in a file that only its user reads, so that conversations outlast a restart.
 * Throws bad-config when it can neither be read nor written.
 */
export async function keepKey(file: string): Promise<string> {
  const kept = await readKey(file);
  if (kept !== undefined) return kept;
  const key = randomBytes(32).toString('base64url');
  try {
    await putKey(file, key);
  } catch (cause) {
    const remedy = 'set SPEECH_KEY, or make the folder writable';
    throw new RecapError('bad-config', `${file} cannot be written: ${remedy}.`, { cause });
  }
  return (await readKey(file)) ?? key;
}
