import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { openWeb } from '../../lambda/handlers/open-web.ts';
import { readConfig, readWebConfig } from '../../lambda/io/config.ts';
import type { ExitCode } from '../exit.ts';
import { type Artefact, artefactPath, ensureBuilt } from '../fresh-build.ts';
import { checkAws } from './check-aws.ts';
import { readServerFlags, SERVER_HELP, type ServerCommand } from './flags.ts';
import { serveHttp } from './http-server.ts';
import { openKnowledge } from './knowledge-folder.ts';
import { createServerLog } from './server-log.ts';
import { keepKey } from './speech-key.ts';
import { type StandIns, startStandIns } from './stand-ins.ts';
import { warmUp } from './warm-up.ts';

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

type Serving = Extract<ServerCommand, { do: 'serve' }>;

/** Serves until it is to end; what was started for it ends with it, also when it cannot be served. */
async function serve(command: Serving, surroundings: ServerSurroundings): Promise<void> {
  const report = (message: string) => void surroundings.errors.write(`start: ${message}\n`);
  const { lex, voiceId } = readWebConfig(import.meta.url);
  if (lex !== undefined) await checkAws();
  const knowledge = await openKnowledge(command.notes, report);
  ensureBuilt([PAGE], report);
  const standIns =
    lex === undefined ? await startStandIns({ knowledgeFolder: knowledge.folder, voiceId }) : undefined;
  try {
    await serveWith({ command, knowledgeFolder: knowledge.folder, standIns }, surroundings);
  } finally {
    await standIns?.stop();
    knowledge.remove();
  }
}

type Started = {
  readonly command: Serving;
  readonly knowledgeFolder: string;
  readonly standIns: StandIns | undefined;
};

async function serveWith(
  { command, knowledgeFolder, standIns }: Started,
  { output, errors, ended }: ServerSurroundings,
): Promise<void> {
  const { port = USUAL_PORT, speechKey, voiceId, origins, lex } = readWebConfig(import.meta.url);
  const service = standIns?.lex ?? lex;
  const log = createServerLog(errors, command.log);
  let isEnding = false;
  void ended.then(() => {
    isEnding = true;
  });
  const web = await openWeb({
    knowledgeFolder,
    webFolder: dirname(artefactPath(PAGE)),
    origins,
    polly: standIns?.polly ?? { voiceId },
    speaksAhead: standIns !== undefined,
    speechKey: speechKey ?? (await keepKey(join(readConfig().stateFolder, 'speech-key'))),
    log: (event, fields) => {
      // what ends with the server is not away
      if (!isEnding || event !== 'away') log(event, fields);
    },
    ...(service !== undefined && { lex: service }),
  });
  const hosts = new Set(origins.map((origin) => new URL(origin).host));
  const server = await serveHttp(web, { port: command.port ?? port, hosts });
  output.write(`Keynote Recap answers at ${server.url}\n`);
  output.write(
    standIns === undefined
      ? `It talks to Amazon Lex (bot ${lex?.botId}) and Amazon Polly. Ctrl-C ends it.\n`
      : 'Lex and Polly are stand-ins on this computer; nothing leaves it. Ctrl-C ends it.\n',
  );
  if (standIns !== undefined)
    void warmUp(web)
      .then(standIns.warmUp)
      .catch(() => undefined);
  await ended;
  await server.stop();
}
