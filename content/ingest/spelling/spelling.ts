import { remembering } from '../remembering.ts';
import type { Dictionary } from './english.ts';
import { type Candidate, type CandidateSearch, createCandidateSearch } from './spelling-candidates.ts';
import type { EditKind } from './spelling-edits.ts';
import { isBuiltOfKnown } from './spelling-known.ts';
import { createTextRepair, SHORT_REPAIRS, type TextRepair } from './spelling-text.ts';
import { TRADE_WORDS } from './trade-words.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Repair = { readonly written: string; readonly spoken: string };

/** Repairs clear misspellings for speech; what is in doubt stays. Answers are remembered, so that a word costs once. */
export type Spelling = {
  /** The text with its clear misspellings repaired, and what was repaired, in order. */
  repair(text: string): TextRepair;
  /** The right form of one word as written, or undefined when it stays. */
  repairWord(word: string): string | undefined;
  /** True for a word of the language, given in lower case. */
  isWord(word: string): boolean;
  /** True for a word, given in lower case, that starts small inside a sentence: no name, no acronym, no invented word. */
  isPlain(word: string): boolean;
  /** True for a word, given in lower case, that the dictionary knows only as a name: "stephen", "amazon". */
  isName(word: string): boolean;
  /** How a word given in lower case is written inside a sentence: by the notes ("DynamoDB"), else by the dictionary ("Amazon"). */
  form(word: string): string | undefined;
  /** How many words it was asked to search a repair for; beyond `mostSearches` it finds none. */
  searches(): number;
};

export type SpellingInput = {
  readonly dictionary: Dictionary;
  readonly vocabulary: Vocabulary;
  /** Names of people and products that must stay as they are, each word of them. */
  readonly names?: readonly string[];
  readonly mostSearches?: number;
};

/** A word that the notes use this often is theirs, whatever the dictionary says … */
const OWN_WORD = 3;
/** … unless another, one edit away, is used this many times more often. */
const FAR_MORE_OFTEN = 8;
/** Shorter unknown words are mostly abbreviations. */
const SHORTEST = 5;
/** The best candidate must weigh this many times the second; of a long word, whose neighbours are few, a little more. */
const CLEARLY_BEST = { short: 2, long: 1.3, from: 9 };
/**
 * A repair is never searched for more words than this many in one build, so that hostile input ends: at some 60 µs each after six
 * seconds. Notes of 27 MB ask for 23,000.
 */
export const MOST_SEARCHES = 100_000;

type Trust = {
  /** How likely the slip is. */
  readonly weight: number;
  /** From this length on it is believed without more. */
  readonly alone: number;
  /** From this length on it is believed when the notes use the repaired word at least `SUPPORT` times. */
  readonly supported: number;
};

const NEVER = Number.POSITIVE_INFINITY;
const SUPPORT = 2;

const TRUST: Readonly<Record<EditKind, Trust>> = {
  swapped: { weight: 3, alone: 6, supported: 5 },
  doubled: { weight: 2, alone: 6, supported: 6 },
  dropped: { weight: 1, alone: 8, supported: 7 },
  added: { weight: 1, alone: 8, supported: 7 },
  vowel: { weight: 1, alone: 8, supported: 7 },
  changed: { weight: 0.7, alone: 9, supported: 7 },
  shuffled: { weight: 1, alone: 6, supported: 6 },
  far: { weight: 0.5, alone: 11, supported: 10 },
};

/** A capital may start a name, and names look like misspellings of words: more is asked. */
const NAME_TRUST: Readonly<Record<EditKind, Trust>> = {
  swapped: { weight: 3, alone: 8, supported: 5 },
  doubled: { weight: 2, alone: NEVER, supported: 6 },
  dropped: { weight: 1, alone: 9, supported: 7 },
  added: { weight: 1, alone: NEVER, supported: 7 },
  vowel: { weight: 1, alone: NEVER, supported: 6 },
  changed: { weight: 0.7, alone: NEVER, supported: 6 },
  shuffled: { weight: 1, alone: NEVER, supported: 7 },
  far: { weight: 0.5, alone: NEVER, supported: NEVER },
};

export function createSpelling({
  dictionary,
  vocabulary,
  names = [],
  mostSearches = MOST_SEARCHES,
}: SpellingInput): Spelling {
  const kept = new Set(names.flatMap((name) => name.toLowerCase().split(/[^\p{L}']+/u)));
  const isWord = (word: string) => dictionary.has(word);
  const isKnown = (word: string) =>
    isWord(word) || kept.has(word) || TRADE_WORDS.has(word) || vocabulary.count(word) >= OWN_WORD;
  const known = { dictionary, vocabulary, isKnown, kept };
  const { find, searches } = boundSearch(searchOwnLast(known), mostSearches);
  const isBuilt = remembering((word) => isBuiltOfKnown(word, (part) => isCommon(part, dictionary)));
  const repairWord = rememberRepairs({ ...known, find });
  return {
    searches,
    repairWord,
    repair: createTextRepair(repairWord, (word) => isKnown(word) || isBuiltOfKnown(word, isKnown)),
    isWord,
    isPlain: (word) => isCommon(word, dictionary) || isBuilt(word),
    isName: (word) => dictionary.proper(word) !== undefined,
    form: (word) => {
      const own = vocabulary.form(word);
      return own !== undefined && own !== word ? own : (dictionary.proper(word) ?? own);
    },
  };
}

/**
 * A word of the notes' own gives way to none but one that is used far more often. Such words are few: where none of them is near, the
 * long search is spared.
 */
function searchOwnLast({ dictionary, vocabulary, isKnown, kept }: Omit<Judge, 'find'>): CandidateSearch {
  const search = createCandidateSearch({
    isWord: isKnown,
    *all() {
      yield* dictionary.words();
      yield* kept;
      yield* TRADE_WORDS;
      yield* vocabulary.usedAtLeast(OWN_WORD);
    },
    far: () => dictionary.words(),
  });
  const used = () => vocabulary.usedAtLeast(OWN_WORD * FAR_MORE_OFTEN);
  const searchUsed = createCandidateSearch({ isWord: () => true, all: used, far: used });
  return (word, isWorth) =>
    vocabulary.count(word) >= OWN_WORD && searchUsed(word, isWorth).length === 0 ? [] : search(word, isWorth);
}

type BoundSearch = { readonly find: CandidateSearch; readonly searches: () => number };

function boundSearch(search: CandidateSearch, most: number): BoundSearch {
  let asked = 0;
  return {
    find: (word, isWorth) => (asked++ < most ? search(word, isWorth) : []),
    searches: () => asked,
  };
}

type Judge = {
  readonly dictionary: Dictionary;
  readonly vocabulary: Vocabulary;
  readonly isKnown: (word: string) => boolean;
  readonly kept: ReadonlySet<string>;
  readonly find: CandidateSearch;
};

function rememberRepairs(judge: Judge): (word: string) => string | undefined {
  return remembering((word) => repairOne(word, judge));
}

function repairOne(written: string, judge: Judge): string | undefined {
  const word = written.toLowerCase().replace(/’/g, "'");
  if (judge.kept.has(word)) return undefined;
  const short = SHORT_REPAIRS.get(word);
  if (short !== undefined) return inCaseOf(written, short);
  if (judge.dictionary.has(word)) return slippedShift(written, word, judge.dictionary);
  if (!mayBeRepaired(written, word, judge)) return undefined;
  const best = choose(written, word, judge);
  if (best === undefined) return undefined;
  return isCommon(best, judge.dictionary)
    ? inCaseOf(written, best)
    : (judge.vocabulary.form(best) ?? inCaseOf(written, best));
}

/** "STarted": the shift key held too long. Two capitals before the rest of a common word ("OCaml" is none). */
function slippedShift(written: string, word: string, dictionary: Dictionary): string | undefined {
  if (!/^\p{Lu}{2}\p{Ll}{2,}$/u.test(written) || !isCommon(word, dictionary)) return undefined;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function isCommon(word: string, dictionary: Dictionary): boolean {
  return dictionary.has(word) && dictionary.proper(word) === undefined;
}

/** Identifiers, acronyms, short words and what is built of known words are not judged. */
function mayBeRepaired(written: string, word: string, { vocabulary, isKnown }: Judge): boolean {
  if (word.length < SHORTEST || !/^[A-Z]?[a-z]+$/.test(written) || /(.)\1\1\1/.test(word)) return false;
  return TRADE_WORDS.has(word) || vocabulary.count(word) >= OWN_WORD * FAR_MORE_OFTEN
    ? false
    : !isBuiltOfKnown(word, isKnown);
}

type Weighed = Candidate & { readonly weight: number; readonly count: number };

function choose(written: string, word: string, judge: Judge): string | undefined {
  const trust = written === word ? TRUST : NAME_TRUST;
  const [best, second] = weighAll(word, judge, trust);
  if (best === undefined || best.word.charAt(0) !== word.charAt(0)) return undefined;
  const own = judge.vocabulary.count(word);
  if (own >= OWN_WORD && best.count < own * FAR_MORE_OFTEN) return undefined;
  const clearly = word.length < CLEARLY_BEST.from ? CLEARLY_BEST.short : CLEARLY_BEST.long;
  if (second !== undefined && best.weight < second.weight * clearly) return undefined;
  if (written !== word && (best.kind === 'changed' || best.kind === 'vowel') && !isName(best.word, judge))
    return undefined;
  return isBelieved(best, { word, trust, dictionary: judge.dictionary }) ? best.word : undefined;
}

type Belief = { readonly word: string; readonly trust: typeof TRUST; readonly dictionary: Dictionary };

function isBelieved({ word: best, kind, count }: Weighed, { word, trust, dictionary }: Belief): boolean {
  if (best === `${word}s` || (trust === NAME_TRUST && best.startsWith(word))) return false;
  const { alone, supported } = trust[kind];
  if (count < SUPPORT && !isCommon(best, dictionary) && !TRADE_WORDS.has(best)) return false;
  if (kind === 'dropped' && trust === TRUST && count >= FAR_MORE_OFTEN) return true;
  return word.length >= (count >= SUPPORT ? supported : alone);
}

function weighAll(word: string, { find, vocabulary }: Judge, trust: typeof TRUST): readonly Weighed[] {
  const isWorth = (kind: EditKind) => word.length >= Math.min(trust[kind].alone, trust[kind].supported);
  return find(word, isWorth)
    .map((candidate) => {
      const count = vocabulary.count(candidate.word);
      return { ...candidate, count, weight: trust[candidate.kind].weight * (1 + Math.log2(1 + count)) };
    })
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
}

function isName(word: string, { dictionary, vocabulary }: Judge): boolean {
  return vocabulary.named(word) >= SUPPORT || dictionary.proper(word) !== undefined;
}

function inCaseOf(written: string, word: string): string {
  return /^\p{Lu}/u.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
