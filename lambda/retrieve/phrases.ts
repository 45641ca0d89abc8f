import { stem } from './analyze.ts';

/** Several words that mean one thing, as they stand in a question: "look after", "keep an eye on". */
export type Phrase = { readonly from: number; readonly to: number; readonly term: string };

/** "Keep an eye on"; longer ones are rare. */
const MOST_WORDS = 4;

/** The term of several words that mean one thing. */
export function phraseOf(words: readonly string[]): string {
  return words.map(stem).join(' ');
}

/**
 * The phrases in a question's words, the longest at each place, none over another.
 * @param isKnown whether a phrase's term stands for something in the notes.
 */
export function findPhrases(words: readonly string[], isKnown: (term: string) => boolean): readonly Phrase[] {
  const stems = words.map(stem);
  const found: Phrase[] = [];
  for (let from = 0; from < stems.length; ) {
    const phrase = longestAt(stems, from, isKnown);
    if (phrase !== undefined) found.push(phrase);
    from = phrase?.to ?? from + 1;
  }
  return found;
}

function longestAt(
  stems: readonly string[],
  from: number,
  isKnown: (term: string) => boolean,
): Phrase | undefined {
  for (let to = Math.min(from + MOST_WORDS, stems.length); to > from + 1; to--) {
    const term = stems.slice(from, to).join(' ');
    if (isKnown(term)) return { from, to, term };
  }
  return undefined;
}
