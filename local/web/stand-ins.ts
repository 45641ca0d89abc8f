import { fileURLToPath } from 'node:url';
import { createLexHandler } from '../../lambda/channels/lex/handler.ts';
import { toRecord } from '../../lambda/dialog/answer-record.ts';
import { openConversation } from '../../lambda/handlers/conversation.ts';
import { now } from '../../lambda/io/clock.ts';
import type { LexSettings } from '../../lambda/io/lex.ts';
import { loadKnowledge } from '../../lambda/io/load-index.ts';
import type { PollySettings } from '../../lambda/io/polly.ts';
import { buildLexicon } from '../../lambda/speech/lexicon.ts';
import { startLex } from '../lex/start.ts';
import { startPolly } from '../polly/start.ts';

/** The two services on this computer, for the clients that would talk to Amazon's. */
export type StandIns = {
  readonly lex: LexSettings;
  readonly polly: PollySettings;
  stop(): Promise<void>;
};

export type StandInSettings = {
  /** Where index.json and patterns.json lie. */
  readonly knowledgeFolder: string;
  readonly voiceId: string;
};

const BOT_FOLDER = fileURLToPath(new URL('../../lex-bot', import.meta.url));
const LOCALE = 'en_US';

/** Starts them over the knowledge that lies in a folder. Throws RecapError when it cannot be read. */
export async function startStandIns({ knowledgeFolder, voiceId }: StandInSettings): Promise<StandIns> {
  const knowledge = await loadKnowledge(`${knowledgeFolder}/index.json`);
  const hook = createLexHandler({
    conversation: await openConversation(knowledge, knowledgeFolder),
    lexicon: buildLexicon(knowledge.catalogue),
    toRecord,
    log: () => undefined,
    now,
  });
  const [lex, polly] = await Promise.all([startLex({ hook, botFolder: BOT_FOLDER }), startPolly()]);
  const { botId, botAliasId, endpoint } = lex;
  return {
    lex: { botId, botAliasId, localeId: LOCALE, address: { endpoint } },
    polly: { voiceId, address: { endpoint: polly.endpoint } },
    stop: async () => {
      await Promise.all([lex.stop(), polly.stop()]);
    },
  };
}
