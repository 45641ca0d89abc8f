import { backshift } from './backshift.ts';
import { toThirdPerson } from './persons.ts';
import { fromSpokenWords, type SpokenWord, toSpokenWords } from './spoken-words.ts';
import { pastOf } from './verbs.ts';

export type Tense = 'past' | 'kept';

/** What a reporting rule works with. */
export type Speech = {
  /** The sentence without fillers, first letter and end mark as written. */
  readonly plain: string;
  /** The speaker as spoken of: "the Industrial Designer". */
  readonly name: string;
  readonly tense: Tense;
  readonly again: boolean;
};

/** Words that open a sentence with a capital only because they open it. */
const STARTERS = new Set(
  `a an the this that these those it he she they we you his her its our your my their there here what when where which who
  why how if as at by for from in into of off on out over to up with without about after against because before between
  during since than though through under until while although also another any all each every both either neither some
  most many much more less no not none one two three four five six seven eight nine ten first second third last next only
  just maybe perhaps probably sometimes usually often again basically normally especially even anything everything
  something nothing everybody everyone somebody someone nobody people things whatever whenever whether today tomorrow
  yesterday can could will would should may might must is are was were do does did has have had let please other others
  such same different new old good better best big small using having being making going looking depending instead
  otherwise however therefore so and but or then now well like it's that's there's they're we're you're he's she's what's
  whereas still within unless yet eventually besides overall altogether hence thus mainly mostly don't doesn't isn't can't won't let's we've we'll they'll you'll it'll that'll they've you've here's`.split(
    /\s+/,
  ),
);

/** The first letter in lower case, where a capital there meant no more than the start. */
function lowerStart(text: string): string {
  const first = /^[\p{L}']+/u.exec(text)?.[0] ?? '';
  const bare = first.toLowerCase();
  const lower = STARTERS.has(bare) || pastOf(bare) !== undefined;
  return lower && !/^I(?:'|$)/.test(first) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** "I, we think": two starts that have become alike. */
const DOUBLE_THEY = /\b(they|their)(?:,? \1\b)+/g;

/** The sentence without its end mark, ready to stand inside another. */
export function toClause(plain: string): string {
  return lowerStart(plain.replace(/[.?!,;\s]+$/, ''));
}

/** The person and, where asked, the tense of a clause, as it stands behind "said that". */
export function reportClause(clause: string, tense: Tense): string {
  return fromSpokenWords(reportWords(toSpokenWords(clause), tense)).replace(DOUBLE_THEY, '$1');
}

export function reportWords(words: readonly SpokenWord[], tense: Tense): SpokenWord[] {
  return toThirdPerson(tense === 'past' ? backshift(words) : words);
}
