import { isStopWord } from '../retrieve/analyze.ts';
import type { Knowing } from './knowing.ts';
import type { Lexicon } from './lexicon.ts';
import { MAX_NAME_WORDS } from './sounds.ts';
import { AUXILIARIES, PARTICLES, PREPOSITIONS, QUESTION_WORDS, SPEECH_VERBS } from './word-lists.ts';

/** What marking leans on. */
export type Marking = { readonly lexicon: Lexicon; readonly knowing: Knowing };

/**
 * settled: in a name that is heard right; known: in the notes; small: carries no meaning; edge: no name begins or ends with it;
 * ordinary: English, but not in the notes; strange: none of these.
 */
export type Mark = 'settled' | 'known' | 'small' | 'edge' | 'ordinary' | 'strange';

/** What each word is, to one who looks for misheard names. */
export function markWords(words: readonly string[], marking: Marking): Mark[] {
  return words.map((_, at) => markOf(words, at, marking));
}

/** True for a mark of words that may be misheard. */
export function isDoubtful(mark: Mark): boolean {
  return mark === 'ordinary' || mark === 'strange';
}

function markOf(words: readonly string[], at: number, { lexicon, knowing }: Marking): Mark {
  const word = bareOf(words[at] ?? '');
  if (isSettled(words, at, lexicon)) return 'settled';
  if ([AUXILIARIES, PARTICLES, QUESTION_WORDS, SPEECH_VERBS].some((edges) => edges.has(word))) return 'edge';
  if (isStopWord(word) || PREPOSITIONS.has(word) || /^\d/.test(word)) return 'small';
  if (knowing.isKnown(word)) return 'known';
  return knowing.isOrdinary(word) ? 'ordinary' : 'strange';
}

/** True for a word of a whole name. A first name or surname alone may still be half of a misheard name. */
function isSettled(words: readonly string[], at: number, { forms }: Lexicon): boolean {
  for (let from = Math.max(0, at - MAX_NAME_WORDS + 1); from <= at; from += 1) {
    for (let to = at + 1; to <= Math.min(words.length, from + MAX_NAME_WORDS); to += 1) {
      const key = words.slice(from, to).join(' ');
      const known = forms.get(key) ?? forms.get(bareOf(key));
      if (known?.some((form) => form.extent === 'whole')) return true;
    }
  }
  return false;
}

/** A word without its possessive or plural ending. */
export function bareOf(word: string): string {
  return word.replace(/'s?$/, '');
}
