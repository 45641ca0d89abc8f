import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { openWeb } from '../../lambda/handlers/open-web.ts';
import { readConfig, readWebConfig } from '../../lambda/io/config.ts';
import { createLog } from '../../lambda/io/log.ts';
import type { ExitCode } from '../exit.ts';
import { type Artefact, artefactPath, ensureBuilt } from '../fresh-build.ts';
import { readServerFlags, SERVER_HELP, type ServerCommand } from './flags.ts';
import { serveHttp } from './http-server.ts';
import { openKnowledge } from './knowledge-folder.ts';
import { keepKey } from './speech-key.ts';
import { startStandIns } from './stand-ins.ts';

/** The page and the widget as a browser loads them. */
export const PAGE: Artefact = {
  target: 'build/web/index.html',
  script: 'web/build.ts',
  from: ['web', 'lambda/channels/web/api.ts'],
};

export type ServerSurroundings = {
  readonly output: Writable;
  readonly errors: Writable;
  /** Settles when the server is to end. */
  readonly ended: Promise<void>;
};

const USUAL_PORT = 3000;

/** `npm start`: from the arguments after the program's name to the exit code. Throws RecapError with what to tell. */
export async function runServer(
  args: readonly string[],
  surroundings: ServerSurroundings,
): Promise<ExitCode> {
  const command = readServerFlags(args);
  if (command.do === 'help') surroundings.output.write(SERVER_HELP);
  else await serve(command, surroundings);
  return 0;
}

async function serve(
  command: Extract<ServerCommand, { do: 'serve' }>,
  { output, errors, ended }: ServerSurroundings,
): Promise<void> {
  const report = (message: string) => void errors.write(`start: ${message}\n`);
  const { port, speechKey, voiceId, ...config } = readWebConfig(import.meta.url);
  const knowledge = await openKnowledge(command.notes, report);
  ensureBuilt([PAGE], report);
  const standIns =
    config.lex === undefined
      ? await startStandIns({ knowledgeFolder: knowledge.folder, voiceId })
      : undefined;
  const web = await openWeb({
    ...config,
    ...(standIns === undefined ? { polly: { voiceId } } : { lex: standIns.lex, polly: standIns.polly }),
    knowledgeFolder: knowledge.folder,
    webFolder: dirname(artefactPath(PAGE)),
    speechKey: speechKey ?? (await keepKey(join(readConfig().stateFolder, 'speech-key'))),
    log: command.log ? createLog((line) => errors.write(line)) : () => undefined,
  });
  const hosts = new Set(config.origins.map((origin) => new URL(origin).host));
  const server = await serveHttp(web, { port: command.port ?? port ?? USUAL_PORT, hosts });
  output.write(`Keynote Recap answers at ${server.url}\n`);
  await ended;
  await server.stop();
  await standIns?.stop();
  knowledge.remove();
}
