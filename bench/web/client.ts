import { Agent, request } from 'node:http';
import type { TurnReply, TurnRequest } from '../../lambda/channels/web/api.ts';
import { RecapError } from '../../lambda/errors.ts';

/** A reply, and milliseconds from the first byte that was sent to the first and the last that came. */
export type Timed = {
  readonly status: number;
  readonly body: Buffer;
  readonly firstMs: number;
  readonly wholeMs: number;
};

export type Client = {
  get(path: string): Promise<Timed>;
  /** One turn. Fails where it is not answered. */
  turn(turn: TurnRequest): Promise<{ readonly reply: TurnReply; readonly ms: number }>;
  close(): void;
};

/** A browser of few words: connections are kept, nothing is cached. */
export function createClient(address: string): Client {
  const agent = new Agent({ keepAlive: true });
  const { hostname: host, port } = new URL(address);
  const send = (path: string, body?: string) =>
    new Promise<Timed>((resolve, reject) => {
      const begun = performance.now();
      const headers =
        body === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const sent = request(
        { host, port, path, method: body === undefined ? 'GET' : 'POST', agent, headers },
        (reply) => {
          const pieces: Buffer[] = [];
          let firstMs = 0;
          reply.on('data', (piece: Buffer) => {
            if (pieces.push(piece) === 1) firstMs = performance.now() - begun;
          });
          reply.once('error', reject);
          reply.once('end', () => {
            const wholeMs = performance.now() - begun;
            resolve({ status: reply.statusCode ?? 0, body: Buffer.concat(pieces), firstMs, wholeMs });
          });
        },
      );
      sent.once('error', reject);
      sent.end(body);
    });
  return {
    get: (path) => send(path),
    turn: async (turn) => {
      const { status, body, wholeMs } = await send('/api/turn', JSON.stringify(turn));
      if (status !== 200) throw new RecapError('unreachable', `a turn was answered with ${status}: ${body}`);
      return { reply: JSON.parse(body.toString('utf8')) as TurnReply, ms: wholeMs };
    },
    close: () => agent.destroy(),
  };
}
