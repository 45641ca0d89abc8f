import { serve } from '../wire/serve.ts';
import { answer, type Service } from './answer-request.ts';
import type { Hear, Speak } from './audio.ts';
import { invalid } from './check-request.ts';
import type { CodeHook } from './code-hook.ts';
import { createLazyVoice, type OpenVoice } from './lazy-voice.ts';
import { readBot } from './read-bot.ts';
import { createSessions } from './sessions.ts';

/** What a stand-in is started with. */
export type LexOptions = {
  /** The function behind the bot: the handler of lambda/handlers/lex.ts. */
  readonly hook: CodeHook;
  /** The folder that the bot's import archive unpacks to. */
  readonly botFolder: string;
  /** Finds out what was said: the recogniser of local/lex/hear. Without it speech is refused. */
  readonly hear?: Hear;
  /** The voice that says answers aloud, asked for when it is first wanted and closed by whoever made it; one of its own where none is given. */
  readonly voice?: OpenVoice;
  /** Says an answer aloud in place of a voice. */
  readonly speak?: Speak;
  readonly botId?: string;
  readonly botAliasId?: string;
  /** A free port where none is given. */
  readonly port?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly mostSessions?: number;
  readonly hookTimeoutMs?: number;
};

export type RunningLex = {
  /** For AWS_ENDPOINT_URL_LEX_RUNTIME_V2. */
  readonly endpoint: string;
  readonly botId: string;
  readonly botAliasId: string;
  stop(): Promise<void>;
};

const BOT = 'RECAPLOCAL';
/** The id that the service gives to every bot's own test alias. */
const ALIAS = 'TSTALIASID';

/**
 * Starts a stand-in for Lex Runtime V2 on this computer: clients of the service talk to it by its address alone. A
 * locale of the bot is read with the first request for it, which therefore takes longer.
 * @throws RecapError `bad-model` for a bot that cannot be served.
 */
export async function startLex(options: LexOptions): Promise<RunningLex> {
  const { hook, hookTimeoutMs, port } = options;
  const { botId = BOT, botAliasId = ALIAS, now = Date.now, mostSessions: most } = options;
  const bot = readBot(options.botFolder);
  const settings = { idleSeconds: bot.idleSeconds, now, ...(most !== undefined && { most }) };
  const { hear = noEars, speak } = options;
  const voice = speak ? { speak, close: async () => undefined } : createLazyVoice(options.voice);
  const service: Service = {
    hook,
    ...(hookTimeoutMs !== undefined && { hookTimeoutMs }),
    bot,
    botId,
    botAliasId,
    now,
    hear,
    speak: voice.speak,
    sessions: createSessions(settings),
    locales: new Map(),
  };
  const wire = await serve((request) => answer(request, service), port === undefined ? {} : { port });
  return {
    endpoint: wire.url,
    botId,
    botAliasId,
    stop: async () => {
      await wire.stop();
      await voice.close();
    },
  };
}

async function noEars(): Promise<never> {
  throw invalid('This stand-in was started without ears: send text.');
}
