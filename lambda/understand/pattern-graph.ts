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

/** Graphs are kept by first word; beyond so many they are forgotten. */
const MOST_KEPT = 200;

/** The places of the patterns that may begin with a word: where matching begins. Made when the first sentence begins so. */
export function createPatternGraphs(table: PatternTable): (first: string) => State {
  const kept = new Map<string, State>();
  return (first) => {
    const known = kept.get(first);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const start = buildGraph(table, first);
    kept.set(first, start);
    return start;
  };
}

function buildGraph(table: PatternTable, first: string): State {
  const start = newState();
  table.patterns.forEach(([, pattern], index) => {
    if (mayBegin(pattern, first)) addSequence(start, pattern, table).ends.push(index);
  });
  return start;
}

/** False for a pattern that begins with other words: most do. */
function mayBegin([part, ...rest]: PatternSequence, word: string): boolean {
  if (part === undefined) return true;
  if (typeof part === 'string') return part === word || part.startsWith('{');
  return part.some((branch) => mayBegin(branch.length === 0 ? rest : branch, word));
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
