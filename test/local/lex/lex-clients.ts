import { LexRuntimeV2Client, RecognizeTextCommand } from '@aws-sdk/client-lex-runtime-v2';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { CodeHook } from '../../../local/lex/code-hook.ts';
import type { CodeHookEvent } from '../../../local/lex/code-hook-event.ts';
import { type LexOptions, type RunningLex, startLex } from '../../../local/lex/start.ts';
import { writeBot } from './small-bot.ts';

const SETTINGS = { region: 'us-east-1', credentials: { accessKeyId: 'nobody', secretAccessKey: 'nothing' } };

/** The SDK's client as it comes, which speaks HTTP/2. */
export const openHttp2 = (endpoint: string) =>
  new LexRuntimeV2Client({ ...SETTINGS, endpoint, maxAttempts: 1 });

/** The same with its handler for HTTP/1.1. */
const openHttp1 = (endpoint: string) =>
  new LexRuntimeV2Client({ ...SETTINGS, endpoint, maxAttempts: 1, requestHandler: new NodeHttpHandler() });

export const CLIENTS: readonly (readonly [protocol: string, open: typeof openHttp2])[] = [
  ['HTTP/2', openHttp2],
  ['HTTP/1.1', openHttp1],
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

/** Says something and tells, in one line, where the conversation is: intent, state, what comes next, what was said. */
export async function say(
  client: LexRuntimeV2Client,
  session: ReturnType<SmallLex['at']>,
  text: string,
): Promise<string> {
  const { sessionState, messages = [] } = await client.send(new RecognizeTextCommand({ ...session, text }));
  const { intent, dialogAction } = sessionState ?? {};
  const filled = Object.entries(intent?.slots ?? {}).flatMap(([name, slot]) =>
    slot?.value === undefined ? [] : [`${name}=${slot.value.interpretedValue}`],
  );
  const next = [dialogAction?.type, dialogAction?.slotToElicit].filter(Boolean).join(':');
  const said = messages.map(({ content }) => content).join(' ');
  return [intent?.name, ...filled, intent?.state, next, said].join(' | ');
}
