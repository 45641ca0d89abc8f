import { analyze, tokenize } from '../retrieve/analyze.ts';
import type { Knowledge } from '../retrieve/index-format.ts';
import { irregular } from '../retrieve/irregular.ts';
import { properStems } from '../retrieve/proper-stems.ts';

/** "announced", "required": not "need", "speed". What stands in front of a verb tells it as well. */
const PAST = /[^e]ed$|^(?:have|has|is|are|do|does|can)$/;
const MOST_WORDS = 5;
/** "Service the speaking": an article inside without a preposition before it is of what something is done to. */
const OBJECT = /(?<!^|\b(?:of|in|on|at|for|to|by|and|with|from|between)) (?:the|an?) /;
const lightOf = new WeakMap<Knowledge, ReadonlySet<string>>();

/** Stems of words that carry a question rather than its subject. */
export function lightStems(knowledge: Knowledge): ReadonlySet<string> {
  const known = lightOf.get(knowledge) ?? new Set(knowledge.light);
  lightOf.set(knowledge, known);
  return known;
}

/** "an attendee" is nobody's name. */
function wordsOfName(part: string): readonly string[] {
  return tokenize(part).map(({ word }) => word);
}

const peopleOf = new WeakMap<Knowledge, ReadonlySet<string>>();

/** Names of those who spoke or took notes, word by word, folded. */
function people(knowledge: Knowledge): ReadonlySet<string> {
  const { catalogue, notes } = knowledge;
  const names = [
    ...catalogue.speakers.map(({ name }) => name),
    ...notes.flatMap(({ credit }) => credit ?? []),
  ];
  const known =
    peopleOf.get(knowledge) ??
    new Set(
      names
        .flatMap((name) => name.split(' '))
        .flatMap((part) => (part === part.toLowerCase() ? [] : wordsOfName(part))),
    );
  peopleOf.set(knowledge, known);
  return known;
}

/** "scott baldwin attend": somebody, and what is done; no name of a thing. */
function isClauseOf(words: readonly string[], knowledge: Knowledge): boolean {
  const known = people(knowledge);
  const last = words.findLastIndex((word) => known.has(word));
  return last >= 0 && last < words.length - 1 && words.slice(0, last + 1).every((word) => known.has(word));
}

/** How something is, and not what. */
const DEGREE = /^(?:so|too|very|how|that|just|only)$/;
const NOUN_GOES_ON = /^(?:of|in|on|at|for|to|by|and|or|with|from|between)$/;

/** "Hotel uses robots", "works": a common verb that ends as with one who does it, and is no noun before what belongs to it. */
function hasFinite(words: readonly string[], knowledge: Knowledge): boolean {
  return words.some((word, at) => {
    const next = words[at + 1];
    const isVerb = words.length === 1 || (at > 0 && next !== undefined && !NOUN_GOES_ON.test(next));
    return isVerb && /[^s]s$/.test(word) && analyze(word).some((term) => lightStems(knowledge).has(term));
  });
}

/** Nobody wants to hear more letters said back. */
const MOST_LETTERS = 80;

/**
 * True for words that can be named in a sentence of ours, as in "the notes don't mention …": a few nouns, as far as one can tell without
 * taking sentences apart. No verb in the past, and none in front.
 */
export function isNominal(words: string, knowledge: Knowledge): boolean {
  if (words.length > MOST_LETTERS) return false;
  const tokens = tokenize(words).map((token) => token.word);
  const [first = '', ...others] = tokens;
  // "support rust", "recommend": what is done, and to what
  const isDone = others.length > 0 && analyze(first).some((term) => lightStems(knowledge).has(term));
  const isPast = tokens.some((word) => PAST.test(word) || irregular().has(word));
  const isClause =
    OBJECT.test(tokens.join(' ')) || isClauseOf(tokens, knowledge) || hasFinite(tokens, knowledge);
  return (
    first !== '' && !DEGREE.test(first) && tokens.length <= MOST_WORDS && !isDone && !isPast && !isClause
  );
}

/** Words of a subject that are names, and the others: "netflix" and "culture". */
export function divide(
  about: string,
  knowledge: Knowledge,
): { readonly names: string; readonly rest: string } {
  const proper = properStems(knowledge);
  const parts = Map.groupBy(about.split(' '), (word) => analyze(word).some((term) => proper.has(term)));
  return { names: (parts.get(true) ?? []).join(' '), rest: (parts.get(false) ?? []).join(' ') };
}
