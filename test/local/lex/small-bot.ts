import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * A bot in the shape of an import archive, small enough to know by heart, with everything that the stand-in serves: it books seats in
 * talks. Tests change single files of it.
 */

type Files = Readonly<Record<string, unknown>>;

const say = (value: string) => ({
  message: { plainTextMessage: { value }, ssmlMessage: null, customPayload: null, imageResponseCard: null },
  variations: null,
});
const prompt = (value: string, maxRetries: number) => ({
  maxRetries,
  allowInterrupt: true,
  messageSelectionStrategy: 'Random',
  messageGroupsList: [say(value)],
});
const samples = (...utterances: string[]) => utterances.map((utterance) => ({ utterance }));
const closing = (value: string) => ({ closingResponse: { messageGroupsList: [say(value)] }, isActive: true });
const hooks = (isDialog: boolean, isFulfillment: boolean) => ({
  dialogCodeHook: { enabled: isDialog },
  fulfillmentCodeHook: {
    enabled: isFulfillment,
    isActive: true,
    fulfillmentUpdatesSpecification: null,
    postFulfillmentStatusSpecification: null,
  },
});

function intent(name: string, more: Files): Files {
  return {
    name,
    identifier: '',
    parentIntentSignature: null,
    sampleUtterances: null,
    intentConfirmationSetting: null,
    intentClosingSetting: null,
    initialResponseSetting: null,
    inputContexts: null,
    outputContexts: null,
    kendraConfiguration: null,
    slotPriorities: [],
    ...hooks(true, true),
    ...more,
  };
}

function slot(name: string, type: string, more: Files): Files {
  return {
    name,
    identifier: '',
    slotTypeName: type,
    multipleValuesSetting: null,
    valueElicitationSetting: {
      slotConstraint: 'Optional',
      defaultValueSpecification: null,
      promptSpecification: null,
      sampleUtterances: null,
      slotCaptureSetting: null,
      ...more,
    },
  };
}

function type(name: string, resolutionStrategy: string, values: Readonly<Record<string, string[]>>): Files {
  return {
    name,
    identifier: '',
    slotTypeValues: Object.entries(values).map(([value, synonyms]) => ({
      sampleValue: { value },
      synonyms: synonyms.map((synonym) => ({ value: synonym })),
    })),
    parentSlotTypeSignature: null,
    valueSelectionSetting: { resolutionStrategy, regexFilter: null },
  };
}

const LOCALE: Files = {
  'BotLocale.json': { name: 'English', identifier: 'en_US', nluConfidenceThreshold: 0.4 },
  'Intents/BookSeat/Intent.json': intent('BookSeat', {
    sampleUtterances: samples('book a seat', 'book a seat in {talk}', 'book {count} seats in {talk}'),
    slotPriorities: [
      { priority: 1, slotName: 'count' },
      { priority: 0, slotName: 'talk' },
    ],
    intentConfirmationSetting: {
      promptSpecification: prompt('Shall I book it?', 1),
      declinationResponse: { messageGroupsList: [say('Then I leave it.')] },
      isActive: true,
    },
    intentClosingSetting: closing('It is booked.'),
    outputContexts: [{ name: 'booked', timeToLiveInSeconds: 60, turnsToLive: 2 }],
  }),
  'Intents/BookSeat/Slots/talk/Slot.json': slot('talk', 'Talk', {
    slotConstraint: 'Required',
    promptSpecification: prompt('In which talk?', 2),
    sampleUtterances: samples('the one about {talk}'),
  }),
  'Intents/BookSeat/Slots/count/Slot.json': slot('count', 'AMAZON.Number', {
    slotConstraint: 'Required',
    promptSpecification: prompt('How many seats?', 1),
  }),
  'Intents/AskTopic/Intent.json': intent('AskTopic', {
    sampleUtterances: samples('tell me about {topic}', "{topic}'s story", 'what is new'),
    ...hooks(false, true),
  }),
  'Intents/AskTopic/Slots/topic/Slot.json': slot('topic', 'Topic', {}),
  'Intents/ChangeSeat/Intent.json': intent('ChangeSeat', {
    sampleUtterances: samples('another seat'),
    inputContexts: [{ name: 'booked' }],
    intentClosingSetting: closing('Here is another one.'),
    ...hooks(false, false),
  }),
  'Intents/Greet/Intent.json': intent('Greet', {
    sampleUtterances: samples('good morning'),
    intentClosingSetting: closing('Good morning.'),
    ...hooks(false, false),
  }),
  'Intents/HelpIntent/Intent.json': intent('HelpIntent', { parentIntentSignature: 'AMAZON.HelpIntent' }),
  'Intents/FallbackIntent/Intent.json': intent('FallbackIntent', {
    identifier: 'FALLBCKINT',
    parentIntentSignature: 'AMAZON.FallbackIntent',
  }),
  'SlotTypes/Talk/SlotType.json': type('Talk', 'TOP_RESOLUTION', {
    'Innovation at Speed': ['speed', "adrian's talk"],
    'Deep Dive on DynamoDB': ['dynamo', 'dynamo d b', 'A. W. S. deep dive'],
    'Café Society': [],
  }),
  'SlotTypes/Topic/SlotType.json': type('Topic', 'ORIGINAL_VALUE', {
    databases: ['data bases'],
    'machine learning': ['ML'],
  }),
};

/** The files of the archive, with some replaced; undefined takes one away. Paths are those inside the locale, or begin with "/". */
export function smallBotFiles(changes: Readonly<Record<string, unknown>> = {}): Map<string, unknown> {
  const files = new Map<string, unknown>([
    ['Manifest.json', { metaData: { schemaVersion: '1', fileFormat: 'LexJson', resourceType: 'BOT' } }],
    ['SeatBot/Bot.json', { name: 'SeatBot', version: 'DRAFT', identifier: '', idleSessionTTLInSeconds: 300 }],
  ]);
  for (const [path, content] of Object.entries({ ...LOCALE, ...changes })) {
    const whole = path.startsWith('/') ? path.slice(1) : `SeatBot/BotLocales/en_US/${path}`;
    if (content === undefined) files.delete(whole);
    else files.set(whole, content);
  }
  return files;
}

/** A file of the small bot as it is without changes. */
export function smallBotFile(path: string): Record<string, unknown> {
  return structuredClone(LOCALE[path]) as Record<string, unknown>;
}

/** Writes a bot into a folder of its own; a string is written as it is. */
export function writeBot(files: ReadonlyMap<string, unknown> = smallBotFiles()): {
  folder: string;
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'lex-bot-'));
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
