import { isStopWord } from '../../../lambda/retrieve/analyze.ts';
import type { Network } from './network.ts';

/**
 * Rows of words, and how much each row counts. `lacks`: the edge of an utterance that is not theirs. The sentences of the notes begin no
 * question, and the first words of a question end none.
 */
export type Corpus = {
  readonly rows: readonly (readonly string[])[];
  readonly weight: number;
  readonly lacks?: 'start' | 'end';
};

type Counts = Map<string, number>;

const START = '<s>';
const END = '</s>';
/** How much weight is kept for words that were not seen after a word (Witten and Bell, 1991, with less for each kind of word). */
const UNSEEN = 0.4;

/** Words that are seen less often have no place of their own: after them comes any word. */
const LEAST_SEEN = 4;

/** Pairs that are seen less often are left to the common place: 46,139 arcs become 37,655. */
const LEAST_PAIR = 0.9;

/** Classes in whose place another word may stand, and how often it does. */
const OPEN: ReadonlySet<string> = new Set(['{topic}']);
const OTHER_NAME = 0.2;

/** How often what is asked about is a single word. */
const ALONE = 0.6;

/** Where free words begin: those of a whole question, and those of what it is about ("nordstrom", "data at rest"). */
export type FreeWords = { readonly begin: number; readonly subject: number };

/** How often words follow each other. */
export type WordPairs = { readonly single: Counts; readonly pairs: Map<string, Counts> };

export function countPairs(corpora: readonly Corpus[]): WordPairs {
  const single: Counts = new Map();
  const pairs = new Map<string, Counts>();
  for (const { rows, weight, lacks } of corpora) {
    for (const row of rows) {
      const words = lacks === 'end' ? row : [...row, END];
      for (const word of words) raise(single, word, weight);
      const all = lacks === 'start' ? words : [START, ...words];
      for (const [at, word] of all.slice(1).entries()) {
        const before = all[at] ?? START;
        const after = pairs.get(before) ?? new Map();
        raise(after, word, weight);
        pairs.set(before, after);
      }
    }
  }
  return { single, pairs };
}

function raise(counts: Counts, word: string, by: number): void {
  counts.set(word, (counts.get(word) ?? 0) + by);
}

function shares(counts: Counts): { readonly total: number; readonly unseen: number } {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const unseen = (UNSEEN * counts.size) / (UNSEEN * counts.size + total);
  return { total, unseen };
}

/** Names that stand where one of their class does: "{speaker}" is any of them. */
export type NameClasses = ReadonlyMap<string, readonly string[]>;

type Laying = {
  readonly counted: WordPairs;
  readonly network: Network;
  readonly classes: NameClasses;
  /** Goes from a place by a word, or by a name of a class, to the place behind it. */
  readonly go: (from: number, word: string, likelihood: number) => void;
  /** How likely a word is after any other. */
  readonly alone: (word: string) => number;
  readonly anywhere: number;
  readonly places: ReadonlyMap<string, number>;
};

/**
 * Lays the words into a network: after each word those that were seen after it, or, through a common place, any other. Names stand by class
 * (Brown and others, 1992): what may stand around one may stand around each.
 */
export function layPairs(
  counted: WordPairs,
  network: Network,
  { end, classes = new Map() }: { readonly end: number; readonly classes?: NameClasses },
): FreeWords {
  const { single, pairs } = counted;
  const anywhere = network.place();
  const frequent = [...pairs].filter(([word, after]) => word === START || shares(after).total >= LEAST_SEEN);
  const places = new Map(frequent.map(([word]) => [word, network.place()]));
  const { total, unseen } = shares(single);
  const entries = new Map([...classes.keys()].map((name) => [name, network.place()]));
  const laying: Laying = {
    ...{ counted, network, classes, anywhere, places },
    alone: (word) => ((1 - unseen) * (single.get(word) ?? 0)) / total + unseen / single.size,
    go: (from, word, likelihood) => {
      const entry = entries.get(word);
      if (entry !== undefined) network.arc(from, entry, likelihood);
      else if (word === END) network.arc(from, end, likelihood);
      else network.arc(from, places.get(word) ?? anywhere, likelihood, word);
    },
  };
  layWords(laying);
  for (const [name, from] of entries) layNames(name, from, laying);
  const subject = network.place();
  laySubjects(subject, end, laying);
  return { begin: places.get(START) ?? anywhere, subject };
}

function layWords({ counted, network, classes, go, alone, anywhere, places }: Laying): void {
  for (const word of counted.single.keys()) go(anywhere, word, alone(word));
  for (const [before, from] of places) {
    const after = counted.pairs.get(before) ?? new Map<string, number>();
    const { total, unseen } = shares(after);
    const isKept = (word: string, count: number) =>
      count >= LEAST_PAIR || before === START || word === END || classes.has(word);
    for (const [word, count] of after)
      if (isKept(word, count)) go(from, word, ((1 - unseen) * count) / total + unseen * alone(word));
    network.arc(from, anywhere, unseen);
  }
}

function layNames(name: string, from: number, { network, classes, anywhere, places }: Laying): void {
  const names = classes.get(name) ?? [];
  const open = OPEN.has(name) ? OTHER_NAME : 0;
  for (const each of names) network.arc(from, places.get(name) ?? anywhere, (1 - open) / names.length, each);
  if (open > 0) network.arc(from, anywhere, open);
}

/** What a question is about: one word, or several. */
function laySubjects(subject: number, end: number, { counted, network, classes, go }: Laying): void {
  const things = [...counted.single].filter(
    ([word]) => word.length > 2 && word !== END && !classes.has(word) && !isStopWord(word),
  );
  const weight = things.reduce((sum, [, count]) => sum + Math.sqrt(count), 0);
  for (const [word, count] of things) {
    network.arc(subject, end, (ALONE * Math.sqrt(count)) / weight, word);
    go(subject, word, ((1 - ALONE) * Math.sqrt(count)) / weight);
  }
}
