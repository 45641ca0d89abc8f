import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { RecapError } from '../../lambda/errors.ts';

const WHY: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EACCES', 'it may not be read'],
  ['EISDIR', 'it is a folder'],
]);

/** The bytes of a file, or of `input` for "-", piece by piece. Throws bad-input naming the file. */
export async function openFile(
  path: string,
  input: AsyncIterable<Uint8Array>,
): Promise<AsyncIterable<Uint8Array>> {
  if (path === '-') return input;
  const stream = createReadStream(path);
  try {
    await once(stream, 'readable');
  } catch (cause) {
    throw unreadable(path, cause);
  }
  return stream;
}

/** A failure to read a file, in words: the file, why, and what to do. */
function unreadable(path: string, cause: unknown): RecapError {
  const { code = '', message } = cause as NodeJS.ErrnoException;
  return new RecapError('bad-input', `${path} cannot be read: ${WHY.get(code) ?? message}. Check the path.`, {
    cause,
  });
}
