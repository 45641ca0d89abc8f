import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Why a call of a function gave no answer, in the words of Lambda: "Runtime.ExitError", "Sandbox.Timedout", the error's own class. */
export type Failure = { readonly type: string; readonly message: string };

/** How a call ended. `ms`: from handing the event over to having the answer back, as Lambda bills it. */
export type Outcome =
  | { readonly kind: 'answered'; readonly payload: unknown; readonly ms: number }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly ms: number };

export type RuntimeApi = {
  /** host:port, as AWS_LAMBDA_RUNTIME_API has it. */
  readonly address: string;
  /** Settles when the function asks for its first event, with the time of that moment (performance.now); fails with its init error. */
  readonly ready: Promise<number>;
  call(event: unknown): Promise<Outcome>;
  /** Ends every open call: the function is gone. */
  abandon(failure: Failure): void;
  close(): Promise<void>;
};

export type ApiSettings = {
  readonly functionName: string;
  readonly timeoutMs: number;
  readonly initTimeoutMs: number;
  /** A call took longer than `timeoutMs`, or the start longer than `initTimeoutMs`. */
  onTimeout(): void;
};

const VERSION = '/2018-06-01/runtime';
/** Lambda's own limit for an answer, in bytes. */
const MAX_BODY = 6 * 1024 * 1024;

type Call = {
  readonly id: string;
  readonly event: string;
  begun: number;
  timer: NodeJS.Timeout | undefined;
  settle(end: { readonly payload: unknown } | { readonly failure: Failure }): void;
};

/** What waits: calls that no function took yet, calls that one works on, a function that waits for work. `gone`: none will. */
type Waiting = {
  readonly queue: Call[];
  readonly open: Map<string, Call>;
  next: ServerResponse | undefined;
  gone: Failure | undefined;
};

/** Serves the Lambda Runtime API of version 2018-06-01 on this computer, for one function process. */
export async function serveRuntimeApi(settings: ApiSettings): Promise<RuntimeApi> {
  const waiting: Waiting = { queue: [], open: new Map(), next: undefined, gone: undefined };
  const { promise: ready, resolve, reject } = Promise.withResolvers<number>();
  ready.catch(() => undefined);
  const abandon = (failure: Failure) => {
    clearTimeout(initTimer);
    waiting.gone ??= failure;
    reject(new Error(`${failure.type}: ${failure.message}`));
    for (const call of [...waiting.queue.splice(0), ...waiting.open.values()]) call.settle({ failure });
  };
  const initTimer = setTimeout(() => {
    abandon(timedOut(settings.initTimeoutMs));
    settings.onTimeout();
  }, settings.initTimeoutMs);
  const handOver = () => handNext(waiting, settings);
  const askNext = (response: ServerResponse) => {
    clearTimeout(initTimer);
    resolve(performance.now());
    waiting.next = response;
    handOver();
  };
  const server = createServer((request, response) =>
    receive(request, response, { waiting, askNext, abandon }),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    ready,
    call: (event) => enqueue(waiting, event, handOver),
    abandon,
    close: async () => {
      clearTimeout(initTimer);
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

type Desk = {
  readonly waiting: Waiting;
  askNext(response: ServerResponse): void;
  abandon(failure: Failure): void;
};

/** What the function sends: a question for the next event, an answer, or its failure. */
async function receive(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const path = (request.url ?? '').replace(VERSION, '');
  if (path === '/invocation/next') return desk.askNext(response);
  const body = await readBody(request).catch(() => undefined);
  response.writeHead(body === undefined ? 413 : 202, { 'content-type': 'application/json' });
  response.end('{"status":"OK"}');
  if (path === '/init/error') return desk.abandon(readFailure(body));
  settleCall(desk.waiting, path, body);
}

function enqueue(waiting: Waiting, event: unknown, handOver: () => void): Promise<Outcome> {
  return new Promise((resolve) => {
    const call: Call = {
      id: randomUUID(),
      event: JSON.stringify(event),
      begun: performance.now(),
      timer: undefined,
      settle: (end) => {
        clearTimeout(call.timer);
        waiting.open.delete(call.id);
        const ms = performance.now() - call.begun;
        resolve('failure' in end ? { kind: 'failed', ...end, ms } : { kind: 'answered', ...end, ms });
      },
    };
    if (waiting.gone !== undefined) return call.settle({ failure: waiting.gone });
    waiting.queue.push(call);
    handOver();
  });
}

function timedOut(ms: number): Failure {
  return { type: 'Sandbox.Timedout', message: `Task timed out after ${ms / 1000} seconds` };
}

/** Gives the oldest waiting call to the function, if it asked for one. */
function handNext(waiting: Waiting, { functionName, timeoutMs, onTimeout }: ApiSettings): void {
  const response = waiting.next;
  const call = response && waiting.queue.shift();
  if (response === undefined || call === undefined) return;
  waiting.next = undefined;
  waiting.open.set(call.id, call);
  call.begun = performance.now();
  call.timer = setTimeout(() => {
    call.settle({ failure: timedOut(timeoutMs) });
    onTimeout();
  }, timeoutMs);
  response.writeHead(200, {
    'content-type': 'application/json',
    'lambda-runtime-aws-request-id': call.id,
    'lambda-runtime-deadline-ms': String(Date.now() + timeoutMs),
    'lambda-runtime-invoked-function-arn': `arn:aws:lambda:us-east-1:000000000000:function:${functionName}`,
    'lambda-runtime-trace-id': `Root=1-00000000-${call.id.replaceAll('-', '').slice(0, 24)};Sampled=0`,
  });
  response.end(call.event);
}

function settleCall({ open }: Waiting, path: string, body: string | undefined): void {
  const [, id = '', what] = /^\/invocation\/([\w-]+)\/(response|error)$/.exec(path) ?? [];
  const call = open.get(id);
  if (body === undefined) {
    call?.settle({
      failure: {
        type: 'Function.ResponseSizeTooLarge',
        message: `The answer is longer than ${MAX_BODY} bytes`,
      },
    });
  } else if (what === 'response') call?.settle(parsePayload(body));
  else call?.settle({ failure: readFailure(body) });
}

function parsePayload(body: string): { payload: unknown } | { failure: Failure } {
  try {
    return { payload: body === '' ? null : JSON.parse(body) };
  } catch {
    return { failure: { type: 'Runtime.MarshalError', message: 'The answer is not JSON' } };
  }
}

function readFailure(body = '{}'): Failure {
  try {
    const { errorType, errorMessage } = JSON.parse(body) as { errorType?: string; errorMessage?: string };
    return { type: errorType ?? 'Runtime.Unknown', message: errorMessage ?? '' };
  } catch {
    return { type: 'Runtime.Unknown', message: body.slice(0, 200) };
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > MAX_BODY) throw new RangeError('too long');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
