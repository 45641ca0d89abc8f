import { LexRuntimeV2Client } from '@aws-sdk/client-lex-runtime-v2';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { CodeHook, CodeHookEvent } from '../../../local/lex/code-hook.ts';
import { type LexOptions, type RunningLex, startLex } from '../../../local/lex/start.ts';
import { writeBot } from './small-bot.ts';

const SETTINGS = { region: 'us-east-1', credentials: { accessKeyId: 'nobody', secretAccessKey: 'nothing' } };

/** The SDK's client as it comes, which speaks HTTP/2, and with its handler for HTTP/1.1. */
export const CLIENTS: readonly (readonly [
  protocol: string,
  open: (endpoint: string) => LexRuntimeV2Client,
])[] = [
  ['HTTP/2', (endpoint) => new LexRuntimeV2Client({ ...SETTINGS, endpoint, maxAttempts: 1 })],
  [
    'HTTP/1.1',
    (endpoint) =>
      new LexRuntimeV2Client({
        ...SETTINGS,
        endpoint,
        maxAttempts: 1,
        requestHandler: new NodeHttpHandler(),
      }),
  ],
];

/** A stand-in on the small bot whose code hook says what a test wants said, and keeps what it was asked. */
export type SmallLex = RunningLex & {
  /** Every event since the last clearing. */
  readonly events: CodeHookEvent[];
  /** What the hook does; Delegate until a test sets something else. */
  hook: CodeHook;
  /** Where a session is. */
  at(sessionId: string): { botId: string; botAliasId: string; localeId: string; sessionId: string };
};

export const DELEGATE: CodeHook = async () => ({ sessionState: { dialogAction: { type: 'Delegate' } } });

export async function startSmallLex(options: Partial<LexOptions> = {}): Promise<SmallLex> {
  const bot = writeBot();
  const events: CodeHookEvent[] = [];
  const lex = await startLex({
    botFolder: bot.folder,
    hook: (event, context) => {
      events.push(event);
      return small.hook(event, context);
    },
    ...options,
  });
  const small: SmallLex = {
    ...lex,
    events,
    hook: DELEGATE,
    at: (sessionId) => ({
      botId: lex.botId,
      botAliasId: lex.botAliasId,
      localeId: 'en_US',
      sessionId,
    }),
    stop: async () => {
      await lex.stop();
      bot.remove();
    },
  };
  return small;
}
