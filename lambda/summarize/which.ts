import { analyze, letterPattern } from '../retrieve/analyze.ts';
import type { QueryTerm } from '../retrieve/query.ts';
import { namesSomebody } from './agent.ts';
import { askedTerms, withoutAskedNames } from './asked-terms.ts';
import { type Asked, holds, holdsItself, nounInNotes, nounOf, type Telling, tellsOfIt } from './telling.ts';

const CAPITAL = letterPattern(String.raw`(?<!\p{L})\p{Lu}[\p{L}\d]+`, 'g');
/** Words that sentences begin with. */
const NO_NAMES =
  'The|An?|In|On|At|By|To|For|From|With|Of|As|It|Its|He|She|They|We|You|I|This|That|These|Those|There|Each|Every|All|Most|Many|Some|Several|Two|One|No';
/** A name of a company is no acronym of a thing, and does something or has something done: "Netflix built", "the Wynn hotel is", "used by Lyft". */
const DOES = letterPattern(
  String.raw`(?<!\p{L})(?!(?:${NO_NAMES}) )(\p{Lu}\p{L}*\p{Ll}\p{L}*(?: (?:One|Two|\p{Lu}\p{L}*\p{Ll}\p{L}*))*)(?: (?:hotel|bank|airline|company|group|startup|university|agency|store|shop))?(?: (?:also|now|still|often|\p{Ll}+ly))? (?:is|was|has|had|built|made|(?!means |stands )\p{Ll}+(?:s|ed))(?!\p{L})|(?<!\p{L})(?:by|like) (\p{Lu}\p{L}*\p{Ll}\p{L}*)`,
  'g',
);
/** Who is such a one need not be called so: "Monzo" is a bank. */
const COMPANIES: ReadonlySet<string> = new Set(
  analyze(
    `company firm business bank startup airline insurer retailer shop vendor customer client enterprise organization organisation university
    school government agency hospital newspaper broadcaster manufacturer carmaker provider`,
  ),
);
/** A word of this share of the weight of the heaviest is asked of whoever is looked for. */
const TELLING_SHARE = 0.5;

/** Names that the question does not have. */
function isAnother(name: string, asked: Asked): boolean {
  const known = askedTerms(asked.query);
  return analyze(name).some((term) => !known.has(term));
}

function namesAnother(telling: Telling, asked: Asked): boolean {
  const text = withoutAskedNames(telling.text, asked.query);
  return [...CAPITAL.matchAll(text)].some(({ index, 0: name }) => index > 0 && isAnother(name, asked));
}

/** Whether somebody who was not asked about does something. */
export function namesDoer(telling: Telling, { query }: Asked): boolean {
  const asked = askedTerms(query);
  return [...DOES.matchAll(withoutAskedNames(telling.text, query))].some(
    ([, doer, whose]) => !analyze(doer ?? whose ?? '').some((term) => asked.has(term)),
  );
}

/** … and all that was asked is said of them. */
function namesCompany(telling: Telling, noun: QueryTerm, asked: Asked): boolean {
  const { terms, heaviest } = asked.query;
  const telltale = terms.filter(
    (term) => term !== noun && term.known && !term.light && term.weight >= TELLING_SHARE * heaviest,
  );
  return telltale.every((term) => holds(term, telling)) && namesDoer(telling, asked);
}

/** "A function called orderDetails". */
const CALLED = /\b(?:called|named|known as|titled|entitled)\b|["“”]/;
/** So many of the question's words are more than a chance. */
const SEVERAL = 2;
const NAME_OF = /^name of (\S+)$/;

/** "What is the new processor called": of the processor, and with its name. */
function tellsName(telling: Telling, asked: Asked, what: string): boolean {
  const noun = asked.query.terms.find(({ word }) => word === what);
  if (noun !== undefined && !holds(noun, telling)) return false;
  const isNamed = noun && namesSomebody(withoutAskedNames(telling.text, asked.query), noun);
  if (isNamed !== undefined) return isNamed;
  return CALLED.test(telling.text) || namesAnother(telling, asked);
}

/** A word that stands for the one asked less well than this is another thing. */
const IS_IT = 0.5;
const ANY_OF = /^any \S/;

/** "Does it support full text search" is answered by what says something of a search: what else it supports is no answer. */
function tellsOfAny(telling: Telling, asked: Asked): boolean {
  const head = nounOf(asked);
  return head === undefined || head.light || holds(head, telling, IS_IT);
}

/** "Which languages" is answered by languages, or by a name that the question does not have. */
export function tellsWhich(telling: Telling, asked: Asked): boolean {
  const [, named] = NAME_OF.exec(asked.wanted ?? '') ?? [];
  if (named !== undefined) return tellsOfIt(telling, asked) && tellsName(telling, asked, named);
  if (ANY_OF.test(asked.wanted ?? '')) return tellsOfAny(telling, asked);
  const noun = nounOf(asked);
  if (noun !== undefined && COMPANIES.has(noun.stem))
    return tellsOfIt(telling, asked) && (holdsItself(noun, telling) || namesCompany(telling, noun, asked));
  // what the notes have no word for they do not tell the kinds of
  if (noun?.known === false && !noun.light && !noun.word.includes("'")) return false;
  const known = nounInNotes(asked);
  if (known === undefined || known.light) return true;
  return tellsOfIt(telling, asked) && (holdsKind(known, telling, asked) || namesOne(telling, asked));
}

/** What people use has many kinds, and is called by its name alone: "Profiling: Opal, Beryl" names tools. */
const TOOL = /^(?:tool|software|product|service|librar|package|framework|plugin|program)/;

/** A name is one of that kind where the sentence has more of the question than a verb: "and add some resources" names no language. */
function namesOne(telling: Telling, asked: Asked): boolean {
  const kind = new Set(analyze(asked.wanted ?? ''));
  const others = asked.query.terms.filter(({ stem, light }) => !light && !kind.has(stem));
  const isHeld = (term: QueryTerm) => holds(term, telling);
  const rest = others.filter(({ proper }) => !proper);
  const isOfName =
    others.some((term) => term.proper && isHeld(term)) && (rest.length === 0 || rest.some(isHeld));
  const isTool = TOOL.test(asked.wanted ?? '') && rest.length > 0 && rest.every(isHeld);
  return (isOfName || isTool || telling.words >= SEVERAL) && namesAnother(telling, asked);
}

/** Of a kind of two words the name is enough: "which CPU load" is told by the CPU's usage. */
function holdsKind(noun: QueryTerm, telling: Telling, { query, wanted = '' }: Asked): boolean {
  if (holds(noun, telling)) return true;
  const kind = new Set(analyze(wanted));
  return query.terms.some((term) => term.proper && kind.has(term.stem) && holdsItself(term, telling));
}

/** A place by its name, or where things are that have none. */
const PLACE = letterPattern(
  String.raw`(?<!\p{L})(?:in|at|on|from|across|to) (?:the )?(\p{Lu}\p{L}*\p{Ll}\p{L}*)`,
  'g',
);

/** "Which hotel" is answered by a hotel, or by a name that something is in; "where" by any place. */
export function tellsPlace(telling: Telling, asked: Asked): boolean {
  const noun = nounInNotes(asked);
  if (noun === undefined || holdsItself(noun, telling)) return true;
  return [...PLACE.matchAll(telling.text)].some(([, name = '']) => isAnother(name, asked));
}
