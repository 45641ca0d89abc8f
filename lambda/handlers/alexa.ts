import { join } from 'node:path';
import { createExpectNames } from '../channels/alexa/expect-names.ts';
import { createHandler } from '../channels/alexa/handler.ts';
import { toSpeech } from '../channels/alexa/to-speech.ts';
import { createConversation } from '../dialog/conversation.ts';
import { now } from '../io/clock.ts';
import { readSkillConfig } from '../io/config.ts';
import { loadKnowledge } from '../io/load-index.ts';
import { loadPatterns } from '../io/load-patterns.ts';
import { createLog } from '../io/log.ts';
import { createMemory } from '../io/memory.ts';
import { announceWait } from '../io/progress.ts';
import { buildLexicon } from '../speech/lexicon.ts';

const config = readSkillConfig(import.meta.url);
const [knowledge, patterns] = await Promise.all([
  loadKnowledge(join(config.knowledgeFolder, 'index.json')),
  loadPatterns(join(config.knowledgeFolder, 'patterns.json')),
]);
const conversation = createConversation({ knowledge, patterns });
const lexicon = buildLexicon(knowledge.catalogue);
const moment = toSpeech([conversation.oneMoment], undefined, lexicon);

/** The deployed function: everything is made once, when the process starts. */
export const handler = createHandler({
  conversation,
  lexicon,
  now,
  log: createLog(),
  expectNames: createExpectNames(knowledge.catalogue),
  announce: (waiting) => announceWait(waiting, { speech: moment }),
  ...(config.skillId !== undefined && { skillId: config.skillId }),
  ...(config.memoryTable !== undefined && {
    memory: createMemory({ table: config.memoryTable, merge: conversation.memory.mergeRecords, now }),
  }),
});
