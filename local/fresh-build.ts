import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RecapError } from '../lambda/errors.ts';

/** Something built, the program that builds it, and the files and folders it is built from; all relative to the project. */
export type Artefact = { readonly target: string; readonly script: string; readonly from: readonly string[] };

export const INDEX: Artefact = {
  target: 'build/index.json',
  script: 'content/build.ts',
  from: ['content', 'lambda/retrieve'],
};
export const PATTERNS: Artefact = {
  target: 'build/patterns.json',
  script: 'interaction-models/build.ts',
  from: ['interaction-models', 'lambda/understand/pattern-table.ts'],
};

export const PROJECT_ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The absolute path of something built. */
export function artefactPath({ target }: Artefact): string {
  return join(PROJECT_ROOT, target);
}

/**
 * Builds what is missing or older than what it is built from, and says so. Throws bad-notes when the build fails; it has
 * then said on standard error why.
 */
export function ensureBuilt(artefacts: readonly Artefact[], report: (message: string) => void): void {
  for (const artefact of artefacts) {
    const reason = reasonToBuild(artefact, PROJECT_ROOT);
    if (reason === undefined) continue;
    report(`${artefact.target} ${reason}; building it.`);
    const { status } = spawnSync(
      process.execPath,
      [...process.execArgv, join(PROJECT_ROOT, artefact.script)],
      {
        cwd: PROJECT_ROOT,
        stdio: ['ignore', process.stderr, process.stderr],
      },
    );
    if (status !== 0) {
      throw new RecapError(
        'bad-notes',
        `${artefact.target} could not be built; mend what is named above and try again.`,
      );
    }
  }
}

/** Why an artefact under `root` must be built, or undefined when it is newer than everything it is built from. */
export function reasonToBuild({ target, from }: Artefact, root: string): string | undefined {
  const built = statSync(join(root, target), { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) return 'is missing';
  const newer = from.flatMap((path) => withContents(join(root, path))).some((path) => modified(path) > built);
  return newer ? 'is older than what it is built from' : undefined;
}

/** A path and all that lies under it. A folder's own time tells of what was taken away from it. */
function withContents(path: string): string[] {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
  return [path, ...readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))];
}

function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
