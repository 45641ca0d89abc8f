import type { PatternPart, PatternTable } from './pattern-table.ts';
import { readWordFilter } from './word-filter.ts';

/** Endings of English words, and what may stand in their place in the dictionary: "baked" is "bake", "cities" is "city". */
const ENDINGS: readonly (readonly [ending: RegExp, instead: readonly string[]])[] = [
  [/'s$/, ['']],
  [/ies$/, ['y']],
  [/ied$/, ['y']],
  [/ier$/, ['y']],
  [/es$/, ['', 'e']],
  [/s$/, ['']],
  [/ed$/, ['', 'e']],
  [/ing$/, ['', 'e']],
  [/er$/, ['', 'e']],
  [/est$/, ['', 'e']],
  [/ly$/, ['', 'le']],
  [/ness$/, ['']],
];

/** How far a word is English. */
export type Ordinary = {
  /** An English word or a name that the dictionary has, in any of its forms. */
  readonly isOrdinary: (word: string) => boolean;
  /** A word that is written small: no name. */
  readonly isPlain: (word: string) => boolean;
};

/** Tells ordinary English words, in all their forms, from names and from what no one says. */
export function createOrdinary(table: PatternTable): Ordinary {
  const isListed = readWordFilter(table.ordinary);
  const spoken = new Set(table.patterns.flatMap(([, pattern]) => pattern.flatMap(wordsIn)));
  const isPlain = (word: string) =>
    spoken.has(word) || isListed(word) || basesOf(word).some((base) => base.length > 2 && isListed(base));
  const isName = (word: string) => isListed(word.charAt(0).toUpperCase() + word.slice(1));
  return { isPlain, isOrdinary: (word) => isPlain(word) || [word, ...basesOf(word)].some(isName) };
}

/** Beginnings that make words of words; the dictionary often has the rest alone. */
const BEGINNING =
  /^(?:re|un|in|im|de|dis|con|com|pro|mis|over|under|pre|non|ex|sub|inter|out|en|trans)(?=[a-z]{4})/;

/** What a word is made of, its endings and beginnings taken off. */
function basesOf(word: string): string[] {
  const rest = word.replace(BEGINNING, '');
  return rest === word ? withoutEnding(word) : [...withoutEnding(word), rest, ...withoutEnding(rest)];
}

function withoutEnding(word: string): string[] {
  return ENDINGS.filter(([ending]) => ending.test(word)).flatMap(([ending, instead]) => {
    const bare = word.replace(ending, '');
    const single = /([b-df-hj-np-tv-z])\1$/.test(bare) ? [bare.slice(0, -1)] : [];
    return [...instead.map((each) => bare + each), ...single];
  });
}

/** The words written in a pattern, its slots left out. */
function wordsIn(part: PatternPart): string[] {
  if (typeof part === 'string') return part.startsWith('{') ? [] : [part];
  return part.flatMap((sequence) => sequence.flatMap(wordsIn));
}
