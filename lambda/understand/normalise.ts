import { MAX_HEARD } from '../dialog/question.ts';
import { tokenize } from '../retrieve/analyze.ts';
import { once } from './once.ts';
import type { PatternPart, PatternTable } from './pattern-table.ts';
import { ARTICLES, AUXILIARIES, PREPOSITIONS, QUESTION_WORDS } from './word-lists.ts';

/** A stutter repeats at most this many words. */
const MAX_STUTTER = 4;
/** Said twice on purpose. */
const REPEATABLE: ReadonlySet<string> = new Set(
  'one two three four five six seven eight nine zero oh bye no'.split(' '),
);
const QUESTION_STARTS: ReadonlySet<string> = new Set(
  'what which who whose whom when where why how if whether is are was were did does do can could'.split(' '),
);
/** "what do you know about" is no aside. */
const BEFORE_YOU_KNOW = /^(do|did|does|what|if)$/;

const POLITE = /^(please|thanks|thank)$/;

/** Phrases by their first word, longest first. */
type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;
/** Phrases by their last word, longest first. */
type Endings = Phrases;

/** `said`: without fillers and stutter; `words`: without what stands around the wish as well; `isFrame`: there is no wish. */
export type Normalised = {
  readonly said: readonly string[];
  readonly words: readonly string[];
  readonly isFrame?: boolean;
};

type Prepared = {
  readonly fillers: ReadonlySet<string>;
  readonly wakeWords: ReadonlySet<string>;
  /** Words that a sentence may begin with. */
  readonly starts: () => ReadonlySet<string>;
  readonly asides: Phrases;
  readonly openings: Phrases;
  readonly beforeQuestions: Phrases;
  readonly closings: Endings;
};

/**
 * Prepares what turns an utterance into words: lower case, no punctuation, no "uh", no "please", no "can you tell me", nothing
 * said twice. Cut at MAX_HEARD characters. Contractions of question words are opened: "what's" is "what is".
 */
export function createNormalise(table: PatternTable): (heard: string) => Normalised {
  const { carriers } = table;
  const prepared: Prepared = {
    fillers: new Set(carriers.fillers),
    wakeWords: new Set(carriers.wakeWords),
    starts: once(() => new Set(table.patterns.flatMap(([, pattern]) => startsOf(pattern)))),
    asides: byWord(carriers.asides, 0),
    openings: byWord(carriers.openings, 0),
    beforeQuestions: byWord(carriers.beforeQuestions, 0),
    closings: byWord(carriers.closings, -1),
  };
  const contractions = new Map(
    Object.entries(carriers.contractions).map(([short, long]) => [short, long.split(' ')]),
  );
  return (heard) => {
    const said = tokenize(
      heard
        .slice(0, MAX_HEARD)
        .replace(/(\d)\s?%/g, '$1 percent')
        .replace(/&/g, ' and '),
    );
    const words = said.flatMap(({ word }) =>
      prepared.fillers.has(word) ? [] : (contractions.get(word) ?? [word]),
    );
    const plain = withoutAsides(withoutStutter(words), prepared);
    const rest = withoutFrame(plain, prepared);
    return { said: plain, words: rest, isFrame: isFrame(rest, prepared) };
  };
}

/** The words that a pattern may begin with. */
function startsOf(pattern: readonly PatternPart[]): string[] {
  const [first = '', ...rest] = pattern;
  if (typeof first === 'string') return first.startsWith('{') ? [] : [first];
  const starts = first.flatMap((branch) => startsOf(branch));
  return first.some((branch) => branch.length === 0) ? [...starts, ...startsOf(rest)] : starts;
}

function byWord(phrases: readonly string[], place: 0 | -1): Phrases {
  const found = new Map<string, string[][]>();
  for (const phrase of phrases
    .map((each) => each.split(' '))
    .sort((one, other) => other.length - one.length)) {
    const key = phrase.at(place) ?? '';
    found.set(key, [...(found.get(key) ?? []), phrase]);
  }
  return found;
}

/** "what what did" and "what did what did" are "what did". Digits and letters may repeat: "nine nine", "d d b". */
function withoutStutter(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (const word of words) {
    kept.push(word);
    for (let length = Math.min(MAX_STUTTER, kept.length >> 1); length >= 1; length -= 1) {
      if (isRepeated(kept, length)) kept.length -= length;
    }
  }
  return kept;
}

function isRepeated(words: readonly string[], length: number): boolean {
  for (let back = 1; back <= length; back += 1) {
    const word = words[words.length - back] ?? '';
    if (word !== words[words.length - back - length] || word.length === 1 || REPEATABLE.has(word))
      return false;
  }
  return true;
}

function withoutAsides(words: readonly string[], { asides }: Prepared): string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const aside = BEFORE_YOU_KNOW.test(words[at - 1] ?? '') ? undefined : phraseAt(words, at, asides);
    if (aside === undefined || aside.length === words.length) kept.push(words[at++] ?? '');
    else at += aside.length;
  }
  return kept;
}

/** Takes openings and closings off as long as one fits and something is left. */
function withoutFrame(words: readonly string[], prepared: Prepared): string[] {
  let from = 0;
  let to = words.length;
  for (
    let length = openingAt(words, from, prepared);
    length > 0 && from + length < to;
    length = openingAt(words, from, prepared)
  )
    from += length;
  for (
    let length = closingAt(words.slice(from, to), prepared);
    length > 0;
    length = closingAt(words.slice(from, to), prepared)
  )
    to -= length;
  return words.slice(from, to);
}

/** "Honestly", "yes or no": what was left, because something must be, says nothing either. */
function isFrame(words: readonly string[], { asides, openings, closings }: Prepared): boolean {
  const isWhole = (phrase: readonly string[]) =>
    phrase.length === words.length && startsWith(words, 0, phrase);
  return [asides.get(words[0] ?? ''), openings.get(words[0] ?? ''), closings.get(words.at(-1) ?? '')].some(
    (phrases) => phrases?.some(isWhole),
  );
}

/** How many words at the end say nothing of the wish: not "for me" of "what can it do for me", which "for" belongs to. */
function closingAt(words: readonly string[], { closings }: Prepared): number {
  const closing = closings
    .get(words.at(-1) ?? '')
    ?.find((each) => words.length > each.length && startsWith(words, words.length - each.length, each));
  const before = words[words.length - 1 - (closing?.length ?? 0)] ?? '';
  // "start again" is a wish, "who was he again" is "who was he"
  if (closing === undefined || (closing[0] === 'again' && !QUESTION_WORDS.has(words[0] ?? ''))) return 0;
  const belongs =
    PREPOSITIONS.has(before) || ARTICLES.has(before) || AUXILIARIES.has(before) || before === 'and';
  return belongs && !POLITE.test(closing[0] ?? '') ? 0 : closing.length;
}

function openingAt(
  words: readonly string[],
  from: number,
  { openings, beforeQuestions, wakeWords, starts }: Prepared,
): number {
  const next = words[from + 1] ?? '';
  if (wakeWords.has(words[from] ?? '') && (starts().has(next) || openings.has(next))) return 1;
  const opening = phraseAt(words, from, openings);
  if (opening !== undefined) return opening.length;
  const asked = phraseAt(words, from, beforeQuestions)?.length ?? 0;
  return QUESTION_STARTS.has(words[from + asked] ?? '') && from + asked + 1 < words.length ? asked : 0;
}

function phraseAt(words: readonly string[], at: number, phrases: Phrases): readonly string[] | undefined {
  return phrases.get(words[at] ?? '')?.find((phrase) => startsWith(words, at, phrase));
}

function startsWith(words: readonly string[], at: number, start: readonly string[]): boolean {
  return start.every((word, offset) => words[at + offset] === word);
}
