import type { PassageWords, Words } from './passage-words.ts';

/** A word is a name when at least this share of its places inside sentences has a capital. */
const LEAST_SHARE = 0.8;

/** How a term is written. `alone`: whether it stood with a capital and no neighbour did; `word`: its first form, folded. */
type Count = { readonly stem: string; readonly word: string; capital: number; small: number; alone: boolean };

export type CountedNames = readonly Readonly<Count>[];

/** Counts how the words of passages are written. */
type NameCount = {
  add(passage: PassageWords): void;
  /** How each term is written that stands inside a sentence. */
  counted(): CountedNames;
};

export function createNameCount(): NameCount {
  const counts: Count[] = [];
  return {
    add({ headings, sentences }) {
      for (const words of headings) if (isSentenceCase(words)) countWords(words, counts);
      for (const words of sentences) countWords(words, counts);
    },
    // terms that only stand where nothing is counted left their places empty
    counted: () => counts.filter(() => true),
  };
}

/**
 * The terms that the notes write with a capital inside sentences, and inside headings that are written like sentences: "Netflix",
 * "Aurora". Where a question names one, an answer is about it or is none.
 * @param parts the counts of some passages each, in their order.
 * @param isWord whether English has such a word: then a part of names alone, as in "Config Rules", is none.
 * @returns stems, sorted.
 */
export function properTerms(
  parts: readonly CountedNames[],
  isWord: (folded: string) => boolean = () => false,
): readonly string[] {
  return joinNames(parts)
    .filter(({ capital, small }) => capital / (capital + small) >= LEAST_SHARE)
    .filter(({ alone, word }) => alone || !isWord(word))
    .map(({ stem }) => stem)
    .sort();
}

function joinNames(parts: readonly CountedNames[]): CountedNames {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  const joined = new Map<string, Count>();
  for (const { stem, ...count } of parts.flat()) {
    const known = joined.get(stem);
    if (known === undefined) joined.set(stem, { stem, ...count });
    else {
      known.capital += count.capital;
      known.small += count.small;
      known.alone ||= count.alone;
    }
  }
  return [...joined.values()];
}

/** "The culture of Nordstrom" tells of a name, "The Culture of Nordstrom" does not. */
function isSentenceCase(words: Words): boolean {
  return words.some(({ term, capital }, at) => at > 0 && term !== undefined && !capital);
}

/** The first word of a sentence tells nothing, as it has its capital anyway; unless there is another inside: "MySQL". */
function countWords(words: Words, counts: Count[]): void {
  for (let at = 0; at < words.length; at++) {
    const { term, capital = false, mixed = false, folded = '' } = words[at] ?? {};
    if (term === undefined || startsWithDigit(folded) || (at === 0 && !mixed)) continue;
    let count = counts[term.id];
    if (count === undefined) {
      count = { stem: term.stem, word: folded, capital: 0, small: 0, alone: false };
      counts[term.id] = count;
    }
    if (!capital) count.small++;
    else {
      count.capital++;
      count.alone ||= mixed || !(isOfName(words[at - 1]) || isOfName(words[at + 1]));
    }
  }
}

/** "In Aurora" has one name. */
function isOfName(neighbour: Words[number] | undefined): boolean {
  return neighbour?.term !== undefined && neighbour.capital;
}

function startsWithDigit(word: string): boolean {
  return word >= '0' && word < ':';
}
