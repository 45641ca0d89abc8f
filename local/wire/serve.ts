import { randomUUID } from 'node:crypto';
import {
  createServer as createHttp1,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
  validateHeaderValue,
} from 'node:http';
import { createServer as createHttp2, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describeFailure } from '../exit.ts';
import { listenForBoth } from './listen-for-both.ts';
import { readBody } from './read-body.ts';
import { WireError } from './wire-error.ts';

export type WireRequest = {
  readonly method: string;
  /** The path is as it came: still percent-encoded. */
  readonly url: URL;
  /** By their names in small letters; one that came several times is joined by commas. */
  readonly headers: ReadonlyMap<string, string>;
  /** Empty for an event stream, which is answered before it ends. */
  readonly body: Buffer;
};

export type WireReply = {
  /** 200 where none is given. */
  readonly status?: number;
  /** The type is application/json where none is given. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A stream is sent as it comes; where it fails, the connection breaks off and the client knows that something is missing. */
  readonly body: string | Uint8Array | AsyncIterable<Uint8Array>;
};

export type WireServer = {
  /** http://127.0.0.1:port */
  readonly url: string;
  /** Ends every connection, also those at work, and frees the port. */
  stop(): Promise<void>;
};

export type WireSettings = {
  /** Where to listen; a free port where none is given. */
  readonly port?: number;
  /** Larger bodies are refused. One mebibyte where none is given: fifteen seconds of speech are half of it. */
  readonly mostBytes?: number;
  /** Told of what is a fault of ours and not of the request; the standard error output where none is given. */
  readonly onFault?: (error: unknown) => void;
};

type Handle = (request: WireRequest) => Promise<WireReply>;
type Incoming = IncomingMessage | Http2ServerRequest;
type Outgoing = ServerResponse | Http2ServerResponse;

const MOST_BYTES = 1024 * 1024;
/** The services take 16 KB of headers for a session alone. */
const MOST_HEADER_BYTES = 64 * 1024;
/** Longer than an SDK keeps an unused connection, so that it never sends into one that is just being closed. */
const KEEP_ALIVE_MS = 120_000;

/**
 * Serves HTTP/1.1 and cleartext HTTP/2 (by prior knowledge) on one port of this computer: the SDKs of Lex and Polly speak the second,
 * the command line the first. A WireError that `handle` throws becomes its status, `x-amzn-errortype` and `{ "message" }`, as the
 * services send their errors; anything else that it throws is an InternalServerException that names nothing of the inside.
 */
export async function serve(handle: Handle, settings: WireSettings = {}): Promise<WireServer> {
  let isStopped = false;
  const { onFault = report } = settings;
  const desk: Desk = {
    handle,
    // what was cut off by the end is no fault
    settings: { ...settings, onFault: (error) => isStopped || onFault(error) },
  };
  const answer = (request: Incoming, response: Outgoing) => void receive(request, response, desk);
  const http1 = createHttp1(
    { maxHeaderSize: MOST_HEADER_BYTES, keepAliveTimeout: KEEP_ALIVE_MS },
    answer as RequestListener,
  );
  const http2 = createHttp2({ settings: { maxHeaderListSize: MOST_HEADER_BYTES } }, answer);
  // what is no HTTP/2 ends its own connection, which is all there is to do about it
  http2.on('sessionError', () => undefined);
  const { port, stop } = await listenForBoth(settings.port ?? 0, (socket: Socket, isHttp2) => {
    (isHttp2 ? http2 : http1).emit('connection', socket);
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      isStopped = true;
      return stop();
    },
  };
}

type Desk = { readonly handle: Handle; readonly settings: WireSettings };

async function receive(incoming: Incoming, outgoing: Outgoing, desk: Desk): Promise<void> {
  // who hangs up in the middle gets no answer, and that is no fault
  for (const stream of [incoming, outgoing]) stream.on('error', () => undefined);
  const reply = await replyTo(incoming, desk);
  if (reply !== undefined) send(outgoing, reply, desk);
}

async function replyTo(incoming: Incoming, { handle, settings }: Desk): Promise<WireReply | undefined> {
  try {
    const body = await readBody(incoming, settings.mostBytes ?? MOST_BYTES);
    return body && (await handle({ ...readHead(incoming), body }));
  } catch (error) {
    return toReply(error, settings);
  }
}

function readHead({ method = 'GET', url = '/', headers }: Incoming): Omit<WireRequest, 'body'> {
  const own = Object.entries(headers).filter(([name]) => !name.startsWith(':'));
  const path = url.startsWith('/') ? url : `/${url}`;
  try {
    return {
      method,
      url: new URL(`http://127.0.0.1${path}`),
      headers: new Map(
        own.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : `${value}`]),
      ),
    };
  } catch {
    throw new WireError(400, 'ValidationException', 'The address of the request cannot be read.');
  }
}

function toReply(error: unknown, { onFault = report }: WireSettings): WireReply {
  const isOurs = error instanceof WireError;
  if (!isOurs) onFault(error);
  const { status, type, message } = isOurs
    ? error
    : new WireError(500, 'InternalServerException', 'The stand-in failed; what it printed says why.');
  return { status, headers: { 'x-amzn-errortype': type }, body: JSON.stringify({ message }) };
}

function report(error: unknown): void {
  process.stderr.write(`a stand-in failed: ${describeFailure(error)}\n`);
}

function send(outgoing: Outgoing, { status = 200, headers, body }: WireReply, { settings }: Desk): void {
  const isWhole = typeof body === 'string' || body instanceof Uint8Array;
  const bytes = isWhole ? Buffer.from(body) : undefined;
  const fields = {
    'content-type': 'application/json',
    'x-amzn-requestid': randomUUID(),
    ...headers,
    ...(bytes && { 'content-length': String(bytes.length) }),
  };
  try {
    // Node checks this for HTTP/1.1 alone
    for (const [name, value] of Object.entries(fields)) validateHeaderValue(name, value);
    (outgoing as ServerResponse).writeHead(status, fields);
    if (bytes !== undefined) outgoing.end(bytes);
    else sendStream(outgoing, body as AsyncIterable<Uint8Array>, settings);
  } catch (error) {
    if (outgoing.headersSent || outgoing.destroyed) return;
    send(outgoing, toReply(error, settings), { settings, handle: async () => ({ body: '' }) });
  }
}

function sendStream(
  outgoing: Outgoing,
  body: AsyncIterable<Uint8Array>,
  { onFault = report }: WireSettings,
): void {
  const isHangUp = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE';
  pipeline(Readable.from(body, { objectMode: false }), outgoing).catch((error: unknown) => {
    if (!isHangUp(error)) onFault(error);
  });
}
