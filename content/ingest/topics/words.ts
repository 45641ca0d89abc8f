import { fold, isStopWord } from '../../../lambda/retrieve/analyze.ts';
import { baseOfThird, isAlsoNoun, isBaseVerb } from '../speakable/verbs.ts';

/** small: small letters only; capital: a capital and small letters; mixed: written as no plain word is (S3, DynamoDB). */
export type Look = 'small' | 'capital' | 'mixed' | 'other';

/** A word of a spoken sentence. */
export type Word = {
  readonly written: string;
  readonly lower: string;
  /** What tells it from other words: in the singular, small, its hyphened parts with blanks between. */
  readonly key: string;
  readonly stop: boolean;
  readonly look: Look;
  /** May stand in a phrase: letters only, and no verb there. */
  readonly inPhrase: boolean;
  /** The same for the first word of a phrase, where a verb is more likely. */
  readonly startsPhrase: boolean;
  /** May be a noun by its form, where one is expected. */
  readonly mayBeNoun: boolean;
  /** The first word of its sentence. */
  readonly opens: boolean;
  /** A stop or a comma follows. */
  readonly breaks: boolean;
};

const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu;
/** Words of ours around short names of the notes. */
const FRAME = /^(?:(?:Under|To the question) .{1,120}?, )?[Tt]he notes (?:also )?(?:list|mention|link to) /;
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

/** A word as the first of its sentence, and as a later one. */
type Read = { readonly first: Word; readonly later: Word } | undefined;

/** What a run between blanks is, remembered: notes use the same words again and again. */
const read = new Map<string, Read>();
const MOST_REMEMBERED = 100_000;

/** The words of a sentence. Stop words keep their place, since a phrase does not reach across them. */
export function readWords(sentence: string): readonly Word[] {
  const words: Word[] = [];
  for (const run of sentence.replace(FRAME, '').split(' ')) {
    const word = remembered(run);
    if (word !== undefined) words.push(words.length === 0 ? word.first : word.later);
  }
  return words;
}

/** The keys of a text's words, in order, hyphened words in parts. */
export function readKeys(text: string): readonly string[] {
  const keys: string[] = [];
  for (const run of text.split(' ')) {
    const key = remembered(run)?.later.key;
    if (key === undefined) continue;
    if (key.includes(' ')) keys.push(...key.split(' '));
    else keys.push(key);
  }
  return keys;
}

function remembered(run: string): Read {
  const known = read.get(run);
  if (known !== undefined || read.has(run)) return known;
  if (read.size >= MOST_REMEMBERED) read.clear();
  const word = readRun(run);
  read.set(run, word);
  return word;
}

function readRun(run: string): Read {
  const written = run.replace(EDGES, '').replace(/['’]s$/, '');
  if (written === '') return undefined;
  const lower = fold(written);
  const plural = /^\p{Lu}[\p{Lu}\d]+s$/u.test(written);
  const key = plural ? lower.slice(0, -1) : lower.split('-').filter(Boolean).map(singular).join(' ');
  const firm = !isStopWord(lower) && !LOOSE.has(lower);
  const letters = firm && /^\p{L}[\p{L}'-]+$/u.test(written);
  const look = lookOf(written);
  const word = {
    written,
    lower,
    key,
    stop: isStopWord(lower),
    look,
    inPhrase: letters && !isVerb(lower, false),
    startsPhrase: letters && !isVerb(lower, true),
    mayBeNoun:
      firm &&
      look === 'small' &&
      lower.length > 3 &&
      !isBaseVerb(key) &&
      !/(?:ed|ly|ing|ous|ful|ive|able|al)$/.test(lower),
    breaks: /[^\p{L}\p{N}'’]$/u.test(run),
  };
  return { first: { ...word, opens: true }, later: { ...word, opens: false } };
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

/** Words that only look like a plural. */
const SINGULAR = new Set(
  'aws alias atlas canvas pandas kubernetes series species news chaos always'.split(' '),
);

/** "policies" → "policy", "nodes" → "node"; "access", "status" and "aws" stay. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || SINGULAR.has(word) || /(?:ss|us|is|ics|os)$/.test(word))
    return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return /(?:[sx]|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** True for a word that may stand at either end of a topic. */
export function isFirm({ stop, lower }: Word): boolean {
  return !stop && !LOOSE.has(lower);
}
