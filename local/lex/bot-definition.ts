import type { LexV2Message } from 'aws-lambda';

/** A bot as the stand-in goes by it, whatever it was read from. */
export type BotDefinition = {
  readonly name: string;
  readonly version: string;
  /** A conversation that nobody goes on with is forgotten after this time. */
  readonly idleSeconds: number;
  /** Ids of locales: "en_US". */
  readonly locales: readonly string[];
  /** One of them, read when it is first wanted; undefined for another. Throws RecapError `bad-model`. */
  readonly readLocale: (id: string) => LocaleDefinition | undefined;
};

/** A language of the bot: its intents, and what may fill their slots. */
export type LocaleDefinition = {
  readonly id: string;
  /** Between 0 and 1: an intent that is less certain than this comes after the Fallback. */
  readonly threshold: number;
  /** Whose voice answers are spoken in. */
  readonly voice: BotVoice;
  /** By name, in the order of their names. */
  readonly intents: ReadonlyMap<string, IntentDefinition>;
  readonly slotTypes: ReadonlyMap<string, SlotTypeDefinition>;
  /** The intent of words that no other has. */
  readonly fallback: IntentDefinition;
};

/** A voice by its name at the speech service. */
export type BotVoice = {
  readonly voiceId: string;
  readonly engine: 'standard' | 'neural';
};

/** Something that can be wanted, and how it goes on from there. */
export type IntentDefinition = {
  readonly name: string;
  /** "AMAZON.HelpIntent", for one that the service brings its own sentences for. */
  readonly parent?: string;
  readonly samples: readonly string[];
  /** In the order in which they are asked for. */
  readonly slots: readonly SlotDefinition[];
  readonly asksDialogHook: boolean;
  readonly asksFulfillmentHook: boolean;
  readonly confirmation?: { readonly prompt: Prompt; readonly declination: readonly LexV2Message[] };
  readonly closing: readonly LexV2Message[];
  /** Contexts that must all be active. */
  readonly inputContexts: readonly string[];
  /** Contexts that become active when it is fulfilled. */
  readonly outputContexts: readonly OutputContext[];
};

/** A context, and for how long it is active. */
export type OutputContext = {
  readonly name: string;
  readonly timeToLiveInSeconds: number;
  readonly turnsToLive: number;
};

/** Something that an intent is told by words. */
export type SlotDefinition = {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly prompt?: Prompt;
  readonly samples: readonly string[];
};

/** What is asked, and how often once more when the answer was not understood. */
export type Prompt = { readonly maxRetries: number; readonly messages: readonly LexV2Message[] };

/** What a slot takes. */
export type SlotTypeDefinition = {
  readonly name: string;
  /** Words that no value has are taken as well (ORIGINAL_VALUE). */
  readonly expands: boolean;
  readonly values: readonly { readonly value: string; readonly synonyms: readonly string[] }[];
};

/** The parent of the intent that has the words which no other has. */
export const FALLBACK = 'AMAZON.FallbackIntent';

/** A slot of an intent by its name; undefined where it has none of this name. */
export function slotOf(intent: IntentDefinition | undefined, name: string | undefined) {
  return intent?.slots.find((slot) => slot.name === name);
}
