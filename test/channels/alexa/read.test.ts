import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { BUILT_IN_PHRASES } from '../../../interaction-models/targets/alexa-built-in.ts';
import { readEnvelope } from '../../../lambda/channels/alexa/envelope.ts';
import { ALEXA_INTENTS } from '../../../lambda/channels/alexa/intents.ts';
import { type Heard, readRequest } from '../../../lambda/channels/alexa/read.ts';
import type { Conversation } from '../../../lambda/dialog/conversation.ts';
import type { Question } from '../../../lambda/dialog/question.ts';
import { openConversation, readEvent } from './own-skill.ts';

type Case = {
  readonly event: string;
  readonly do: Heard['do'];
  readonly question?: Record<string, unknown>;
  readonly why: string;
};

const CASES = parse(readFileSync(new URL('./requests.yaml', import.meta.url), 'utf8')) as readonly Case[];

let conversation: Conversation;
beforeAll(async () => {
  conversation = await openConversation();
});

/** Intent and slots as a request has them; a slot is its words. */
function intentRequest(name: string, slots: Readonly<Record<string, string>>) {
  const filled = Object.entries(slots).map(([slot, value]) => [slot, { name: slot, value }]);
  return { request: { type: 'IntentRequest', intent: { name, slots: Object.fromEntries(filled) } } };
}

describe('requests become questions', () => {
  test.each(CASES)('$event: $why', ({ event, do: expected, question }) => {
    const heard = readRequest(readEnvelope(readEvent(event)), conversation);
    expect(heard.do).toBe(expected);
    if (question !== undefined) expect(heard).toMatchObject({ question });
  });

  test('every recorded request is in the list', () => {
    const recorded = readdirSync(fileURLToPath(new URL('../../events/alexa', import.meta.url)));
    const listed = new Set(CASES.map(({ event }) => `${event}.json`));
    expect(
      recorded.filter(
        (file) => !listed.has(file) && file !== 'launch-round.json' && file !== 'can-fulfill-not.json',
      ),
    ).toEqual([]);
  });

  test('the phrases of built-in intents mean what they mean when they are typed', () => {
    const ofScreens = /^AMAZON\.(?:Page|Scroll)/;
    const meaning = ({ turn: _, ...question }: Question) => question;
    for (const [name, phrases] of BUILT_IN_PHRASES) {
      const heard = readRequest(readEnvelope(intentRequest(name, {})), conversation);
      for (const phrase of ofScreens.test(name) || heard.do !== 'answer' ? [] : phrases)
        expect({ phrase, ...meaning(conversation.understand(phrase)) }).toEqual({
          phrase,
          ...(heard.do === 'answer' && meaning(heard.question)),
        });
    }
  });

  test('every intent of the model comes to a question of its own, without slots as well', () => {
    const unread = [...ALEXA_INTENTS.values()].flatMap(({ name, wish }) => {
      const heard = readRequest(readEnvelope(intentRequest(name, {})), conversation);
      if (heard.do !== 'answer') return [name];
      return wish === 'unclear' ||
        heard.question.kind !== 'unclear' ||
        /\{/.test(ALEXA_INTENTS.get(name)?.saidAs ?? '')
        ? []
        : [name];
    });
    expect(unread).toEqual([]);
  });

  test.each([
    ['stop', 'stop'],
    ['cancel', 'cancel'],
    ['help', 'help'],
  ])('"%s" taken for the one slot of any intent is still "%s"', (said, kind) => {
    const slots = ['speaker', 'about', 'query', 'clause', 'talk', 'topic'];
    for (const slot of slots) {
      const heard = readRequest(
        readEnvelope(intentRequest('AskSpeakerIntent', { [slot]: said })),
        conversation,
      );
      expect(heard).toMatchObject({ question: { kind } });
    }
  });

  test('an id that the notes no longer have is resolved by its words', () => {
    const request = readEvent('one-shot-ask-speaker');
    const stale = JSON.parse(JSON.stringify(request).replaceAll('werner-vogels', 'somebody-else'));
    const heard = readRequest(readEnvelope(stale), conversation);
    expect(heard).toMatchObject({ question: { kind: 'ask', speaker: 'werner-vogels', about: 'databases' } });
  });

  test('ids may carry a prefix', () => {
    const request = readEvent('one-shot-ask-speaker');
    const named = JSON.parse(
      JSON.stringify(request).replaceAll('"werner-vogels"', '"speaker:werner-vogels"'),
    );
    expect(readRequest(readEnvelope(named), conversation)).toMatchObject({
      question: { speaker: 'werner-vogels' },
    });
  });
});
