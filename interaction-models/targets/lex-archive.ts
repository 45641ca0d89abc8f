import { strToU8, zipSync } from 'fflate';
import type { LexBot, LexIntent, LexLocale, LexPhrase, LexSlot, LexType } from './lex-bot.ts';

/** A file of the archive, by its path in it. */
export type ArchiveFile = { readonly path: string; readonly text: string };

/** The fallback has the same id in every bot that Lex exports. */
const FALLBACK_ID = 'FALLBCKINT';
/** An object that is no longer than this stays on its line, so that a change to a sentence shows as one line. */
const MOST_ON_A_LINE = 100;
/** Zip files keep local times from 1980 on: always the same one, so that the same bot gives the same bytes. */
const ANY_TIME = new Date(1980, 0, 1);

/**
 * The bot as the files of an import archive, sorted by path, in the shape of real exports ("metaData", "BOT", version "1", as
 * in amazon-lex-v2-lambda-integration-examples), which differs from that of the guide.
 */
export function toArchive(bot: LexBot): ArchiveFile[] {
  const { name, description, idleSeconds } = bot;
  const files: readonly (readonly [path: string, content: unknown])[] = [
    ['Manifest.json', { metaData: { schemaVersion: '1', fileFormat: 'LexJson', resourceType: 'BOT' } }],
    [
      `${name}/Bot.json`,
      {
        name,
        version: 'DRAFT',
        description,
        identifier: '',
        dataPrivacy: { childDirected: false },
        idleSessionTTLInSeconds: idleSeconds,
      },
    ],
    ...bot.locales.flatMap((locale) =>
      localeFiles(locale, bot).map(
        ([path, content]) => [`${name}/BotLocales/${locale.id}/${path}`, content] as const,
      ),
    ),
  ];
  return files
    .map(([path, content]) => ({ path, text: `${render(content, '')}\n` }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** The archive as the bytes of a zip file; the same files give the same bytes. */
export function toZip(files: readonly ArchiveFile[]): Uint8Array {
  const entries = files.map(({ path, text }) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: ANY_TIME });
}

function localeFiles(locale: LexLocale, bot: LexBot): (readonly [path: string, content: unknown])[] {
  const { id, name, voice, hasVocabulary } = locale;
  const settings = {
    name,
    identifier: id,
    version: null,
    description: null,
    voiceSettings: { engine: 'neural', voiceId: voice },
    nluConfidenceThreshold: bot.confidence,
  };
  return [
    ['BotLocale.json', settings],
    ...bot.intents.flatMap((intent) => [
      [`Intents/${intent.name}/Intent.json`, intentFile(intent)] as const,
      ...intent.slots.map(
        (slot) => [`Intents/${intent.name}/Slots/${slot.name}/Slot.json`, slotFile(slot)] as const,
      ),
    ]),
    ...bot.types.map((type) => [`SlotTypes/${type.name}/SlotType.json`, typeFile(type)] as const),
    ...(hasVocabulary
      ? [['CustomVocabulary/CustomVocabulary.json', vocabularyFile(bot.vocabulary)] as const]
      : []),
  ];
}

function intentFile({ name, what, signature, utterances, slots }: LexIntent): unknown {
  return {
    name,
    identifier: signature === 'AMAZON.FallbackIntent' ? FALLBACK_ID : '',
    description: what,
    parentIntentSignature: signature ?? null,
    sampleUtterances: signature === undefined ? utterances.map((utterance) => ({ utterance })) : null,
    intentConfirmationSetting: null,
    intentClosingSetting: null,
    initialResponseSetting: null,
    inputContexts: null,
    outputContexts: null,
    kendraConfiguration: null,
    dialogCodeHook: { enabled: true },
    fulfillmentCodeHook: {
      enabled: true,
      isActive: true,
      fulfillmentUpdatesSpecification: null,
      postFulfillmentStatusSpecification: null,
    },
    slotPriorities: slots.map(({ name: slotName }, priority) => ({ priority, slotName })),
  };
}

function slotFile({ name, type, prompt }: LexSlot): unknown {
  const message = {
    plainTextMessage: { value: prompt },
    ssmlMessage: null,
    customPayload: null,
    imageResponseCard: null,
  };
  return {
    name,
    identifier: '',
    description: null,
    slotTypeName: type,
    obfuscationSetting: null,
    multipleValuesSetting: null,
    valueElicitationSetting: {
      slotConstraint: 'Optional',
      defaultValueSpecification: null,
      sampleUtterances: null,
      waitAndContinueSpecification: null,
      slotCaptureSetting: null,
      promptSpecification:
        prompt === undefined
          ? null
          : {
              maxRetries: 2,
              allowInterrupt: true,
              messageSelectionStrategy: 'Random',
              messageGroupsList: [{ message, variations: null }],
            },
    },
  };
}

function typeFile({ name, what, resolution, values }: LexType): unknown {
  return {
    name,
    identifier: '',
    description: what,
    slotTypeValues: values.map(({ value, synonyms }) => ({
      sampleValue: { value },
      synonyms: synonyms.length === 0 ? null : synonyms.map((synonym) => ({ value: synonym })),
    })),
    parentSlotTypeSignature: null,
    valueSelectionSetting: { resolutionStrategy: resolution, regexFilter: null },
  };
}

function vocabularyFile(phrases: readonly LexPhrase[]): unknown {
  return {
    customVocabularyItems: phrases.map(({ phrase, displayAs = null, weight }) => ({
      phrase,
      weight,
      displayAs,
    })),
  };
}

/** JSON with short objects on one line each. */
function render(value: unknown, indent: string): string {
  const line = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  if (typeof value !== 'object' || value === null || (indent !== '' && line.length <= MOST_ON_A_LINE))
    return line;
  const deeper = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((one) => render(one, deeper))
    : Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${render(one, deeper)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.map((part) => deeper + part).join(',\n')}\n${indent}${close}`;
}
