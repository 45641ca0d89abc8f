import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** What is used of a request: its path without the query, header names in small letters, the body as text. */
export type WebRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
};

/** A body may still be on its way; who sends it on passes its pieces as they come. */
export type WebBody = string | Uint8Array | AsyncIterable<Uint8Array>;

export type WebReply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: WebBody;
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function child(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function readHeaders(headers: unknown): ReadonlyMap<string, string> {
  const entries = isRecord(headers) ? Object.entries(headers) : [];
  return new Map(
    entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name.toLowerCase(), value]] : [])),
  );
}

/** The path as the browser meant it; one that cannot be decoded leads nowhere. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

/** Cuts an event of an HTTP API (payload format 2.0) down to what is used. Takes any value and never throws. */
export function readRequest(event: unknown): WebRequest {
  const http = child(child(event, 'requestContext'), 'http');
  const body = textOf(child(event, 'body'));
  return {
    method: textOf(child(http, 'method')).toUpperCase(),
    path: decodePath(textOf(child(event, 'rawPath'))),
    headers: readHeaders(child(event, 'headers')),
    body: child(event, 'isBase64Encoded') === true ? Buffer.from(body, 'base64').toString('utf8') : body,
  };
}

/** The whole of a body as bytes. Fails when it breaks off. */
export async function wholeOf(body: WebBody): Promise<Uint8Array> {
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof Uint8Array) return body;
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** A reply as an HTTP API takes it: text as it is, bytes in base64. */
export async function toResult({
  status,
  headers,
  body,
}: WebReply): Promise<APIGatewayProxyStructuredResultV2> {
  const result = { statusCode: status, headers: { ...headers } };
  if (typeof body === 'string') return { ...result, body, isBase64Encoded: false };
  const bytes = Buffer.from(await wholeOf(body));
  return { ...result, body: bytes.toString('base64'), isBase64Encoded: true };
}
