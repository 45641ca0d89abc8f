import type { TurnReply, TurnRequest } from '../../lambda/channels/web/api.ts';
import { type WebReply, wholeOf } from '../../lambda/channels/web/http.ts';
import type { Web } from '../../lambda/channels/web/web.ts';

/** Asks and listens once for nobody: what is loaded and made with the first of either is there when somebody does. */
export async function warmUp(web: Web): Promise<void> {
  const { via } = await ask(web, { conversation: 'warm-up', text: 'list the talks' });
  // the server was stopped meanwhile, or a service is away: it is not asked for more
  if (via === 'here') return;
  // most listen to the welcome first, which is then spoken already
  const { speech } = await ask(web, { conversation: 'warm-up' });
  if (speech === null) return;
  const { body } = await request(web, `/api/speech/${speech}`);
  await wholeOf(body);
}

async function ask(web: Web, turn: TurnRequest): Promise<TurnReply> {
  const { body } = await request(web, '/api/turn', turn);
  return JSON.parse(Buffer.from(await wholeOf(body)).toString('utf8')) as TurnReply;
}

function request(web: Web, rawPath: string, body?: TurnRequest): Promise<WebReply> {
  return web({
    version: '2.0',
    rawPath,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    requestContext: { http: { method: body === undefined ? 'GET' : 'POST' } },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  });
}
