import { join } from 'node:path';
import { topicsToShow } from '../channels/web/about-topics.ts';
import { createWeb, type Web } from '../channels/web/web.ts';
import { readRecord, toRecord } from '../dialog/answer-record.ts';
import type { Conversation } from '../dialog/conversation.ts';
import { rankTopics } from '../dialog/examples.ts';
import { createOpening } from '../dialog/opening.ts';
import { now } from '../io/clock.ts';
import type { WebConfig } from '../io/config.ts';
import { createLex, type LexSettings } from '../io/lex.ts';
import { loadKnowledge } from '../io/load-index.ts';
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
  /** See WebDeps. */
  readonly speaksAhead?: boolean;
  readonly log?: WriteLog;
};

/** Everything that the web channel needs, made once. Throws RecapError when the notes or the model cannot be read. */
export async function openWeb(surroundings: WebSurroundings): Promise<Web> {
  const { knowledgeFolder, webFolder, lex, polly, speaksAhead = false, log } = surroundings;
  const knowledge = await loadKnowledge(join(knowledgeFolder, 'index.json'));
  return createWeb({
    opening: createOpening(knowledge),
    // most turns are answered through Lex: what understands and answers is loaded with the first that is not
    converse: once(async (): Promise<Conversation> => {
      const { openConversation } = await import('./conversation.ts');
      return openConversation(knowledge, knowledgeFolder);
    }),
    knowledge,
    records: { write: toRecord, read: readRecord },
    topics: once(() => topicsToShow(rankTopics(knowledge.catalogue), knowledge)),
    lexicon: once(() => buildLexicon(knowledge.catalogue)),
    ...(lex !== undefined && { lex: createLex(lex) }),
    ...(polly !== undefined && { voice: createPolly(polly) }),
    speaksAhead,
    seal: createSeal(surroundings.speechKey),
    findFile: openPageFiles(webFolder),
    origins: new Set(surroundings.origins),
    log: log ?? createLog(),
    now,
  });
}
