/** A sentence cut into words and what stands between them, so that words can be exchanged one by one. */

export type SpokenWord = {
  /** As written. */
  readonly text: string;
  /** Folded to lower case, for the rules. */
  readonly word: string;
  /** The spaces and marks after it. */
  readonly after: string;
};

const WORD = /([\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*['’]?)([^\p{L}\p{N}]*)/gu;

/** The words in order. A mark before the first word stays with it. */
export function toSpokenWords(text: string): SpokenWord[] {
  const words = Array.from(text.matchAll(WORD), ([, word = '', after = '']) => ({
    text: word,
    word: fold(word),
    after,
  }));
  const before = /^[^\p{L}\p{N}]+/u.exec(text)?.[0].trim() ?? '';
  const [first, ...rest] = words;
  return first === undefined ? [] : [{ ...first, text: before + first.text }, ...rest];
}

/** Lower case, the apostrophe straight, a closing quotation mark off. */
function fold(word: string): string {
  return word.toLowerCase().replace(/’/g, "'").replace(/'$/, '');
}

export function fromSpokenWords(words: readonly SpokenWord[]): string {
  return words
    .map((word) => word.text + word.after)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same place in the sentence with other words. */
export function replaceWord(old: SpokenWord, text: string): SpokenWord {
  return { text, word: text.toLowerCase(), after: old.after };
}

/** True when a clause begins after this word: a mark stands there, or a word that joins clauses. */
export function opensClause(before: SpokenWord | undefined): boolean {
  return before === undefined || /[,;.?!]/.test(before.after) || CLAUSE_OPENERS.has(before.word);
}

const CLAUSE_OPENERS = new Set(
  'if when because that and but so what how where as once until whether than while since though although or cause whatever whenever which who'.split(
    ' ',
  ),
);
