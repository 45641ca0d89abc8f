import type { Carried } from '../dialog/question.ts';
import { isStopWord } from '../retrieve/analyze.ts';
import { ANNOUNCING } from './focus-words.ts';
import type { Lexicon } from './lexicon.ts';
import { findMentions } from './names.ts';
import { ARTICLES, AUXILIARIES, PREPOSITIONS, SPEECH_VERBS } from './word-lists.ts';

const PERSON: ReadonlySet<string> = new Set(['he', 'she', 'him', 'his', 'her', 'hers']);
const THING: ReadonlySet<string> = new Set(['it', 'its', 'they', 'them', 'their', 'theirs']);
const POINTER: ReadonlySet<string> = new Set(['that', 'this', 'these', 'those']);
/** "what does it take to", "is it possible that": an "it" that stands for nothing. */
const EMPTY_IT = /^(takes?|take|possible|true|better|worth|seems?|rains?|likely|important|necessary|called)$/;
const CALLING = /^(call|calls|called|make|makes|made)$/;

/** What a question leaves out because it was said before, and its subject without the pronouns that say so. */
export type Left = { readonly carries: readonly Carried[]; readonly about: readonly string[] };

/** `about`: the subject, of the question `words`. A pronoun that stands for something in the question itself carries nothing. */
export function carriedBy(said: readonly string[], all: readonly string[], lexicon: Lexicon): Left {
  const [about, words] = [withoutOnes(said), withoutOnes(all)];
  const carries = new Set<Carried>();
  for (const [at, word] of words.entries()) {
    if (PERSON.has(word) && !findMentions(words, lexicon).some((mention) => mention.kind === 'speaker'))
      carries.add('speaker');
    if (standsForTopic(word, at, words)) carries.add('topic');
  }
  if (endsWithIt(words, lexicon) || endsWithThere(words)) carries.add('topic');
  const kept = about.filter(
    (word, at) =>
      !(
        PERSON.has(word) ||
        THING.has(word) ||
        (word === 'because' && /^(?:of)?$/.test(about[at + 1] ?? '')) ||
        /^ones?$/.test(word) ||
        (POINTER.has(word) && isPronoun(at, about))
      ),
  );
  // "did he say" leaves nothing but the verb
  const isEmpty = kept.length === 1 && SPEECH_VERBS.has(kept[0] ?? '') && carries.has('speaker');
  return { carries: [...carries], about: isEmpty ? [] : kept };
}

/** "Who wrote that one" is "who wrote that". */
function withoutOnes(words: readonly string[]): readonly string[] {
  return words.filter((word, at) => !(/^ones?$/.test(word) && POINTER.has(words[at - 1] ?? '')));
}

/** "Why does it take longer", "how long did it take" are of something; "what does it take to" and "how long does it take fargate to start" are not. */
function isLasting(verb: string, after: string): boolean {
  return /^takes?$/.test(verb) && /^(?:longer|less|more|so|too|up|over|place|part|off|)$/.test(after);
}

function standsForTopic(word: string, at: number, words: readonly string[]): boolean {
  const [before = '', next = '', after = ''] = [words[at - 1], words[at + 1], words[at + 2]];
  if (POINTER.has(word)) return isPronoun(at, words);
  if (isWhichOne(word, at, words)) return true;
  // "what was it called" asks for the name of what was told; "is it called serverless because" names another
  const asksForName = next === 'called' && at + 2 === words.length;
  if (
    !THING.has(word) ||
    CALLING.test(before) ||
    // "is it good to automate tests"; "was it easy to find" is of something
    (/^it \S+ (?:to \S+|that) /.test(words.slice(at).join(' ')) &&
      !AUXILIARIES.has(next) &&
      AUXILIARIES.has(before)) ||
    (EMPTY_IT.test(next) && !asksForName && !isLasting(next, after)) ||
    (word === 'it' && EMPTY_IT.test(after))
  )
    return false;
  // "what did they say": nobody in particular; "how many users do they have" is of somebody
  const isHaving = next === 'have' && after === '';
  if (
    word === 'they' &&
    (SPEECH_VERBS.has(next) || ANNOUNCING.has(next) || (AUXILIARIES.has(next) && !isHaving))
  )
    return false;
  const telling = words.slice(0, at).filter((each) => !isStopWord(each)).length;
  return (
    AUXILIARIES.has(before) ||
    PREPOSITIONS.has(before) ||
    telling === 0 ||
    // "who wrote it": there is nothing else in the question that it could be
    (next === '' && telling === 1)
  );
}

const ASKS_FOR_SUBJECT = /^(?:which|what|who)$/;

/** "which services use it": where the question names no topic, nothing in it can be meant. */
function endsWithIt(words: readonly string[], lexicon: Lexicon): boolean {
  const last = words.at(-1);
  return (
    (last === 'it' || last === 'them') &&
    ASKS_FOR_SUBJECT.test(words[0] ?? '') &&
    !findMentions(words, lexicon).some(({ kind }) => kind === 'topic')
  );
}

/** "what is the worst case there"; not "how many are there". */
function endsWithThere(words: readonly string[]): boolean {
  return words.at(-1) === 'there' && words.length > 2 && !AUXILIARIES.has(words.at(-2) ?? '');
}

/** "which one was first": one of what was just told. */
function isWhichOne(word: string, at: number, words: readonly string[]): boolean {
  return /^ones?$/.test(word) && words[at - 1] === 'which';
}

/** "about that", "does this work", "why does that matter"; not "the service that runs", not "that service". */
function isPronoun(at: number, words: readonly string[]): boolean {
  const next = words[at + 1];
  return (
    next === undefined ||
    (AUXILIARIES.has(next) && at === 0) ||
    // "is that a good idea", "was this the only one"
    (AUXILIARIES.has(words[at - 1] ?? '') && ARTICLES.has(next)) ||
    (AUXILIARIES.has(words[at - 1] ?? '') && at + 2 === words.length) ||
    /^(work|works|mean|means|happen|happens)$/.test(next)
  );
}
