import { stemmer } from 'stemmer';
import { irregular } from './irregular.ts';
import { once } from './lazily.ts';

/**
 * How text becomes terms. The same function serves indexing and asking: a word is found if and only if both sides
 * cut, fold and stem it alike.
 */

/** Words that carry no subject. Question words are kept out of the index as well: what they ask for is `Focus`. */
const stopWords = once(
  (): ReadonlySet<string> =>
    new Set(
      `a about all also am an and any are aren't as at be been being but by can can't could couldn't did didn't do does
  doesn't doing don't done else ever for from get gets getting give gives given got had hadn't has hasn't have haven't
  having he he'd he'll he's her hers herself him himself his how i i'd i'll i'm i've if in into is isn't it it's its itself just know let let's
  many may me might much must my myself no nor not of on one or our ours ourselves out please quite rather really said say saying says she
  she's should shouldn't so some such tell tells than that that's the their them themselves then there there's these they
  they're they've this those to too us very was wasn't we we'd we'll we're we've were weren't what what's when where
  where's which while who who's whom whose why will with won't would wouldn't you you'd you'll you're you've your yours yourself`
        .split(/\s+/)
        .filter(Boolean),
    ),
);

/** "six copies" and "6 copies" are the same claim; "one" is left out because it is mostly a pronoun. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map([
  ...'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, at): [string, string] => [word, `${at + 2}`]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at): [string, string] => [word, `${at + 2}0`]),
]);

/** One token of a text: as written (folded to lower case), and where it stands. */
export type Token = { readonly word: string; readonly start: number; readonly end: number };

/** Made when it is needed: a pattern over Unicode's tables takes a start longer than a sentence. */
const anyToken = () => /[\p{L}\p{N}]+(?:['’][\p{L}]+|(?<=\p{N})[.,](?=\p{N})\p{N}+)*/gu;
/** The same for text of ASCII alone, which is most of it. */
const ASCII_TOKEN = /[A-Za-z0-9]+(?:'[A-Za-z]+|(?<=[0-9])[.,](?=[0-9])[0-9]+)*/g;
const ASCII = /^[\0-\x7f]*$/;

/** Most words need no more than lower case. */
const PLAIN = /^[\w'.,-]*$/;

/** Folds case and accents, and the typographic apostrophe. */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\s]+/gu, '')
    .replace(/’/g, "'");
}

/** True for a text that needs no table of Unicode to be read: most of it. */
export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/** A pattern over letters of any script, as far as it is needed of a RegExp. */
export type LetterPattern = {
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
  matchAll(text: string): Iterable<RegExpExecArray>;
};

/** What the classes of Unicode come to in ASCII. */
const IN_ASCII: ReadonlyMap<string, string> = new Map([
  ['L', 'A-Za-z'],
  ['Lu', 'A-Z'],
  ['Ll', 'a-z'],
  ['N', '0-9'],
]);

/** The same pattern for ASCII alone: a class of Unicode is its letters, in brackets of its own where it stands in none. */
function inAscii(source: string): string {
  const lettersOf = (part: string) => part.replace(/\\p\{(\w+)\}/g, (_, kind) => IN_ASCII.get(kind) ?? '');
  return source.replace(/\[(?:\\.|[^\\\]])*\]|\\p\{\w+\}/g, (part) =>
    part.startsWith('[') ? lettersOf(part) : `[${lettersOf(part)}]`,
  );
}

/**
 * A pattern that is made when it first meets a text, for ASCII, which most texts are, without the tables of Unicode: to read them takes
 * a first question longer than to search. Of their classes `source` may have \p{L}, \p{Lu}, \p{Ll} and \p{N}; `flags` without u.
 */
export function letterPattern(source: string, flags = ''): LetterPattern {
  const any = once(() => new RegExp(source, `${flags}u`));
  const plain = once(() => new RegExp(inAscii(source), flags));
  const patternFor = (text: string) => (isAscii(text) ? plain() : any());
  return {
    test: (text) => patternFor(text).test(text),
    exec: (text) => patternFor(text).exec(text),
    matchAll: (text) => text.matchAll(patternFor(text)),
  };
}

/** The words and numbers of a text as they are written, in order: what `tokenize` finds, before it is folded. */
export function writtenWords(text: string): readonly string[] {
  return text.match(ASCII.test(text) ? ASCII_TOKEN : anyToken()) ?? [];
}

/** Words and numbers of a text, in order. "3.5x" stays one token's worth of number: "3.5" and "x". */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(ASCII.test(text) ? ASCII_TOKEN : anyToken())) {
    tokens.push({ word: fold(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** "The 80s" are the 1980s. */
const DECADE = /^19(\d0s)$/;

const stemCache = new Map<string, string>();
const STEM_CACHE_LIMIT = 50_000;

/** The term of a folded word: Porter's stem, possessive and thousands separators taken off. Not filtered. */
export function stem(word: string): string {
  const cached = stemCache.get(word);
  if (cached !== undefined) return cached;
  const bare = word
    .replace(/'(s|re|ve|ll|d|m|t)?$/, '')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(DECADE, '$1');
  const term = NUMBER_WORDS.get(bare) ?? (/\d/.test(bare) ? bare : stemmer(irregular().get(bare) ?? bare));
  if (stemCache.size >= STEM_CACHE_LIMIT) stemCache.clear();
  stemCache.set(word, term);
  return term;
}

export function isStopWord(word: string): boolean {
  return stopWords().has(word);
}

/** The terms of a text that carry meaning, in order, repeated as often as they stand there. */
export function analyze(text: string): string[] {
  const terms: string[] = [];
  for (const written of writtenWords(text)) {
    const word = fold(written);
    if (stopWords().has(word)) continue;
    const term = stem(word);
    if (term !== '') terms.push(term);
  }
  return terms;
}

/** So begins what goes on with what was named before: "It consists of…". */
export function goesOn(text: string): boolean {
  return /^(?:it|its|they|their|them|he|she|his|her|this|these)\b/i.test(text);
}

/** A sentence that leans on the one before it, be it on what that names or on what it says. Spoken alone it would point nowhere. */
export function leansBack(text: string): boolean {
  return (
    goesOn(text) ||
    /^(?:that|those|such|there|then|so|but|also|however|both|instead|otherwise|for example)\b/i.test(text)
  );
}

/** A question: what is asked in notes or by a speaker tells nothing itself. */
export function isQuestion(text: string): boolean {
  return /\?["”’)]*$/.test(text);
}
