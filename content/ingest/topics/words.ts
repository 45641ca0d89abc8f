import { fold, isStopWord } from '../../../lambda/retrieve/analyze.ts';
import { baseOfThird, isAlsoNoun, isBaseVerb } from '../speakable/verbs.ts';
import { isNoTopic } from './not-topics.ts';
import { singular } from './singular.ts';

/** small: small letters only; capital: a capital and small letters; mixed: written as no plain word is (S3, DynamoDB). */
export type Look = 'small' | 'capital' | 'mixed' | 'other';

/** What has one key, and what is found out about it on the way: here, where no table has to be asked for each word of the notes. */
export type Term = {
  readonly key: string;
  /** How many passages have it, and the place of the last one. */
  passages: number;
  last: number;
  /** Whether it is a word of the trade; undefined until it is looked at. */
  trade: boolean | undefined;
  /** The place of the topics that begin with it among all such; -1 where none does. */
  topics: number;
};

/** A word of a spoken sentence. */
export type Word = {
  readonly written: string;
  readonly lower: string;
  /** What tells it from other words: in the singular, small, its hyphened parts with blanks between. */
  readonly key: string;
  /** The same for whoever counts: one object for all words with this key, and one for each of its hyphened parts. */
  readonly term: Term;
  readonly parts: readonly Term[];
  readonly stop: boolean;
  readonly look: Look;
  /** May stand in a phrase: letters only, and no verb there. */
  readonly inPhrase: boolean;
  /** The same for the first word of a phrase, where a verb is more likely. */
  readonly startsPhrase: boolean;
  /** May be a noun by its form, where one is expected. */
  readonly mayBeNoun: boolean;
  /** Says by itself what a topic is about. */
  readonly tells: boolean;
  /** The small letters of an acronym; empty for other words. */
  readonly initials: string;
  /** The first word of its sentence. */
  readonly opens: boolean;
  /** A stop or a comma follows. */
  readonly breaks: boolean;
};

const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu;
/** Words besides the stop words that no topic has at either end. */
const LOOSE = new Set(
  `now over under per like multiple between without within across after before during since until because while versus via
  one two three four five six seven eight nine ten ago almost already always another anyone around away back both down each
  either enough etc even every few first here however instead last later less lots maybe more most never next none nothing often
  once only other others out own please probably second several since something sometimes still then third thus together
  today too toward usually well went whole within yet up off new many different same just really much pretty percent million
  billion thousand dollars little big good great bad better able going being having using running generating making
  getting building adding doing taking putting trying looking working writing reading talking saying seeing setting starting
  called used lower higher faster slower larger smaller greater fewer yourself`
    .split(/\s+/)
    .filter(Boolean),
);

/** What is the same of a word wherever it stands. */
export type Form = Omit<Word, 'opens'>;

/** Reads what stands between two blanks; undefined where no word does. */
export function readForm(run: string, termOf: (key: string) => Term): Form | undefined {
  const written = bareOf(run);
  if (written === '') return undefined;
  const lower = fold(written);
  const key = keyOf(written, lower);
  const stop = isStopWord(lower);
  const term = termOf(key);
  return {
    written,
    lower,
    key,
    term,
    parts: partsOf(key, termOf),
    stop,
    look: lookOf(written),
    ...placesOf(written, lower, key),
    tells: !stop && written.length > 1 && /\p{L}/u.test(written) && !isNoTopic(lower),
    initials: /^(\p{Lu}{2,6})s?$/u.exec(written)?.[1]?.toLowerCase() ?? '',
    breaks: /[^\p{L}\p{N}'’]$/u.test(run),
  };
}

/** Of a run, the terms alone; none where no word stands. */
export function readTerms(run: string, termOf: (key: string) => Term): readonly Term[] {
  const written = bareOf(run);
  return written === '' ? [] : partsOf(keyOf(written, fold(written)), termOf);
}

function bareOf(run: string): string {
  return run.replace(EDGES, '').replace(/['’]s$/, '');
}

function keyOf(written: string, lower: string): string {
  const plural = /^\p{Lu}[\p{Lu}\d]+s$/u.test(written);
  return plural ? lower.slice(0, -1) : lower.split('-').filter(Boolean).map(singular).join(' ');
}

function partsOf(key: string, termOf: (key: string) => Term): readonly Term[] {
  return key.includes(' ') ? key.split(' ').map(termOf) : [termOf(key)];
}

/** Where in a phrase a word may stand. */
function placesOf(
  written: string,
  lower: string,
  key: string,
): Pick<Word, 'inPhrase' | 'startsPhrase' | 'mayBeNoun'> {
  const firm = !isStopWord(lower) && !LOOSE.has(lower);
  const letters = firm && /^\p{L}[\p{L}'-]+$/u.test(written);
  return {
    inPhrase: letters && !isVerb(lower, false),
    startsPhrase: letters && !isVerb(lower, true),
    mayBeNoun:
      firm &&
      lookOf(written) === 'small' &&
      lower.length > 3 &&
      !isBaseVerb(key) &&
      !/(?:ed|ly|ing|ous|ful|ive|able|al)$/.test(lower),
  };
}

function lookOf(written: string): Look {
  if (/^\p{Ll}+$/u.test(written)) return 'small';
  if (/^\p{Lu}\p{Ll}+$/u.test(written)) return 'capital';
  return /\p{Lu}/u.test(written) || /^\p{L}.*\d/u.test(written) ? 'mixed' : 'other';
}

/** Verbs that start many a phrase as a noun: "load balancer", "test coverage". */
const NOUN_STARTS = new Set(
  'load design test release process support store stream request access control scale point record trace monitor call display filter hash track train sample stage visit open'.split(
    ' ',
  ),
);

function isVerb(word: string, first: boolean): boolean {
  const base = isBaseVerb(word) ? word : (baseOfThird(word) ?? '');
  if (base === '') return false;
  return first ? !NOUN_STARTS.has(base) : !isAlsoNoun(base);
}

/** True for a word that may stand at either end of a topic. */
export function isFirm({ stop, lower }: Word): boolean {
  return !stop && !LOOSE.has(lower);
}
