import { join } from 'node:path';
import { readConfig } from '../lambda/io/config.ts';
import { runCommand } from './exit.ts';
import { runAsk } from './terminal/run-ask.ts';

/** `npm run ask`: the terminal. */
await runCommand('ask', () =>
  runAsk(process.argv.slice(2), {
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    historyFile: join(readConfig().stateFolder, 'history'),
  }),
);
