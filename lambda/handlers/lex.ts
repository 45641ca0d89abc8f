import { join } from 'node:path';
import { createLexHandler } from '../channels/lex/handler.ts';
import { toRecord } from '../dialog/answer-record.ts';
import { createConversation } from '../dialog/conversation.ts';
import { now } from '../io/clock.ts';
import { readSkillConfig } from '../io/config.ts';
import { loadKnowledge } from '../io/load-index.ts';
import { loadPatterns } from '../io/load-patterns.ts';
import { createLog } from '../io/log.ts';
import { buildLexicon } from '../speech/lexicon.ts';

const { knowledgeFolder } = readSkillConfig(import.meta.url);
const [knowledge, patterns] = await Promise.all([
  loadKnowledge(join(knowledgeFolder, 'index.json')),
  loadPatterns(join(knowledgeFolder, 'patterns.json')),
]);

/** The deployed code hook: everything is made once, when the process starts. */
export const handler = createLexHandler({
  conversation: createConversation({ knowledge, patterns }),
  lexicon: buildLexicon(knowledge.catalogue),
  toRecord,
  log: createLog(),
  now,
});
