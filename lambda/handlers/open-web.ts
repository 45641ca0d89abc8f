import { join } from 'node:path';
import { createWeb, type Web } from '../channels/web/web.ts';
import { readRecord, toRecord } from '../dialog/answer-record.ts';
import { createConversation } from '../dialog/conversation.ts';
import { rankTopics } from '../dialog/examples.ts';
import { now } from '../io/clock.ts';
import type { WebConfig } from '../io/config.ts';
import { createLex } from '../io/lex.ts';
import { loadKnowledge } from '../io/load-index.ts';
import { loadPatterns } from '../io/load-patterns.ts';
import { createLog, type WriteLog } from '../io/log.ts';
import { openPageFiles } from '../io/page-files.ts';
import { createPolly } from '../io/polly.ts';
import { createSeal } from '../io/seal.ts';
import type { ServiceAddress } from '../io/service-address.ts';
import { once } from '../retrieve/lazily.ts';
import { buildLexicon } from '../speech/lexicon.ts';

export type WebSurroundings = Omit<WebConfig, 'speechKey'> & {
  readonly speechKey: string;
  /** Where the services are, other than in the cloud. */
  readonly addresses?: { readonly lex?: ServiceAddress; readonly polly?: ServiceAddress };
  readonly log?: WriteLog;
};

/** Everything that the web channel needs, made once. Throws RecapError when the notes or the model cannot be read. */
export async function openWeb(surroundings: WebSurroundings): Promise<Web> {
  const { knowledgeFolder, webFolder, lex, voiceId, addresses, log } = surroundings;
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
    ...(lex !== undefined && {
      lex: createLex({ ...lex, ...(addresses?.lex && { address: addresses.lex }) }),
    }),
    voice: createPolly({ voiceId, ...(addresses?.polly && { address: addresses.polly }) }),
    seal: createSeal(surroundings.speechKey),
    findFile: openPageFiles(webFolder),
    origins: new Set(surroundings.origins),
    log: log ?? createLog(),
    now,
  });
}
