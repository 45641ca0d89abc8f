import { fold } from '../../../lambda/retrieve/analyze.ts';
import type { Passage } from '../../../lambda/retrieve/index-format.ts';
import type { Spelling } from '../spelling/spelling.ts';

const FIRST_WORD = /^[\p{L}'’-]+/u;

/** Written with a capital inside sentences, or no word of the language at all: it names something. */
function isName(word: string, spelling: Spelling): boolean {
  // "text-to-speech" is made of words, and no name
  if (word.includes('-')) return word.split('-').some((part) => part !== '' && isName(part, spelling));
  const form = spelling.form(word);
  return form === undefined ? !spelling.isWord(word) : form !== form.toLowerCase();
}

/**
 * The words that open a sentence or a heading and are names: they keep their capital wherever the sentence is put.
 * @returns folded, sorted.
 */
export function findNameWords(passages: readonly Passage[], spelling: Spelling): readonly string[] {
  const openings = new Set<string>();
  for (const { headings, sentences } of passages) {
    for (const heading of headings) openings.add(openingOf(heading));
    for (const { text } of sentences) openings.add(openingOf(text));
  }
  const words = [...openings].map((opening) => fold(FIRST_WORD.exec(opening)?.[0] ?? ''));
  return [...new Set(words.filter((word) => word !== '' && isName(word, spelling)))].sort();
}

/** What stands before the first blank. */
function openingOf(text: string): string {
  const blank = text.indexOf(' ');
  return blank === -1 ? text : text.slice(0, blank);
}
