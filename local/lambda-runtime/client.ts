import { type Handler, loadHandler } from './load-handler.ts';

/** Not imported: that would load all that the module can give, thirty milliseconds that Lambda's own runtime does not take. */
const { Agent, request } = process.getBuiltinModule('node:http');

/**
 * The runtime inside a function's process, as Lambda's own: loads the handler once, then asks for events until it is ended.
 * Arguments: host:port of the Runtime API, the function's folder, the handler ("index.handler").
 */
const [api = '', folder = '', name = ''] = process.argv.slice(2);
const [host = '', port = ''] = api.split(':');
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

type Reply = {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
};

function send(method: 'GET' | 'POST', path: string, body = ''): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(
      { host, port, method, path: `/2018-06-01/runtime${path}`, agent, headers },
      (reply) => {
        let text = '';
        reply.setEncoding('utf8').on('data', (piece: string) => {
          text += piece;
        });
        reply.on('end', () => resolve({ headers: reply.headers, body: text }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

function describe(error: unknown): string {
  const { name: errorType, message, stack } = error instanceof Error ? error : new Error(String(error));
  return JSON.stringify({ errorType, errorMessage: message, stackTrace: (stack ?? '').split('\n').slice(1) });
}

async function work(handler: Handler): Promise<never> {
  for (;;) {
    const { headers, body } = await send('GET', '/invocation/next');
    const id = String(headers['lambda-runtime-aws-request-id']);
    const deadline = Number(headers['lambda-runtime-deadline-ms']);
    const context = {
      awsRequestId: id,
      functionName: name,
      invokedFunctionArn: String(headers['lambda-runtime-invoked-function-arn']),
      getRemainingTimeInMillis: () => deadline - Date.now(),
    };
    try {
      const answer = await handler(JSON.parse(body), context);
      await send('POST', `/invocation/${id}/response`, JSON.stringify(answer ?? null));
    } catch (error) {
      await send('POST', `/invocation/${id}/error`, describe(error));
    }
  }
}

try {
  await work(await loadHandler(folder, name));
} catch (error) {
  await send('POST', '/init/error', describe(error)).catch(() => undefined);
  process.exit(1);
}
