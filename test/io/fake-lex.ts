import { gunzipSync, gzipSync } from 'node:zlib';
import { serve, type WireReply, type WireRequest } from '../../local/wire/serve.ts';
import { WireError } from '../../local/wire/wire-error.ts';

/** What a fake Lex does with the next request: answers, waits, or fails with the service's own error. */
export type Behaviour = {
  readonly delayMs?: number;
  readonly fails?: readonly [status: number, type: string];
  readonly payloads?: readonly string[];
  readonly attributes?: Readonly<Record<string, string>>;
  readonly transcript?: string;
};

export type Asked = {
  readonly path: string;
  readonly text?: string;
  readonly audioBytes?: number;
  readonly type?: string;
  readonly attributes?: unknown;
};

const pack = (value: unknown) => gzipSync(JSON.stringify(value)).toString('base64');
const unpack = (text = '') => JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString('utf8'));

function readAsked({ url, headers, body }: WireRequest): Asked {
  const path = decodeURIComponent(url.pathname);
  if (path.endsWith('/text')) {
    const { text, sessionState } = JSON.parse(body.toString());
    return { path, text, attributes: sessionState?.sessionAttributes };
  }
  const { sessionAttributes } = unpack(headers.get('x-amz-lex-session-state'));
  return {
    path,
    audioBytes: body.length,
    type: headers.get('content-type') ?? '',
    attributes: sessionAttributes,
  };
}

function replyTo(asked: Asked, { payloads = [], attributes = {}, transcript }: Behaviour): WireReply {
  const messages = [
    { contentType: 'SSML', content: '<speak>Said.</speak>' },
    ...payloads.map((content) => ({ contentType: 'CustomPayload', content })),
  ];
  const sessionState = {
    dialogAction: { type: 'ElicitIntent' },
    sessionAttributes: attributes,
  };
  if (asked.text !== undefined)
    return { body: JSON.stringify({ sessionId: 'x', messages, sessionState, interpretations: [] }) };
  return {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'x-amz-lex-messages': pack(messages),
      'x-amz-lex-session-state': pack(sessionState),
      ...(transcript !== undefined && { 'x-amz-lex-input-transcript': pack(transcript) }),
    },
    body: '',
  };
}

/** A Lex that speaks the wire protocol and does what it is told, one behaviour a request, the last for all that follow. */
export async function startFakeLex(behave: (asked: Asked, count: number) => Behaviour, port = 0) {
  const asked: Asked[] = [];
  const server = await serve(
    async (request) => {
      const one = readAsked(request);
      asked.push(one);
      const behaviour = behave(one, asked.length);
      if (behaviour.delayMs !== undefined)
        await new Promise((resolve) => setTimeout(resolve, behaviour.delayMs));
      if (behaviour.fails !== undefined) throw new WireError(...behaviour.fails, 'as the test wants it');
      return replyTo(one, behaviour);
    },
    { port },
  );
  return { ...server, asked, port: Number(new URL(server.url).port) };
}
