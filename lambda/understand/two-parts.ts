import { FILTERS, type Question, type Turn } from '../dialog/question.ts';
import { AUXILIARIES, QUESTION_WORDS } from './word-lists.ts';

/** Question words that stand side by side: "when and where was it". Of "what and …" the second is no question. */
const BESIDE: ReadonlySet<string> = new Set(['who', 'when', 'where', 'why', 'how']);
/** What the second part leans on: without one of these it may be part of the first. */
const LEANS = /^(?:it|that|this|they|them|he|she|him|his|her|their|its|these|those)$/;
const MAX_TAIL = 8;

/** The two questions that words ask in one breath; undefined for one question. */
export function splitInTwo(words: readonly string[]): readonly [string[], string[]] | undefined {
  const [first = '', and, second = '', ...rest] = words;
  if (and === 'and' && first !== second && BESIDE.has(first) && BESIDE.has(second) && rest.length > 0)
    return [
      [first, ...rest],
      [second, ...rest],
    ];
  if (!QUESTION_WORDS.has(first)) return undefined;
  const at = words.findIndex((word, place) => place > 1 && word === 'and' && isTail(words.slice(place + 1)));
  // "and when" is a question, "when" alone may be about the answer before
  const tail = at + 2 === words.length ? at : at + 1;
  return at < 0 ? undefined : [words.slice(0, at), words.slice(tail)];
}

/** "when", "where was that", "what does he do": a question about what was named before. */
function isTail([asked = '', verb = '', ...rest]: readonly string[]): boolean {
  if (!QUESTION_WORDS.has(asked) || asked === 'which') return false;
  if (verb === '') return asked !== 'what' && asked !== 'whose';
  return AUXILIARIES.has(verb) && rest.length < MAX_TAIL && rest.some((word) => LEANS.test(word));
}

/** Two questions as one: two facts of the same talk or person are one question for both. */
export function joinInOne(one: Question, other: Question, turn: Turn): Question {
  if (one.kind !== 'fact' || other.kind !== 'fact') return { kind: 'both', parts: [one, other], turn };
  const isSame = FILTERS.every((key) => other[key] === undefined || other[key] === one[key]);
  if (!isSame) return { kind: 'both', parts: [one, other], turn };
  const facts = [...new Set([...(one.also ?? []), other.fact])].filter((fact) => fact !== one.fact);
  return { ...one, ...(facts.length > 0 && { also: facts }), turn };
}
