import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildPatterns } from '../../../interaction-models/build.ts';
import { topicsToShow } from '../../../lambda/channels/web/about-topics.ts';
import type { TurnReply, TurnRequest } from '../../../lambda/channels/web/api.ts';
import { type WebReply, wholeOf } from '../../../lambda/channels/web/http.ts';
import type { Hearing, Lex, Recording, Voice, WebDeps } from '../../../lambda/channels/web/ports.ts';
import { createWeb } from '../../../lambda/channels/web/web.ts';
import { readRecord, toRecord } from '../../../lambda/dialog/answer-record.ts';
import { type Conversation, createConversation } from '../../../lambda/dialog/conversation.ts';
import { rankTopics } from '../../../lambda/dialog/examples.ts';
import { RecapError } from '../../../lambda/errors.ts';
import { createSeal } from '../../../lambda/io/seal.ts';
import type { Knowledge } from '../../../lambda/retrieve/index-format.ts';
import { buildLexicon } from '../../../lambda/speech/lexicon.ts';
import { assembleOwnNotes } from '../../dialog/own-notes.ts';
import { fakeAudio, fakeMarks } from '../../io/fake-polly.ts';

const EVENTS = fileURLToPath(new URL('../../events/web/', import.meta.url));

/** An event as an HTTP API sends it, as far as tests change it. */
export type WebEvent = {
  rawPath: string;
  headers: Record<string, string>;
  requestContext: { http: { method: string; path: string } };
  body?: string;
  isBase64Encoded: boolean;
};

/** A recorded event, anew each time: a test may change it. */
export function readEvent(name: string): WebEvent {
  return JSON.parse(readFileSync(`${EVENTS}${name}.json`, 'utf8')) as WebEvent;
}

/** A recorded event with another path, headers or body. */
export function eventOf(
  name: string,
  { path, headers = {}, ...other }: { path?: string; headers?: Record<string, string>; body?: string } = {},
): WebEvent {
  const event = { ...readEvent(name), ...other };
  return { ...event, rawPath: path ?? event.rawPath, headers: { ...event.headers, ...headers } };
}

export type OwnKnowledge = { readonly knowledge: Knowledge; readonly conversation: Conversation };

let shared: Promise<OwnKnowledge> | undefined;

/** The project's own notes, and the conversation over them; made once a test file. */
export function ownKnowledge(): Promise<OwnKnowledge> {
  shared ??= assembleOwnNotes().then((knowledge) => ({
    knowledge,
    conversation: createConversation({ knowledge, patterns: JSON.parse(buildPatterns()) }),
  }));
  return shared;
}

/** A Lex whose function is ours, as the deployed one is: the record in pieces, the session in the attributes. */
export function obedientLex({ conversation }: OwnKnowledge): Lex & { readonly turns: Hearing[] } {
  const turns: Hearing[] = [];
  return {
    turns,
    isAway: () => false,
    hear: async (turn) => {
      turns.push(turn);
      const heard = 'text' in turn ? turn.text : 'what did werner say about databases';
      const session = conversation.reviveSession(JSON.parse(turn.attributes.session ?? 'null'));
      const answer = conversation.respond(conversation.understand(heard), session);
      return {
        heard,
        payloads: JSON.stringify(toRecord(answer)).match(/[\s\S]{1,1000}/g) ?? [],
        attributes: { index: conversation.index, session: JSON.stringify(answer.session) },
      };
    },
  };
}

/** A Lex that nobody reaches. */
export const LEX_AWAY: Lex = {
  isAway: () => true,
  hear: async () => {
    throw new RecapError('unreachable', 'Lex does not answer');
  },
};

/** A voice whose sound tells its text. */
export const VOICE: Voice = {
  isAway: () => false,
  record: (ssml): Recording => ({
    audio: async () => ({
      whole: async () => fakeAudio(ssml),
      async *pieces() {
        yield fakeAudio(ssml).subarray(0, 100);
        yield fakeAudio(ssml).subarray(100);
      },
    }),
    marks: async () =>
      fakeMarks(ssml)
        .split('\n')
        .flatMap((line) => (line === '' ? [] : [JSON.parse(line)])),
  }),
};

export const PAGE_FILES = new Map([
  ['index.html', { type: 'text/html; charset=utf-8', body: '<!doctype html><title>Keynote Recap</title>' }],
  ['assets/page-QAWKWLMT.js', { type: 'text/javascript; charset=utf-8', body: 'export {};' }],
]);

export type LogLine = { readonly event: string; readonly fields: Readonly<Record<string, unknown>> };

/** What came back, its body as text. */
export type Answered = Omit<WebReply, 'body'> & { readonly text: string };

export type OwnWeb = {
  readonly log: readonly LogLine[];
  readonly ask: (event: unknown) => Promise<Answered>;
  /** One turn, its reply as an object. */
  readonly turn: (request: Partial<TurnRequest>) => Promise<TurnReply>;
};

const findFile: WebDeps['findFile'] = async (path) => {
  const file = PAGE_FILES.get(path);
  if (file === undefined) return undefined;
  return { type: file.type, etag: `of-${path.length}`, bytes: Buffer.from(file.body), encoding: 'identity' };
};

function ownDeps(own: OwnKnowledge, log: LogLine[]): WebDeps {
  return {
    opening: own.conversation,
    converse: async () => own.conversation,
    knowledge: own.knowledge,
    records: { write: toRecord, read: readRecord },
    topics: () => topicsToShow(rankTopics(own.knowledge.catalogue), own.knowledge),
    lexicon: () => buildLexicon(own.knowledge.catalogue),
    lex: obedientLex(own),
    voice: VOICE,
    seal: createSeal('k'.repeat(43)),
    findFile,
    origins: new Set(),
    log: (event, fields) => log.push({ event, fields }),
    now: () => Date.UTC(2026, 10, 21),
  };
}

/** The web channel over the project's own notes. Without `lex` in the changes it answers through an obedient one. */
export async function openOwnWeb(
  changes: Partial<WebDeps> | ((own: OwnKnowledge) => Partial<WebDeps>) = {},
): Promise<OwnWeb> {
  const own = await ownKnowledge();
  const log: LogLine[] = [];
  const changed = typeof changes === 'function' ? changes(own) : changes;
  const web = createWeb({ ...ownDeps(own, log), ...changed });
  const ask = async (event: unknown) => {
    const { body, ...reply } = await web(event);
    return { ...reply, text: Buffer.from(await wholeOf(body)).toString('utf8') };
  };
  const turn = async (request: Partial<TurnRequest>) => {
    const body = JSON.stringify({ conversation: 'c-1', ...request });
    const { status, text } = await ask(eventOf('turn-text', { body }));
    if (status !== 200) throw new Error(`${status}: ${text}`);
    return JSON.parse(text) as TurnReply;
  };
  return { log, ask, turn };
}
