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
 * in when it is loaded. `ordinaryWords`: English words in lower case, that are not to be taken for misheard names.
 */
export function toPatternTable(model: Model, ordinaryWords: readonly string[]): PatternTable {
  return {
    formatVersion: PATTERN_TABLE_VERSION,
    slots: Object.fromEntries(model.slots.map((slot) => [slot.name, toSlot(slot)])),
    patterns: model.sentences.map((sentence) => [sentence.intent, toSequence(sentence.template)]),
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

function toSequence(template: Template): PatternSequence {
  return template.flatMap(toParts);
}

/** A choice of one is no choice: its words stand in the row. */
function toParts(part: TemplatePart): PatternPart[] {
  if (part.kind === 'word') return [part.word];
  if (part.kind === 'slot') return [slotText(part)];
  const [only, ...others] = part.of;
  return only !== undefined && others.length === 0 ? only.flatMap(toParts) : [part.of.map(toSequence)];
}
