import { MAX_HEARD } from '../dialog/question.ts';
import { tokenize } from '../retrieve/analyze.ts';

/** Sounds people make while they think. */
const FILLERS: ReadonlySet<string> = new Set([
  'uh',
  'um',
  'erm',
  'er',
  'uhm',
  'hmm',
  'hm',
  'mm',
  'eh',
  'ehm',
  'ah',
  'umm',
  'uhh',
]);

/** Words said in passing, wherever they stand. */
const ASIDES: readonly (readonly string[])[] = [
  'you know',
  'i mean',
  'sort of like',
  'if you can',
  'if possible',
  'by the way',
].map(split);

/**
 * What stands before the wish itself. One line a kind; each word may be left out of none. Longest first is not needed:
 * they are taken off as long as one fits.
 */
const OPENINGS: readonly (readonly string[])[] = [
  'alexa',
  'computer',
  'echo',
  'hey',
  'so',
  'ok',
  'okay',
  'well',
  'right',
  'now',
  'please',
  'oh',
  'actually',
  'basically',
  'yes so',
  'alright',
  'quick question',
  'question',
  'ask keynote recap to',
  'ask keynote recap about',
  'ask keynote recap for',
  'ask keynote recap',
  'tell keynote recap to',
  'tell keynote recap',
  'open keynote recap and',
  'start keynote recap and',
  'launch keynote recap and',
  'keynote recap',
  'can you please',
  'could you please',
  'would you please',
  'will you please',
  'can you',
  'could you',
  'would you',
  'would you mind',
  'will you',
  'i want you to',
  "i'd like you to",
  'i would like you to',
  'i need you to',
  'i want to know',
  "i'd like to know",
  'i would like to know',
  'i wanna know',
  'i need to know',
  'i wish to know',
  'we want to know',
  "i'd love to know",
  'i was wondering',
  "i'm wondering",
  'i am wondering',
  'i wonder',
  'i want to ask',
  'i wanted to ask',
  "i'd like to ask",
  'let me ask',
  'may i ask',
  'can i ask',
  'my question is',
  'do you know',
  'do you happen to know',
  'do you remember',
  'any idea',
  'remind me',
  'let me know',
  'what i want to know is',
  'what i would like to know is',
  "i'd like to hear",
  'i would like to hear',
  'i want to hear',
  'i forgot',
  "i don't remember",
  'what about uh',
  'just',
  'maybe',
  'also',
  'according to the notes',
  'in the notes',
  'according to your notes',
  'from the notes',
].map(split); // prettier-ignore

/** Openings that are one only before a question: "tell me what…", "and how…". Alone they are wishes of their own. */
const BEFORE_QUESTION: readonly (readonly string[])[] = [
  'tell me',
  'tell us',
  'show me',
  'explain to me',
  'explain',
  'say',
  'and',
  'but',
  'then',
  'if you know',
  'know',
  'me',
  'to me',
  'again',
].map(split);
const QUESTION_WORDS: ReadonlySet<string> = new Set(
  "what what's whats which who who's whose whom when where why how if whether is are was were did does do can could".split(
    ' ',
  ),
);

const CLOSINGS: readonly (readonly string[])[] = [
  'please',
  'thanks',
  'thank you',
  'for me',
  'alexa',
  'if you please',
  'ok',
  'okay',
  'right',
  'or something',
  'or so',
  'would you',
  'will you',
  'can you',
  'could you',
  'in the notes',
  'according to the notes',
  'in your notes',
  'do you know',
  'by any chance',
  'you know',
  'anyway',
  'actually',
  'exactly',
  'then',
].map(split); // prettier-ignore

/** A stutter repeats at most this many words. */
const MAX_STUTTER = 4;
const CONTRACTIONS = new Map(
  Object.entries({
    whats: "what's",
    wheres: "where's",
    whos: "who's",
    hows: "how's",
    didnt: "didn't",
    doesnt: "doesn't",
    dont: "don't",
    isnt: "isn't",
    wasnt: "wasn't",
    cant: "can't",
    im: "i'm",
    id: "i'd",
    ill: "i'll",
    ive: "i've",
    lets: "let's",
    thats: "that's",
    wanna: 'want to',
    gimme: 'give me',
    lemme: 'let me',
    cannot: 'can not',
  }),
);
const SPELLED_OUT = new Map(
  Object.entries({
    "what's": 'what is',
    "who's": 'who is',
    "where's": 'where is',
    "how's": 'how is',
    "when's": 'when is',
    "why's": 'why is',
    "that's": "that's",
  }),
);

function split(text: string): string[] {
  return text.split(' ');
}

/**
 * The words of an utterance, in lower case and without punctuation: no "uh", no "please", no "can you tell me", nothing said
 * twice. Cut at MAX_HEARD characters. Contractions of question words are opened: "what's" is "what is".
 */
export function normalise(heard: string): string[] {
  const folded = tokenize(
    heard
      .slice(0, MAX_HEARD)
      .replace(/(\d)\s?%/g, '$1 percent')
      .replace(/&/g, ' and '),
  ).map((token) => token.word);
  const words = folded
    .filter((word) => !FILLERS.has(word))
    .flatMap((word) => split(CONTRACTIONS.get(word) ?? word))
    .flatMap((word) => split(SPELLED_OUT.get(word) ?? word));
  return withoutFrame(withoutAsides(withoutStutter(words)));
}

/** "what what did" and "what did what did" are "what did". Digits and letters may repeat: "nine nine", "d d b". */
function withoutStutter(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (const word of words) {
    kept.push(word);
    for (let length = MAX_STUTTER; length >= 1; length -= 1) {
      const [last, before] = [kept.slice(-length), kept.slice(-2 * length, -length)];
      const same =
        before.length === length &&
        last.every((each, at) => each === before[at] && each.length > 1 && !REPEATABLE.has(each));
      if (same) kept.splice(-length);
    }
  }
  return kept;
}
const REPEATABLE: ReadonlySet<string> = new Set(
  'one two three four five six seven eight nine zero oh bye'.split(' '),
);

function withoutAsides(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const aside = ASIDES.find((each) => startsWith(words, at, each));
    // "what do you know about …" is no aside
    if (aside === undefined || /^(do|did|does|what|if)$/.test(words[at - 1] ?? ''))
      kept.push(words[at++] ?? '');
    else at += aside.length;
  }
  return kept;
}

/** Takes openings and closings off as long as one fits and something is left. */
function withoutFrame(words: readonly string[]): string[] {
  let from = 0;
  let to = words.length;
  for (;;) {
    const opening = openingAt(words, from, to);
    if (opening > 0 && from + opening < to) from += opening;
    else break;
  }
  for (;;) {
    const closing = CLOSINGS.find(
      (each) => to - each.length > from && startsWith(words, to - each.length, each),
    );
    if (closing === undefined) break;
    to -= closing.length;
  }
  return words.slice(from, to);
}

function openingAt(words: readonly string[], from: number, to: number): number {
  const fits = (each: readonly string[]) => startsWith(words.slice(0, to), from, each);
  const opening = OPENINGS.filter(fits).sort((one, other) => other.length - one.length)[0];
  if (opening !== undefined) return opening.length;
  const asked = BEFORE_QUESTION.find(
    (each) =>
      fits(each) && QUESTION_WORDS.has(words[from + each.length] ?? '') && from + each.length + 1 < to,
  );
  return asked?.length ?? 0;
}

function startsWith(words: readonly string[], at: number, start: readonly string[]): boolean {
  return start.every((word, offset) => words[at + offset] === word);
}
