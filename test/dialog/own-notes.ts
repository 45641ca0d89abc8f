import { fileURLToPath } from 'node:url';
import { assembleKnowledge } from '../../content/assemble.ts';
import { readNotesFolder } from '../../content/notes-folder.ts';
import { buildPatterns } from '../../interaction-models/build.ts';
import type { Answer } from '../../lambda/dialog/answer.ts';
import { createConversation } from '../../lambda/dialog/conversation.ts';
import type { Question } from '../../lambda/dialog/question.ts';
import type { Respond } from '../../lambda/dialog/respond.ts';
import type { Session } from '../../lambda/dialog/session.ts';
import type { Knowledge } from '../../lambda/retrieve/index-format.ts';

/** The project's own notes, as a folder. */
export const NOTES = fileURLToPath(new URL('../../content/notes', import.meta.url));

/** The whole conversation over some knowledge, put together as a channel would: words in, answer out. */
export type Assistant = {
  readonly knowledge: Knowledge;
  readonly understand: (heard: string) => Question;
  readonly respond: Respond;
  readonly hear: (heard: string, session: Session) => Answer;
};

export function createAssistant(knowledge: Knowledge): Assistant {
  const { understand, respond } = createConversation({ knowledge, patterns: JSON.parse(buildPatterns()) });
  return { knowledge, understand, respond, hear: (heard, session) => respond(understand(heard), session) };
}

/** Reads content/notes as it stands now: no test depends on what was built before. */
export async function assembleOwnNotes(): Promise<Knowledge> {
  const { knowledge } = await assembleKnowledge(
    readNotesFolder(NOTES, () => {}),
    'notes',
  );
  return knowledge;
}

let shared: Promise<Assistant> | undefined;

/** The assistant over the project's own notes, made once a test file. */
export function openOwnNotes(): Promise<Assistant> {
  shared ??= assembleOwnNotes().then(createAssistant);
  return shared;
}
