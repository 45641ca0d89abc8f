import { connect } from 'node:http2';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { jsonReply, readJsonObject } from '../../../local/wire/json-body.ts';
import { serve, type WireReply, type WireRequest, type WireServer } from '../../../local/wire/serve.ts';
import { unknownOperation, WireError } from '../../../local/wire/wire-error.ts';
import { overHttp1, overHttp2, PROTOCOLS, writeRaw } from './talk.ts';

const MOST_BYTES = 1000;
const faults: unknown[] = [];
let server: WireServer;

async function handle(request: WireRequest): Promise<WireReply> {
  const { method, url, headers, body } = request;
  switch (url.pathname) {
    case '/echo':
      return jsonReply({
        method,
        query: url.search,
        kind: headers.get('x-kind'),
        body: body.toString('base64'),
      });
    case '/json':
      return jsonReply(readJsonObject(request), 201);
    case '/bytes':
      return { headers: { 'content-type': 'audio/pcm' }, body: new Uint8Array([1, 2, 3]) };
    case '/stream':
      return { headers: { 'content-type': 'audio/pcm' }, body: pieces(url.search === '?breaks') };
    case '/refuse':
      throw new WireError(409, 'ConflictException', 'Somebody else was first.');
    case '/fault':
      throw new TypeError('a secret of the inside');
    case '/bad-header':
      return { headers: { 'x-odd': 'line\nbreak' }, body: '' };
    default:
      throw unknownOperation(method, url.pathname);
  }
}

async function* pieces(breaks: boolean): AsyncGenerator<Uint8Array> {
  yield Buffer.from('one ');
  await new Promise((resolve) => setTimeout(resolve, 20));
  if (breaks) throw new Error('broke off in the middle');
  yield Buffer.from('two');
}

beforeAll(async () => {
  server = await serve(handle, { mostBytes: MOST_BYTES, onFault: (fault) => faults.push(fault) });
});
afterAll(() => server.stop());

test.each(PROTOCOLS)(
  '%s: method, query, header and body arrive, and the answer comes back',
  async (_, talk) => {
    const { status, headers, body } = await talk(server.url, {
      path: '/echo?a=1',
      headers: { 'x-kind': 'test' },
      body: new Uint8Array([0, 255, 7]),
    });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.parse(body)).toEqual({ method: 'POST', query: '?a=1', kind: 'test', body: 'AP8H' });
  },
);

test.each(PROTOCOLS)('%s: bytes are sent as they are, by their own type', async (_, talk) => {
  const { headers, body } = await talk(server.url, { path: '/bytes' });
  expect(headers.get('content-type')).toBe('audio/pcm');
  expect(headers.get('content-length')).toBe('3');
  expect(body).toBe('\u0001\u0002\u0003');
});

const REFUSED = [
  {
    why: 'an error of the service',
    path: '/refuse',
    status: 409,
    type: 'ConflictException',
    message: 'Somebody else was first.',
  },
  {
    why: 'no operation is there',
    path: '/nowhere',
    status: 404,
    type: 'UnknownOperationException',
    message: 'No operation has POST /nowhere.',
  },
  {
    why: 'a body that is no JSON',
    path: '/json',
    body: '{"a":',
    status: 400,
    type: 'SerializationException',
    message: 'The body is not JSON.',
  },
  {
    why: 'JSON that is no object',
    path: '/json',
    body: '[1]',
    status: 400,
    type: 'SerializationException',
    message: 'The body is not a JSON object.',
  },
  {
    why: 'more than may come',
    path: '/echo',
    body: 'x'.repeat(MOST_BYTES + 1),
    status: 413,
    type: 'RequestTooLargeException',
    message: 'The body is longer than 1000 bytes.',
  },
];
const EACH_REFUSED = REFUSED.flatMap((refused) =>
  PROTOCOLS.map(([protocol, talk]) => ({ ...refused, protocol, talk })),
);

test.each(EACH_REFUSED)(
  '$protocol: $why is refused by name',
  async ({ talk, path, body = '', ...expected }) => {
    const reply = await talk(server.url, { path, body });
    expect(reply.status).toBe(expected.status);
    expect(reply.headers.get('x-amzn-errortype')).toBe(expected.type);
    expect(JSON.parse(reply.body)).toEqual({ message: expected.message });
  },
);

test.each(PROTOCOLS)('%s: a fault of ours is said without its inside, and told to us', async (_, talk) => {
  for (const path of ['/fault', '/bad-header']) {
    faults.length = 0;
    const reply = await talk(server.url, { path });
    expect([path, reply.status]).toEqual([path, 500]);
    expect(reply.headers.get('x-amzn-errortype')).toBe('InternalServerException');
    expect(reply.body).not.toMatch(/secret|ERR_|node:/);
    expect(faults).toHaveLength(1);
  }
});

test('an empty body is an object without members', async () => {
  const reply = await overHttp1(server.url, { path: '/json' });
  expect([reply.status, reply.body]).toEqual([201, '{}']);
});

test('an event stream is answered before it ends', async () => {
  const client = connect(server.url);
  const stream = client.request({
    ':method': 'POST',
    ':path': '/refuse',
    'content-type': 'application/vnd.amazon.eventstream',
  });
  stream.write('still open');
  const status = await new Promise((resolve) =>
    stream.on('response', (fields) => resolve(fields[':status'])),
  );
  client.destroy();
  expect(status).toBe(409);
});

const RUBBISH: readonly (readonly [string, readonly (string | Uint8Array)[]])[] = [
  ['no protocol at all', ['\u0000\u0001\u0002rubbish\r\n\r\n']],
  ['the beginning of HTTP/2, then rubbish', ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'x'.repeat(100)]],
  ['nearly HTTP/2', ['PRX / HTTP/1.1\r\n\r\n']],
  ['TLS', [new Uint8Array([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3])]],
  ['a path that is none', ['GET http://[ HTTP/1.1\r\nHost: x\r\n\r\n']],
  ['headers without end', [`GET /echo HTTP/1.1\r\nHost: x\r\n${'X-A: b\r\n'.repeat(20_000)}`]],
  ['a body shorter than it says', ['POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\nshort']],
];

test.each(RUBBISH)('rubbish ends its own connection at most: %s', async (_, pieces) => {
  faults.length = 0;
  await writeRaw(server.url, pieces, 200);
  expect((await overHttp2(server.url, { path: '/json' })).status).toBe(201);
  expect(faults).toEqual([]);
});

test('a request that arrives byte by byte is read all the same', async () => {
  const text = 'PUT /json HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}';
  expect(await writeRaw(server.url, [...text])).toMatch(/^HTTP\/1\.1 201 /);
});

test('stopping ends open connections and frees the port', async () => {
  const { promise: isAtWork, resolve: begun } = Promise.withResolvers<void>();
  const other = await serve(() => {
    begun();
    return new Promise(() => undefined);
  });
  const unanswered = overHttp1(other.url, { path: '/' }).catch(() => 'hung up');
  await isAtWork;
  await other.stop();
  expect(await unanswered).toBe('hung up');
  const again = await serve(handle, { port: Number(new URL(other.url).port) });
  await again.stop();
});

test('a port that is taken is an error of the caller', async () => {
  await expect(serve(handle, { port: Number(new URL(server.url).port) })).rejects.toThrow('EADDRINUSE');
});

test.each(PROTOCOLS)('%s: a stream is sent as it comes', async (_, talk) => {
  const { status, headers, body } = await talk(server.url, { path: '/stream' });
  expect([status, headers.get('content-type'), headers.has('content-length')]).toEqual([
    200,
    'audio/pcm',
    false,
  ]);
  expect(body).toBe('one two');
});

test.each(PROTOCOLS)('%s: a stream that fails is no whole answer, and a fault', async (_, talk) => {
  faults.length = 0;
  await expect(talk(server.url, { path: '/stream?breaks' })).rejects.toThrow();
  // who hears is told before who serves
  await vi.waitFor(() => expect(faults.map(String)).toEqual(['Error: broke off in the middle']));
});
