import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { RecapError } from '../lambda/errors.ts';

/** The path of an index of so many made passages in a folder, and beside it its questions; made in a process of its own. */
export function makeIndexFile(size: number, folder: string): string {
  const target = join(folder, `made-${size}.json`);
  const program = join(import.meta.dirname, 'make-index.ts');
  const { status } = spawnSync(process.execPath, [program, `made:${size}`, target], {
    cwd: join(import.meta.dirname, '..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new RecapError('bad-input', `bench/make-index.ts made:${size} failed; see above.`);
  return target;
}
