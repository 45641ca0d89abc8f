import { analyze, tokenize } from '../retrieve/analyze.ts';
import type { Knowledge } from '../retrieve/index-format.ts';
import { irregular } from '../retrieve/irregular.ts';

/** "announced", "required": not "need", "speed". */
const PAST = /[^e]ed$/;
const MOST_WORDS = 5;
const lightOf = new WeakMap<Knowledge, ReadonlySet<string>>();

/** Stems of words that carry a question rather than its subject. */
export function lightStems(knowledge: Knowledge): ReadonlySet<string> {
  const known = lightOf.get(knowledge) ?? new Set(knowledge.light);
  lightOf.set(knowledge, known);
  return known;
}

/**
 * True for words that can be named in a sentence of ours, as in "the notes don't mention …": a few nouns, as far as one can tell without
 * taking sentences apart. No verb in the past, and none in front.
 */
export function isNominal(words: string, knowledge: Knowledge): boolean {
  const tokens = tokenize(words).map((token) => token.word);
  const [first = '', ...others] = tokens;
  // "support rust", "recommend": what is done, and to what
  const isDone = others.length > 0 && analyze(first).some((term) => lightStems(knowledge).has(term));
  const isPast = tokens.some((word) => PAST.test(word) || irregular().has(word));
  return first !== '' && tokens.length <= MOST_WORDS && !isDone && !isPast;
}
