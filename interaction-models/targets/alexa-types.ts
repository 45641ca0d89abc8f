import type { v1 } from 'ask-smapi-model';
import type { Catalogue } from '../../lambda/retrieve/index-format.ts';
import type { Entity } from '../../lambda/speech/entities.ts';
import type { Model, Slot } from '../model.ts';
import { clauseExamples } from './alexa-clauses.ts';
import { capitalised, customTypeOf, slotValues } from './slot-values.ts';

type SlotType = v1.skill.interactionModel.SlotType;
type TypeValue = v1.skill.interactionModel.TypeValue;

/** The Alexa slot type of a slot of the model. */
function typeOfSlot(slot: Slot): string {
  if (slot.source.kind === 'number') return 'AMAZON.NUMBER';
  return slot.source.kind === 'year' ? 'AMAZON.FOUR_DIGIT_NUMBER' : customTypeOf(slot);
}

/** The types of all slots, those of the model and those that keep the words of a sentence, by slot name. */
export function slotTypes(model: Model, captured: ReadonlyMap<string, unknown>): ReadonlyMap<string, string> {
  return new Map([
    ...model.slots.map((slot) => [slot.name, typeOfSlot(slot)] as const),
    ...[...captured.keys()].map((slot) => [slot, capitalised(slot)] as const),
    ['clause', 'Clause'],
    ['query', 'AMAZON.SearchQuery'],
  ]);
}

/** What the slot types are filled with: the model's lists, the catalogue, and the words that slots were made of. */
export type TypeSources = {
  readonly model: Model;
  readonly catalogue: Catalogue;
  readonly captured: ReadonlyMap<string, ReadonlySet<string>>;
};

/** The custom slot types, sorted by name, their values by id. */
export function customTypes({ model, catalogue, captured }: TypeSources): SlotType[] {
  const types: SlotType[] = [...slotValues(model, catalogue)].map(([name, values]) => ({
    name,
    values: values.map(toValue),
  }));
  for (const [slot, words] of captured)
    types.push({ name: capitalised(slot), values: [...words].sort().map(bareValue) });
  types.push({ name: 'Clause', values: clauseExamples(catalogue).map(bareValue) });
  return types
    .map((type) => ({ ...type, values: (type.values ?? []).toSorted(byId) }))
    .sort((one, other) => ((one.name ?? '') < (other.name ?? '') ? -1 : 1));
}

function byId(one: TypeValue, other: TypeValue): number {
  return (one.id ?? one.name?.value ?? '') < (other.id ?? other.name?.value ?? '') ? -1 : 1;
}

function toValue({ id, value, synonyms }: Entity): TypeValue {
  return { id, name: { value, synonyms: synonyms.toSorted() } };
}

function bareValue(value: string): TypeValue {
  return { name: { value, synonyms: [] } };
}
