import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** The first bytes of every HTTP/2 connection ("PRI * HTTP/2.0"); no method of HTTP/1.1 begins with them. */
const HTTP2_BEGINS = Buffer.from('PRI');
/** A connection on which nothing comes is closed after this time. */
const FIRST_BYTES_MS = 30_000;

/** Listens on a port of this computer (0: a free one) and tells by its first bytes which protocol a connection speaks. */
export async function listenForBoth(
  port: number,
  take: (socket: Socket, isHttp2: boolean) => void,
): Promise<{ port: number; stop(): Promise<void> }> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    sniff(socket, take);
  });
  await listen(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Hands the connection on as soon as its first bytes are decided, with these bytes put back. */
function sniff(socket: Socket, take: (socket: Socket, isHttp2: boolean) => void): void {
  let seen = Buffer.alloc(0);
  const look = () => {
    const more: Buffer | null = socket.read();
    if (more === null) return;
    seen = Buffer.concat([seen, more]);
    const beginning = seen.subarray(0, HTTP2_BEGINS.length);
    const isUndecided =
      seen.length < HTTP2_BEGINS.length && beginning.equals(HTTP2_BEGINS.subarray(0, seen.length));
    if (isUndecided) return;
    socket.off('readable', look);
    socket.setTimeout(0);
    socket.unshift(seen);
    take(socket, beginning.equals(HTTP2_BEGINS));
  };
  socket.setTimeout(FIRST_BYTES_MS, () => socket.destroy());
  socket.on('readable', look);
}
