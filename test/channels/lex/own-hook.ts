import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LexV2Event, LexV2Result } from 'aws-lambda';
import { buildPatterns } from '../../../interaction-models/build.ts';
import { createLexHandler, type LexHandler } from '../../../lambda/channels/lex/handler.ts';
import type { LogFields } from '../../../lambda/channels/lex/log-fields.ts';
import type { LexDeps } from '../../../lambda/channels/lex/turn.ts';
import { toRecord } from '../../../lambda/dialog/answer-record.ts';
import { type Conversation, createConversation } from '../../../lambda/dialog/conversation.ts';
import type { Knowledge } from '../../../lambda/retrieve/index-format.ts';
import { buildLexicon } from '../../../lambda/speech/lexicon.ts';
import { assembleOwnNotes } from '../../dialog/own-notes.ts';

const EVENTS = fileURLToPath(new URL('../../events/lex/', import.meta.url));

/** The recorded events by name. */
export function eventNames(): string[] {
  return readdirSync(EVENTS).map((file) => file.replace('.json', ''));
}

/** A recorded event, anew each time: a test may change it. */
export function readRecorded(name: string): LexV2Event {
  return JSON.parse(readFileSync(`${EVENTS}${name}.json`, 'utf8')) as LexV2Event;
}

/** An event of a client that types and shows what it gets, as Lex sends it when no intent took the words. */
export function typed(words: string, sessionAttributes: Record<string, string> = {}): LexV2Event {
  const event = readRecorded('text-fallback-question');
  return {
    ...event,
    inputTranscript: words,
    sessionState: { ...event.sessionState, sessionAttributes },
    transcriptions: [],
  };
}

let shared: Promise<{ readonly conversation: Conversation; readonly knowledge: Knowledge }> | undefined;

/** The conversation over the project's own notes, made once a test file. */
export function openConversation() {
  shared ??= assembleOwnNotes().then((knowledge) => ({
    knowledge,
    conversation: createConversation({ knowledge, patterns: JSON.parse(buildPatterns()) }),
  }));
  return shared;
}

/** A code hook to talk to in a test: what it logged can be read. */
export type OwnHook = {
  readonly conversation: Conversation;
  readonly knowledge: Knowledge;
  readonly log: readonly { readonly event: string; readonly fields: LogFields }[];
  readonly handler: LexHandler;
  readonly ask: (event: unknown) => Promise<LexV2Result>;
};

/** The code hook over the project's own notes, at a time that stands still. */
export async function openHook(deps: Partial<LexDeps> = {}): Promise<OwnHook> {
  const { conversation, knowledge } = await openConversation();
  const log: { event: string; fields: LogFields }[] = [];
  const handler = createLexHandler({
    conversation,
    lexicon: buildLexicon(knowledge.catalogue),
    toRecord,
    now: () => Date.UTC(2026, 10, 20),
    log: (event, fields) => log.push({ event, fields }),
    ...deps,
  });
  return { conversation, knowledge, log, handler, ask: (event) => handler(event, {}) };
}
