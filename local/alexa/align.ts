import { isStopWord } from '../../lambda/retrieve/analyze.ts';
import type { Sample } from './device-model.ts';
import type { Fill } from './fill-slot.ts';
import { FILLERS } from './hear.ts';

/** How a sample and an utterance go together. */
export type Alignment = {
  readonly cost: number;
  /** Words of the utterance that the sample lacks, and of the sample that the utterance lacks, weighed. */
  readonly edits: number;
  /** Words of the sample that were said, fillers left out. */
  readonly hits: number;
  /** A slot took words that no value has. */
  readonly isFree: boolean;
  readonly fills: ReadonlyMap<string, Fill>;
};

/** What an utterance offers: its words, and what a slot makes of the words from one place up to, but not with, another. */
export type Utterance = {
  readonly keys: readonly string[];
  fill(slotType: string, from: number, to: number): Fill | undefined;
};

type Step = Omit<Alignment, 'fills'> & { readonly filled?: Filled };
type Filled = { readonly slot: string; readonly fill: Fill; readonly rest: Filled | undefined };

/** A word that carries meaning counts for two, and to lose it is worse than to take it for an unseen value. */
const EDIT = { smallWord: { edits: 1, cost: 1 }, word: { edits: 2, cost: 3 } } as const;
/** A filler word too many is no edit, but costs enough that a sample which has it is nearer. */
const FILLER = 0.15;

/** The cheapest way to lay a sample over a whole utterance with at most `mostEdits` words too many or too few. */
export function align(sample: Sample, utterance: Utterance, mostEdits: number): Alignment | undefined {
  const { parts } = sample;
  const places = utterance.keys.length;
  // rows of the table from the last part to the first: best[place] is the rest of the sample over the words from there on
  let best: (Step | undefined)[] = new Array(places + 1).fill(undefined);
  best[places] = { cost: 0, edits: 0, hits: 0, isFree: false };
  for (let place = places - 1; place >= 0; place -= 1)
    best[place] = withoutWord(place, best, { utterance, mostEdits });
  for (const part of parts.toReversed()) {
    const row: (Step | undefined)[] = new Array(places + 1).fill(undefined);
    for (let place = places; place >= 0; place -= 1) {
      const options =
        'word' in part
          ? wordSteps(part.word, { best, place, utterance, mostEdits })
          : slotSteps(part.slot, { best, place, utterance, mostEdits }, sample);
      row[place] = cheapest([...options, withoutWord(place, row, { utterance, mostEdits })]);
    }
    best = row;
  }
  const [found] = best;
  return found && { ...found, fills: new Map(gather(found.filled)) };
}

type Table = {
  readonly best: readonly (Step | undefined)[];
  readonly place: number;
  readonly utterance: Utterance;
  readonly mostEdits: number;
};

/** Passes over a word of the utterance. */
function withoutWord(
  place: number,
  row: readonly (Step | undefined)[],
  { utterance, mostEdits }: Pick<Table, 'utterance' | 'mostEdits'>,
): Step | undefined {
  const after = row[place + 1];
  if (after === undefined) return undefined;
  const word = utterance.keys[place] ?? '';
  return FILLERS.has(word) ? { ...after, cost: after.cost + FILLER } : withEdit(after, word, mostEdits);
}

function wordSteps(word: string, { best, place, utterance, mostEdits }: Table): (Step | undefined)[] {
  const after = best[place + 1];
  const same = utterance.keys[place] === word && after !== undefined;
  const left = best[place];
  return [
    same ? { ...after, hits: after.hits + (FILLERS.has(word) ? 0 : 1) } : undefined,
    left && withEdit(left, word, mostEdits),
  ];
}

function slotSteps(
  slot: string,
  { best, place, utterance }: Table,
  { intent }: Sample,
): (Step | undefined)[] {
  const type = intent.slots.get(slot)?.type ?? '';
  const steps: Step[] = [];
  for (let to = place + 1; to <= utterance.keys.length; to += 1) {
    const rest = best[to];
    const fill = rest && utterance.fill(type, place, to);
    if (rest === undefined || fill === undefined) continue;
    steps.push({
      ...rest,
      cost: rest.cost + fill.cost,
      isFree: rest.isFree || fill.isFree,
      filled: { slot, fill, rest: rest.filled },
    });
  }
  return steps;
}

/** A step with a word more that only one side has. */
function withEdit(step: Step, word: string, most: number): Step | undefined {
  const more = isStopWord(word) ? EDIT.smallWord : EDIT.word;
  const edits = step.edits + more.edits;
  return edits > most ? undefined : { ...step, edits, cost: step.cost + more.cost };
}

function cheapest(steps: readonly (Step | undefined)[]): Step | undefined {
  let found: Step | undefined;
  for (const step of steps)
    if (step !== undefined && (found === undefined || step.cost < found.cost)) found = step;
  return found;
}

function* gather(filled: Filled | undefined): Generator<[string, Fill]> {
  for (let each = filled; each !== undefined; each = each.rest) yield [each.slot, each.fill];
}
