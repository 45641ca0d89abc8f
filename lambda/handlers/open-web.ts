import { join } from 'node:path';
import { createWeb, type Web } from '../channels/web/web.ts';
import { readRecord, toRecord } from '../dialog/answer-record.ts';
import { createConversation } from '../dialog/conversation.ts';
import { rankTopics } from '../dialog/examples.ts';
import { now } from '../io/clock.ts';
import type { WebConfig } from '../io/config.ts';
import { createLex, type LexSettings } from '../io/lex.ts';
import { loadKnowledge } from '../io/load-index.ts';
import { loadPatterns } from '../io/load-patterns.ts';
import { createLog, type WriteLog } from '../io/log.ts';
import { openPageFiles } from '../io/page-files.ts';
import { createPolly, type PollySettings } from '../io/polly.ts';
import { createSeal } from '../io/seal.ts';
import { once } from '../retrieve/lazily.ts';
import { buildLexicon } from '../speech/lexicon.ts';

export type WebSurroundings = Pick<WebConfig, 'knowledgeFolder' | 'webFolder' | 'origins'> & {
  readonly speechKey: string;
  /** Absent: our own understanding answers. */
  readonly lex?: LexSettings;
  /** Absent: the browser's own voice reads. */
  readonly polly?: PollySettings;
  readonly log?: WriteLog;
};

/** Everything that the web channel needs, made once. Throws RecapError when the notes or the model cannot be read. */
export async function openWeb(surroundings: WebSurroundings): Promise<Web> {
  const { knowledgeFolder, webFolder, lex, polly, log } = surroundings;
  const [knowledge, patterns] = await Promise.all([
    loadKnowledge(join(knowledgeFolder, 'index.json')),
    loadPatterns(join(knowledgeFolder, 'patterns.json')),
  ]);
  return createWeb({
    conversation: createConversation({ knowledge, patterns }),
    knowledge,
    records: { write: toRecord, read: readRecord },
    rankTopics: once(() => rankTopics(knowledge.catalogue)),
    lexicon: once(() => buildLexicon(knowledge.catalogue)),
    ...(lex !== undefined && { lex: createLex(lex) }),
    ...(polly !== undefined && { voice: createPolly(polly) }),
    seal: createSeal(surroundings.speechKey),
    findFile: openPageFiles(webFolder),
    origins: new Set(surroundings.origins),
    log: log ?? createLog(),
    now,
  });
}
