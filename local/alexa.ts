import { join } from 'node:path';
import { readConfig } from '../lambda/io/config.ts';
import { runAlexa } from './alexa/run-alexa.ts';
import { runCommand } from './exit.ts';

const { stateFolder } = readConfig();

/** `npm run alexa`: an Echo in the terminal. */
await runCommand('alexa', () =>
  runAlexa(process.argv.slice(2), {
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    historyFile: join(stateFolder, 'alexa-history'),
    tableFolder: join(stateFolder, 'alexa-memory'),
  }),
);
