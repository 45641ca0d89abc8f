import {
  baseOfThird,
  isAlsoNoun,
  isAuxiliary,
  isBaseVerb,
  isModal,
  startsObject,
  startsWithThird,
} from './verbs.ts';

/**
 * What a line of notes is, told by its words alone:
 * sentence: has subject and verb; third: a verb of the third person without its subject ("uses a buffer"); modal: the same
 * with can, should…; command: starts with a bare verb ("Deploy often"); names: none of these, mostly a noun phrase.
 */
export type Shape = 'sentence' | 'third' | 'modal' | 'command' | 'names';

const PRONOUN_START =
  /^(?:i|you|we|they|he|she|it|there|this|that|these|those|everyone|everybody|anyone|anybody|nobody|someone|everything|nothing|i'm|i've|i'll|you're|you've|you'll|we're|we've|we'll|they're|they've|they'll|he's|she's|it's|there's|that's|what's|who's|here's|let's)$/;
/** A verb after one of these belongs to a clause within, not to the sentence. */
const CLAUSE_START = new Set(
  'that which who whose what how when where why if whether because while since until as than'.split(' '),
);
const NO_SUBJECT = new Set(
  'a an the of in on at to for from with by and or but not no all any each every its their your our my as into over than via per'.split(
    ' ',
  ),
);
/** After a noun rather than after a verb that wants an object. */
const AFTER_NOUN = /^(?:[,;:]|of|for|in|on|at|with|from|by|per|and|or|are|were|is|was)$/;
/** Words, and words with the pauses between them: of any text, and of ASCII alone, where no table of Unicode is needed. */
type Pattern = { readonly any: RegExp; readonly ascii: RegExp };
const WORD: Pattern = {
  any: /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu,
  ascii: /[a-z0-9]+(?:['.-][a-z0-9]+)*/g,
};
const TOKEN: Pattern = {
  any: new RegExp(`${WORD.any.source}|[,;:]`, 'gu'),
  ascii: new RegExp(`${WORD.ascii.source}|[,;:]`, 'g'),
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII starts with them.
const ASCII = /^[\x00-\x7f]*$/;

/** The words of a text in lower case, as the rules of this folder look at them. */
export function wordsOf(text: string, { any, ascii }: Pattern = WORD): string[] {
  const lower = text.toLowerCase();
  return (ASCII.test(lower) ? lower.match(ascii) : lower.replaceAll('’', "'").match(any)) ?? [];
}

export function shapeOf(text: string): Shape {
  const words = wordsOf(text, TOKEN);
  const [first = '', second = ''] = words;
  if (/[?]["']?\s*$/.test(text)) return 'sentence';
  if (PRONOUN_START.test(first) && words.length > 1) return 'sentence';
  if (isModal(first)) return 'modal';
  if (hasVerbWithin(words)) return 'sentence';
  if (startsWithThird(words)) return 'third';
  if (isBaseVerb(first) && words.length > 1 && (!isAlsoNoun(first) || startsObject(second))) return 'command';
  return /^(?:don't|do|never|always|please)$/.test(first) && words.length > 1 ? 'command' : 'names';
}

/** A verb with its subject before it, outside of any clause that only describes a noun. */
function hasVerbWithin(words: readonly string[]): boolean {
  for (let i = 1; i < words.length; i++) {
    const word = words[i] ?? '';
    const before = words[i - 1] ?? '';
    if (CLAUSE_START.has(word)) return false;
    if (NO_SUBJECT.has(before) && !(isAuxiliary(word) && i > 1)) continue;
    if (isAuxiliary(word) || isVerbAfter(before, word, words[i + 1])) return true;
  }
  return false;
}

/** "leader propagates write", "teams run what they build": the verb agrees with the noun before it. */
function isVerbAfter(before: string, word: string, after: string | undefined): boolean {
  if (after === undefined || before.endsWith('ly')) return false;
  const base = baseOfThird(word);
  if (base !== undefined && !before.endsWith('s')) return !isAlsoNoun(base) || !AFTER_NOUN.test(after);
  return isBaseVerb(word) && /[^s]s$/.test(before) && (startsObject(after) || !isAlsoNoun(word));
}
