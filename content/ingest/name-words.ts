import { fold } from '../../lambda/retrieve/analyze.ts';
import type { Passage } from '../../lambda/retrieve/index-format.ts';
import type { Spelling } from './spelling.ts';

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
  const seen = new Set<string>();
  const names = new Set<string>();
  for (const { headings, sentences } of passages) {
    for (const text of [...headings, ...sentences.map((sentence) => sentence.text)]) {
      const written = FIRST_WORD.exec(text)?.[0] ?? '';
      if (seen.has(written)) continue;
      seen.add(written);
      const word = fold(written);
      if (word !== '' && isName(word, spelling)) names.add(word);
    }
  }
  return [...names].sort();
}
