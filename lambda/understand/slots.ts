import type { CompareSide, Doubt, Filters } from '../dialog/question.ts';
import { narrowed, toFilters } from './frames.ts';
import { type Lexicon, wordsOf } from './lexicon.ts';
import { findMentions, type Mention } from './names.ts';
import { ARTICLES } from './word-lists.ts';

/** What a slot took: the words, and the ids of what they name where that is known already. */
export type SlotValue = { readonly said: string; readonly ids?: readonly string[] };
export type Slots = Readonly<Record<string, SlotValue | undefined>>;

/** What a slot says about where the answer is to come from. `unknown`: words that name nothing in the catalogue. */
export type Named = { readonly filters: Filters; readonly doubt?: Doubt; readonly unknown?: string };

const KINDS: ReadonlyMap<string, Mention['kind']> = new Map([
  ['speaker', 'speaker'],
  ['other_speaker', 'speaker'],
  ['talk', 'talk'],
  ['other_talk', 'talk'],
  ['day', 'day'],
  ['year', 'year'],
  ['other_year', 'year'],
]);

/** Resolves one naming slot; undefined when it is empty or takes no names. `known`: what narrows several talks down. */
function nameOf(
  slots: Slots,
  slot: string,
  { lexicon, known = {} }: { readonly lexicon: Lexicon; readonly known?: Filters },
): Named | undefined {
  const value = slots[slot];
  const kind = KINDS.get(slot);
  if (value === undefined || kind === undefined || value.said === '') return undefined;
  const words = wordsOf(value.said);
  const mention =
    value.ids === undefined
      ? mentionOf(words, kind, lexicon)
      : { kind, from: 0, to: words.length, ids: value.ids, owner: false, by: 'name' as const };
  if (mention === undefined || mention.ids.length === 0) return { filters: {}, unknown: value.said };
  return toFilters(narrowed(mention, known, lexicon.catalogue), words, lexicon.catalogue);
}

/** The name of a kind that a slot's words are: with an article or a title, but with no other word beside it. */
function mentionOf(words: readonly string[], kind: Mention['kind'], lexicon: Lexicon): Mention | undefined {
  const from = ARTICLES.has(words[0] ?? '') ? 1 : 0;
  const found = findMentions(words, lexicon).filter(
    (mention) => mention.kind === kind && mention.from <= from && mention.to === words.length,
  );
  return found.sort(
    (one, other) =>
      one.from - other.from || Number(one.by === 'reference') - Number(other.by === 'reference'),
  )[0];
}

/** Every filter that the slots name, together with the first doubt. */
export function namedFilters(slots: Slots, lexicon: Lexicon): Named {
  // "monday night" may be a talk's name
  const night = talkAlone(said(slots, 'day'), lexicon);
  const around = ['speaker', night === undefined ? 'day' : '', 'year'].flatMap(
    (slot) => nameOf(slots, slot, { lexicon }) ?? [],
  );
  const known: Filters = Object.assign({}, ...around.map((each) => each.filters));
  const all: readonly Named[] = [
    ...around,
    nameOf(slots, 'talk', { lexicon, known }) ?? { filters: night ?? {} },
  ];
  const doubt = all.find((each) => each.doubt !== undefined)?.doubt;
  const unknown = all.find((each) => each.unknown !== undefined)?.unknown;
  return {
    filters: Object.assign({}, ...all.map((each) => each.filters)),
    ...(doubt === undefined ? {} : { doubt }),
    ...(unknown === undefined ? {} : { unknown }),
  };
}

export function said(slots: Slots, slot: string): string {
  return slots[slot]?.said ?? '';
}

/** The value of a list that a slot's words stand for ("oldest": older); the words themselves where they are no value's. */
export function meantBy(slots: Slots, slot: string): string {
  return slots[slot]?.ids?.[0] ?? said(slots, slot);
}

/** One side of a comparison, from the slots that may name it. */
export function sideOf(slots: Slots, side: '' | 'other_', lexicon: Lexicon): CompareSide {
  const filters = ['talk', 'speaker', 'year'].flatMap(
    (slot) => nameOf(slots, `${side}${slot}`, { lexicon }) ?? [],
  );
  // a slot may hold whatever a platform sends: a name in an answer is words
  const about = wordsOf(said(slots, `${side}topic`)).join(' ');
  return { about, ...Object.assign({}, ...filters.map((each) => each.filters)) };
}

/** What the words name from the first to the last, for sure. */
function namedWhole(words: readonly string[], lexicon: Lexicon): readonly Mention[] {
  return findMentions(words, lexicon).filter(
    (mention) =>
      mention.from === 0 &&
      mention.to === words.length &&
      (mention.ids.length === 1 || mention.kind === 'day'),
  );
}

/** The filters of words that are a speaker's, a talk's or a year's name and nothing more; undefined for all others. */
export function mentionsAlone(text: string, lexicon: Lexicon): Filters | undefined {
  const words = wordsOf(text);
  const whole = namedWhole(words, lexicon);
  const [mention] = whole;
  if (mention === undefined || whole.some(({ kind }) => kind === 'topic')) return undefined;
  return toFilters(mention, words, lexicon.catalogue).filters;
}

/** The talk whose title the words are, where only a talk can be meant: "Aurora Serverless" is a topic as well. */
export function talkAlone(text: string, lexicon: Lexicon): Filters | undefined {
  const words = wordsOf(text);
  const talk = namedWhole(words, lexicon).find(({ kind }) => kind === 'talk');
  return talk && toFilters(talk, words, lexicon.catalogue).filters;
}
