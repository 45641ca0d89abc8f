import { analyze, letterPattern } from '../retrieve/analyze.ts';
import type { Query, QueryTerm } from '../retrieve/query.ts';
import { asksMaker, namesAgent, tellsMaker } from './agent.ts';
import { hasUnit, headOf, numbersBeside, type SoughtFocus } from './focus-fit.ts';

/** A sentence as it is said alone, with what is known of its fit. */
export type Telling = {
  readonly text: string;
  /** Its terms, and those of its headings. */
  readonly terms: readonly ReadonlySet<string>[];
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
const NEAR = 0.4;
/** A name in the sentence itself, or in its headings, is nearer than this. */
const BESIDE = 0.7;
/** A word that stands for the one asked less well than this does not name it. */
const NAMES_IT = 0.3;
/** … and a verb of what somebody did is another verb. */
const SAME_ACT = 0.7;
/** A term is its own words: one of another meaning makes another term of it, as "screen" does of a load test. */
const IS_TERM = 0.5;
/** "When was Redshift launched": a sentence that says so much of launching says something of it. */
const SAYS_SOMETHING = 0.1;
/** A word of this share of the weight of the rarest words is not left out by chance. */
const TELLING = 0.38;
const PLURAL = /[^s]s$|^(?:people|men|women|children)$/;
/** "who presented": somebody did it; "who used to be" did nothing. */
const DID = /^(?!used).*[^e]ed$/;
const CAPITAL = letterPattern(String.raw`(?<!\p{L})\p{Lu}[\p{L}\d]+`, 'g');

function holds({ matches }: QueryTerm, { terms }: Telling, least = NAMES_IT): boolean {
  return [...matches].some(([match, share]) => share >= least && terms.some((set) => set.has(match)));
}

/** The noun after "which" or "how many", where the notes use it themselves: else they may have another word for it. */
function nounAsked({ query, wanted = '' }: Asked): QueryTerm | undefined {
  const [head] = analyze(headOf(wanted)).slice(-1);
  return query.terms.find((term) => term.stem === head && term.matches.get(term.stem) === 1);
}

/** "Which languages" is answered by languages, or by a name that the question does not have. */
function tellsWhich(telling: Telling, asked: Asked): boolean {
  const noun = nounAsked(asked);
  if (noun === undefined || noun.light) return true;
  if (!tellsOfIt(telling, asked)) return false;
  return holds(noun, telling) || namesAnother(telling, asked);
}

function allMatches({ terms }: Query): ReadonlySet<string> {
  return new Set(terms.flatMap(({ matches }) => [...matches.keys()]));
}

function namesAnother({ text }: Telling, { query }: Asked): boolean {
  const known = allMatches(query);
  return [...CAPITAL.matchAll(text)].some(
    ({ index, 0: name }) => index > 0 && analyze(name).some((term) => !known.has(term)),
  );
}

/** "How big is a team" is told by a number beside the team. */
const SIZE = /^(?:big|large|small)$/;

/** "How many people" is answered by a number of people: a number of something else is none. */
function tellsHowMany(telling: Telling, asked: Asked): boolean {
  if (SIZE.test(asked.wanted ?? ''))
    return telling.fit === 1 || numbersBeside(telling.text, allMatches(asked.query));
  const noun = nounAsked(asked);
  return noun === undefined || !PLURAL.test(noun.word) || hasUnit(noun.word) || holds(noun, telling);
}

/** Between the words of a term stand at most so many others: "safe scale point", "a point of safe scale". */
const MOST_BETWEEN = 2;

/** True when the words stand together in a text, each of them near the first. */
function standTogether(words: readonly QueryTerm[], text: string): boolean {
  const written = text.split(' ').map((word) => new Set(analyze(word)));
  const places = words.map(({ matches }) =>
    written.flatMap((word, at) =>
      [...matches].some(([match, share]) => share >= IS_TERM && word.has(match)) ? [at] : [],
    ),
  );
  const [first = [], ...others] = places;
  const reach = words.length - 1 + MOST_BETWEEN;
  return first.some((from) => others.every((own) => own.some((at) => Math.abs(at - from) <= reach)));
}

/** "What is a load test" is told where a load test is spoken of, not where a load is and a test as well. */
function tellsOfTerm({ text, headings }: Telling, { query }: Asked): boolean {
  const words = query.terms.filter(({ proper, light }) => !proper && !light);
  return words.length < 2 || [text, ...headings].some((one) => standTogether(words, one));
}

/** When, where and who: the sentence stands where the name is spoken of, and says something of what was asked of it. */
function tellsOfIt({ named, beyond, anchored }: Telling, { query }: Asked): boolean {
  if (query.terms.filter(({ proper }) => proper).length > 1 && anchored < BESIDE) return false;
  const isTelling = query.terms.some(({ proper, weight }) => !proper && weight >= TELLING * query.rarest);
  return named >= NEAR && (beyond >= SAYS_SOMETHING || !isTelling);
}

/** Who and where: somebody or a place is to be seen, unless every telling word is there: "keep their hands on the patient". */
function hasForm({ fit, weakest }: Telling): boolean {
  return fit > 0 || weakest > 0;
}

/** "Who founded it" is answered by somebody, and by their founding it: whoever made it may have built, written or begun it. */
function tellsWho(telling: Telling, asked: Asked): boolean {
  const [act] = asked.query.terms;
  if (act !== undefined && asksMaker([act.word]))
    return telling.named >= NEAR && tellsMaker(telling.text, allMatches(asked.query), holds(act, telling));
  if (!tellsOfIt(telling, asked) || act === undefined || !DID.test(act.word))
    return tellsOfIt(telling, asked) && hasForm(telling);
  return holds(act, telling, SAME_ACT) && namesAgent(telling.text, allMatches(asked.query));
}

/** Not where the talk lacks a name; nor where one of several names stands only beside, and a telling word nowhere. */
function speaksOfAll({ strange, anchored, weakest }: Telling, { query }: Asked): boolean {
  const isOfSeveral = query.terms.filter(({ proper }) => proper).length > 1;
  return !strange && (weakest > 0 || !isOfSeveral || anchored >= BESIDE);
}

/**
 * @returns how far a sentence shows the kind of answer that is asked for, 0..1: the figure of what is counted, the time, who did it, which one;
 * 1 where the question asks for no kind.
 */
export function shownBy(telling: Telling, asked: Asked): number {
  switch (asked.focus) {
    case 'figures':
      return telling.named >= NEAR && tellsHowMany(telling, asked) ? telling.fit : 0;
    case 'time':
      return tellsOfIt(telling, asked) ? telling.fit : 0;
    case 'place':
      return tellsOfIt(telling, asked) && hasForm(telling) ? 1 : 0;
    case 'person':
      return tellsWho(telling, asked) ? 1 : 0;
    case 'definition':
      return tellsOfTerm(telling, asked) ? 1 : 0;
    case 'anything':
      return speaksOfAll(telling, asked) && tellsWhich(telling, asked) ? 1 : 0;
    default:
      return 1;
  }
}

/** A sentence shows what was asked for when it does so more than not. */
export function isShown({ shown }: { readonly shown: number }): boolean {
  return shown > 0.5;
}

/** The best sentence that shows what was asked for comes first, and is worth as much as the one that it steps before. */
export function leadByShown<One extends { readonly shown: number; readonly value: number }>(
  ordered: readonly One[],
): readonly One[] {
  const [first] = ordered;
  const best = ordered.find(isShown);
  if (first === undefined || best === undefined || best === first) return ordered;
  return [{ ...best, value: first.value }, ...ordered.filter((one) => one !== best)];
}
