import { connect as connectHttp2 } from 'node:http2';
import { connect, type Socket } from 'node:net';

/** What came back, whichever protocol was spoken. */
export type Heard = {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
};
export type Sent = {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};
export type Talk = (url: string, sent: Sent) => Promise<Heard>;

export const overHttp1: Talk = async (url, { method = 'POST', path, headers = {}, body }) => {
  const given = body === undefined ? {} : { body: Buffer.from(body) };
  const response = await fetch(`${url}${path}`, { method, headers, ...given });
  return {
    status: response.status,
    headers: new Map(response.headers),
    body: await response.text(),
  };
};

export const overHttp2: Talk = (url, { method = 'POST', path, headers = {}, body }) =>
  new Promise((resolve, reject) => {
    const client = connectHttp2(url);
    client.on('error', reject);
    const stream = client.request({ ':method': method, ':path': path, ...headers });
    stream.on('error', reject);
    let status = 0;
    const heard = new Map<string, string>();
    stream.on('response', (fields) => {
      status = Number(fields[':status']);
      for (const [name, value] of Object.entries(fields)) heard.set(name, `${value}`);
    });
    const pieces: Buffer[] = [];
    stream.on('data', (piece: Buffer) => pieces.push(piece));
    stream.on('end', () => {
      client.close();
      resolve({ status, headers: heard, body: Buffer.concat(pieces).toString() });
    });
    stream.end(body === undefined ? undefined : Buffer.from(body));
  });

export const PROTOCOLS: readonly (readonly [name: string, talk: Talk])[] = [
  ['HTTP/1.1', overHttp1],
  ['HTTP/2', overHttp2],
];

/** Writes pieces to a server, one at a time, and gives what came back until the other side hung up or `waitMs` passed. */
export async function writeRaw(
  url: string,
  pieces: readonly (string | Uint8Array)[],
  waitMs = 2000,
): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const heard: Buffer[] = [];
  socket.on('data', (piece) => heard.push(Buffer.from(piece)));
  socket.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  for (const piece of pieces) await write(socket, piece);
  const timer = setTimeout(() => socket.destroy(), waitMs);
  await ended;
  clearTimeout(timer);
  return Buffer.concat(heard).toString('latin1');
}

async function write(socket: Socket, piece: string | Uint8Array): Promise<void> {
  await new Promise((resolve) => socket.write(piece, resolve));
  await new Promise((resolve) => setTimeout(resolve, 10));
}
