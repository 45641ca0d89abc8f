import { afterAll, beforeAll, expect, test } from 'vitest';
import { createInterpret, type Interpret } from '../../../local/lex/interpret.ts';
import { readBot } from '../../../local/lex/read-bot.ts';
import { writeBot } from './small-bot.ts';

const bot = writeBot();
let interpret: Interpret;
beforeAll(() => {
  const locale = readBot(bot.folder).readLocale('en_US');
  if (locale === undefined) throw new Error('the small bot has en_US');
  interpret = createInterpret(locale);
});
afterAll(bot.remove);

/** The intents in their order with their scores, and what the first one's slots took: as said, then as resolved. */
function heard(text: string): string {
  const { intents } = interpret(text, {}, new Set());
  const slots = Object.entries(intents[0]?.intent.slots ?? {}).flatMap(([name, slot]) =>
    slot?.shape === 'Scalar'
      ? [
          `${name}: ${slot.value.originalValue} > ${slot.value.interpretedValue} [${slot.value.resolvedValues}]`,
        ]
      : [],
  );
  return [intents.map(({ intent, score }) => `${intent.name} ${score ?? '-'}`).join(', '), ...slots].join(
    '; ',
  );
}

const FALLBACK = 'FallbackIntent -';
const CASES: readonly { why: string; text: string; expected: string }[] = [
  { why: 'a sample word for word', text: 'good morning', expected: `Greet 1, ${FALLBACK}` },
  { why: 'case and points are free', text: '  GOOD, morning!!', expected: `Greet 1, ${FALLBACK}` },
  {
    why: 'a filler makes it a little less certain',
    text: 'um good morning please',
    expected: `Greet 0.95, ${FALLBACK}`,
  },
  {
    why: 'any other word too many makes it another sentence',
    text: 'good early morning',
    expected: FALLBACK,
  },
  { why: 'a word too few does so too', text: 'good', expected: FALLBACK },
  { why: 'nothing at all', text: '', expected: FALLBACK },
  { why: 'nothing that is a word', text: '?!… 🙂', expected: FALLBACK },
  { why: "the service's own sentences", text: 'can you help me', expected: `HelpIntent 1, ${FALLBACK}` },
  {
    why: 'a listed value resolves; the slot keeps what was said',
    text: 'book a seat in Dynamo',
    expected: `BookSeat 1, ${FALLBACK}; talk: Dynamo > Deep Dive on DynamoDB [Deep Dive on DynamoDB]`,
  },
  {
    why: 'the list alone counts where a type does not expand',
    text: 'book a seat in the front row',
    expected: FALLBACK,
  },
  {
    why: 'accents are free',
    text: 'book a seat in cafe society',
    expected: `BookSeat 0.99, ${FALLBACK}; talk: cafe society > Café Society [Café Society]`,
  },
  {
    why: 'letters one by one are the word that they spell',
    text: 'book a seat in AWS deep dive',
    expected: `BookSeat 0.99, ${FALLBACK}; talk: AWS deep dive > Deep Dive on DynamoDB [Deep Dive on DynamoDB]`,
  },
  {
    why: "a value with 's, written with another apostrophe",
    text: 'book a seat in Adrian’s talk',
    expected: `BookSeat 0.99, ${FALLBACK}; talk: Adrian’s talk > Innovation at Speed [Innovation at Speed]`,
  },
  {
    why: 'two slots, one a number in words',
    text: 'book two hundred and five seats in speed',
    expected: `BookSeat 0.99, ${FALLBACK}; talk: speed > Innovation at Speed [Innovation at Speed]; count: two hundred and five > 205 [205]`,
  },
  {
    why: 'a number in figures',
    text: 'book 1,200 seats in speed',
    expected: `BookSeat 0.99, ${FALLBACK}; talk: speed > Innovation at Speed [Innovation at Speed]; count: 1,200 > 1200 [1200]`,
  },
  {
    why: 'an expanding type gives back what was said, with the listed name beside it',
    text: 'tell me about ML',
    expected: `AskTopic 1, ${FALLBACK}; topic: ML > ML [machine learning]`,
  },
  {
    why: 'and takes words that no value has, with less certainty',
    text: 'tell me about quantum gravity',
    expected: `AskTopic 0.68, ${FALLBACK}; topic: quantum gravity > quantum gravity []`,
  },
  {
    why: 'the more of them, the less: below the threshold the Fallback comes first',
    text: 'tell me about all the many things that one could say of quantum gravity',
    expected: `${FALLBACK}, AskTopic 0.25`,
  },
  {
    why: "'s after a slot",
    text: "databases' story",
    expected: FALLBACK,
  },
  {
    why: "'s after a slot, as it is written",
    text: "machine learning's story",
    expected: `AskTopic 0.99, ${FALLBACK}; topic: machine learning > machine learning [machine learning]`,
  },
  { why: 'an intent whose context is not active is not heard', text: 'another seat', expected: FALLBACK },
  { why: 'longer than any sample', text: 'tell me about '.repeat(60), expected: FALLBACK },
];

test.each(CASES)('$why: "$text"', ({ text, expected }) => {
  expect(heard(text)).toBe(expected);
});

test('an active context lets its intent be heard', () => {
  const { intents } = interpret('another seat', {}, new Set(['booked']));
  expect(intents[0]?.intent.name).toBe('ChangeSeat');
});

test('the same words come to the same, always', () => {
  for (const { text, expected } of CASES) expect(heard(text)).toBe(expected);
});

const ASKED = {
  name: 'BookSeat',
  slots: { talk: null, count: null },
  state: 'InProgress',
  confirmationState: 'None',
} as const;
const CONFIRMATIONS: readonly (readonly [text: string, step: string])[] = [
  ['yes', 'confirmed'],
  ['Yes, please.', 'confirmed'],
  ["that's right", 'confirmed'],
  ['that is right', 'confirmed'],
  ['No way!', 'denied'],
  ['nope', 'denied'],
  ['maybe', 'not-understood'],
  ["I don't know", 'not-understood'],
  ['', 'not-understood'],
  ['good morning', 'intent'],
];

test.each(CONFIRMATIONS)('when asked for a yes or a no, "%s" is %s', (text, step) => {
  const expected = { dialogAction: { type: 'ConfirmIntent' as const }, intent: ASKED };
  expect(interpret(text, expected, new Set()).step).toBe(step);
});
