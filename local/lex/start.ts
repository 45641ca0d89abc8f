import { RecapError } from '../../lambda/errors.ts';
import { serve, type WireReply, type WireRequest } from '../wire/serve.ts';
import { unknownOperation, WireError } from '../wire/wire-error.ts';
import type { Hear, Speak } from './audio.ts';
import type { BotDefinition, LocaleDefinition } from './bot-definition.ts';
import { checked, invalid } from './check-request.ts';
import type { CodeHook } from './code-hook.ts';
import { createInterpret, type Interpret } from './interpret.ts';
import { createLazyVoice, type LazyVoice } from './lazy-voice.ts';
import {
  type Desk,
  deleteSession,
  getSession,
  putSession,
  recognizeText,
  recognizeUtterance,
  startConversation,
} from './operations.ts';
import { readBot } from './read-bot.ts';
import { BOT_ID, SESSION_ID } from './runtime-shapes.ts';
import { createSessions, type Sessions } from './sessions.ts';

/** What a stand-in is started with. */
export type LexOptions = {
  /** The function behind the bot: the handler of lambda/handlers/lex.ts. */
  readonly hook: CodeHook;
  /** The folder that the bot's import archive unpacks to. */
  readonly botFolder: string;
  /** Finds out what was said; called with the first spoken request. Without it speech is refused. */
  readonly hear?: Hear;
  /** Says an answer aloud; the voice of the stand-in for Polly where none is given, loaded when first wanted. */
  readonly speak?: Speak;
  readonly botId?: string;
  readonly botAliasId?: string;
  /** A locale that is made ready before the start is over; others are with their first request. */
  readonly localeId?: string;
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

type Service = {
  readonly options: LexOptions;
  readonly botId: string;
  readonly botAliasId: string;
  readonly bot: BotDefinition;
  readonly sessions: Sessions;
  readonly now: () => number;
  readonly voice: LazyVoice;
  /** By their ids; each is made ready with its first request. */
  readonly locales: Map<string, ReadyLocale>;
};

type ReadyLocale = { readonly locale: LocaleDefinition; readonly interpret: Interpret };

const BOT = 'RECAPLOCAL';
/** The id that the service gives to every bot's own test alias. */
const ALIAS = 'TSTALIASID';

const PATH = /^\/bots\/([^/]*)\/botAliases\/([^/]*)\/botLocales\/([^/]*)\/sessions\/([^/]*)(\/[a-z]+)?$/;

const OPERATIONS: ReadonlyMap<string, (desk: Desk) => Promise<WireReply>> = new Map([
  ['POST /text', recognizeText],
  ['POST /utterance', recognizeUtterance],
  ['POST ', putSession],
  ['GET ', getSession],
  ['DELETE ', deleteSession],
  ['POST /conversation', startConversation],
]);

/**
 * Starts a stand-in for Lex Runtime V2 on this computer: clients of the service talk to it by its address alone.
 * @throws RecapError `bad-model` for a bot that cannot be served, `bad-config` for a locale that it does not have.
 */
export async function startLex(options: LexOptions): Promise<RunningLex> {
  const { botId = BOT, botAliasId = ALIAS, now = Date.now, mostSessions: most, port } = options;
  const bot = readBot(options.botFolder);
  const settings = { idleSeconds: bot.idleSeconds, now, ...(most !== undefined && { most }) };
  const sessions = createSessions(settings);
  const voice = options.speak ? { speak: options.speak, close: async () => undefined } : createLazyVoice();
  const service: Service = { options, botId, botAliasId, bot, sessions, now, voice, locales: new Map() };
  if (options.localeId !== undefined) {
    if (!bot.locales.includes(options.localeId))
      throw new RecapError(
        'bad-config',
        `${bot.name} has no locale ${options.localeId}, but ${bot.locales.join(', ')}.`,
      );
    readyLocale(options.localeId, service);
  }
  const { url, stop } = await serve(
    (request) => answer(request, service),
    port === undefined ? {} : { port },
  );
  return {
    endpoint: url,
    botId,
    botAliasId,
    stop: async () => {
      await stop();
      await voice.close();
    },
  };
}

async function answer(request: WireRequest, service: Service): Promise<WireReply> {
  const { method, url } = request;
  const [path, bot = '', alias = '', locale = '', session = '', operation = ''] =
    PATH.exec(url.pathname) ?? [];
  const run = OPERATIONS.get(`${method} ${operation}`);
  if (path === undefined || run === undefined) throw unknownOperation(method, url.pathname);
  const address = {
    bot: decode(bot),
    alias: decode(alias),
    locale: decode(locale),
    session: decode(session),
  };
  return run(toDesk(request, address, service));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw invalid('The address of the request cannot be read.');
  }
}

type Address = {
  readonly bot: string;
  readonly alias: string;
  readonly locale: string;
  readonly session: string;
};

function toDesk(request: WireRequest, address: Address, service: Service): Desk {
  const { options, botId, botAliasId, bot, sessions, now } = service;
  const sessionId = checked(SESSION_ID, address.session, 'sessionId');
  if (checked(BOT_ID, address.bot, 'botId') !== botId)
    throw notFound(`bot ${address.bot}; this one is ${botId}`);
  if (address.alias !== botAliasId) throw notFound(`alias ${address.alias}; this one is ${botAliasId}`);
  const { locale, interpret } = readyLocale(address.locale, service);
  return {
    request,
    key: JSON.stringify(address),
    sessionId,
    bot: {
      id: botId,
      name: bot.name,
      aliasId: botAliasId,
      aliasName: 'TestBotAlias',
      localeId: locale.id,
      version: bot.version,
    },
    locale,
    interpret,
    hook: options.hook,
    sessions,
    hear:
      options.hear ??
      (() => Promise.reject(invalid('This stand-in was started without what hears: send text.'))),
    speak: service.voice.speak,
    now,
    ...(options.hookTimeoutMs !== undefined && { hookTimeoutMs: options.hookTimeoutMs }),
  };
}

function readyLocale(id: string, { bot, locales }: Service): ReadyLocale {
  const known = locales.get(id);
  if (known !== undefined) return known;
  const locale = bot.readLocale(id);
  if (locale === undefined) throw notFound(`locale ${id}; the bot has ${bot.locales.join(', ')}`);
  const ready = { locale, interpret: createInterpret(locale) };
  locales.set(id, ready);
  return ready;
}

function notFound(what: string): WireError {
  return new WireError(404, 'ResourceNotFoundException', `There is no ${what}.`);
}
