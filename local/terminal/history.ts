import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Questions that are remembered from one conversation to the next. */
export const HISTORY_LENGTH = 500;

/** The questions asked before, newest first, as the line editor wants them; none where there is no readable file. */
export async function loadHistory(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.split('\n').filter(Boolean).slice(0, HISTORY_LENGTH);
}

/** Keeps the questions, newest first. A folder that cannot be written costs the history, not the conversation. */
export async function saveHistory(path: string, history: readonly string[]): Promise<void> {
  const lines = history.slice(0, HISTORY_LENGTH).map((line) => `${line.replace(/[\r\n]+/g, ' ')}\n`);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    .then(() => writeFile(path, lines.join(''), { mode: 0o600 }))
    .catch(() => undefined);
}
