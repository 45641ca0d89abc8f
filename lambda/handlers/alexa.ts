import { join } from 'node:path';
import { createExpectNames } from '../channels/alexa/expect-names.ts';
import { createHandler } from '../channels/alexa/handler.ts';
import { toSpeech } from '../channels/alexa/to-speech.ts';
import type { Conversation } from '../dialog/conversation.ts';
import { createOpening } from '../dialog/opening.ts';
import { createRecollection } from '../dialog/recollection.ts';
import { now } from '../io/clock.ts';
import { readSkillConfig } from '../io/config.ts';
import { loadKnowledge } from '../io/load-index.ts';
import { createLog } from '../io/log.ts';
import { createMemory } from '../io/memory.ts';
import { announceWait } from '../io/progress.ts';
import { once } from '../retrieve/lazily.ts';
import { buildLexicon } from '../speech/lexicon.ts';

const config = readSkillConfig(import.meta.url);
const knowledge = await loadKnowledge(join(config.knowledgeFolder, 'index.json'));
const opening = createOpening(knowledge);
const recollection = createRecollection(knowledge);
const lexicon = buildLexicon(knowledge.catalogue);

/** What understands and answers is loaded with the first question: a welcome is heard sooner. */
const converse = once(async (): Promise<Conversation> => {
  const { openConversation } = await import('./conversation.ts');
  return openConversation(knowledge, config.knowledgeFolder);
});

/** The deployed function: what every request needs is made once, when the process starts. */
export const handler = createHandler({
  opening,
  recollection,
  converse,
  lexicon,
  now,
  log: createLog(),
  expectNames: createExpectNames(knowledge.catalogue),
  announce: (waiting) =>
    announceWait(waiting, { speech: () => toSpeech([opening.oneMoment], undefined, lexicon) }),
  ...(config.skillId !== undefined && { skillId: config.skillId }),
  ...(config.memoryTable !== undefined && {
    memory: createMemory({ table: config.memoryTable, merge: recollection.mergeRecords, now }),
  }),
});
