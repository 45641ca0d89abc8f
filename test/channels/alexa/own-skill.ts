import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { buildPatterns } from '../../../interaction-models/build.ts';
import { createExpectNames } from '../../../lambda/channels/alexa/expect-names.ts';
import { createHandler } from '../../../lambda/channels/alexa/handler.ts';
import type { LogFields } from '../../../lambda/channels/alexa/log-fields.ts';
import type { SkillDeps } from '../../../lambda/channels/alexa/skill.ts';
import { type Conversation, createConversation } from '../../../lambda/dialog/conversation.ts';
import { createRecollection, type Recollection } from '../../../lambda/dialog/recollection.ts';
import { buildLexicon } from '../../../lambda/speech/lexicon.ts';
import { assembleOwnNotes } from '../../dialog/own-notes.ts';

const EVENTS = fileURLToPath(new URL('../../events/alexa/', import.meta.url));

/** The pseudonym of an application in the recorded requests. */
export const SKILL_ID = 'amzn1.ask.skill.00000000-0000-4000-8000-000000000000';

/** A recorded request, anew each time: a test may change it. */
export function readEvent(name: string): RequestEnvelope {
  return JSON.parse(readFileSync(`${EVENTS}${name}.json`, 'utf8')) as RequestEnvelope;
}

let shared: Promise<Conversation & { readonly recollection: Recollection }> | undefined;

/** The conversation over the project's own notes, and what outlasts it, made once a test file. */
export function openConversation(): Promise<Conversation & { readonly recollection: Recollection }> {
  shared ??= assembleOwnNotes().then((knowledge) => {
    catalogue = knowledge.catalogue;
    const conversation = createConversation({ knowledge, patterns: JSON.parse(buildPatterns()) });
    return { ...conversation, recollection: createRecollection(knowledge) };
  });
  return shared;
}

let catalogue: Parameters<typeof buildLexicon>[0] = { talks: [], speakers: [], topics: [], days: [] };

export type LogLine = { readonly event: string; readonly fields: LogFields };

/** A skill to talk to in a test: what it logged can be read. */
export type OwnSkill = {
  readonly conversation: Conversation;
  readonly log: readonly LogLine[];
  readonly ask: (event: unknown) => Promise<ResponseEnvelope>;
};

/** The skill over the project's own notes, at a time that stands still. */
export async function openSkill(deps: Partial<SkillDeps> = {}): Promise<OwnSkill> {
  const conversation = await openConversation();
  const log: LogLine[] = [];
  const handler = createHandler({
    opening: conversation,
    recollection: conversation.recollection,
    converse: async () => conversation,
    lexicon: buildLexicon(catalogue),
    expectNames: createExpectNames(catalogue),
    now: () => Date.UTC(2026, 10, 20),
    log: (event, fields) => log.push({ event, fields }),
    ...deps,
  });
  return { conversation, log, ask: (event) => handler(event, {}) };
}

/** The lexicon of the project's own notes; after openConversation. */
export function ownLexicon() {
  return buildLexicon(catalogue);
}

/** The words of the names in the project's own notes; after openConversation. */
export function ownNameWords(): readonly string[] {
  const { topics, talks } = catalogue;
  const names = [
    ...topics.flatMap((topic) => [topic.name, ...topic.aliases]),
    ...talks.map(({ title }) => title),
  ];
  return [...new Set(names.flatMap((name) => name.match(/[\w:.]+/g) ?? []))];
}
