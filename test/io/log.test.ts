import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../house/project.ts';

/** More than any pipe holds at once. */
const SIZES = [3, 1_000_000, 3, 1_000_000, 3];

/** What a process of its own writes, when its log is given words of these sizes. */
async function logged(setUp: string): Promise<string> {
  const program = `import { Socket } from 'node:net';
    import { createLog } from './lambda/io/log.ts';
    ${setUp}
    const log = createLog();
    for (const size of ${JSON.stringify(SIZES)}) log('turn', { what: 'ä'.repeat(size) });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return text(child.stdout);
}

test.each([
  { why: 'a pipe that waits for its reader', setUp: '' },
  { why: 'a pipe that is an error when it is full', setUp: 'new Socket({ fd: 1, readable: false });' },
])('lines come whole and in their order: $why', async ({ setUp }) => {
  const said = (await logged(setUp)).trimEnd().split('\n');
  expect(said.map((line) => JSON.parse(line).what.length)).toEqual(SIZES);
});
