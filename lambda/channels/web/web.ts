import { describe } from './about.ts';
import type { Health } from './api.ts';
import { readRequest, type WebReply, type WebRequest } from './http.ts';
import { json, problem } from './json.ts';
import { faultOf } from './log-fields.ts';
import { isAllowed, preflight, share } from './origins.ts';
import { servePage } from './page.ts';
import type { WebDeps } from './ports.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { createFindSource } from './sources.ts';
import { serveSpeech } from './speech.ts';
import { type TurnDeps, takeTurn } from './turn.ts';
import { readTurn } from './turn-request.ts';

/** The web channel: an event of an HTTP API in, a reply out. Never fails. */
export type Web = (event: unknown) => Promise<WebReply>;

type Route = {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly serve: (request: WebRequest, deps: TurnDeps) => WebReply | Promise<WebReply>;
  /** Any site may load it: it is the same for everybody. */
  readonly isPublic?: true;
};

async function serveTurn(request: WebRequest, deps: TurnDeps): Promise<WebReply> {
  const { turn, refused } = readTurn(request);
  return turn === undefined ? refused : json(await takeTurn(turn, deps));
}

function serveHealth(deps: WebDeps): WebReply {
  const stateOf = (service: { isAway(): boolean } | undefined): Health['lex'] =>
    service === undefined || service.isAway() ? 'away' : 'ok';
  const [lex, polly] = [stateOf(deps.lex), stateOf(deps.voice)];
  const health: Health = {
    status: lex === 'ok' && polly === 'ok' ? 'ok' : 'degraded',
    lex,
    polly,
    index: deps.opening.index,
  };
  return json(health);
}

const ROUTES: readonly Route[] = [
  { method: 'POST', path: /^\/api\/turn$/, serve: serveTurn },
  { method: 'GET', path: /^\/api\/about$/, serve: (_, deps) => json(describe(deps)) },
  { method: 'GET', path: /^\/api\/health$/, serve: (_, deps) => serveHealth(deps) },
  { method: 'GET', path: /^\/api\/speech\/[^/]+(?:\/marks)?$/, serve: serveSpeech },
  {
    method: 'GET',
    path: /^\/(?!api(?:\/|$))/,
    serve: (request, { findFile }) => servePage(request, findFile),
    isPublic: true,
  },
];

function refuseMethod({ method }: Route): WebReply {
  const refused = problem('not-allowed', `use ${method} here`);
  return { ...refused, headers: { ...refused.headers, allow: `${method}, OPTIONS` } };
}

async function route(request: WebRequest, deps: TurnDeps): Promise<WebReply> {
  const found = ROUTES.find(({ path }) => path.test(request.path));
  if (found === undefined) return problem('not-found', 'there is nothing at this address');
  if (!found.isPublic && !isAllowed(request, deps.origins))
    return problem('forbidden', 'this site may not ask: its address belongs into ALLOWED_ORIGINS');
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const reply =
    method === 'OPTIONS'
      ? preflight()
      : method === found.method
        ? await found.serve(request, deps)
        : refuseMethod(found);
  return found.isPublic ? reply : share(reply, request, deps.origins);
}

async function answer(request: WebRequest, deps: TurnDeps): Promise<WebReply> {
  try {
    return await route(request, deps);
  } catch (error) {
    deps.log('failed', { step: 'request', method: request.method, ...faultOf(error) });
    return problem('failed', 'something went wrong on our side: try again');
  }
}

/** Made once, when the function starts. */
export function createWeb(channel: WebDeps): Web {
  const deps: TurnDeps = { ...channel, findSource: createFindSource(channel.knowledge) };
  return async (event) => {
    const request = readRequest(event);
    const reply = await answer(request, deps);
    const headers = { ...SECURITY_HEADERS, ...reply.headers };
    return { ...reply, headers, ...(request.method === 'HEAD' && { body: '' }) };
  };
}
