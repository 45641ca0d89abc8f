import { runCommand } from './exit.ts';
import { runServer } from './web/run-server.ts';

/** `npm start`: the web channel on this computer. */
await runCommand('start', () =>
  runServer(process.argv.slice(2), {
    output: process.stdout,
    errors: process.stderr,
    ended: new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
  }),
);
