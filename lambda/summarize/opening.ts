import { analyze, letterPattern } from '../retrieve/analyze.ts';
import type { Query, QueryTerm } from '../retrieve/query.ts';
import { askedTerms } from './asked-terms.ts';

/** A sentence about something names it among its first words. */
const SUBJECT_WORDS = 5;
/** Verbs that define what stands before them. */
const DEFINES = /\s(?:is|are|was|were|means?|refers? to|stands? for)\s/i;
/** What may stand beside the asked words in the subject of a definition: articles and makers' names. */
let besideSubject: ReadonlySet<string> | undefined;
function mayStandBeside(term: string): boolean {
  besideSubject ??= new Set(analyze('aws amazon azure google microsoft apache service'));
  return besideSubject.has(term);
}

function hasAll(wanted: readonly QueryTerm[], terms: ReadonlySet<string>): boolean {
  return wanted.every(({ matches }) => {
    for (const match of matches.keys()) if (terms.has(match)) return true;
    return false;
  });
}

const CAPITAL = letterPattern(String.raw`^\p{Lu}`);
const NAME_LIKE = letterPattern(String.raw`^\p{Lu}\p{Ll}`);

/** Whether the first of the asked names is only the beginning of a longer one: "Aurora Serverless" is not "Aurora". */
function namesMore(text: string, asked: ReadonlySet<string>): boolean {
  const words = text.split(/\s+/, SUBJECT_WORDS + 1);
  const isAsked = (word: string | undefined) => analyze(word ?? '').some((term) => asked.has(term));
  const last = words.findIndex((word, at) => isAsked(word) && !isAsked(words[at + 1]));
  return last >= 0 && CAPITAL.test(words[last] ?? '') && NAME_LIKE.test(words[last + 1] ?? '');
}

/** What stands behind a preposition is no subject: "communication between cells" is about communication. */
const PREPOSITION =
  /\s(?:about|across|at|between|by|for|from|in|into|like|of|on|over|through|to|with|within|without)\s.*/is;

/** The words that a sentence opens with, as far as they name its subject. */
function firstWords(text: string): string {
  return text.split(/\s+/, SUBJECT_WORDS).join(' ').replace(PREPOSITION, '');
}

/** A colon inside a title, as in “Chaos Engineering: Building Confidence”, explains nothing. */
function isQuoted(before: string): boolean {
  return (before.split(/["“”]/).length - 1) % 2 === 1;
}

/** "… by failure injection: under predefined conditions, …": the colon explains what stands before it. */
function isExplained(telling: readonly QueryTerm[], text: string): boolean {
  const at = text.indexOf(': ');
  if (isQuoted(text.slice(0, Math.max(0, at)))) return false;
  if (at < 0) return false;
  const before = text.slice(0, at).split(/\s+/).slice(-telling.length);
  return hasAll(telling, new Set(analyze(before.join(' '))));
}

/** "… a safe scale point, at which no connections are dropped", "… built Chap, a monitor": what follows tells what stands before it. */
const TOLD_BEHIND = /, (?:an?|(?:(?:at|by|for|from|in|of|on|through|with) )?(?:which|where|whose|who))\b/;
/** A sentence goes on from the one before, and cannot come first. */
const GOES_ON = /\b(?:therefore|thus|hence|however|instead)\b/i;

function isToldBehind(telling: readonly QueryTerm[], text: string): boolean {
  const at = text.search(TOLD_BEHIND);
  const before = text.slice(0, Math.max(0, at)).split(/\s+/);
  // "the Oracle database" is more than a database
  const isLonger = before.length > telling.length && NAME_LIKE.test(before.at(-1 - telling.length) ?? '');
  return at >= 0 && !isLonger && hasAll(telling, new Set(analyze(before.slice(-telling.length).join(' '))));
}

/** How far a sentence is about what was asked, from how it opens: 1 defines it, 0.8 explains it behind, 0.6 opens with it, 0.4 none of these. */
export function opening(text: string, terms: ReadonlySet<string>, query: Query): number {
  const telling = query.terms.filter((term) => term.weight > 0.5 * query.heaviest);
  // what the whole sentence lacks it does not open with: most are not read
  if (telling.length === 0 || !hasAll(telling, terms)) return 0.4;
  const asked = askedTerms(query);
  if (isExplained(telling, text) || isDefined(telling, text, asked)) return 1;
  if (isToldBehind(telling, text)) return 0.8;
  if (GOES_ON.test(text)) return 0.4;
  const first = new Set(analyze(firstWords(text)));
  return hasAll(telling, first) && !namesMore(text, asked) ? 0.6 : 0.4;
}

/** "In a cascading failure, …": what happens there says what it is. */
const WITHIN = /^In an? ([^,]+),/;

/** "Lambda at the edge means …": just what was asked stands before the verb. */
function isDefined(telling: readonly QueryTerm[], text: string, asked: ReadonlySet<string>): boolean {
  const verb = DEFINES.exec(text);
  const within = WITHIN.exec(text)?.[1] ?? (verb === null ? '' : text.slice(0, verb.index));
  const subject = analyze(within);
  return (
    subject.every((term) => asked.has(term) || mayStandBeside(term)) && hasAll(telling, new Set(subject))
  );
}

const SAYS_WHAT =
  /^In an? |: |\s(?:(?:is|are|was|were) (?:not )?(?:an?|the|like|one|when|where|what|how|there)|means?|refers? to|stands? for)\s/i;
/** "DynamoDB is spread out over zones" only tells of it; "is an example of a database" says what it is. */
const ONLY_TELLS = 0.8;

/** @returns how far a sentence that opens so defines what it is about, 0..1. */
export function definition(opens: number, text: string): number {
  return opens === 1 && !SAYS_WHAT.test(text) ? ONLY_TELLS : opens;
}
