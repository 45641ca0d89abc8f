import type { v1 } from 'ask-smapi-model';

/** An Alexa model as the rules read it: nothing optional, and what several rules ask for worked out once. */
export type Reading = {
  readonly invocationName: string;
  readonly intents: readonly ReadIntent[];
  readonly types: readonly ReadType[];
  readonly dialogs: readonly { readonly name: string; readonly slots: readonly ReadSlot[] }[];
  readonly prompts: readonly { readonly id: string; readonly texts: readonly string[] }[];
  /** The prompts that dialog entries refer to. */
  readonly askedPrompts: readonly string[];
  readonly characters: number;
};
export type ReadSlot = { readonly name: string; readonly type: string };
export type ReadIntent = {
  readonly name: string;
  readonly isBuiltIn: boolean;
  readonly slots: readonly ReadSlot[];
  readonly samples: readonly string[];
};
export type ReadType = {
  readonly name: string;
  readonly values: readonly { readonly id: string; readonly forms: readonly string[] }[];
};

type AlexaModel = v1.skill.interactionModel.InteractionModelData;
type NamedSlots = readonly { readonly name?: string; readonly type?: string }[];

/** Reads a model, whole or with parts missing. */
export function readAlexaModel(model: AlexaModel): Reading {
  const { languageModel, dialog, prompts = [] } = model.interactionModel ?? {};
  const dialogs = dialog?.intents ?? [];
  const { intents = [], types = [], invocationName = '' } = languageModel ?? {};
  return {
    invocationName,
    intents: intents.map(({ name = '', slots, samples = [] }) => ({
      name,
      isBuiltIn: name.startsWith('AMAZON.'),
      slots: readSlots(slots),
      samples,
    })),
    types: types.map(({ name = '', values = [] }) => ({
      name,
      values: values.map(({ id = '', name: said }) => ({
        id,
        forms: [said?.value ?? '', ...(said?.synonyms ?? [])],
      })),
    })),
    dialogs: dialogs.map(({ name = '', slots }) => ({ name, slots: readSlots(slots) })),
    askedPrompts: dialogs.flatMap(({ slots = [] }) =>
      slots.flatMap((slot) =>
        Object.values<string | undefined>({ ...slot.prompts }).flatMap((id) => id ?? []),
      ),
    ),
    prompts: prompts.map(({ id = '', variations = [] }) => ({
      id,
      texts: variations.map(({ value = '' }) => value),
    })),
    characters: JSON.stringify(model).length,
  };
}

function readSlots(slots: NamedSlots = []): ReadSlot[] {
  return slots.map(({ name = '', type = '' }) => ({ name, type }));
}

/** The slots that a sample names, in order. */
export function slotsIn(sample: string): string[] {
  return [...sample.matchAll(/\{([^{}]*)\}/g)].map(([, slot = '']) => slot);
}

/** The values that a list has more than once. */
export function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter((value) => seen.size === seen.add(value).size))];
}
