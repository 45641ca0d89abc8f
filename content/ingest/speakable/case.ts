import type { Spelling } from '../spelling/spelling.ts';

/** What the rules of case must know of words. */
export type Casing = Pick<Spelling, 'isPlain' | 'form'>;

const WORD = /(?<=\d)(?:ST|ND|RD|TH)\b|\p{L}[\p{L}\p{N}]*(?:['’]\p{L}+)*/gu;
/** Words in capitals that stand together are shouted from this many on; fewer may be acronyms. */
const SHOUTED_RUN =
  /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{Lu}’']+|A|I)(?:[\s,]+(?:\p{Lu}[\p{Lu}’']+|A|I)(?![\p{L}\p{N}-])){2,}/gu;
/** A line without small letters is shouted when it has so many plain words, or one too long for an acronym. */
const SHOUTED_WORDS = 2;
const LONGEST_ACRONYM = 6;
/** Words written in capitals only for weight; no acronym has these letters. */
const WEIGHTY =
  /\b(?:DO(?= NOT\b)|NOT|HAS|DOES|EVERY|ONLY|EXCEPT|FOR|AND|OR|BUT|THE|IS|ARE|WILL|NO|NEVER|ALWAYS|MUST|VERY|MORE|MOST|LOTS|LOT|ALL|ANY|EACH|BOTH|THIS|THAT|WITH|WITHOUT|WHAT|WHY|WHEN|HOW|WHO|YOU|YOUR|WE|OUR|THEY|BEFORE|AFTER|EASY|HARD|GOOD|BAD|NONE|VERSUS|FROM|HUGE|REALLY|SAME|MINIMUM|MAXIMUM|BIG|LESS|ELSE|SOON|FULL)\b/g;

/** Capitals that only shout become small ones: a line all in capitals keeps its acronyms, a single word loses its weight. */
export function calmCapitals(text: string, casing: Casing): string {
  if (!/\p{Lu}{2}/u.test(text)) return text;
  if (isShouted(text, casing) || isShoutedWord(text, casing)) return capitalize(calm(text, casing));
  return text
    .replace(SHOUTED_RUN, (run, at: number) => (at === 0 ? capitalize(calm(run, casing)) : calm(run, casing)))
    .replace(WEIGHTY, (word, at: number) => (at === 0 ? capitalize(word.toLowerCase()) : word.toLowerCase()));
}

/** True for a line without small letters that holds more than acronyms: two words that are plain or long, or one too long for any acronym. */
function isShouted(text: string, { isPlain }: Casing): boolean {
  if (/\p{Ll}{2}/u.test(text)) return false;
  const words = text.match(/\p{Lu}{2,}/gu) ?? [];
  if (words.some((word) => word.length > LONGEST_ACRONYM)) return true;
  return (
    words.filter((word) => word.length >= LONGEST_ACRONYM - 1 || isPlain(word.toLowerCase())).length >=
    SHOUTED_WORDS
  );
}

/** One word alone in capitals that the notes otherwise write small. */
function isShoutedWord(text: string, { isPlain, form }: Casing): boolean {
  const [word = ''] = /^\p{Lu}{4,}(?=[.!?]*$)/u.exec(text) ?? [];
  const small = word.toLowerCase();
  return word !== '' && isPlain(small) && form(small) === small;
}

function calm(text: string, casing: Casing): string {
  return text.replace(WORD, (word) => calmWord(word, casing));
}

function calmWord(word: string, { isPlain, form }: Casing): string {
  const small = word.toLowerCase();
  if (word.length === 1) return small === 'a' ? small : word;
  if (/^(?:st|nd|rd|th)$/.test(small)) return small;
  const usual = form(small);
  if (usual !== undefined && usual !== word) return usual;
  if (isPlain(small)) return small;
  return word.length > LONGEST_ACRONYM - 1 ? capitalize(small) : word;
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text with a capital at its start, unless it starts with a name that is written small ("iflix", "kubectl"). */
export function startSentence(text: string, { isPlain, form }: Casing): string {
  const [, before = '', first = ''] =
    /^(["']?)(\p{Ll}[\p{L}\p{N}'’]*)(?![\p{L}\p{N}'’]|:\p{L})/u.exec(text) ?? [];
  if (first === '' || first !== first.toLowerCase()) return text;
  const small = first.replace(/’/g, "'");
  if (isPlain(small)) return before + capitalize(text.slice(before.length));
  const usual = form(small);
  return usual === undefined || usual === small
    ? text
    : before + usual + text.slice(before.length + first.length);
}

/** The text as it reads inside a sentence: a first capital goes, unless its word is a name, an acronym or part of a title. */
export function withinSentence(text: string, { isPlain, form }: Casing): string {
  const [first = ''] = /^\p{Lu}\p{Ll}*(?:['’]\p{Ll}+)?(?![\p{L}\p{N}'’])/u.exec(text) ?? [];
  if (
    first === '' ||
    /^(?:[^A\P{Lu}]|I['’].*)$/u.test(first) ||
    /^\S+ (?:\p{Ll}{1,4} ){0,2}\p{Lu}\p{Ll}/u.test(text)
  )
    return text;
  const small = first.toLowerCase();
  const usual = form(small);
  return isPlain(small.replace(/’/g, "'")) && (usual === undefined || usual === small)
    ? small + text.slice(first.length)
    : text;
}
