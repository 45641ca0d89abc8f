import type { LexV2ScalarSlotValue } from 'aws-lambda';
import type { IntentDefinition } from './bot-definition.ts';
import { type Fill, freeFill, type SlotReader, type Utterance } from './slot-values.ts';
import { FILLERS, toWords } from './words.ts';

/**
 * Samples laid over each other, so that those that begin alike are followed only once: a tree whose branches are words and slots, and
 * whose places carry the intents of the samples that end there.
 */
export type SampleGraph = { readonly root: Place; readonly readers: ReadonlyMap<string, SlotReader> };

type Place = {
  readonly words: Map<string, Place>;
  readonly slots: Map<string, Branch>;
  readonly ends: Set<IntentDefinition>;
  /** Words of the samples on the way here, fillers left out. */
  readonly literals: number;
};
type Branch = { readonly slot: string; readonly reader: SlotReader; readonly place: Place };

/** A sample to lay down. Its slots are read by the types that `slots` names. */
export type Sample = {
  readonly intent: IntentDefinition;
  readonly text: string;
};

/** Slots that a sample filled, and how well it fits: 1 for one that was said word for word. */
export type Match = {
  readonly intent: IntentDefinition;
  readonly score: number;
  readonly fills: ReadonlyMap<string, LexV2ScalarSlotValue>;
  /** A slot took words that no value has. */
  readonly isFree: boolean;
};

/**
 * What a word of the utterance counts by what took it. Words that no list has make an intent likely only beside words of its sample,
 * and hardly where they are more than any listed value has ("a two minute recap" is no year).
 */
const WORTH = { literal: 1, listed: 0.98, filler: 0.9, free: 0.2, endless: 0.05 } as const;

/** Samples have at most 500 characters: nothing longer is one, with or without its slots. */
const MOST_WORDS = 120;

/** Lays samples over each other. `readers`: what reads a slot, by the name of its type. */
export function createSampleGraph(
  samples: readonly Sample[],
  readers: ReadonlyMap<string, SlotReader>,
): SampleGraph {
  const root = newPlace(0);
  for (const { intent, text } of samples) layDown(root, readers, { intent, text }).ends.add(intent);
  return { root, readers };
}

function newPlace(literals: number): Place {
  return { words: new Map(), slots: new Map(), ends: new Set(), literals };
}

function layDown(root: Place, readers: ReadonlyMap<string, SlotReader>, { intent, text }: Sample): Place {
  let place = root;
  for (const piece of text.split(/(\{[^}]*\})/)) {
    const slot = /^\{(.*)\}$/.exec(piece)?.[1];
    if (slot === undefined) for (const { key } of toWords(piece)) place = wordBranch(place, key);
    else place = slotBranch(place, { slot, intent, readers });
  }
  return place;
}

function wordBranch(place: Place, key: string): Place {
  const next = place.words.get(key) ?? newPlace(place.literals + (FILLERS.has(key) ? 0 : 1));
  place.words.set(key, next);
  return next;
}

type SlotStep = {
  readonly slot: string;
  readonly intent: IntentDefinition;
  readonly readers: ReadonlyMap<string, SlotReader>;
};

function slotBranch(place: Place, { slot, intent, readers }: SlotStep): Place {
  const type = intent.slots.find(({ name }) => name === slot)?.type ?? '';
  const reader = readers.get(type);
  // a locale is checked when it is read: every slot has a type, and every type a reader
  if (reader === undefined) return place;
  const key = `${slot} ${type}`;
  const branch = place.slots.get(key) ?? { slot, reader, place: newPlace(place.literals) };
  place.slots.set(key, branch);
  return branch.place;
}

/** A way through the graph: where it stands, what it is worth so far, what it filled. */
type Way = {
  readonly place: Place;
  readonly worth: number;
  readonly hasFree: boolean;
  readonly filled?: Filled;
};
type Filled = { readonly slot: string; readonly fill: Fill; readonly before: Filled | undefined };

/** The best way of every intent whose samples have the whole utterance, best first; what is equally good in the samples' order. */
export function matchSamples({ root }: SampleGraph, utterance: Utterance): Match[] {
  const { words } = utterance;
  if (words.length > MOST_WORDS) return [];
  const ways: Map<Place, Way>[] = Array.from({ length: words.length + 1 }, () => new Map());
  ways[0]?.set(root, { place: root, worth: 0, hasFree: false });
  const goOn = (to: number, way: Way) => keepBetter(ways[to], way);
  for (let at = 0; at < words.length; at += 1) {
    const readings = new Map<SlotReader, readonly Fill[]>();
    const fills = (reader: SlotReader) => {
      const known = readings.get(reader) ?? fillsFrom(reader, utterance, at);
      readings.set(reader, known);
      return known;
    };
    for (const way of ways[at]?.values() ?? []) stepOver(way, { at, key: words[at]?.key ?? '', fills, goOn });
  }
  return bestOfEach([...(ways[words.length]?.values() ?? [])], words.length);
}

function fillsFrom(reader: SlotReader, utterance: Utterance, from: number): readonly Fill[] {
  const listed = reader.listed(utterance, from);
  if (!reader.expands) return listed;
  const taken = new Set(listed.map(({ to }) => to));
  const free: Fill[] = [];
  for (let to = from + 1; to <= utterance.words.length; to += 1)
    if (!taken.has(to)) free.push(freeFill(utterance, from, to));
  return [...listed, ...free];
}

type Step = {
  readonly at: number;
  readonly key: string;
  fills(reader: SlotReader): readonly Fill[];
  goOn(to: number, way: Way): void;
};

function stepOver(way: Way, { at, key, fills, goOn }: Step): void {
  const { place, worth, hasFree, filled } = way;
  const next = place.words.get(key);
  if (next !== undefined) goOn(at + 1, { ...way, place: next, worth: worth + WORTH.literal });
  if (FILLERS.has(key)) goOn(at + 1, { ...way, worth: worth + WORTH.filler });
  for (const { slot, reader, place: after } of place.slots.values())
    for (const fill of fills(reader))
      goOn(fill.to, {
        place: after,
        worth: worth + (fill.to - at) * worthOf(fill, fill.to - at, reader),
        hasFree: hasFree || fill.isFree,
        filled: { slot, fill, before: filled },
      });
}

function worthOf({ isFree }: Fill, words: number, { mostWords }: SlotReader): number {
  if (!isFree) return WORTH.listed;
  return words > mostWords ? WORTH.endless : WORTH.free;
}

function keepBetter(ways: Map<Place, Way> | undefined, way: Way): void {
  const known = ways?.get(way.place);
  if (known === undefined || way.worth > known.worth) ways?.set(way.place, way);
}

function bestOfEach(ways: readonly Way[], length: number): Match[] {
  const best = new Map<IntentDefinition, Way>();
  for (const way of ways)
    for (const intent of way.place.ends) {
      // free words alone are no sign of any intent
      if (way.hasFree && way.place.literals === 0) continue;
      if (way.worth > (best.get(intent)?.worth ?? 0)) best.set(intent, way);
    }
  const matches = [...best].map(([intent, { worth, filled, hasFree }]) => ({
    intent,
    score: Math.round((worth / length) * 100) / 100,
    fills: gather(filled),
    isFree: hasFree,
  }));
  return matches.sort((one, other) => other.score - one.score);
}

function gather(filled: Filled | undefined): Map<string, LexV2ScalarSlotValue> {
  const fills = new Map<string, LexV2ScalarSlotValue>();
  for (let each = filled; each !== undefined; each = each.before) fills.set(each.slot, each.fill.value);
  return fills;
}
