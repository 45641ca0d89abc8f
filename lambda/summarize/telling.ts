import { analyze } from '../retrieve/analyze.ts';
import type { Query, QueryTerm } from '../retrieve/query.ts';
import { headOf } from './figure-fit.ts';
import type { SoughtFocus } from './focus-fit.ts';

/** A sentence as it is said alone, with what is known of its fit. */
export type Telling = {
  readonly text: string;
  /** Its terms, and those of its headings. */
  readonly terms: readonly [own: ReadonlySet<string>, headings: ReadonlySet<string>];
  readonly headings: readonly string[];
  /** The terms of its talk's title. */
  readonly title: ReadonlySet<string>;
  /** How near the nearest of the names asked about is, and how much is said of what was asked beside names, 0..1. */
  readonly named: number;
  /** How near the farthest of them is, 0..1. */
  readonly anchored: number;
  /** True when the talk has nothing of one of them. */
  readonly strange: boolean;
  /** How near the farthest of the telling words is, 0..1. */
  readonly weakest: number;
  readonly beyond: number;
  /** How many of the question's words, light ones apart, it and its headings hold. */
  readonly words: number;
  readonly fit: number;
};

/** What a sentence must have to answer, however much else of the question it holds. */
export type Demands = {
  /** What somebody wants to know how to do. */
  readonly act?: string | undefined;
  /** What somebody wants to have. */
  readonly got?: string | undefined;
  /** Somebody who says something, and what of. */
  readonly by?: string | undefined;
  readonly on?: string | undefined;
  /** The name of one thing, in several words. */
  readonly asOne?: string | undefined;
  /** The name of one topic, in several words. */
  readonly called?: string | undefined;
  /** What a number is for each of. */
  readonly rate?: string | undefined;
  /** What lasts for some time. */
  readonly lasts?: string | undefined;
  /** Letters that stand for something. */
  readonly letters?: string | undefined;
  /** What is asked of something: its target, its price. */
  readonly part?: string | undefined;
  /** A verb with the way that it does not go. */
  readonly not?: string | undefined;
  /** What something is asked to be. */
  readonly so?: string | undefined;
  /** A name that nothing stands for. */
  readonly stranger?: string | undefined;
  /** That one of several is above the others. */
  readonly says?: 'rank' | undefined;
  /** What is still to come. */
  readonly coming?: string | undefined;
  /** When or in what case something happens. */
  readonly during?: string | undefined;
  /** Two things are named, of which one is told. */
  readonly either?: true | undefined;
  /** Something, and what it is asked to be one of. */
  readonly isOne?: readonly [string, string] | undefined;
  /** What happened has a cause, which is to be told. */
  readonly cause?: true | undefined;
};

export type Asked = {
  readonly query: Query;
  readonly focus: SoughtFocus;
  readonly wanted?: string;
  readonly demands?: Demands;
};

/** A name in the passage or in the talk's title is near enough: the sentence stands where it is spoken of. */
export const NEAR = 0.4;
/** A name in the sentence itself, or in its headings, is nearer than this. */
const BESIDE = 0.7;
/** A word that stands for the one asked less well than this does not name it. */
const NAMES_IT = 0.3;
/** "When was Redshift launched": a sentence that says so much of launching says something of it. */
const SAYS_SOMETHING = 0.1;
/** A word of this share of the weight of the rarest words is not left out by chance. */
const TELLING = 0.38;

function isIn({ matches }: QueryTerm, terms: ReadonlySet<string>, least: number): boolean {
  return [...matches].some(([match, share]) => share >= least && terms.has(match));
}

/** Whether a sentence or its headings have a word of the question. */
export function holds(term: QueryTerm, { terms }: Telling, least = NAMES_IT): boolean {
  return terms.some((set) => isIn(term, set, least));
}

/** … and whether it has that itself. */
export function holdsItself(term: QueryTerm, { terms: [own] }: Telling): boolean {
  return isIn(term, own, NAMES_IT);
}

/** The noun after "which" or "how many", as it was asked. */
export function nounOf({ query, wanted = '' }: Asked): QueryTerm | undefined {
  const [head] = analyze(headOf(wanted)).slice(-1);
  return query.terms.find((term) => term.stem === head);
}

/** The same where the notes use it themselves: else they may have another word for it. */
export function nounInNotes(asked: Asked): QueryTerm | undefined {
  const noun = nounOf(asked);
  return noun?.matches.get(noun.stem) === 1 ? noun : undefined;
}

/** Of several names one may stand only beside where two others are in the sentence: "debug Lambda in the Cloud9 IDE". */
const ENOUGH_NAMES = 2;

/** Whether the sentence is about every name that was asked about, not just about one of several. */
export function isOfAllNames(telling: Telling, { query }: Asked): boolean {
  const names = query.terms.filter(({ proper, isOfAll }) => proper && !isOfAll);
  if (names.length < 2 || telling.anchored >= BESIDE) return true;
  return names.length > ENOUGH_NAMES && names.filter((name) => holds(name, telling)).length >= ENOUGH_NAMES;
}

/** When, where and who: the sentence stands where the names are spoken of, and says something of what was asked of them. */
export function tellsOfIt(telling: Telling, asked: Asked): boolean {
  const { terms, rarest } = asked.query;
  if (telling.named < NEAR || !isOfAllNames(telling, asked)) return false;
  const isTelling = terms.some(({ proper, weight }) => !proper && weight >= TELLING * rarest);
  return telling.beyond >= SAYS_SOMETHING || !isTelling;
}
