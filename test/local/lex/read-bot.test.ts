import { describe, expect, test } from 'vitest';
import { isRecapError } from '../../../lambda/errors.ts';
import { readBot } from '../../../local/lex/read-bot.ts';
import { smallBotFile, smallBotFiles, writeBot } from './small-bot.ts';

function reading(changes: Readonly<Record<string, unknown>>) {
  const { folder, remove } = writeBot(smallBotFiles(changes));
  try {
    const bot = readBot(folder);
    return { bot, locale: bot.readLocale('en_US') };
  } finally {
    remove();
  }
}

test('a bot in the shape of an export is read', () => {
  const { bot, locale } = reading({});
  expect([bot.name, bot.version, bot.idleSeconds, bot.locales]).toEqual(['SeatBot', 'DRAFT', 300, ['en_US']]);
  expect(locale?.fallback.name).toBe('FallbackIntent');
  expect(locale?.threshold).toBe(0.4);
  const book = locale?.intents.get('BookSeat');
  expect(book?.slots.map(({ name, isRequired, prompt }) => [name, isRequired, prompt?.maxRetries])).toEqual([
    ['talk', true, 2],
    ['count', true, 1],
  ]);
  expect(book?.confirmation?.declination).toEqual([
    { contentType: 'PlainText', content: 'Then I leave it.' },
  ]);
  expect(locale?.slotTypes.get('Topic')).toEqual({
    name: 'Topic',
    expands: true,
    values: [
      { value: 'databases', synonyms: ['data bases'] },
      { value: 'machine learning', synonyms: ['ML'] },
    ],
  });
});

test('a locale that the bot does not have is none', () => {
  const { folder, remove } = writeBot();
  expect(readBot(folder).readLocale('fr_FR')).toBeUndefined();
  remove();
});

const TALK = 'Intents/BookSeat/Slots/talk/Slot.json';
const withElicitation = (more: object) => {
  const slot = smallBotFile(TALK);
  return { ...slot, valueElicitationSetting: { ...(slot.valueElicitationSetting as object), ...more } };
};
const WRONG: readonly { why: string; changes: Readonly<Record<string, unknown>>; message: RegExp }[] = [
  { why: 'no bot', changes: { '/SeatBot/Bot.json': undefined }, message: /holds 0 bots: one is needed/ },
  { why: 'two bots', changes: { '/Other/Bot.json': {} }, message: /holds 2 bots/ },
  {
    why: 'a file that is not JSON',
    changes: { 'BotLocale.json': '{' },
    message: /BotLocale\.json is not JSON/,
  },
  {
    why: 'a file that is missing',
    changes: { 'Intents/Greet/Intent.json': undefined, 'Intents/Greet/Slots/x/Slot.json': {} },
    message: /Greet.Intent\.json is missing/,
  },
  {
    why: 'a threshold above 1',
    changes: { 'BotLocale.json': { ...smallBotFile('BotLocale.json'), nluConfidenceThreshold: 2 } },
    message: /BotLocale\.json: .*nluConfidenceThreshold/,
  },
  {
    why: 'no Fallback',
    changes: { 'Intents/FallbackIntent/Intent.json': undefined },
    message: /every locale needs one/,
  },
  {
    why: 'a sample with a slot that there is not',
    changes: {
      'Intents/Greet/Intent.json': {
        ...smallBotFile('Intents/Greet/Intent.json'),
        sampleUtterances: [{ utterance: 'good {daytime}' }],
      },
    },
    message: /intent Greet names no slot daytime, but has the sample "good \{daytime\}"/,
  },
  {
    why: 'a slot of a type that there is not',
    changes: { 'SlotTypes/Talk/SlotType.json': undefined },
    message: /intent BookSeat has the slot talk of the type Talk, which is neither defined nor served/,
  },
  {
    why: "a type of the service's that is not served",
    changes: { [TALK]: { ...smallBotFile(TALK), slotTypeName: 'AMAZON.Date' } },
    message: /AMAZON\.Date, which is neither defined nor served/,
  },
  {
    why: 'a required slot without a prompt',
    changes: { [TALK]: withElicitation({ promptSpecification: null }) },
    message: /requires the slot talk without a prompt/,
  },
  {
    why: 'a default value, which is not served',
    changes: { [TALK]: withElicitation({ defaultValueSpecification: { defaultValueList: [] } }) },
    message: /Slot\.json: .*defaultValueSpecification/,
  },
  {
    why: 'a built-in intent that is not served',
    changes: {
      'Intents/Greet/Intent.json': {
        ...smallBotFile('Intents/Greet/Intent.json'),
        parentIntentSignature: 'AMAZON.KendraSearchIntent',
      },
    },
    message: /the parent AMAZON\.KendraSearchIntent, which the stand-in does not serve/,
  },
];

describe('a bot that cannot be served is refused by file and reason', () => {
  test.each(WRONG)('$why', ({ changes, message }) => {
    try {
      reading(changes);
      expect.unreachable('it was read');
    } catch (error) {
      expect(isRecapError(error) && error.code).toBe('bad-model');
      expect(String(error)).toMatch(message);
    }
  });
});
