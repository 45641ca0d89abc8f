import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { RecapError } from '../../lambda/errors.ts';

const PROGRAM = fileURLToPath(new URL('../../local/server.ts', import.meta.url));

export type ServerProcess = {
  /** http://localhost:port */
  readonly address: string;
  /** Milliseconds from its start until it tells its address. */
  readonly startMs: number;
  stop(): Promise<void>;
};

/** `npm start` in a process of its own, on a free port, so that who measures does not share its time. Throws when it does not start. */
export async function startServer(): Promise<ServerProcess> {
  const begun = performance.now();
  const child = spawn(process.execPath, [PROGRAM, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const told = Promise.withResolvers<string>();
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
    const [address] = /http:\/\/localhost:\d+/.exec(text) ?? [];
    if (address !== undefined) told.resolve(address);
  });
  ended.then(() => told.reject(new RecapError('unreachable', 'npm start ended; see above.')));
  const address = await told.promise;
  return {
    address,
    startMs: performance.now() - begun,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
