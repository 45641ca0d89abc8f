import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { type WebReply, wholeOf } from '../../lambda/channels/web/http.ts';
import { problem } from '../../lambda/channels/web/json.ts';
import type { Web } from '../../lambda/channels/web/web.ts';
import { RecapError } from '../../lambda/errors.ts';
import { toEvent } from './to-event.ts';

export type HttpSettings = {
  readonly port: number;
  /** Names of other hosts that this server may be asked by; it always answers to those of this computer. */
  readonly hosts: ReadonlySet<string>;
};

export type HttpServer = {
  /** http://localhost:port */
  readonly url: string;
  /** Takes no more requests and lets those that were begun end. */
  stop(): Promise<void>;
};

const OWN_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
/** How long a request that was begun may take when the server ends, in milliseconds. */
const LAST_WORDS = 2_000;

/** A page elsewhere can give this computer's address a name of its own; what is asked under such a name is not ours to answer. */
function isOurs(host: string | undefined, hosts: ReadonlySet<string>): boolean {
  if (host === undefined || hosts.has(host)) return true;
  return OWN_NAMES.has(host.replace(/:\d+$/, ''));
}

async function send(response: ServerResponse, { status, headers, body }: WebReply): Promise<void> {
  const isWhole = typeof body === 'string' || body instanceof Uint8Array;
  if (isWhole) {
    const bytes = await wholeOf(body);
    const length = status === 204 || status === 304 ? {} : { 'content-length': String(bytes.length) };
    response.writeHead(status, { ...headers, ...length });
    response.end(bytes);
    return;
  }
  response.writeHead(status, headers);
  await pipeline(body, response);
}

async function replyTo(request: IncomingMessage, web: Web, { hosts }: HttpSettings): Promise<WebReply> {
  if (!isOurs(request.headers.host, hosts))
    return problem(
      'forbidden',
      'this server answers to localhost only; ALLOWED_ORIGINS may name other hosts',
    );
  const event = await toEvent(request);
  return event === undefined ? problem('too-large', 'the body is too large') : web(event);
}

async function listen(server: Server, port: number): Promise<number> {
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen(port, '127.0.0.1', listening.resolve);
  await listening.promise;
  return (server.address() as AddressInfo).port;
}

/** Why a port cannot be had, with the remedy. */
function toListenError(error: NodeJS.ErrnoException, port: number): RecapError {
  const why = error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.code})`;
  return new RecapError(
    'bad-config',
    `Port ${port} ${why}. Choose another one, for example "npm start -- --port ${port + 1}", or 0 for any that is free.`,
    { cause: error },
  );
}

/** Serves the web channel over HTTP on this computer alone. Throws bad-config when the port cannot be had. */
export async function serveHttp(web: Web, settings: HttpSettings): Promise<HttpServer> {
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    replyTo(request, web, settings)
      .then((reply) => send(response, reply))
      // who hangs up gets no answer, and that is no fault
      .catch(() => response.destroy());
  });
  const port = await listen(server, settings.port).catch((error: NodeJS.ErrnoException) => {
    throw toListenError(error, settings.port);
  });
  return {
    url: `http://localhost:${port}`,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), LAST_WORDS);
      await closed;
      clearTimeout(timer);
    },
  };
}
