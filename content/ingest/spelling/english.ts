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
  /** Each word in lower case, with its capitalised form where it is nothing but a name. */
  const all = new Map<string, string | undefined>();
  for (const word of list) {
    const lower = word.toLowerCase();
    if (lower === word) all.set(word, undefined);
    else if (all.get(lower) !== undefined || !all.has(lower)) all.set(lower, word);
  }
  return {
    has: (word) => all.has(word),
    proper: (word) => all.get(word),
    words: () => all.keys(),
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
