import { fileURLToPath } from 'node:url';
import { RecognizeTextCommand } from '@aws-sdk/client-lex-runtime-v2';
import { describe, expect, test } from 'vitest';
import { readRecord } from '../../../lambda/dialog/answer-record.ts';
import type { LocaleDefinition } from '../../../local/lex/bot-definition.ts';
import { createInterpret } from '../../../local/lex/interpret.ts';
import { readBot } from '../../../local/lex/read-bot.ts';
import { startLex } from '../../../local/lex/start.ts';
import { openHook } from '../../channels/lex/own-hook.ts';
import { openHttp2 } from './lex-clients.ts';

/** The bot that is deployed, and the function that is deployed behind it. */

const FOLDER = fileURLToPath(new URL('../../../lex-bot', import.meta.url));
const BOT = readBot(FOLDER);

/** A value for every slot: the first of its type's list. */
function exampleOf(sample: string, intent: string, locale: LocaleDefinition): string {
  return sample.replace(/\{(\w+)\}/g, (_, name: string) => {
    const slot = locale.intents.get(intent)?.slots.find((each) => each.name === name);
    return locale.slotTypes.get(slot?.type ?? '')?.values[0]?.value ?? 'three';
  });
}

describe.each(BOT.locales)('%s', (id) => {
  const locale = BOT.readLocale(id);

  test('every sample, with a listed value in every slot, is heard as its intent', () => {
    if (locale === undefined) throw new Error(`${id} was listed`);
    const interpret = createInterpret(locale);
    const misheard = [...locale.intents.values()].flatMap(({ name, samples }) =>
      samples.flatMap((sample) => {
        const said = exampleOf(sample, name, locale);
        const { intents } = interpret(said, {}, new Set());
        const best = intents[0]?.score ?? 0;
        // what two intents have alike may be either
        const isHeard = intents.some(({ intent, score = 0 }) => intent.name === name && score >= best - 0.05);
        return isHeard ? [] : [`${name}: "${said}" was heard as ${intents[0]?.intent.name}`];
      }),
    );
    expect(misheard).toEqual([]);
  });
});

test('a conversation with the real function behind it', { timeout: 60_000 }, async () => {
  const { ask: hook } = await openHook();
  const lex = await startLex({ botFolder: FOLDER, hook });
  const client = openHttp2(lex.endpoint);
  const { botId, botAliasId } = lex;
  const say = async (text: string) => {
    const address = { botId, botAliasId, localeId: 'en_US', sessionId: 'real' };
    const { messages = [], sessionState } = await client.send(new RecognizeTextCommand({ ...address, text }));
    const texts = (type: string) =>
      messages.filter(({ contentType }) => contentType === type).map(({ content }) => content);
    const record = readRecord(JSON.parse(texts('CustomPayload').join('') || 'null'));
    return { said: texts('PlainText').join(' '), record, next: sessionState?.dialogAction?.type };
  };
  const first = await say('what did werner say about databases');
  expect(first.said).toMatch(/Werner said/);
  expect(first.record?.outcome).toBe('answered');
  expect(first.next).toBe('ElicitIntent');
  // the session went through the stand-in: who "he" is, is known
  expect((await say('and adrian')).said).toMatch(/Adrian's talk/);
  expect((await say('blargh flooble')).record?.outcome).toBe('not-found');
  expect((await say('goodbye')).next).toBe('Close');
  client.destroy();
  await lex.stop();
});
