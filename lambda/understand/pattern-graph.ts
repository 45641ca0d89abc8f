import type { PatternPart, PatternSequence, PatternSlot, PatternTable } from './pattern-table.ts';

/** A place in the sentences that may be said: all patterns share their beginnings. */
export type State = {
  readonly words: Map<string, State>;
  readonly slots: {
    readonly name: string;
    readonly slot: PatternSlot;
    readonly owner: boolean;
    readonly after: State;
  }[];
  readonly onwards: State[];
  /** The patterns that end here, by their place in the table. */
  readonly ends: number[];
};

/** The places of all patterns of a table: where matching begins. */
export function buildPatternGraph(table: PatternTable): State {
  const start = newState();
  table.patterns.forEach(([, pattern], index) => {
    addSequence(start, pattern, table).ends.push(index);
  });
  return start;
}

function newState(): State {
  return { words: new Map(), slots: [], onwards: [], ends: [] };
}

function addSequence(from: State, sequence: PatternSequence, table: PatternTable): State {
  return sequence.reduce<State>((state, part) => addPart(state, part, table), from);
}

function addPart(from: State, part: PatternPart, table: PatternTable): State {
  if (typeof part !== 'string') {
    const after = newState();
    for (const branch of part) addSequence(from, branch, table).onwards.push(after);
    return after;
  }
  const name = part.startsWith('{') ? /^\{(.*)\}/.exec(part)?.[1] : undefined;
  if (name === undefined) {
    const known = from.words.get(part);
    if (known !== undefined) return known;
    const next = newState();
    from.words.set(part, next);
    return next;
  }
  const owner = part.endsWith("'s");
  const slot = table.slots[name] ?? { kind: 'text' };
  const same = from.slots.find((each) => each.name === name && each.owner === owner);
  if (same !== undefined) return same.after;
  const after = newState();
  from.slots.push({ name, slot, owner, after });
  return after;
}
