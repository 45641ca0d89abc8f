import { analyze } from '../retrieve/analyze.ts';
import type { Query, QueryTerm } from '../retrieve/query.ts';
import { headOf, type SoughtFocus } from './focus-fit.ts';

/** A sentence as it is said alone, with what is known of its fit. */
export type Telling = {
  readonly text: string;
  /** Its terms, and those of its headings. */
  readonly terms: readonly [own: ReadonlySet<string>, headings: ReadonlySet<string>];
  readonly headings: readonly string[];
  /** How near the nearest of the names asked about is, and how much is said of what was asked beside names, 0..1. */
  readonly named: number;
  /** How near the farthest of them is, 0..1. */
  readonly anchored: number;
  /** True when the talk has nothing of one of them. */
  readonly strange: boolean;
  /** How near the farthest of the telling words is, 0..1. */
  readonly weakest: number;
  readonly beyond: number;
  readonly fit: number;
};

export type Asked = {
  readonly query: Query;
  readonly focus: SoughtFocus;
  readonly wanted?: string;
};

/** A name in the passage or in the talk's title is near enough: the sentence stands where it is spoken of. */
export const NEAR = 0.4;
/** A name in the sentence itself, or in its headings, is nearer than this. */
export const BESIDE = 0.7;
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

export function hasSeveralNames({ query }: Asked): boolean {
  return query.terms.filter(({ proper }) => proper).length > 1;
}

/** When, where and who: the sentence stands where the names are spoken of, and says something of what was asked of them. */
export function tellsOfIt({ named, beyond, anchored }: Telling, asked: Asked): boolean {
  const { terms, rarest } = asked.query;
  if (named < NEAR || (hasSeveralNames(asked) && anchored < BESIDE)) return false;
  return (
    beyond >= SAYS_SOMETHING || !terms.some(({ proper, weight }) => !proper && weight >= TELLING * rarest)
  );
}
