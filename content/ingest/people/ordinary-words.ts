import type { Block } from '../document.ts';
import { isFirstNameToo } from './common-words.ts';
import { startsWithFirstName } from './person-names.ts';

/** So many blocks are enough to know a document's words. */
const VOCABULARY_BLOCKS = 400;
const LOWER_WORD = /(?<![\p{L}@/.])\p{Ll}{3,}(?![\p{L}@])/gu;

/** Tells which words the notes use in lower case: those are no names. */
export function ordinaryWords(blocks: readonly Block[]): (word: string) => boolean {
  let words: Set<string> | undefined;
  return (word) => {
    words ??= new Set(
      blocks
        .slice(0, VOCABULARY_BLOCKS)
        .flatMap((block) => ('text' in block ? (block.text.match(LOWER_WORD) ?? []) : [])),
    );
    return words.has(word);
  };
}

/** Words that the notes use in lower case elsewhere ("request router") are no name. */
export function isLikelyName(name: string, isOrdinary: (word: string) => boolean): boolean {
  const words = name.toLowerCase().split(' ');
  const doubtful = isFirstNameToo(words[0] ?? '') ? words.slice(1) : words;
  return startsWithFirstName(name) || !doubtful.some(isOrdinary);
}
