import { fold, isStopWord, stem } from '../../../lambda/retrieve/analyze.ts';

/** A word of a spoken sentence. */
export type Word = {
  readonly written: string;
  readonly lower: string;
  /** Its stem; of a hyphened word the stems of its parts, with blanks between. */
  readonly term: string;
  readonly terms: readonly string[];
  readonly stop: boolean;
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
  today too toward usually well went whole within yet up off new many different same just really much`
    .split(/\s+/)
    .filter(Boolean),
);

type Read = Omit<Word, 'opens'> | undefined;

/** What a run between blanks is, remembered: notes use the same words again and again. */
const read = new Map<string, Read>();
const MOST_REMEMBERED = 100_000;

/** The words of a sentence. Stop words keep their place, since a phrase does not reach across them. */
export function readWords(sentence: string): readonly Word[] {
  const words: Word[] = [];
  for (const run of sentence.replace(FRAME, '').split(' ')) {
    const word = read.has(run) ? read.get(run) : remember(run);
    if (word !== undefined) words.push({ ...word, opens: words.length === 0 });
  }
  return words;
}

function remember(run: string): Read {
  if (read.size >= MOST_REMEMBERED) read.clear();
  const word = readRun(run);
  read.set(run, word);
  return word;
}

function readRun(run: string): Read {
  const written = run.replace(EDGES, '').replace(/['’]s$/, '');
  if (written === '') return undefined;
  const lower = fold(written);
  const terms = lower.includes('-') ? lower.split('-').map(stem).filter(Boolean) : [stem(lower)];
  return {
    written,
    lower,
    term: terms.join(' '),
    terms,
    stop: isStopWord(lower),
    breaks: /[^\p{L}\p{N}'’]$/u.test(run),
  };
}

/** The terms of a text, in order, stop words and all. */
export function readTerms(text: string): readonly string[] {
  const terms: string[] = [];
  for (const run of text.split(' ')) {
    const word = read.has(run) ? read.get(run) : remember(run);
    if (word !== undefined) terms.push(...word.terms);
  }
  return terms;
}

/** True for a word that may stand at either end of a topic. */
export function isFirm({ stop, lower }: Word): boolean {
  return !stop && !LOOSE.has(lower);
}
