import type { Carried } from '../dialog/question.ts';
import { AUXILIARIES, SPEECH_VERBS } from './word-lists.ts';

const PERSON: ReadonlySet<string> = new Set(['he', 'she', 'him', 'his', 'her', 'hers']);
const THING: ReadonlySet<string> = new Set(['it', 'its']);
const POINTER: ReadonlySet<string> = new Set(['that', 'this', 'these', 'those']);
/** "what does it take to", "is it possible that": an "it" that stands for nothing. */
const EMPTY_IT = /^(takes?|take|possible|true|better|worth|seems?|rains?|likely|important|necessary|called)$/;

/** What a question leaves out because it was said before, and its words without the pronouns that say so. */
export function carriedBy(
  about: readonly string[],
  all: readonly string[],
): { carries: Carried[]; about: string[] } {
  const found = all.map((word, at) => carriedAt(word, at, all));
  const carries = [...new Set(found.filter((each) => each !== undefined))];
  const kept = about.filter(
    (word, at) => !(PERSON.has(word) || THING.has(word) || (POINTER.has(word) && isPronoun(at, about))),
  );
  // "did he say" leaves nothing but the verb
  const last =
    kept.length === 1 && SPEECH_VERBS.has(kept[0] ?? '') && carries.includes('speaker') ? [] : kept;
  return { carries, about: last };
}

function carriedAt(word: string, at: number, words: readonly string[]): Carried | undefined {
  if (PERSON.has(word)) return 'speaker';
  const next = words[at + 1] ?? '';
  if (THING.has(word) && /^(call|calls|called|make|makes|made)$/.test(words[at - 1] ?? '')) return undefined;
  if (THING.has(word)) return EMPTY_IT.test(next) || EMPTY_IT.test(words[at + 2] ?? '') ? undefined : 'topic';
  if (word === 'they' || word === 'them' || word === 'their')
    return SPEECH_VERBS.has(next) || (word === 'they' && AUXILIARIES.has(next)) ? undefined : 'topic';
  if (POINTER.has(word)) return isPronoun(at, words) ? 'topic' : undefined;
  return undefined;
}

/** "about that", "does this work"; not "the service that runs", not "that service". */
function isPronoun(at: number, words: readonly string[]): boolean {
  const next = words[at + 1];
  return (
    next === undefined ||
    (AUXILIARIES.has(next) && at === 0) ||
    /^(work|works|mean|means|happen|happens)$/.test(next)
  );
}
