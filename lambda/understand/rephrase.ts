import type { PatternPart, PatternSequence, PatternTable } from './pattern-table.ts';

/** A sentence that says what an intent with its filled slots stands for; undefined when no pattern has just these slots. */
export type Rephrase = (intent: string, said: ReadonlyMap<string, string>) => string | undefined;

const SLOT = /^\{(\w+)\}('s)?$/;

function slotsOf(sequence: PatternSequence): readonly string[] {
  return sequence.flatMap((part) =>
    typeof part === 'string' ? (SLOT.exec(part)?.[1] ?? []) : part.flatMap(slotsOf),
  );
}

/** Of several ways the one that uses most of the wanted slots and no other; of equals the shortest, so that nothing optional is said. */
function pickWay(ways: readonly PatternSequence[], wanted: ReadonlySet<string>): PatternSequence | undefined {
  const fit = ways
    .map((way) => ({ way, slots: slotsOf(way) }))
    .filter(({ slots }) => slots.every((slot) => wanted.has(slot)));
  const isOptional = fit.some(({ way }) => way.length === 0);
  const most = Math.max(0, ...fit.map(({ slots }) => slots.length));
  const best = fit.filter(({ slots }) => slots.length === most).map(({ way }) => way);
  return isOptional && most === 0 ? [] : best[0];
}

/** The words of a sequence with the slots filled; undefined when some part of it can only be said with a slot that is empty. */
function fill(sequence: PatternSequence, said: ReadonlyMap<string, string>): string[] | undefined {
  const words: string[] = [];
  for (const part of sequence) {
    const more = fillPart(part, said);
    if (more === undefined) return undefined;
    words.push(...more);
  }
  return words;
}

function fillPart(part: PatternPart, said: ReadonlyMap<string, string>): string[] | undefined {
  if (typeof part !== 'string') {
    const way = pickWay(part, new Set(said.keys()));
    return way && fill(way, said);
  }
  const [, slot, owner = ''] = SLOT.exec(part) ?? [];
  if (slot === undefined) return [part];
  const value = said.get(slot);
  return value === undefined ? undefined : [`${value}${owner}`];
}

/**
 * Prepares the way back from intent and slots to words, for platforms that do not hand the words over: then the same
 * understanding serves everywhere. The wording is the first of the intent's patterns that has exactly these slots.
 */
export function createRephrase({ patterns }: PatternTable): Rephrase {
  const byIntent = Map.groupBy(patterns, ([intent]) => intent);
  return (intent, said) => {
    for (const [, sequence] of byIntent.get(intent) ?? []) {
      const words = fill(sequence, said);
      if (words === undefined) continue;
      const sentence = words.join(' ');
      if ([...said.values()].every((value) => sentence.includes(value))) return sentence;
    }
    return undefined;
  };
}
