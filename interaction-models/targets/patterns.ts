import {
  PATTERN_TABLE_VERSION,
  type PatternPart,
  type PatternSequence,
  type PatternSlot,
  type PatternTable,
} from '../../lambda/understand/pattern-table.ts';
import { buildWordFilter } from '../../lambda/understand/word-filter.ts';
import type { Model, Slot, Template, TemplatePart } from '../model.ts';
import { slotText } from '../template/expand.ts';

const CATALOGUE_SLOTS = { speakers: 'speaker', talks: 'talk', topics: 'topic', days: 'day' } as const;

/**
 * The table that understanding reads words with. It knows nothing of any notes: speakers, talks, topics and days are filled
 * in when it is loaded. `ordinaryWords`: English words, that are not to be taken for misheard names; names with their capital.
 */
export function toPatternTable(model: Model, ordinaryWords: readonly string[]): PatternTable {
  return {
    formatVersion: PATTERN_TABLE_VERSION,
    slots: Object.fromEntries(model.slots.map((slot) => [slot.name, toSlot(slot)])),
    patterns: model.sentences.map(({ intent, template }) => [
      intent,
      toSequence(template, model.carriers.contractions),
    ]),
    carriers: model.carriers,
    ordinary: buildWordFilter([...new Set(ordinaryWords)].sort()),
  };
}

function toSlot({ source, open }: Slot): PatternSlot {
  if (source.kind === 'catalogue') return { kind: CATALOGUE_SLOTS[source.of], open };
  if (source.kind !== 'list') return { kind: source.kind };
  return {
    kind: 'list',
    values: Object.fromEntries(
      source.entries.flatMap(({ value, said }) => said.map((words) => [words, value])),
    ),
  };
}

type Contractions = Model['carriers']['contractions'];

function toSequence(template: Template, contractions: Contractions): PatternSequence {
  return template.flatMap((part) => toParts(part, contractions));
}

/** A choice of one is no choice: its words stand in the row. Short forms are opened, as they are in what is heard. */
function toParts(part: TemplatePart, contractions: Contractions): PatternPart[] {
  if (part.kind === 'word') return (contractions[part.word] ?? part.word).split(' ');
  if (part.kind === 'slot') return [slotText(part)];
  const branches = part.of.map((branch) => toSequence(branch, contractions));
  const [only, ...others] = branches;
  return only !== undefined && others.length === 0 ? [...only] : [branches];
}
