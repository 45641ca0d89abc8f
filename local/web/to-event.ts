import type { IncomingMessage } from 'node:http';

/** Larger bodies are not read: an HTTP API takes ten megabytes, a turn of ours less than one. */
const MOST_BYTES = 2 * 1024 * 1024;

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : `${value}`,
    ]),
  );
}

/** The body as bytes; undefined when it is too large. Fails when the browser hangs up. */
async function readBytes(request: IncomingMessage): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    // the rest is read and forgotten, so that the answer reaches who is still sending
    if (size <= MOST_BYTES) pieces.push(piece);
  }
  return size > MOST_BYTES ? undefined : Buffer.concat(pieces);
}

/**
 * A request as an HTTP API hands it to its function (payload format 2.0): the body in base64 unless its type says that it is text.
 * Undefined when the body is too large.
 */
export async function toEvent(request: IncomingMessage): Promise<unknown> {
  const bytes = await readBytes(request);
  if (bytes === undefined) return undefined;
  const { url = '/', method = 'GET' } = request;
  const [rawPath = '/', rawQueryString = ''] = url.split(/\?(.*)/s);
  const headers = headersOf(request);
  const isText = /^(?:text\/|application\/json)/i.test(headers['content-type'] ?? '');
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers,
    requestContext: {
      http: { method, path: rawPath, protocol: `HTTP/${request.httpVersion}`, sourceIp: '127.0.0.1' },
      stage: '$default',
    },
    ...(bytes.length > 0 && { body: bytes.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: !isText && bytes.length > 0,
  };
}
