import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { WebReply } from '../../../lambda/channels/web/http.ts';
import { readRequest } from '../../../lambda/channels/web/http.ts';
import { type HttpServer, serveHttp } from '../../../local/web/http-server.ts';

const OK: WebReply = { status: 200, headers: { 'content-type': 'text/plain' }, body: 'well' };

const open: HttpServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.stop();
});

async function serve(
  web: (event: unknown) => Promise<WebReply>,
  hosts: readonly string[] = [],
): Promise<HttpServer> {
  const server = await serveHttp(web, { port: 0, hosts: new Set(hosts) });
  open.push(server);
  return server;
}

/** A request with any Host, which fetch does not allow. */
function ask(server: HttpServer, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ port: Number(new URL(server.url).port), host: '127.0.0.1', headers: { host } }, (reply) => {
      reply.resume();
      resolve(reply.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('a request', () => {
  test('becomes an event of an HTTP API, and its reply a reply', async () => {
    const events: unknown[] = [];
    const server = await serve(async (event) => {
      events.push(event);
      return { status: 201, headers: { 'x-own': 'yes' }, body: Buffer.from([1, 2, 3]) };
    });
    const reply = await fetch(`${server.url}/api/turn?a=1&b=%20`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'X-Own': 'größe'.normalize('NFKD').replace(/[^ -~]/g, ''),
      },
      body: '{"text":"größe 😀"}',
    });
    expect([
      reply.status,
      reply.headers.get('x-own'),
      [...new Uint8Array(await reply.arrayBuffer())],
    ]).toEqual([201, 'yes', [1, 2, 3]]);
    expect(events).toEqual([
      expect.objectContaining({
        version: '2.0',
        rawPath: '/api/turn',
        rawQueryString: 'a=1&b=%20',
        body: '{"text":"größe 😀"}',
        isBase64Encoded: false,
        requestContext: expect.objectContaining({ http: expect.objectContaining({ method: 'POST' }) }),
      }),
    ]);
    expect(readRequest(events[0])).toMatchObject({ method: 'POST', path: '/api/turn' });
  });

  test('with bytes has them in base64', async () => {
    let body = '';
    const server = await serve(async (event) => {
      ({ body } = readRequest(event));
      return OK;
    });
    await fetch(server.url, {
      method: 'POST',
      body: Buffer.from('bytes'),
      headers: { 'content-type': 'audio/mpeg' },
    });
    expect(body).toBe('bytes');
  });

  test('that is too large is refused, and the browser hears why', async () => {
    const server = await serve(async () => OK);
    const reply = await fetch(server.url, {
      method: 'POST',
      body: 'x'.repeat(3_000_000),
      headers: { 'content-type': 'text/plain' },
    });
    expect([reply.status, (await reply.json()) as unknown]).toEqual([
      413,
      { error: { code: 'too-large', message: expect.any(String) } },
    ]);
  });

  test('under a name that is not of this computer is refused', async () => {
    const server = await serve(async () => OK, ['recap.example.org']);
    const port = new URL(server.url).port;
    const hosts = [
      `localhost:${port}`,
      `127.0.0.1:${port}`,
      `[::1]:${port}`,
      'recap.example.org',
      'evil.example',
      `localhost.evil.example:${port}`,
    ];
    expect(await Promise.all(hosts.map((host) => ask(server, host)))).toEqual([200, 200, 200, 200, 403, 403]);
  });

  test('that breaks off harms nobody', async () => {
    const server = await serve(async () => OK);
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\nhalf');
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    expect((await fetch(server.url)).status).toBe(200);
  });
});

describe('a reply that is still being made', () => {
  test('is sent as far as it has come', async () => {
    const more = Promise.withResolvers<void>();
    async function* body() {
      yield Buffer.from('first');
      await more.promise;
      yield Buffer.from(' last');
    }
    const server = await serve(async () => ({ ...OK, body: body() }));
    const reader = (await fetch(server.url)).body?.getReader();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('first');
    more.resolve();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe(' last');
  });

  test('breaks off where it fails, so that nobody takes half for the whole', async () => {
    async function* body() {
      yield Buffer.from('first');
      throw new Error('cut off');
    }
    const server = await serve(async () => ({ ...OK, body: body() }));
    await expect(fetch(server.url).then((reply) => reply.text())).rejects.toThrow();
  });
});

describe('the server', () => {
  test('says which port is taken, and what to do', async () => {
    const server = await serve(async () => OK);
    const port = Number(new URL(server.url).port);
    await expect(serveHttp(async () => OK, { port, hosts: new Set() })).rejects.toThrow(
      `Port ${port} is taken by another program. Choose another one, for example "npm start -- --port ${port + 1}"`,
    );
  });

  test('lets a request that was begun end before it stops', async () => {
    const more = Promise.withResolvers<void>();
    const server = await serve(async () => {
      await more.promise;
      return OK;
    });
    const reply = fetch(server.url).then((answer) => answer.text());
    await new Promise((resolve) => setTimeout(resolve, 50));
    const stopped = server.stop();
    more.resolve();
    expect(await reply).toBe('well');
    await stopped;
    await expect(fetch(server.url)).rejects.toThrow();
  });
});
