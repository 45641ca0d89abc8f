import type { Catalogue } from '../../lambda/retrieve/index-format.ts';
import { catalogueEntities, type Entity } from '../../lambda/speech/entities.ts';
import { spokenForms } from '../../lambda/speech/spoken-forms.ts';
import type { Model, Slot } from '../model.ts';

const CATALOGUE_TYPES = { speakers: 'Speaker', talks: 'Talk', topics: 'Topic', days: 'Day' } as const;
/** "the other one" is the second of what was told. */
const FURTHER_WAYS: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map([
  ['ordinal', new Map([['2', ['other']]])],
]);

export function capitalised(name: string): string {
  return name[0]?.toUpperCase() + name.slice(1);
}

/** The custom type of a slot that is filled by the catalogue or by a list. Free words are topics: named ones are recognised. */
export function customTypeOf({ name, like, source }: Slot): string {
  if (source.kind === 'text') return 'Topic';
  return source.kind === 'catalogue' ? CATALOGUE_TYPES[source.of] : capitalised(like ?? name);
}

/**
 * What the custom slot types of every platform are filled with, by type: the catalogue and the model's lists. A form that names
 * a speaker, talk or day is no topic.
 */
export function slotValues(model: Model, catalogue: Catalogue): ReadonlyMap<string, readonly Entity[]> {
  const entities = catalogueEntities(catalogue);
  const named = new Set(
    ['Speaker', 'Talk', 'Day'].flatMap((type) => (entities.get(type) ?? []).flatMap(formsOf)),
  );
  const lists = model.slots.filter(({ source, like }) => source.kind === 'list' && like === undefined);
  return new Map([
    ...[...entities].map(
      ([type, values]) =>
        [type, type === 'Topic' ? values.flatMap((topic) => without(topic, named)) : values] as const,
    ),
    ...lists.map((slot) => [customTypeOf(slot), listValues(slot)] as const),
  ]);
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

function listValues({ name, source }: Slot): Entity[] {
  if (source.kind !== 'list') return [];
  return source.entries.map(({ value: id, said }) => {
    const ways = [...said, ...(FURTHER_WAYS.get(name)?.get(id) ?? [])].flatMap((way) => spokenForms(way));
    const [value = id, ...synonyms] = new Set(ways);
    return { id, value, synonyms };
  });
}
