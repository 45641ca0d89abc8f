import { HONORIFICS } from './lexicon.ts';
import { AUXILIARIES, PREPOSITIONS, QUESTION_WORDS, SPEECH_VERBS } from './word-lists.ts';

const TALK_NOUN = /^(talk|keynote|session|presentation|speech)$/;

/** True where a person must be meant: "did … say", "according to …", "who is …", "…'s keynote". */
export function isSpeakerPlace(words: readonly string[], from: number, to: number): boolean {
  if (
    to - from > 3 ||
    words
      .slice(from, to)
      .some(
        (word) =>
          AUXILIARIES.has(word) ||
          PREPOSITIONS.has(word) ||
          QUESTION_WORDS.has(word) ||
          SPEECH_VERBS.has(word) ||
          NOBODY.has(word),
      )
  )
    return false;
  const start = HONORIFICS.has(words[from - 1] ?? '') ? from - 1 : from;
  const [before, next] = [words[start - 1] ?? '', words[to]];
  if (/^(did|does|has|what)$/.test(before) && next !== undefined && SPEECH_VERBS.has(next)) return true;
  if (before === 'to' && words[start - 2] === 'according') return true;
  if (
    next === undefined &&
    (start === 0 || (start === 1 && before === 'and') || (start === 2 && before === 'about'))
  )
    return true;
  if (/^(is|was)$/.test(before) && words[start - 2] === 'who' && next === undefined) return true;
  return (
    (words[to - 1] ?? '').endsWith("'s") &&
    next !== undefined &&
    (TALK_NOUN.test(next) || (/^\d{4}$/.test(next) && TALK_NOUN.test(words[to + 1] ?? '')))
  );
}

const NOBODY: ReadonlySet<string> = new Set(
  'he she they it i you we the a an notes talk talks keynote anyone anybody someone somebody people speakers that this there everyone who'.split(
    ' ',
  ),
);
