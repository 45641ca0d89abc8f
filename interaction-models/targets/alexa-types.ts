import type { v1 } from 'ask-smapi-model';
import type { Catalogue } from '../../lambda/retrieve/index-format.ts';
import { catalogueEntities, type Entity } from '../../lambda/speech/entities.ts';
import { spokenForms } from '../../lambda/speech/spoken-forms.ts';
import type { Model, Slot } from '../model.ts';
import { clauseExamples } from './alexa-clauses.ts';

type SlotType = v1.skill.interactionModel.SlotType;
type TypeValue = v1.skill.interactionModel.TypeValue;

const CATALOGUE_TYPES = { speakers: 'Speaker', talks: 'Talk', topics: 'Topic', days: 'Day' } as const;
/** "the other one" is the second of what was told. */
const FURTHER_WAYS: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map([
  ['ordinal', new Map([['2', ['other']]])],
]);

function capitalised(name: string): string {
  return name[0]?.toUpperCase() + name.slice(1);
}

/** The Alexa slot type of a slot of the model. Free words are topics: named ones are recognised, others are heard as well. */
export function typeOfSlot({ name, like, source }: Slot): string {
  if (source.kind === 'number') return 'AMAZON.NUMBER';
  if (source.kind === 'year') return 'AMAZON.FOUR_DIGIT_NUMBER';
  if (source.kind === 'text') return 'Topic';
  return source.kind === 'catalogue' ? CATALOGUE_TYPES[source.of] : capitalised(like ?? name);
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

/** The custom slot types, sorted by name, their values by id. A form that names a speaker, talk or day is no topic. */
export function customTypes({ model, catalogue, captured }: TypeSources): SlotType[] {
  const entities = catalogueEntities(catalogue);
  const named = new Set(
    ['Speaker', 'Talk', 'Day'].flatMap((type) => (entities.get(type) ?? []).flatMap(formsOf)),
  );
  const types: SlotType[] = [...entities].map(([name, values]) => ({
    name,
    values: (name === 'Topic' ? values.flatMap((topic) => without(topic, named)) : values).map(toValue),
  }));
  for (const slot of model.slots) {
    if (slot.source.kind === 'list' && slot.like === undefined)
      types.push({ name: typeOfSlot(slot), values: listValues(slot) });
  }
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

/** Everything an entity is said as, in lower case. */
export function formsOf({ value, synonyms }: Entity): string[] {
  return [value.toLowerCase(), ...synonyms];
}

/** A topic without the forms that name something else; nothing when its own name does. */
function without(topic: Entity, named: ReadonlySet<string>): Entity[] {
  if (formsOf(topic).some((form) => named.has(form)) && named.has(topic.value.toLowerCase())) return [];
  const said = spokenForms(topic.value)[0];
  if (said !== undefined && named.has(said)) return [];
  return [{ ...topic, synonyms: topic.synonyms.filter((form) => !named.has(form)) }];
}

function toValue({ id, value, synonyms }: Entity): TypeValue {
  return { id, name: { value, synonyms: synonyms.toSorted() } };
}

function bareValue(value: string): TypeValue {
  return { name: { value, synonyms: [] } };
}

function listValues({ name, source }: Slot): TypeValue[] {
  if (source.kind !== 'list') return [];
  return source.entries.map(({ value: id, said }) => {
    const ways = [...said, ...(FURTHER_WAYS.get(name)?.get(id) ?? [])].flatMap((way) => spokenForms(way));
    const [value = id, ...synonyms] = new Set(ways);
    return toValue({ id, value, synonyms });
  });
}
