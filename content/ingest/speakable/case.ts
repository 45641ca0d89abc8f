import type { Spelling } from '../spelling.ts';

/** What the rules of case must know of words. */
export type Casing = Pick<Spelling, 'isWord' | 'form'>;

const WORD = /\p{L}[\p{L}\p{N}'’]*/gu;
/** A line is shouted when it has this many words of two letters or more and no small letter. */
const SHOUTED_WORDS = 2;
/** Words written in capitals only for weight; acronyms of the same letters are no function words. */
const WEIGHTY =
  /\b(?:NOT|EVERY|ONLY|EXCEPT|FOR|AND|OR|BUT|THE|IS|ARE|WILL|NO|NEVER|ALWAYS|MUST|VERY|MORE|MOST|LOTS|LOT|ALL|ANY|EACH|BOTH|THIS|THAT|WITH|WITHOUT|WHAT|WHY|WHEN|HOW|WHO|YOU|YOUR|WE|OUR|THEY|BEFORE|AFTER|EASY|HARD|GOOD|BAD|NONE|VERSUS|FROM|HUGE|REALLY|SAME)\b/g;

/** Capitals that only shout become small ones: a line all in capitals keeps its acronyms, a single word its weight in vain. */
export function calmCapitals(text: string, casing: Casing): string {
  if (isShouted(text)) return text.replace(WORD, (word) => calmWord(word, casing));
  return /\p{Lu}{2}/u.test(text)
    ? text.replace(WEIGHTY, (word, at) => (at === 0 ? capitalize(word.toLowerCase()) : word.toLowerCase()))
    : text;
}

function isShouted(text: string): boolean {
  if (/\p{Ll}{2}/u.test(text)) return false;
  return (text.match(/\p{Lu}{2,}/gu)?.length ?? 0) >= SHOUTED_WORDS || /\p{Lu}{7,}/u.test(text);
}

function calmWord(word: string, { isWord, form }: Casing): string {
  const small = word.toLowerCase();
  const usual = form(small);
  if (usual !== undefined && usual !== word && usual.toLowerCase() === small) return usual;
  if (isWord(small.replace(/’/g, "'")) && (usual === undefined || usual !== word || word.length > 4))
    return small;
  return word.length > 5 ? capitalize(small) : word;
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text with a capital at its start, unless it starts with a name that is written small ("iflix", "kubectl"). */
export function startSentence(text: string, { isWord }: Casing): string {
  const [first = ''] = text.match(/\p{L}[\p{L}\p{N}'’]*/u) ?? [];
  if (!text.replace(/^["']/, '').startsWith(first) || first !== first.toLowerCase()) return text;
  const known =
    isWord(first.replace(/’/g, "'").toLowerCase()) || text.replace(/^["']/, '').charAt(first.length) === '-';
  return known ? text.replace(first, capitalize(first)) : text;
}

/** The text as it reads inside a sentence: a first capital goes, unless its word is a name or an acronym. */
export function withinSentence(text: string, { isWord, form }: Casing): string {
  const [first = ''] = text.match(/^\p{Lu}[\p{Ll}'’]*(?![\p{L}\p{N}])/u) ?? [];
  if (first === '' || first === 'I' || first.startsWith("I'")) return text;
  const small = first.toLowerCase();
  const usual = form(small);
  return isWord(small.replace(/’/g, "'")) && (usual === undefined || usual === small)
    ? small + text.slice(first.length)
    : text;
}
