import { tokenize } from '../retrieve/analyze.ts';
import type { Findings } from './evidence.ts';
import { isNominal } from './nominal.ts';
import type { Subject } from './session.ts';
import type { World } from './world.ts';

/** "What happens if one dies": a clause is no name of a thing. */
const CLAUSE = /^(?:if|when) /;

/** What is not there, by the listener's own words: only where they stand together and hold everything telling. */
export function whatIsMissing(findings: Findings, subject: Subject): string | undefined {
  const { stranger } = subject.demands ?? {};
  if (stranger !== undefined) return stranger;
  const missing = new Set(findings.verdict.missing);
  const telling = findings.query.terms.filter((term) => term.weight >= 0.5 * findings.query.heaviest);
  if (
    CLAUSE.test(subject.about) ||
    missing.size === 0 ||
    missing.size > 3 ||
    !telling.every((term) => missing.has(term.word))
  )
    return undefined;
  const words = subject.about.split(/\s+/);
  const places = words.flatMap((word, place) =>
    tokenize(word).some((token) => missing.has(token.word)) ? [place] : [],
  );
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined || last - first !== places.length - 1) return undefined;
  return words.slice(first, last + 1).join(' ');
}

/** What was asked for by name, as it can be said in a sentence of ours; undefined where that is a whole question. */
export function askedFor(subject: Subject, missing: string | undefined, world: World): string | undefined {
  const { about, focus, wanted } = subject;
  const isTopic = focus === 'anything' && wanted === undefined && isNominal(about, world.knowledge);
  const what = isTopic ? about : wanted === undefined ? missing : undefined;
  return what === undefined ? undefined : world.naming.asWritten(what);
}

/** Whether some sentence has every word that was asked for: then the notes mention it, whatever they say of it. */
export function isMentioned({ query, rated }: Findings): boolean {
  const asked = query.terms.filter(({ light }) => !light);
  const isKnown = asked.every(({ stem, matches }) => matches.get(stem) === 1);
  return isKnown && rated.some(({ words }) => words >= asked.length);
}

/** No article or pronoun, and no degree: what is called so, and not what somebody finds so. */
const NO_TERM = /(?:^|\s)(?:\S+['’]s|\S+est|(?:an?|the|my|your|our|his|her|their|this|that)) /;

/** "What is a load test": a term, as it can be named in a sentence of ours. */
export function termAsked({ about, focus }: Subject, { query }: Findings, world: World): string | undefined {
  const isTerm =
    focus === 'definition' &&
    query.terms.every(({ light }) => !light) &&
    !NO_TERM.test(`${about} `) &&
    isNominal(about, world.knowledge);
  return isTerm ? world.naming.asWritten(about) : undefined;
}
