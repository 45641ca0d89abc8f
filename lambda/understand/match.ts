import type { Mention } from './names.ts';
import { numberOf } from './numbers.ts';
import { createPatternGraphs, type State } from './pattern-graph.ts';
import type { PatternSlot, PatternTable } from './pattern-table.ts';

/** Words that a slot took: words[from] up to, but not with, words[to]. */
export type Capture = {
  readonly slot: string;
  readonly from: number;
  readonly to: number;
  readonly value?: string;
  readonly mention?: Mention;
};

export type Match = {
  readonly intent: string;
  readonly captures: readonly Capture[];
  /** A slot took words of any kind. */
  readonly free: boolean;
};

export type MatchInput = { readonly words: readonly string[]; readonly mentions: readonly Mention[] };

/** How a state was reached. `taking`: a text slot is still taking words in. */
type Thread = {
  readonly score: number;
  readonly taken: Taken | undefined;
  readonly taking?: { readonly name: string; readonly from: number; readonly after: State };
};
type Taken = { readonly capture: Capture; readonly before: Taken | undefined };

/**
 * A fixed word says more about the wish than a known name, and that more than a word taken as it comes. A title that may be a
 * topic counts less than free words: it is a talk only where nothing else fits.
 */
const SCORE = { word: 10, name: 9, value: 9, unknownName: -4, text: -2, bareTitle: -3 } as const;
const MAX_UNKNOWN_NAME = 4;

/** Prepares the table for matching. The function given back finds the pattern that fixes most of the words. */
export function createMatch(
  table: PatternTable,
  isNameable: (word: string) => boolean,
): (input: MatchInput) => Match | undefined {
  const startAt = createPatternGraphs(table);
  return (input) => run({ input, table, start: startAt(input.words[0] ?? ''), isNameable });
}

type Run = {
  readonly input: MatchInput;
  readonly table: PatternTable;
  readonly start: State;
  readonly isNameable: (word: string) => boolean;
};
/** For each place between words the best thread of each state, and the text slots that are taking words in. */
type Front = { readonly best: Map<State, Thread>; readonly taking: Map<State, Thread> };

/** Walks all patterns at once, word by word, keeping the best way to each state: work grows with words × states, never faster. */
function run(context: Run): Match | undefined {
  const { words } = context.input;
  const fronts: Front[] = Array.from({ length: words.length + 1 }, () => ({
    best: new Map(),
    taking: new Map(),
  }));
  enter(fronts[0], context.start, { score: 0, taken: undefined });
  for (let at = 0; at < words.length; at += 1) {
    const front = fronts[at];
    if (front === undefined) continue;
    settle(front, at);
    for (const [state, thread] of front.best) advance({ context, fronts, at, state, thread });
    for (const [after, thread] of front.taking) goOnTaking(fronts[at + 1], after, thread);
  }
  return finish(context, fronts);
}

/** Lets every text slot end here as well, and follows the ways that take no word. */
function settle(front: Front, at: number): void {
  for (const thread of front.taking.values()) {
    if (thread.taking === undefined) continue;
    const { name, from, after } = thread.taking;
    enter(front, after, {
      score: thread.score,
      taken: { capture: { slot: name, from, to: at }, before: thread.taken },
    });
  }
}

function goOnTaking(front: Front | undefined, after: State, thread: Thread): void {
  const known = front?.taking.get(after);
  if (known === undefined || known.score < thread.score) front?.taking.set(after, thread);
}

function enter(front: Front | undefined, state: State, thread: Thread): void {
  if (front === undefined) return;
  const known = front.best.get(state);
  if (known !== undefined && known.score >= thread.score) return;
  front.best.set(state, thread);
  for (const next of state.onwards) enter(front, next, thread);
}

type Step = {
  readonly context: Run;
  readonly fronts: readonly Front[];
  readonly at: number;
  readonly state: State;
  readonly thread: Thread;
};

function advance(step: Step): void {
  const { context, fronts, at, state, thread } = step;
  const next = state.words.get(context.input.words[at] ?? '');
  if (next !== undefined)
    enter(fronts[at + 1], next, { score: thread.score + SCORE.word, taken: thread.taken });
  for (const each of state.slots) takeSlot(step, each);
}

function takeSlot(step: Step, { name, slot, owner, after }: State['slots'][number]): void {
  const { context, fronts, at, thread } = step;
  const take = (to: number, score: number, extra: Pick<Capture, 'value' | 'mention'>) =>
    enter(fronts[to], after, {
      score: thread.score + score,
      taken: { capture: { slot: name, from: at, to, ...extra }, before: thread.taken },
    });
  if (slot.kind === 'text' || (slot.kind === 'topic' && slot.open)) {
    const began: Thread = {
      score: thread.score + SCORE.text,
      taken: thread.taken,
      taking: { name, from: at, after },
    };
    goOnTaking(fronts[at + 1], after, began);
  }
  if (slot.kind === 'speaker' || slot.kind === 'talk' || slot.kind === 'topic' || slot.kind === 'day') {
    const fitting = context.input.mentions.filter(
      (mention) => mention.kind === slot.kind && mention.from === at && mention.owner === owner,
    );
    for (const mention of fitting) {
      take(mention.to, mention.bareTitle ? SCORE.bareTitle : SCORE.name * (mention.to - at), { mention });
    }
    const known = fitting.reduce((most, mention) => Math.max(most, mention.to), at);
    if (slot.kind === 'speaker' && slot.open && !owner) takeUnknownName(step, known, take);
  } else if (slot.kind !== 'text') {
    for (const { to, value } of valuesAt(slot, context.input.words, at))
      take(to, SCORE.value * (to - at), { value });
  }
}

/** A name the notes do not have may stand where something before it calls for a name; also one that begins like a known one. */
function takeUnknownName(
  { context, at }: Step,
  known: number,
  take: (to: number, score: number, extra: object) => void,
): void {
  const { words } = context.input;
  for (let to = at + 1; at > 0 && to <= Math.min(words.length, at + MAX_UNKNOWN_NAME); to += 1) {
    if (!context.isNameable(words[to - 1] ?? '')) return;
    if (to > known) take(to, SCORE.unknownName, {});
  }
}

function valuesAt(slot: PatternSlot, words: readonly string[], at: number): { to: number; value: string }[] {
  const word = words[at] ?? '';
  if (slot.kind === 'year') return /^(19|20)\d\d$/.test(word) ? [{ to: at + 1, value: word }] : [];
  if (slot.kind === 'number') {
    const number = numberOf(word);
    return number === undefined ? [] : [{ to: at + 1, value: String(number) }];
  }
  if (slot.kind !== 'list') return [];
  const found: { to: number; value: string }[] = [];
  for (let length = 1; length <= 3; length += 1) {
    const said = words.slice(at, at + length).join(' ');
    const value = Object.hasOwn(slot.values, said) ? slot.values[said] : undefined;
    if (value !== undefined && at + length <= words.length) found.push({ to: at + length, value });
  }
  return found;
}

function finish({ table, input }: Run, fronts: readonly Front[]): Match | undefined {
  const last = fronts[input.words.length];
  if (last === undefined) return undefined;
  settle(last, input.words.length);
  let best: { thread: Thread; pattern: number } | undefined;
  for (const [state, thread] of last.best) {
    for (const pattern of state.ends) {
      const better =
        best === undefined ||
        thread.score > best.thread.score ||
        (thread.score === best.thread.score && pattern < best.pattern);
      if (better) best = { thread, pattern };
    }
  }
  const intent = table.patterns[best?.pattern ?? -1]?.[0];
  return best === undefined || intent === undefined ? undefined : { intent, ...gather(best.thread.taken) };
}

function gather(taken: Taken | undefined): Pick<Match, 'captures' | 'free'> {
  const captures: Capture[] = [];
  for (let each = taken; each !== undefined; each = each.before) captures.unshift(each.capture);
  return {
    captures,
    free: captures.some((capture) => capture.mention === undefined && capture.value === undefined),
  };
}
