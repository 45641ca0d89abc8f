import { analyze, isQuestion } from '../retrieve/analyze.ts';
import type { QueryTerm } from '../retrieve/query.ts';
import { AGENT, asksMaker, namesAgent, tellsMaker } from './agent.ts';
import { askedTerms, withoutAskedNames } from './asked-terms.ts';
import { meets } from './demands.ts';
import { hasFigure, hasUnit, measuresBeside } from './figure-fit.ts';
import { HAS_FORM } from './focus-fit.ts';
import { type Asked, holds, isOfAllNames, NEAR, nounInNotes, type Telling, tellsOfIt } from './telling.ts';
import { namesDoer, tellsPlace, tellsWhich } from './which.ts';

/** A word that stands for what somebody did less well than this is another verb. */
const SAME_ACT = 0.7;
/** A word of this share of the weight of the heaviest is telling. */
const TELLING_SHARE = 0.5;
export const PLURAL = /[^s]s$|^(?:people|men|women|children)$/;
/** "who presented": somebody did it; "who used to be" did nothing. */
const DID =
  /^(?!used).*[^e]ed$|^(?:began|bought|broke|brought|built|chose|drew|gave|held|hosted|led|made|paid|ran|sold|sent|sued|taught|won|wrote)$/;
/** "Who leads the team": whoever leads is said to, or is called so; that a team does something tells nobody. */
const LEADS = /^(?:lead|head|manage|chair|direct|oversee)s?$/;
const LEADER =
  /\b(?:leads?(?! to\b)|lead(?:ers?|ing)|led(?! to\b)|head(?:s|ed)?|manag(?:es?|ed|ers?)|chair\w*|direct(?:s|ed|ors?)|chief|president|officer|C[A-Z]O|boss|owners?|owns|run by)\b/;
/** "How big is a team" is told by a number or a size beside the team. */
const SIZE = /^(?:big|large|small)$/;

/** "How many copies of the book": what is counted is the book's, as far as that tells anything. */
function countedOf({ query, wanted = '' }: Asked): readonly QueryTerm[] {
  const whose = new Set(analyze(wanted.split(' of ').slice(1).join(' ')));
  return query.terms.filter(
    ({ stem, weight }) => whose.has(stem) && weight >= TELLING_SHARE * query.heaviest,
  );
}

/** "How many ways to do it": what is counted may be called otherwise. */
const MANNER = /^(?:ways|kinds|sorts|types|things)$/;

/** "The other four services": what is counted is a part, and no whole. */
const PART_OF_THEM =
  /\b(?:first|other|next|last|another|remaining) (?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b/gi;

/** "How many people" is answered by a number of people: a number of something else is none. */
function tellsHowMany(telling: Telling, asked: Asked): boolean {
  if (SIZE.test(asked.wanted ?? ''))
    return telling.fit === 1 || measuresBeside(telling.text, askedTerms(asked.query));
  const noun = nounInNotes(asked);
  if (noun === undefined || !PLURAL.test(noun.word) || hasUnit(noun.word) || MANNER.test(noun.word))
    return true;
  if (!hasFigure(telling.text.replace(PART_OF_THEM, ''))) return false;
  return holds(noun, telling) && countedOf(asked).every((term) => holds(term, telling));
}

/** A sentence that says so much beside names may do without the form: "keep their hands on the patient". */
const SAYS_MUCH = 0.5;

/** Whether all of the telling words stand there, and more than names. */
function saysIt({ weakest, beyond }: Telling): boolean {
  return weakest > 0 && beyond >= SAYS_MUCH;
}

/** A sentence that has so many of the words asked need not name a place: "the API Gateway should resolve identity". */
const SEVERAL_WORDS = 2;

function tellsWhere(telling: Telling, asked: Asked): boolean {
  const isSaid = telling.fit > 0 || telling.words >= SEVERAL_WORDS || saysIt(telling);
  return isSaid && tellsOfIt(telling, asked) && tellsPlace(telling, asked);
}

/** A benefit or a drawback is one only of something that is all there. */
function tellsMerit(telling: Telling, asked: Asked): boolean {
  return tellsOfIt(telling, asked) && telling.weakest > 0;
}

/** "Who founded it" is answered by somebody, and by their founding it: whoever made it may have built, written or begun it. */
function tellsWho(telling: Telling, asked: Asked): boolean {
  const { query } = asked;
  const [act] = query.terms;
  if (act !== undefined && asksMaker([act.word]))
    return telling.named >= NEAR && tellsMaker(telling.text, askedTerms(query), holds(act, telling));
  if (!tellsOfIt(telling, asked)) return false;
  const isSomebody = namesAgent(withoutAskedNames(telling.text, query), askedTerms(query));
  if (act !== undefined && DID.test(act.word)) return holds(act, telling, SAME_ACT) && isSomebody;
  if (act !== undefined && LEADS.test(act.word) && !LEADER.test(telling.text)) return false;
  return saysIt(telling) || (telling.fit > 0 && (AGENT.test(telling.text) || namesDoer(telling, asked)));
}

/** A question of so many words, light ones apart, asks of the one what the other says. */
const TWO_WORDS = 2;
/** "How often": that something happens now and then is no answer for something else. */
const OFTEN = /^(?:often|frequent)/;

/** What something costs is told of that alone. */
const COST = /\b(?:cost|price|charge|pay|earn)/;

/** "How much does a ticket cost" is not told by what something else costs; a longer question may be told in other words. */
function hasBoth({ weakest }: Telling, { query }: Asked): boolean {
  return weakest > 0 || query.terms.filter(({ light }) => !light).length !== TWO_WORDS;
}

const SINCE = /\bsince\b/i;

/** "When did it come out": a time of something else that happened to it is none; since when it does something tells when it began. */
function tellsEvent(telling: Telling, { query: { terms }, wanted }: Asked): boolean {
  const last = terms.at(-1);
  if (wanted !== 'past date' || last === undefined || !last.light) return true;
  return holds(last, telling) || SINCE.test(telling.text);
}

/** "Why did she leave": of a name something has to be told, and not just anything. */
function tellsOfNames({ beyond, weakest }: Telling, { query }: Asked): boolean {
  return weakest > 0 || beyond > 0 || !query.terms.some(({ proper }) => proper);
}

/** Not where the talk lacks a name; nor where one of several names stands only beside, and a telling word nowhere. */
function speaksOfAll(telling: Telling, asked: Asked): boolean {
  return !telling.strange && (telling.weakest > 0 || isOfAllNames(telling, asked));
}

/**
 * @returns whether a sentence shows the kind of answer that is asked for: the figure of what is counted, the time, who did it, which one. True
 * where the question asks for no kind.
 */
export function shows(telling: Telling, asked: Asked): boolean {
  if (!meets(telling, asked)) return false;
  switch (asked.focus) {
    case 'figures':
      return (
        telling.fit > HAS_FORM &&
        telling.named >= NEAR &&
        hasBoth(telling, asked) &&
        (telling.weakest > 0 || !OFTEN.test(asked.wanted ?? '')) &&
        (telling.weakest > 0 || !COST.test(asked.wanted ?? '')) &&
        tellsHowMany(telling, asked)
      );
    case 'reason':
      return hasBoth(telling, asked) && tellsOfNames(telling, asked);
    case 'time':
      return (
        telling.fit > HAS_FORM &&
        hasBoth(telling, asked) &&
        tellsOfIt(telling, asked) &&
        tellsEvent(telling, asked)
      );
    case 'place':
      return tellsWhere(telling, asked);
    case 'person':
      return tellsWho(telling, asked);
    case 'benefits':
    case 'drawbacks':
      return telling.fit > HAS_FORM && tellsMerit(telling, asked);
    case 'anything':
      return speaksOfAll(telling, asked) && tellsWhich(telling, asked);
    default:
      return true;
  }
}

/** A sentence with a reason is told before one without, if it is worth this share of it. */
const WORTH_TELLING = 0.7;

/** One that is chosen comes first, and is worth as much as the one that it steps before. */
function leadBy<One extends { readonly value: number }>(
  ordered: readonly One[],
  isLead: (one: One, first: One) => boolean,
): readonly One[] {
  const [first] = ordered;
  const best = first && ordered.find((one) => isLead(one, first));
  if (first === undefined || best === undefined || best === first) return ordered;
  return [{ ...best, value: first.value }, ...ordered.filter((one) => one !== best)];
}

/** "Why": among sentences that are nearly as good, one that gives a reason comes first. A question has "why" in it, and no reason. */
export function leadByReason<
  One extends { readonly text: string; readonly fit: number; readonly value: number },
>(ordered: readonly One[]): readonly One[] {
  return leadBy(
    ordered,
    ({ text, fit, value }, first) =>
      fit > HAS_FORM && value >= WORTH_TELLING * first.value && !isQuestion(text),
  );
}

/** Between what something is and that it is stand at most so many words: "is not a fully managed service". */
const MOST_BETWEEN = 4;

/** "Is Fargate a service": where a sentence says that it is one or that it is none, that comes first. */
export function leadByStatement<One extends { readonly text: string; readonly value: number }>(
  ordered: readonly One[],
  [what, kind]: readonly [string, string],
): readonly One[] {
  const plain = (words: string) => words.replace(/\W/g, '.');
  const states = new RegExp(
    `\\b${plain(what)} (?:is|are|was|were)(?: \\S+){0,${MOST_BETWEEN}} ${plain(kind)}\\b`,
    'i',
  );
  return leadBy(ordered, ({ text }) => states.test(text));
}

/** The best sentence that shows what was asked for comes first. */
export function leadByShown<One extends { readonly shown: boolean; readonly value: number }>(
  ordered: readonly One[],
): readonly One[] {
  return leadBy(ordered, ({ shown }) => shown);
}
