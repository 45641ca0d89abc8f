import type { SpokenPassage } from './speakable/spoken.ts';

/** Words by which people ask for what a line says otherwise: line → words, as written. */
export type SearchWords = ReadonlyMap<number, string>;

const COMMENT = /[ \t]*<!--[ \t]*also:([^\n]*?)-->/g;
const NONE: SearchWords = new Map();

/**
 * Takes the search words out of Markdown: "The AWS CLI comes installed. <!-- also: preinstalled, command line -->".
 * @returns the text without them, line for line, and what they were.
 */
export function takeSearchWords(text: string): { readonly text: string; readonly also: SearchWords } {
  if (!text.includes('<!--')) return { text, also: NONE };
  const also = new Map<number, string>();
  const lines = text.split('\n').map((line, at) =>
    line.replace(COMMENT, (_, words: string) => {
      const place = at + 1;
      also.set(place, [also.get(place), words.trim()].filter(Boolean).join(', '));
      return '';
    }),
  );
  return { text: lines.join('\n'), also };
}

/** Gives each sentence the search words of its line. */
export function withSearchWords(
  passages: readonly SpokenPassage[],
  words: SearchWords = NONE,
): readonly SpokenPassage[] {
  if (words.size === 0) return passages;
  return passages.map((passage) => ({
    ...passage,
    sentences: passage.sentences.map((sentence) => {
      const also = words.get(sentence.line);
      return also === undefined ? sentence : { ...sentence, also };
    }),
  }));
}
