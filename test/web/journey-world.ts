import { dirname } from 'node:path';
import { openWeb } from '../../lambda/handlers/open-web.ts';
import { artefactPath, ensureBuilt } from '../../local/fresh-build.ts';
import { serveHttp } from '../../local/web/http-server.ts';
import { openKnowledge } from '../../local/web/knowledge-folder.ts';
import { PAGE } from '../../local/web/run-server.ts';
import { startStandIns } from '../../local/web/stand-ins.ts';
import { type Line, openLine } from './line.ts';

/** The whole program as `npm start` runs it, with lines to Lex and to Polly that can be cut. */
export type Journey = {
  readonly url: string;
  readonly lex: Line;
  readonly polly: Line;
  stop(): Promise<void>;
};

const VOICE = 'Joanna';

/** `listens`: it is ready to hear before it is over, which takes some seconds. */
export async function startJourney({ listens = false } = {}): Promise<Journey> {
  const knowledge = await openKnowledge(undefined, console.error);
  ensureBuilt([PAGE], console.error);
  const standIns = await startStandIns({ knowledgeFolder: knowledge.folder, voiceId: VOICE });
  if (listens) await standIns.warmUp();
  const [lex, polly] = await Promise.all(
    [standIns.lex, standIns.polly].map(({ address }) => openLine(String(address?.endpoint))),
  );
  if (lex === undefined || polly === undefined) throw new Error('there are two lines');
  const web = await openWeb({
    knowledgeFolder: knowledge.folder,
    webFolder: dirname(artefactPath(PAGE)),
    origins: [],
    speechKey: 'a key of a test, long enough to be one',
    lex: { ...standIns.lex, address: { endpoint: lex.endpoint } },
    polly: { ...standIns.polly, address: { endpoint: polly.endpoint } },
    log: () => undefined,
  });
  const server = await serveHttp(web, { port: 0, hosts: new Set() });
  return {
    url: server.url,
    lex,
    polly,
    stop: async () => {
      await server.stop();
      await Promise.all([lex.stop(), polly.stop()]);
      await standIns.stop();
      knowledge.remove();
    },
  };
}
