import type { LexV2Message } from 'aws-lambda';
import { z } from 'zod';
import { WireError } from '../wire/wire-error.ts';
import {
  ATTRIBUTES,
  CONTEXTS,
  DIALOG_ACTION,
  describeWrong,
  INTENT,
  MESSAGES,
  maybe,
  RUNTIME_HINTS,
} from './runtime-shapes.ts';

const ANSWER = z.object({
  sessionState: z.object({
    dialogAction: DIALOG_ACTION,
    intent: maybe(INTENT),
    activeContexts: maybe(CONTEXTS),
    sessionAttributes: maybe(ATTRIBUTES),
    runtimeHints: maybe(RUNTIME_HINTS),
  }),
  messages: maybe(MESSAGES),
  requestAttributes: maybe(ATTRIBUTES),
});

/** What a code hook said, in the form that the service takes. */
export type HookAnswer = z.infer<typeof ANSWER>;

/** What all session attributes, or all request attributes, may take together, in bytes. */
const MOST_ATTRIBUTE_BYTES = 12 * 1024;
/** What the texts of an answer may have together, in characters. */
const MOST_CHARACTERS = 4000;

/** What the service says of an answer that it cannot use. */
export function refused(why: string): WireError {
  return new WireError(502, 'BadGatewayException', `The code hook's answer cannot be used: ${why}.`);
}

/**
 * The answer of a code hook, checked as far as it can be without the bot.
 * @throws WireError BadGatewayException
 */
export function readHookAnswer(value: unknown): HookAnswer {
  const { success, data, error } = ANSWER.safeParse(value);
  if (!success) throw refused(describeWrong(error));
  const { sessionState, messages = [], requestAttributes } = data;
  const { dialogAction, intent } = sessionState;
  if (dialogAction.type === 'None')
    throw refused("'sessionState.dialogAction.type': None is for clients alone");
  if (dialogAction.type === 'ElicitIntent' && messages.length === 0)
    throw refused('ElicitIntent needs messages, because the bot has none of its own for it');
  if (intent !== undefined && intent.state === undefined && dialogAction.type === 'Close')
    throw refused("'sessionState.intent.state' is missing: Close needs it");
  for (const attributes of [sessionState.sessionAttributes, requestAttributes]) checkSize(attributes);
  const characters = messages.reduce((sum, message) => sum + textOf(message).length, 0);
  if (characters > MOST_CHARACTERS)
    throw refused(`its messages have ${characters} characters; at most ${MOST_CHARACTERS} are taken`);
  return data;
}

function checkSize(attributes: object | undefined): void {
  const bytes = Buffer.byteLength(JSON.stringify(attributes ?? {}));
  if (bytes > MOST_ATTRIBUTE_BYTES)
    throw refused(`attributes of ${bytes} bytes; at most ${MOST_ATTRIBUTE_BYTES} are taken`);
}

function textOf(message: LexV2Message | { contentType: string; content?: string }): string {
  return 'content' in message ? (message.content ?? '') : '';
}
