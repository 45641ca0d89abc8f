import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { RecapError } from '../../lambda/errors.ts';

const KEY = /^[\w-]{43}$/;

/**
 * The key of this computer: made once and kept in a file that only its user reads, so that conversations outlast a restart.
 * Throws bad-config when it can neither be read nor written.
 */
export async function keepKey(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (KEY.test(kept.trim())) return kept.trim();
  const key = randomBytes(32).toString('base64url');
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${key}\n`, { mode: 0o600 });
  } catch (cause) {
    throw new RecapError(
      'bad-config',
      `${file} cannot be written: set SPEECH_KEY, or make the folder writable.`,
      {
        cause,
      },
    );
  }
  return key;
}
