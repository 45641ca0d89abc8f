import type { Catalogue } from '../../../lambda/retrieve/index-format.ts';
import { catalogueEntities } from '../../../lambda/speech/entities.ts';
import { spokenForms } from '../../../lambda/speech/spoken-forms.ts';
import type { PatternTable } from '../../../lambda/understand/pattern-table.ts';
import { formsOf } from './spoken-words.ts';

/** The ways to fill each slot, in words as they are heard; letters that are spelled have a period ("s. three"). */
export type SlotWords = ReadonlyMap<string, readonly string[]>;

const ENTITIES = { speaker: 'Speaker', talk: 'Talk', topic: 'Topic', day: 'Day' } as const;
/** How long a recap people ask for, how many books, which of the things offered. */
const COUNTS = [...Array(20).keys()].map((count) => count + 1).concat([25, 30, 40, 45, 50, 60, 90]);
/** Around the years that the notes know: other years are asked for as well. */
const YEARS_AROUND = 4;

export function slotWords({ slots }: PatternTable, catalogue: Catalogue): SlotWords {
  const entities = catalogueEntities(catalogue);
  const ofEntities = (type: string) => [...new Set((entities.get(type) ?? []).flatMap(formsOf))];
  return new Map(
    Object.entries(slots).map(([name, slot]): [string, readonly string[]] => {
      if (slot.kind === 'list') return [name, Object.keys(slot.values).flatMap(spokenForms)];
      if (slot.kind === 'number') return [name, COUNTS.flatMap((count) => spokenForms(String(count)))];
      if (slot.kind === 'year')
        return [name, yearsAround(catalogue).flatMap((year) => spokenForms(String(year)))];
      return [name, ofEntities(slot.kind === 'text' ? 'Topic' : ENTITIES[slot.kind])];
    }),
  );
}

function yearsAround({ talks }: Catalogue): number[] {
  const known = talks.flatMap(({ year }) => year ?? []);
  const years = known.flatMap((year) =>
    [...Array(2 * YEARS_AROUND + 1).keys()].map((offset) => year + offset - YEARS_AROUND),
  );
  return [...new Set(years)];
}
