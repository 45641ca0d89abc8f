import type { WireReply, WireRequest } from '../wire/serve.ts';
import { unknownOperation, WireError } from '../wire/wire-error.ts';
import type { Hear, Speak } from './audio.ts';
import type { BotDefinition, LocaleDefinition } from './bot-definition.ts';
import { checked, invalid } from './check-request.ts';
import type { CodeHook } from './code-hook.ts';
import { createInterpret, type Interpret } from './interpret.ts';
import {
  type Desk,
  deleteSession,
  getSession,
  putSession,
  recognizeText,
  recognizeUtterance,
  startConversation,
} from './operations.ts';
import { BOT_ID, SESSION_ID } from './runtime-shapes.ts';
import type { Sessions } from './sessions.ts';

/** A bot and what it is served with, the same for all requests. */
export type Service = {
  readonly hook: CodeHook;
  readonly hookTimeoutMs?: number;
  readonly botId: string;
  readonly botAliasId: string;
  readonly bot: BotDefinition;
  readonly sessions: Sessions;
  readonly now: () => number;
  readonly hear: Hear;
  readonly speak: Speak;
  /** By their ids; each is made ready with its first request. */
  readonly locales: Map<string, ReadyLocale>;
};

type ReadyLocale = { readonly locale: LocaleDefinition; readonly interpret: Interpret };

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
 * Does what a request asks for.
 * @throws WireError for whatever cannot be done
 */
export async function answer(request: WireRequest, service: Service): Promise<WireReply> {
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
  const { botId, botAliasId, bot, sessions, now, hook, hookTimeoutMs } = service;
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
    hook,
    sessions,
    hear: service.hear,
    speak: service.speak,
    now,
    ...(hookTimeoutMs !== undefined && { hookTimeoutMs }),
  };
}

/**
 * A locale that can be understood, made ready when it is first wanted.
 * @throws WireError ResourceNotFoundException where the bot does not have it
 */
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
