import { join } from 'node:path';
import { createLexHandler } from '../channels/lex/handler.ts';
import { toRecord } from '../dialog/answer-record.ts';
import { now } from '../io/clock.ts';
import { readSkillConfig } from '../io/config.ts';
import { loadKnowledge } from '../io/load-index.ts';
import { createLog } from '../io/log.ts';
import { buildLexicon } from '../speech/lexicon.ts';
import { openConversation } from './conversation.ts';

const { knowledgeFolder } = readSkillConfig(import.meta.url);
const knowledge = await loadKnowledge(join(knowledgeFolder, 'index.json'));

/** The deployed code hook: everything is made once, when the process starts. */
export const handler = createLexHandler({
  conversation: await openConversation(knowledge, knowledgeFolder),
  lexicon: buildLexicon(knowledge.catalogue),
  toRecord,
  log: createLog(),
  now,
});
