import type { LexV2Event } from 'aws-lambda';
import { jsonReply, readJsonObject } from '../wire/json-body.ts';
import type { WireReply, WireRequest } from '../wire/serve.ts';
import { WireError } from '../wire/wire-error.ts';
import { type Hear, isTextInput, readAudio, readOutput, type Speak } from './audio.ts';
import type { LocaleDefinition } from './bot-definition.ts';
import { checkAttributes, checked, withGivenState } from './check-request.ts';
import type { CodeHook } from './code-hook.ts';
import { setState, takeTurn } from './dialog.ts';
import { readGivenMessages } from './given-state.ts';
import type { Interpret } from './interpret.ts';
import { pack, unpack } from './packed-headers.ts';
import { packedReply, stateReply, toInterpretations } from './replies.ts';
import {
  ATTRIBUTES,
  type GivenState,
  PUT_SESSION,
  RECOGNIZE_TEXT,
  SESSION_STATE,
  TEXT,
} from './runtime-shapes.ts';
import { FRESH } from './session-state.ts';
import type { Sessions } from './sessions.ts';
import type { DialogParts, TurnInput, TurnResult } from './turn.ts';

/** One session of one bot, as a request addresses it, and what it is served with. */
export type Desk = {
  readonly request: WireRequest;
  readonly key: string;
  readonly sessionId: string;
  readonly bot: LexV2Event['bot'];
  readonly locale: LocaleDefinition;
  readonly interpret: Interpret;
  readonly hook: CodeHook;
  readonly sessions: Sessions;
  readonly hear: Hear;
  readonly speak: Speak;
  readonly now: () => number;
  readonly hookTimeoutMs?: number;
};

const PLAIN = 'text/plain; charset=utf-8';

/** A turn by text: JSON in, JSON out. */
export async function recognizeText(desk: Desk): Promise<WireReply> {
  const {
    text,
    sessionState,
    requestAttributes = {},
  } = checked(RECOGNIZE_TEXT, readJsonObject(desk.request));
  const input: TurnInput = {
    sessionId: desk.sessionId,
    transcript: text,
    inputMode: 'Text',
    responseContentType: PLAIN,
    requestAttributes,
  };
  const result = await turn(desk, input, sessionState);
  return stateReply(result.standing, desk, { requestAttributes: result.requestAttributes });
}

/** A turn by speech or text: bytes in, bytes out, and all that is told about them in packed headers. */
export async function recognizeUtterance(desk: Desk): Promise<WireReply> {
  const { headers, body } = desk.request;
  const contentType = headers.get('content-type') ?? '';
  const isText = isTextInput(contentType);
  const wanted = readOutput(headers.get('response-content-type'));
  const given = (name: string) => unpack(headers.get(name), name) ?? undefined;
  const state = given('x-amz-lex-session-state');
  const attributes = given('x-amz-lex-request-attributes');
  const sessionState = state === undefined ? undefined : checked(SESSION_STATE, state);
  const transcript = isText
    ? checked(TEXT, body.toString('utf8'), 'inputStream')
    : ((await desk.hear(readAudio(contentType, body)))?.text ?? '');
  const input: TurnInput = {
    sessionId: desk.sessionId,
    transcript,
    inputMode: isText ? 'Text' : 'Speech',
    responseContentType: wanted.type,
    requestAttributes: attributes === undefined ? {} : checked(ATTRIBUTES, attributes),
  };
  const result = await turn(desk, input, sessionState);
  const reply = await packedReply(result, desk, wanted);
  return {
    ...reply,
    headers: {
      ...reply.headers,
      'x-amz-lex-input-mode': input.inputMode,
      'x-amz-lex-input-transcript': pack(transcript),
      'x-amz-lex-interpretations': pack(toInterpretations(result.standing)),
    },
  };
}

/** Makes a session, or changes one: what is set is done at once, so that a prompt is said. */
export async function putSession(desk: Desk): Promise<WireReply> {
  const {
    messages,
    sessionState,
    requestAttributes = {},
  } = checked(PUT_SESSION, readJsonObject(desk.request));
  const wanted = readOutput(desk.request.headers.get('responsecontenttype'));
  checkAttributes(sessionState.sessionAttributes, requestAttributes);
  const input: TurnInput = {
    sessionId: desk.sessionId,
    transcript: '',
    inputMode: 'Text',
    responseContentType: wanted.type,
    requestAttributes,
  };
  const result = await desk.sessions.alone(desk.key, async () => {
    const open = desk.sessions.read(desk.key) ?? FRESH;
    const said = { ...open, messages: readGivenMessages(messages), interpretations: [] };
    const given = withGivenState(said, sessionState, { ...desk, now: desk.now() });
    const after = await setState(given, input, partsOf(desk));
    desk.sessions.write(desk.key, after.standing);
    return after;
  });
  return packedReply(result, desk, wanted);
}

/** A session as its last turn left it. */
export async function getSession(desk: Desk): Promise<WireReply> {
  const standing = desk.sessions.read(desk.key);
  if (standing === undefined) throw noSession(desk.sessionId);
  return stateReply(standing, desk);
}

/** Forgets a session. */
export async function deleteSession({ sessions, key, sessionId, bot }: Desk): Promise<WireReply> {
  const isRemoved = await sessions.alone(key, async () => sessions.remove(key));
  if (!isRemoved) throw noSession(sessionId);
  return jsonReply({ botId: bot.id, botAliasId: bot.aliasId, localeId: bot.localeId, sessionId });
}

/** Real, or not at all: half a conversation over a stream would be worse than none. */
export async function startConversation(): Promise<WireReply> {
  throw new WireError(
    400,
    'ValidationException',
    'StartConversation is not served here: use RecognizeText or RecognizeUtterance.',
  );
}

async function turn(desk: Desk, input: TurnInput, given: GivenState | undefined): Promise<TurnResult> {
  checkAttributes(given?.sessionAttributes, input.requestAttributes);
  return desk.sessions.alone(desk.key, async () => {
    const before = withGivenState(desk.sessions.read(desk.key) ?? FRESH, given, { ...desk, now: desk.now() });
    const result = await takeTurn(before, input, partsOf(desk));
    desk.sessions.write(desk.key, result.standing);
    return result;
  });
}

function partsOf({ locale, interpret, hook, bot, now, hookTimeoutMs }: Desk): DialogParts {
  return { locale, interpret, hook, bot, now: now(), ...(hookTimeoutMs !== undefined && { hookTimeoutMs }) };
}

function noSession(sessionId: string): WireError {
  return new WireError(
    404,
    'ResourceNotFoundException',
    `There is no session ${sessionId}, or it has ended.`,
  );
}
