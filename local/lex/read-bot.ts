import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LexV2Message } from 'aws-lambda';
import { z } from 'zod';
import { RecapError } from '../../lambda/errors.ts';
import {
  type ArchiveMessage,
  type ArchivePrompt,
  BOT,
  INTENT,
  LOCALE,
  SLOT,
  SLOT_TYPE,
} from './archive-shapes.ts';
import type {
  BotDefinition,
  IntentDefinition,
  LocaleDefinition,
  Prompt,
  SlotDefinition,
  SlotTypeDefinition,
} from './bot-definition.ts';
import { FALLBACK } from './bot-definition.ts';
import { checkLocale } from './check-locale.ts';

/** Of a locale that names none. */
const VOICE = 'Joanna';

/**
 * Reads the folder that a bot's import archive unpacks to (Manifest.json beside a folder with the bot's name).
 * Locales are read when they are wanted: each is some hundred files.
 * @throws RecapError `bad-model` for a file that is missing or wrong, or for something that the stand-in does not serve.
 */
export function readBot(folder: string): BotDefinition {
  const [botFolder, ...others] = foldersIn(folder).filter((name) =>
    existsSync(join(folder, name, 'Bot.json')),
  );
  if (botFolder === undefined || others.length > 0)
    throw new RecapError(
      'bad-model',
      `${folder} holds ${others.length + (botFolder ? 1 : 0)} bots: one is needed.`,
    );
  const root = join(folder, botFolder);
  const { name, version, idleSessionTTLInSeconds } = readFile(join(root, 'Bot.json'), BOT);
  const localesFolder = join(root, 'BotLocales');
  const locales = foldersIn(localesFolder);
  return {
    name,
    version: version ?? 'DRAFT',
    idleSeconds: idleSessionTTLInSeconds,
    locales,
    readLocale: (id) => (locales.includes(id) ? readLocale(join(localesFolder, id)) : undefined),
  };
}

function readLocale(folder: string): LocaleDefinition {
  const {
    identifier: id,
    nluConfidenceThreshold,
    voiceSettings,
  } = readFile(join(folder, 'BotLocale.json'), LOCALE);
  const intents = foldersIn(join(folder, 'Intents')).map((name) => readIntent(join(folder, 'Intents', name)));
  const types = foldersIn(join(folder, 'SlotTypes')).map((name) =>
    readSlotType(join(folder, 'SlotTypes', name)),
  );
  const fallback = intents.find(({ parent }) => parent === FALLBACK);
  if (fallback === undefined)
    throw new RecapError(
      'bad-model',
      `${folder}: no intent has ${FALLBACK} for its parent; every locale needs one.`,
    );
  const locale = {
    id,
    threshold: nluConfidenceThreshold,
    voice: {
      voiceId: voiceSettings?.voiceId ?? VOICE,
      engine: voiceSettings?.engine ?? ('standard' as const),
    },
    intents: new Map(intents.map((intent) => [intent.name, intent])),
    slotTypes: new Map(types.map((type) => [type.name, type])),
    fallback,
  };
  checkLocale(locale, folder);
  return locale;
}

function readIntent(folder: string): IntentDefinition {
  const intent = readFile(join(folder, 'Intent.json'), INTENT);
  const { intentConfirmationSetting: confirm, intentClosingSetting: closing, parentIntentSignature } = intent;
  const slots = foldersIn(join(folder, 'Slots')).map((name) => readSlot(join(folder, 'Slots', name)));
  const order = new Map((intent.slotPriorities ?? []).map(({ slotName, priority }) => [slotName, priority]));
  const rank = ({ name }: SlotDefinition) => order.get(name) ?? Number.MAX_SAFE_INTEGER;
  return {
    name: intent.name,
    ...(parentIntentSignature !== undefined && { parent: parentIntentSignature }),
    samples: (intent.sampleUtterances ?? []).map(({ utterance }) => utterance),
    slots: slots.sort((one, other) => rank(one) - rank(other)),
    asksDialogHook: intent.dialogCodeHook?.enabled ?? false,
    asksFulfillmentHook: intent.fulfillmentCodeHook?.enabled ?? false,
    ...(confirm !== undefined &&
      confirm.isActive !== false && {
        confirmation: {
          prompt: toPrompt(confirm.promptSpecification),
          declination: toMessages(confirm.declinationResponse?.messageGroupsList),
        },
      }),
    closing: closing?.isActive === false ? [] : toMessages(closing?.closingResponse?.messageGroupsList),
    inputContexts: (intent.inputContexts ?? []).map(({ name }) => name),
    outputContexts: intent.outputContexts ?? [],
  };
}

function readSlot(folder: string): SlotDefinition {
  const { name, slotTypeName, valueElicitationSetting: setting } = readFile(join(folder, 'Slot.json'), SLOT);
  return {
    name,
    type: slotTypeName,
    isRequired: setting.slotConstraint === 'Required',
    ...(setting.promptSpecification && { prompt: toPrompt(setting.promptSpecification) }),
    samples: (setting.sampleUtterances ?? []).map(({ utterance }) => utterance),
  };
}

function readSlotType(folder: string): SlotTypeDefinition {
  const type = readFile(join(folder, 'SlotType.json'), SLOT_TYPE);
  return {
    name: type.name,
    expands: type.valueSelectionSetting.resolutionStrategy === 'ORIGINAL_VALUE',
    values: type.slotTypeValues.map(({ sampleValue: { value }, synonyms = [] }) => ({
      value,
      synonyms: synonyms.map((synonym) => synonym.value),
    })),
  };
}

function toPrompt({ maxRetries, messageGroupsList }: ArchivePrompt): Prompt {
  return { maxRetries, messages: toMessages(messageGroupsList) };
}

/** One message a group. The service picks one of a group's variations at random; here it is always the first. */
function toMessages(groups: readonly { readonly message: ArchiveMessage }[] = []): LexV2Message[] {
  return groups.flatMap(({ message }): LexV2Message[] => {
    const { plainTextMessage, ssmlMessage, customPayload, imageResponseCard: card } = message;
    if (plainTextMessage) return [{ contentType: 'PlainText', content: plainTextMessage.value }];
    if (ssmlMessage) return [{ contentType: 'SSML', content: ssmlMessage.value }];
    if (customPayload) return [{ contentType: 'CustomPayload', content: customPayload.value }];
    // members that are undefined are left out, as JSON has it
    return card
      ? [{ contentType: 'ImageResponseCard', imageResponseCard: JSON.parse(JSON.stringify(card)) }]
      : [];
  });
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

function readFile<Shape extends z.ZodType>(file: string, shape: Shape): z.infer<Shape> {
  if (!existsSync(file)) throw new RecapError('bad-model', `${file} is missing: is the folder a Lex bot?`);
  const found = shape.safeParse(parseJson(file));
  if (found.success) return found.data;
  throw new RecapError('bad-model', `${file}: ${z.prettifyError(found.error).replace(/\s*\n\s*/g, ' ')}`);
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new RecapError('bad-model', `${file} is not JSON.`, { cause });
  }
}
