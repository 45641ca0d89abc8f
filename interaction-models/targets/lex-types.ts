import type { Catalogue } from '../../lambda/retrieve/index-format.ts';
import type { Entity } from '../../lambda/speech/entities.ts';
import { spokenForms } from '../../lambda/speech/spoken-forms.ts';
import type { Model, Slot } from '../model.ts';
import type { LexType, LexValue } from './lex-bot.ts';
import { customTypeOf, formsOf, slotValues } from './slot-values.ts';

/** What each custom type is for, as the console shows it. */
const WHAT: ReadonlyMap<string, string> = new Map([
  ['Age', 'Which of two talks, by when it was held.'],
  ['Day', 'A day of the conference.'],
  ['Ordinal', 'Which of the things offered.'],
  ['Speaker', 'Somebody who gave a talk.'],
  ['Talk', 'A talk by its title, its code, or what tells it from the others.'],
  ['Topic', 'What the notes talk about, and any other words: the notes are searched for them.'],
  ['Unit', "What a recap's length is counted in."],
  ['Year', 'A year in which talks were held.'],
]);

/** The Lex slot type of a slot. Lex knows no years: "twenty eighteen" would come as two numbers. */
export function lexTypeOf(slot: Slot): string {
  if (slot.source.kind === 'number') return 'AMAZON.Number';
  return slot.source.kind === 'year' ? 'Year' : customTypeOf(slot);
}

/**
 * The custom slot types, sorted by name. Where words beyond the list are welcome (a speaker that the notes do not have, any
 * topic, another year), the type takes them as they are; all others take what is listed and nothing else, so that no sentence
 * is bent to a name that was not in it.
 */
export function toTypes(model: Model, catalogue: Catalogue): LexType[] {
  const years = yearValues(catalogue);
  const values = new Map<string, readonly LexValue[]>(
    [...slotValues(model, catalogue)].map(([name, entities]) => [name, apart(entities)]),
  );
  if (years.length > 0) values.set('Year', years);
  const open = new Set(model.slots.filter(isOpen).map(lexTypeOf));
  return [...values]
    .map(([name, listed]) => ({
      name,
      what: WHAT.get(name) ?? '',
      resolution: open.has(name) ? ('ORIGINAL_VALUE' as const) : ('TOP_RESOLUTION' as const),
      values: listed.toSorted(byValue),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function isOpen({ open, source: { kind } }: Slot): boolean {
  return open || kind === 'text' || kind === 'year';
}

/**
 * Values that have no form in common, as Lex wants them. What several are called ("werner's keynote") is a value of its own:
 * it is heard, and which one is meant is left to the program, which asks.
 */
function apart(entities: readonly Entity[]): LexValue[] {
  const owners = new Map<string, number>();
  for (const entity of entities)
    for (const form of new Set(formsOf(entity))) owners.set(form, (owners.get(form) ?? 0) + 1);
  const written = new Set(entities.map(({ value }) => value.toLowerCase()));
  const shared = [...owners].filter(([form, count]) => count > 1 && !written.has(form));
  return [
    ...entities.map(({ value, synonyms }) => ({
      value,
      synonyms: synonyms.filter((form) => owners.get(form) === 1).sort(),
    })),
    ...shared.map(([value]) => ({ value, synonyms: [] })),
  ];
}

function byValue(one: LexValue, other: LexValue): number {
  return one.value < other.value ? -1 : 1;
}

/** The years of the talks and days, with the ways they are said. */
function yearValues({ talks, days }: Catalogue): LexValue[] {
  const years = new Set([
    ...talks.flatMap(({ year }) => (year === undefined ? [] : [String(year)])),
    ...days.map(({ id }) => id.slice(0, 4)),
  ]);
  return [...years].map((year) => ({ value: year, synonyms: spokenForms(year).sort() }));
}
