import { createHash } from 'node:crypto';
import type { v1 } from 'ask-smapi-model';
import { BUILT_IN_PHRASES } from '../../interaction-models/targets/alexa-built-in.ts';
import { isStopWord } from '../../lambda/retrieve/analyze.ts';
import { hear, type Token } from './hear.ts';

export type AlexaModel = v1.skill.interactionModel.InteractionModelData;

/** A value that entity resolution may find. */
export type Entity = { readonly id: string; readonly name: string };

/** listed: a custom type; the others are Amazon's own. */
export type SlotType = {
  readonly name: string;
  readonly kind: 'listed' | 'query' | 'number' | 'year';
  /** By the compared words of a value or synonym. Several values may share a synonym. */
  readonly values: ReadonlyMap<string, readonly Entity[]>;
  /** Every word of its values: unseen values are heard the sooner the more they have of these. */
  readonly words: ReadonlySet<string>;
  /** How many ways of saying its values there are, and how many words a usual one has. */
  readonly size: number;
  readonly usual: number;
  /** He, she, they: a class of words to which none is ever new. */
  readonly isOfSmallWords: boolean;
};

export type Part = { readonly word: string } | { readonly slot: string };

export type SlotForm = {
  readonly name: string;
  readonly type: string;
  readonly samples: readonly (readonly Part[])[];
};

export type IntentForm = {
  readonly name: string;
  readonly slots: ReadonlyMap<string, SlotForm>;
  /** Its slots may be asked for: it stands in the model's dialog. */
  readonly hasDialog: boolean;
};

export type Sample = {
  readonly intent: IntentForm;
  readonly parts: readonly Part[];
  /** Amazon's own phrases and their extensions are heard word by word only. */
  readonly isBuiltIn: boolean;
};

/** An interaction model made ready for hearing by it. */
export type DeviceModel = {
  /** The invocation name, as compared words. */
  readonly invocation: readonly string[];
  readonly intents: ReadonlyMap<string, IntentForm>;
  readonly samples: readonly Sample[];
  readonly types: ReadonlyMap<string, SlotType>;
};

const KINDS: ReadonlyMap<string, SlotType['kind']> = new Map([
  ['AMAZON.SearchQuery', 'query'],
  ['AMAZON.NUMBER', 'number'],
  ['AMAZON.FOUR_DIGIT_NUMBER', 'year'],
]);

/** What words are compared by. */
export function keyOf(tokens: readonly Token[]): string {
  return tokens.map(({ key }) => key).join(' ');
}

/** Reads a committed interaction model. The phrases of built-in intents come first: they win where they are the same. */
export function readDeviceModel({ interactionModel: { languageModel, dialog } }: AlexaModel): DeviceModel {
  const { invocationName = '', intents = [], types = [] } = languageModel ?? {};
  const inDialog = new Set((dialog?.intents ?? []).map(({ name }) => name));
  const forms = intents.map(({ name = '', slots = [], samples = [] }) => {
    const form: IntentForm = {
      name,
      hasDialog: inDialog.has(name),
      slots: new Map(slots.map((slot) => [slot.name ?? '', toSlotForm(slot)])),
    };
    return { form, samples: [...(BUILT_IN_PHRASES.get(name) ?? []), ...samples] };
  });
  const isBuiltIn = ({ name }: IntentForm) => name.startsWith('AMAZON.');
  const samples = forms.flatMap(({ form, samples: texts }) =>
    texts.map((text): Sample => ({ intent: form, parts: toParts(text), isBuiltIn: isBuiltIn(form) })),
  );
  return {
    invocation: hear(invocationName).map(({ key }) => key),
    intents: new Map(forms.map(({ form }) => [form.name, form])),
    samples: samples.toSorted((one, other) => Number(other.isBuiltIn) - Number(one.isBuiltIn)),
    types: new Map([
      ...[...KINDS].map(([name, kind]) => [name, { name, kind, ...listValues([]) }] as const),
      ...types.map(
        ({ name = '', values = [] }) =>
          [name, { name, kind: 'listed' as const, ...listValues(values) }] as const,
      ),
    ]),
  };
}

function toSlotForm({
  name = '',
  type = '',
  samples = [],
}: v1.skill.interactionModel.SlotDefinition): SlotForm {
  return { name, type, samples: samples.map(toParts) };
}

function toParts(sample: string): Part[] {
  return sample.split(/(\{\w+\})/).flatMap((piece): Part[] => {
    const slot = /^\{(\w+)\}$/.exec(piece)?.[1];
    return slot === undefined ? hear(piece).map(({ key }) => ({ word: key })) : [{ slot }];
  });
}

type Listed = {
  readonly id?: string;
  readonly name?: { readonly value?: string; readonly synonyms?: readonly string[] };
};

/** The values of a type by how they are said; also of values that a skill sends on the way. */
export function listValues(
  values: readonly Listed[],
): Pick<SlotType, 'values' | 'words' | 'size' | 'usual' | 'isOfSmallWords'> {
  const found = new Map<string, Entity[]>();
  const words = new Set<string>();
  const lengths: number[] = [];
  for (const { id, name } of values) {
    const { value = '', synonyms = [] } = name ?? {};
    // a value without an id has its fingerprint for one
    const entity = { id: id ?? createHash('md5').update(value).digest('hex'), name: value };
    for (const form of [value, ...synonyms].map(hear)) {
      const same = found.get(keyOf(form)) ?? [];
      if (!same.some((each) => each.id === entity.id)) found.set(keyOf(form), [...same, entity]);
      for (const { key } of form) words.add(key);
      lengths.push(form.length);
    }
  }
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return {
    values: found,
    words,
    size: found.size,
    usual: Math.round(mean),
    isOfSmallWords: [...words].every(isStopWord),
  };
}
