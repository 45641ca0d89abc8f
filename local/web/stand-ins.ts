import { fileURLToPath } from 'node:url';
import { createLexHandler } from '../../lambda/channels/lex/handler.ts';
import { toRecord } from '../../lambda/dialog/answer-record.ts';
import { openConversation } from '../../lambda/handlers/conversation.ts';
import { now } from '../../lambda/io/clock.ts';
import type { LexSettings } from '../../lambda/io/lex.ts';
import { loadKnowledge } from '../../lambda/io/load-index.ts';
import { loadPatterns } from '../../lambda/io/load-patterns.ts';
import type { PollySettings } from '../../lambda/io/polly.ts';
import { buildLexicon } from '../../lambda/speech/lexicon.ts';
import { createRecogniser } from '../lex/hear/create-recogniser.ts';
import { startLex } from '../lex/start.ts';
import { startPolly } from '../polly/start.ts';

/** The two services on this computer, for the clients that would talk to Amazon's. */
export type StandIns = {
  readonly lex: LexSettings;
  readonly polly: PollySettings;
  /** Gets ready to listen, which takes seconds; the first spoken question would wait for it. */
  warmUp(): Promise<void>;
  stop(): Promise<void>;
};

export type StandInSettings = {
  /** Where index.json and patterns.json lie. */
  readonly knowledgeFolder: string;
  readonly voiceId: string;
};

const BOT_FOLDER = fileURLToPath(new URL('../../lex-bot', import.meta.url));
const LOCALE = 'en_US';
/** Getting ready takes two seconds, and many on a busy computer, where nobody else would be faster. A stand-in that is gone says so at once. */
const ATTEMPT = 30_000;

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
  const patterns = await loadPatterns(`${knowledgeFolder}/patterns.json`);
  const recogniser = createRecogniser({ patterns, knowledge });
  const speaking = startPolly();
  const voice = async () => (await speaking).voice;
  const [lex, polly] = await Promise.all([
    startLex({ hook, botFolder: BOT_FOLDER, hear: recogniser.hear, voice }),
    speaking,
  ]);
  const { botId, botAliasId, endpoint } = lex;
  return {
    lex: { botId, botAliasId, localeId: LOCALE, address: { endpoint }, attempt: ATTEMPT },
    polly: { voiceId, address: { endpoint: polly.endpoint }, attempt: ATTEMPT },
    warmUp: async () => void (await recogniser.warm()),
    stop: async () => {
      await Promise.all([lex.stop(), polly.stop(), recogniser.close()]);
    },
  };
}
