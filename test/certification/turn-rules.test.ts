import type { Response } from 'ask-sdk-model';
import { expect, test } from 'vitest';
import { type DeviceName, deviceNamed } from '../../local/alexa/device.ts';
import { createEcho } from '../../local/alexa/echo.ts';
import { newHousehold } from '../conversations/alexa-conversation.ts';
import { smallModel } from '../local/alexa/small-model.ts';
import { turnFaults } from './turn-rules.ts';

type Draft = {
  readonly response: Response;
  readonly attributes?: Record<string, unknown>;
  readonly device?: DeviceName;
};

const ssml = (words: string) => ({ type: 'SSML' as const, ssml: `<speak>${words}</speak>` });
const GOOD: Response = {
  outputSpeech: ssml('<s>Hello.</s><break time="300ms"/><s>What next?</s>'),
  reprompt: { outputSpeech: ssml('What next?') },
  card: { type: 'Simple', title: 'Hello', content: 'Hello.\n– from the notes' },
  shouldEndSession: false,
};
const document = { type: 'APL', version: '1.4', mainTemplate: { items: [{ type: 'Text', text: 'Hello' }] } };
const render = { type: 'Alexa.Presentation.APL.RenderDocument' as const, token: 't', document };
const entities = (count: number, name = 'Topic') => ({
  type: 'Dialog.UpdateDynamicEntities' as const,
  updateBehavior: 'REPLACE' as const,
  types: [
    {
      name,
      values: Array.from({ length: count }, (_, at) => ({
        id: `${at}`,
        name: { value: `value ${at}`, synonyms: [] },
      })),
    },
  ],
});

async function faultsOf({ response, attributes = {}, device = 'dot' }: Draft): Promise<string> {
  const household = { ...newHousehold(device), device: deviceNamed(device) };
  const payload = { version: '1.0', response, sessionAttributes: attributes };
  const echo = createEcho({
    model: smallModel,
    household,
    call: async () => ({ kind: 'answered', payload, ms: 1 }),
  });
  const [turn] = await echo.say('open keynote recap');
  return turn?.kind === 'answered' ? turnFaults(turn, smallModel).join('; ') : `${turn?.kind}`;
}

test('a good answer has no faults', async () => {
  expect(await faultsOf({ response: GOOD })).toBe('');
  expect(await faultsOf({ response: { ...GOOD, directives: [entities(100)] } })).toBe('');
  expect(await faultsOf({ response: { outputSpeech: ssml('Goodbye.'), shouldEndSession: true } })).toBe('');
});

const without = (key: keyof Response): Response =>
  Object.fromEntries(Object.entries(GOOD).filter(([name]) => name !== key));

test.each<Draft & { why: string; fault: RegExp }>([
  { why: 'open without a reprompt', response: without('reprompt'), fault: /reprompt/ },
  {
    why: 'open without a question',
    response: { ...GOOD, outputSpeech: ssml('Hello.') },
    fault: /no question/,
  },
  {
    why: 'closed with a question',
    response: { outputSpeech: ssml('Why?'), shouldEndSession: true },
    fault: /nobody/,
  },
  { why: 'silence', response: without('outputSpeech'), fault: /silence/ },
  {
    why: 'a missing value',
    response: { ...GOOD, outputSpeech: ssml('Hello undefined, what next?') },
    fault: /undefined/,
  },
  {
    why: 'an unfilled slot',
    response: { ...GOOD, outputSpeech: ssml('About {topic}, what next?') },
    fault: /heard: "\{/,
  },
  { why: 'speech that is no XML', response: { ...GOOD, outputSpeech: ssml('R&D?') }, fault: /failed/ },
  {
    why: 'markup in a card',
    response: { ...GOOD, card: { type: 'Simple', title: 'Hi', content: '**Hello**' } },
    fault: /markup in the card/,
  },
  {
    why: 'tags in a card',
    response: { ...GOOD, card: { type: 'Simple', title: 'Hi', content: '<b>Hello</b>' } },
    fault: /markup in the card/,
  },
  {
    why: 'a lecture',
    response: { ...GOOD, outputSpeech: ssml(`${'word '.repeat(260)}?`) },
    fault: /seconds/,
  },
  {
    why: 'speech beyond the limit',
    response: { ...GOOD, outputSpeech: ssml(`${'wordy '.repeat(1400)}?`) },
    fault: /longer than 8000/,
  },
  {
    why: 'a document for a device without a screen',
    response: { ...GOOD, directives: [render] },
    fault: /without one/,
  },
  {
    why: 'a screen with nothing to touch',
    device: 'show',
    response: { ...GOOD, directives: [render] },
    fault: /nothing to touch/,
  },
  {
    why: 'more values than Alexa takes',
    response: { ...GOOD, directives: [entities(101)] },
    fault: /101 values/,
  },
  {
    why: 'values of a type that is not there',
    response: { ...GOOD, directives: [entities(1, 'Cheese')] },
    fault: /Cheese/,
  },
  {
    why: 'a slot asked for that stands in no dialog',
    response: {
      ...GOOD,
      directives: [
        {
          type: 'Dialog.ElicitSlot',
          slotToElicit: 'year',
          updatedIntent: { name: 'RecapIntent', confirmationStatus: 'NONE' },
        },
      ],
    },
    fault: /no dialog/,
  },
  { why: 'too much remembered', response: GOOD, attributes: { all: 'x'.repeat(7000) }, fault: /remembers/ },
  {
    why: 'too large a response',
    response: GOOD,
    attributes: { all: 'x'.repeat(25_000) },
    fault: /too large/,
  },
])('a fault is found: $why', async ({ fault, why: _, ...draft }) => {
  expect(await faultsOf(draft)).toMatch(fault);
});
