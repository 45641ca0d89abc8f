import type { PassageWords, Words } from './passage-words.ts';

/** A word is a name when at least this share of its places inside sentences has a capital. */
const LEAST_SHARE = 0.8;

type Count = { readonly stem: string; capital: number; small: number };

/** Counts how the words of passages are written. */
type NameCount = {
  add(passage: PassageWords): void;
  /**
   * The terms that the notes write with a capital inside sentences: "Netflix", "Aurora". Where a question names one, an answer is
   * about it or is none.
   * @returns stems, sorted.
   */
  properTerms(): readonly string[];
};

export function createNameCount(): NameCount {
  const counts: Count[] = [];
  return {
    add({ sentences }) {
      for (const words of sentences) countWords(words, counts);
    },
    properTerms: () =>
      counts
        .filter(({ capital, small }) => capital / (capital + small) >= LEAST_SHARE)
        .map(({ stem }) => stem)
        .sort(),
  };
}

/** The first word of a sentence tells nothing, as it has its capital anyway; unless there is another inside: "MySQL". */
function countWords(words: Words, counts: Count[]): void {
  for (let at = 0; at < words.length; at++) {
    const { term, capital = false, mixed = false, folded = '' } = words[at] ?? {};
    if (term === undefined || startsWithDigit(folded) || (at === 0 && !mixed)) continue;
    let count = counts[term.id];
    if (count === undefined) {
      count = { stem: term.stem, capital: 0, small: 0 };
      counts[term.id] = count;
    }
    if (capital) count.capital++;
    else count.small++;
  }
}

function startsWithDigit(word: string): boolean {
  return word >= '0' && word < ':';
}
