import type { Sentence } from '../../../lambda/retrieve/index-format.ts';
import type { Spelling } from '../spelling/spelling.ts';
import { capitalize, withinSentence } from './case.ts';
import { joinNames } from './join-names.ts';
import { countWords } from './long-sentences.ts';
import { type Shape, shapeOf, wordsOf } from './shape.ts';
import { finishSentence, isSpeakable, oneLine, speakWords, trimEnd, withoutTie } from './speak-text.ts';
import type { Stretch } from './split-lines.ts';
import { leadFor, type Under } from './under.ts';
import { isBaseVerb } from './verbs.ts';

/**
 * How half sentences are said. What a line says is never added to: a missing subject is the heading's own words or "it",
 * and short names are said to be listed where they stand.
 */

/** A line of notes on its way to a sentence: its spoken words, its shape, and the heading or bullet it stands under. */
export type Line = Stretch & {
  readonly words: string;
  readonly shape: Shape;
  readonly under?: Under;
  readonly by?: string;
  /** It follows another sentence of the same bullet or paragraph. */
  readonly continues?: boolean;
};

/** Names of so few words are joined into one sentence with their neighbours. */
export const JOINED_WORDS = 3;
/** Three words of a name are not longer than this, in characters. */
const LONGEST_NAME = 80;
/** A list longer than this is hard to keep in the ear. */
const MOST_JOINED = 6;
/** A heading of so few words can be the subject of a sentence. */
const SUBJECT_WORDS = 4;
/** Headings that name a place in the notes, not the thing spoken of. */
const NO_SUBJECT =
  /^(?:notes?|details?|overview|summary|intro(?:duction)?|background|agenda|demos?|examples?|features?|ideas?|options?|questions?|q and a|answers?|why|what|how|who|when|where|goals?|problems?|solutions?|issues?|pros|cons|links?|resources?|references?|conclusions?|takeaways?|key takeaways|action items|todo|misc|other|others|benefits?|uses?|lessons(?: learned)?|steps?|results?|tips|new|next(?: steps)?|future|history|then|now|before|after|good|bad|better|best)\b/i;
const WHOLE_NAMES_ENDING_IN_S = /(?:ss|us|is|[A-Z]S|\dS)$/;

const ENDED = /[.!?]["')]*$/;

export type LineContext = { readonly spelling: Spelling; readonly under?: Under; readonly by?: string };

/** Reads a stretch's words and shape. A line that its author ended with a stop is a sentence by the author's word. */
export function readLine(stretch: Stretch, { spelling, under, by }: LineContext): Line {
  const words = speakWords(withoutTie(stretch.text), spelling);
  const line = {
    text: stretch.text,
    line: stretch.line,
    words,
    shape: ENDED.test(stretch.text) ? 'sentence' : shapeOf(words),
  } as const;
  return by === undefined ? standUnder(line, under) : { ...line, by };
}

/** The line as it stands under a heading or a parent bullet. */
export function standUnder(line: Line, under: Under | undefined): Line {
  const isThere = line.under?.words === under?.words && line.under?.listed === under?.listed;
  if (isThere || line.under?.voice === true || line.by !== undefined) return line;
  const { text, line: at, words, shape, continues } = line;
  const bare =
    continues === true ? { text, line: at, words, shape, continues } : { text, line: at, words, shape };
  return under === undefined ? bare : { ...bare, under };
}

/** The sentences of neighbouring lines, in order; lines with nothing to say bring none. */
export function frameLines(lines: readonly Line[], spelling: Spelling): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let short: Line[] = [];
  const spoilt = new Set<string | undefined>();
  const begun = new Set<string | undefined>();
  const flush = () => {
    sentences.push(...sayList(short, spelling));
    short = [];
  };
  for (const line of lines) {
    if (!isSpeakable(line.words)) continue;
    const words = line.under?.words;
    if (short.length > 0 && (!isShortName(line) || line.under?.words !== short[0]?.under?.words)) flush();
    if (isShortName(line)) short.push(line);
    else sentences.push(sayLine(line, { first: !begun.has(words), spoilt: spoilt.has(words) }, spelling));
    if (line.shape !== 'third') begun.add(words);
    if (line.shape === 'sentence') spoilt.add(words);
  }
  flush();
  return sentences;
}

/** First words of what is no name: a denial ("no IPv6", listed, would say the opposite), a place or a time. */
const NO_NAME_START =
  /^(?:no|not|never|none|without|non|only|just|also|still|now|then|so|and|or|but|if|when|while|because|to|by|for|from|in|on|at|with|via|as|than|over|under|until|since|before|after|about|up|down|coming|much|very|too|really|\p{L}+(?:ly|n't))$/u;
/** First words that describe: a name when a noun follows, a state when a preposition does ("available for Mac"). */
const DESCRIBES =
  /^(?:available|ready|able|good|great|bad|easy|hard|fast|slow|ideal|useful|based|due|transparent|similar|same|better|best|worse|more|less|running|\p{L}+ed)$/u;
const FOLLOWS_STATE =
  /^(?:to|by|for|from|in|on|at|with|via|as|than|of|off|out|up|into|over|the|a|an|this|that|it|them)$/;

function isShortName({ words, shape, by }: Line): boolean {
  if (words.length > LONGEST_NAME) return false;
  const count = countWords(words);
  if (by !== undefined || shape !== 'names' || count > JOINED_WORDS || /[.!?,;:]/.test(words.slice(0, -1)))
    return false;
  const [first = '', second = ''] = wordsOf(words);
  if (count === 1) return !/^(?:no|not|yes|none)$/.test(first);
  if (isBaseVerb(first) || NO_NAME_START.test(first)) return false;
  return !DESCRIBES.test(first) || !(FOLLOWS_STATE.test(second) || (count > 2 && first.endsWith('ed')));
}

type Before = { readonly first: boolean; readonly spoilt: boolean };

/**
 * A verb without its subject takes its heading as the subject, if that is the name of something or no other kind of line
 * stands between the two, and no sentence under that heading spoke of something else before. Behind a sentence of its own bullet it goes
 * on with "it". Otherwise it stays as its author left it.
 */
function sayLine(line: Line, { first, spoilt }: Before, spelling: Spelling): Sentence {
  const { words, shape, under } = line;
  if (shape === 'third') {
    const heading =
      !spoilt &&
      under?.said !== true &&
      (first || isNameOfSomething(under?.words, spelling)) &&
      !/^(?:wants|thinks|says|believes|loves|likes|feels|knows)\b/i.test(words)
        ? under?.words
        : undefined;
    const subject = line.continues === true ? 'It' : subjectOf(heading);
    if (subject !== undefined)
      return toSentence(line, finishSentence(`${subject} ${withinSentence(words, spelling)}`, spelling));
  }
  const sentence = toSentence(line, finishSentence(words, spelling));
  const lead = needsLead(line) ? leadFor(under, words, spelling) : undefined;
  return lead === undefined ? sentence : { ...sentence, under: lead };
}

/** Words that point to what was said before, or, where nothing was, to the heading. */
const POINTS_BACK =
  /^(?:it|its|it's|they|they're|their|this|(?:these|those)(?! (?:who|that|which)\b)|he|she|further|furthermore|therefore|thus|hence|moreover|otherwise|also)\b/i;

/** A half sentence, advice, or a sentence that points to its heading. */
function needsLead({ shape, words, under, continues }: Line): boolean {
  if (under?.listed === true) return continues !== true;
  if (shape === 'sentence') return continues !== true && POINTS_BACK.test(words);
  return true;
}

function isNameOfSomething(heading: string | undefined, { isPlain, form }: Spelling): boolean {
  return (heading ?? '').split(' ').some((word) => {
    const small = word.toLowerCase();
    return /\p{L}/u.test(word) && word !== small && (!isPlain(small) || form(small) === word);
  });
}

function toSentence({ text: written, line, by }: Line, text: string): Sentence {
  const plain = oneLine(written);
  const same = text === plain || text.slice(0, -1) === plain || comparable(text) === comparable(plain);
  const said = same ? { text, line } : { text, line, written: plain };
  return by === undefined || by === '' ? said : { ...said, by };
}

function comparable(text: string): string {
  return trimEnd(text.toLowerCase(), '.!?');
}

/** The heading as the subject of a verb in the singular, when it can be one. */
function subjectOf(under: string | undefined): string | undefined {
  if (under === undefined || countWords(under) > SUBJECT_WORDS || NO_SUBJECT.test(under)) return undefined;
  if (!/^[\p{L}\p{N}][\p{L}\p{N} .'+#-]*$/u.test(under) || shapeOf(under) !== 'names') return undefined;
  const words = wordsOf(under);
  const plural = (words.at(-1) ?? '').endsWith('s') && !WHOLE_NAMES_ENDING_IN_S.test(under);
  return plural || /ing$/.test(words[0] ?? '') ? undefined : under;
}

/** "On culture of durability: static analysis, checksums and proofs, and safeguards." */
function sayList(lines: readonly Line[], spelling: Spelling): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (let start = 0; start < lines.length; start += MOST_JOINED)
    sentences.push(sayNames(lines.slice(start, start + MOST_JOINED), start > 0, spelling));
  return sentences;
}

/** Several names behind what they stand under; where that is nothing, the notes list them. */
function sayNames(lines: readonly Line[], goesOn: boolean, spelling: Spelling): Sentence {
  const names = joinNames(lines.map(({ words }) => withinSentence(trimEnd(words, '.!?'), spelling)));
  const written = lines.map(({ text }) => oneLine(text)).join('; ');
  const line = lines[0]?.line ?? 0;
  const lead = leadFor(lines[0]?.under, names, spelling);
  if (lead === undefined && lines.length > 1)
    return {
      text: finishSentence(`the notes ${goesOn ? 'also ' : ''}list ${names}`, spelling),
      line,
      written,
    };
  const said = { text: capitalize(finishSentence(names, spelling)), line, written };
  return lead === undefined ? said : { ...said, under: lead };
}
