import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to a server that can be cut, as when the server stops, and mended. */
export type Line = {
  /** What to give out in place of the server's own address. */
  readonly endpoint: string;
  cut(): void;
  mend(): void;
  stop(): Promise<void>;
};

/** Puts a line before a server: `endpoint` is http://127.0.0.1:port. */
export async function openLine(endpoint: string): Promise<Line> {
  const { hostname, port } = new URL(endpoint);
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return void near.resetAndDestroy();
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  const destroyAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => {
      isCut = true;
      destroyAll();
    },
    mend: () => {
      isCut = false;
    },
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        destroyAll();
      }),
  };
}
