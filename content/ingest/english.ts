import { expandHunspell } from './hunspell.ts';

/** A list of known words. `has` wants the word in lower case; `proper` is true for names such as "Amazon". */
export type Dictionary = {
  has(word: string): boolean;
  /** The capitalised form of a name that is not also a common word: "Amazon" for "amazon"; undefined for others. */
  proper(word: string): string | undefined;
  /** Every word in lower case. */
  words(): Iterable<string>;
};

/** Splits a list of words into common words and names. */
export function makeDictionary(list: Iterable<string>): Dictionary {
  const common = new Set<string>();
  const names = new Map<string, string>();
  const all = new Set<string>();
  for (const word of list) {
    const lower = word.toLowerCase();
    all.add(lower);
    if (lower === word) common.add(word);
    else names.set(lower, word);
  }
  return {
    has: (word) => all.has(word),
    proper: (word) => (common.has(word) ? undefined : names.get(word)),
    words: () => all,
  };
}

let english: Promise<Dictionary> | undefined;

/** American English, from the SCOWL word list in the package dictionary-en; read once, when first asked for. */
export function loadEnglish(): Promise<Dictionary> {
  english ??= import('dictionary-en').then(({ default: files }) => {
    const decoder = new TextDecoder();
    return makeDictionary(expandHunspell({ aff: decoder.decode(files.aff), dic: decoder.decode(files.dic) }));
  });
  return english;
}
