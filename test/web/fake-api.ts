import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { About, SpeechMarks, TurnReply, TurnRequest } from '../../lambda/channels/web/api.ts';
import { SECURITY_HEADERS } from '../../lambda/channels/web/security-headers.ts';

const BUILT = fileURLToPath(new URL('../../build/web/', import.meta.url));

/** What the server does with a turn: a reply after a while, an error, or nothing at all because the line is cut. */
export type Served = {
  readonly reply?: TurnReply;
  readonly error?: { readonly status: number; readonly code: string; readonly message: string };
  /** Milliseconds before anything is sent. */
  readonly delay?: number;
  readonly cut?: true;
};

/** The voice of a reply, by its token. With `rest`, only the first half of the sound is sent before that settles; where it fails, the line breaks. */
export type Speech = {
  readonly audio: Uint8Array;
  readonly type?: string;
  readonly marks: SpeechMarks;
  readonly rest?: Promise<void>;
};

/** What the server says. A test may change it between two turns. */
export type Script = {
  turn: (request: TurnRequest) => Served | Promise<Served>;
  about?: About;
  speech?: (token: string) => Speech | undefined;
  /** Milliseconds before a piece of audio is sent. */
  speechDelay?: number;
};

export type SeenRequest = { readonly method: string; readonly path: string; readonly body: string };

/** The built page and a server that keeps to a script, on a free port, under the security policy of the web channel. */
export type FakeServer = {
  readonly url: string;
  readonly requests: readonly SeenRequest[];
  script: Script;
  close(): Promise<void>;
};

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.webmanifest', 'application/manifest+json'],
]);

/** Any site may embed this one, as the web channel allows it to sites that its owner names. */
const SHARED = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'content-type',
  'cross-origin-resource-policy': 'cross-origin',
};

type Exchange = { readonly request: SeenRequest; readonly response: ServerResponse; readonly script: Script };

/** Where a page of another site stands: the policy there is its owner's own, here none. */
export const ELSEWHERE = '/elsewhere/';

/** `pages` are documents of a test's own, by path ("/two.html"): HTML. */
export async function startFakeServer(
  script: Script,
  pages: ReadonlyMap<string, string> = new Map(),
): Promise<FakeServer> {
  const requests: SeenRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const request = await readRequest(incoming);
    requests.push(request);
    for (const [name, value] of Object.entries({ ...SECURITY_HEADERS, ...SHARED }))
      response.setHeader(name, value);
    if (request.method === 'OPTIONS') return send(response, { type: 'text/plain', body: '', status: 204 });
    if (request.path.startsWith(ELSEWHERE)) response.removeHeader('content-security-policy');
    const page = pages.get(request.path);
    if (page !== undefined) send(response, { type: 'text/html; charset=utf-8', body: page });
    else if (request.path.startsWith('/api/')) await serveApi({ request, response, script: state.script });
    else await serveFile(request.path, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const state: FakeServer = {
    url: `http://127.0.0.1:${port}`,
    requests,
    script,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return state;
}

async function readRequest(incoming: IncomingMessage): Promise<SeenRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const path = new URL(incoming.url ?? '/', 'http://localhost').pathname;
  return { method: incoming.method ?? 'GET', path, body: Buffer.concat(chunks).toString('utf8') };
}

type Body = { readonly type: string; readonly body: string | Uint8Array; readonly status?: number };

function send(response: ServerResponse, { type, body, status = 200 }: Body): void {
  response.writeHead(status, { 'content-type': type });
  response.end(body);
}

const sendJson = (response: ServerResponse, value: unknown, status = 200) =>
  send(response, { type: 'application/json', body: JSON.stringify(value), status });

function sendError(response: ServerResponse, status: number, error: { code: string; message: string }): void {
  sendJson(response, { error }, status);
}

async function serveFile(path: string, response: ServerResponse): Promise<void> {
  const file = normalize(path === '/' ? '/index.html' : path);
  try {
    const content = await readFile(join(BUILT, file));
    const isNamedByContent = file.startsWith('/assets/');
    response.setHeader(
      'cache-control',
      isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    send(response, { type: TYPES.get(extname(file)) ?? 'application/octet-stream', body: content });
  } catch {
    sendError(response, 404, { code: 'not-found', message: 'There is nothing here.' });
  }
}

async function serveApi({ request, response, script }: Exchange): Promise<void> {
  if (request.path === '/api/turn') await serveTurn({ request, response, script });
  else if (request.path === '/api/about' && script.about !== undefined) sendJson(response, script.about);
  else if (request.path.startsWith('/api/speech/')) await serveSpeech({ request, response, script });
  else sendError(response, 404, { code: 'not-found', message: 'There is nothing here.' });
}

async function serveTurn({ request, response, script }: Exchange): Promise<void> {
  const served = await script.turn(JSON.parse(request.body) as TurnRequest);
  await pause(served.delay);
  if (served.cut) response.destroy();
  else if (served.error !== undefined) sendError(response, served.error.status, served.error);
  else sendJson(response, served.reply);
}

async function serveSpeech({ request, response, script }: Exchange): Promise<void> {
  const [token = '', part] = request.path.slice('/api/speech/'.length).split('/');
  const speech = script.speech?.(token);
  await pause(script.speechDelay);
  if (speech === undefined) sendError(response, 404, { code: 'not-found', message: 'Nobody said this.' });
  else if (part === 'marks') sendJson(response, speech.marks);
  else await sendSound(response, speech);
}

async function sendSound(
  response: ServerResponse,
  { type = 'audio/mpeg', audio, rest }: Speech,
): Promise<void> {
  if (rest === undefined) return send(response, { type, body: audio });
  response.writeHead(200, { 'content-type': type });
  response.write(audio.subarray(0, audio.length / 2));
  await rest.then(
    () => response.end(audio.subarray(audio.length / 2)),
    () => response.destroy(),
  );
}

const pause = (ms = 0) => new Promise((done) => setTimeout(done, ms));
