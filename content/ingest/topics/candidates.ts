import type { Passage } from '../../../lambda/retrieve/index-format.ts';
import { shapeOf } from '../speakable/shape.ts';
import { baseOfThird, isAlsoNoun, isBaseVerb } from '../speakable/verbs.ts';
import type { Spelling } from '../spelling.ts';
import { NOT_TOPICS } from './not-topics.ts';
import { isFirm, readWords, type Word } from './words.ts';

/**
 * name: written with a capital inside a sentence, or as no word is (S3, DynamoDB); heading: a short heading;
 * phrase: two or three words that stand together; noun: one word where a noun stands ("the quorum is").
 */
export type Source = 'name' | 'heading' | 'phrase' | 'noun';

/** Something that may be a topic, in all its written forms, and where it was seen. */
export type Candidate = {
  /** Its terms joined by blanks. */
  readonly key: string;
  /** Written form → how often. */
  readonly forms: Map<string, number>;
  readonly sources: Map<Source, number>;
  passages: number;
  readonly talks: Set<string>;
};

export type Candidates = Map<string, Candidate>;

const MOST_WORDS = 4;
const PHRASE_WORDS = 3;
/** Before a noun. */
const DETERMINERS = new Set('the a an of for with in on our your their its no and or to'.split(' '));

type See = (words: readonly Word[], source: Source) => void;

/** Everything in the passages that may be a topic. */
export function collectCandidates(passages: Iterable<Passage>, spelling: Spelling): Candidates {
  const candidates: Candidates = new Map();
  for (const passage of passages) {
    if (passage.kind === 'code') continue;
    const seen = new Map<string, { words: readonly Word[]; source: Source }>();
    const see: See = (words, source) => {
      const key = words.map(({ term }) => term).join(' ');
      if (!seen.has(key) && isOffered(words)) seen.set(key, { words, source });
    };
    for (const { text } of passage.sentences) seeSentence(readWords(text), see, spelling);
    seeHeading(passage.headings.at(-1) ?? '', see);
    for (const [key, { words, source }] of seen) {
      note(candidates, key, {
        form: words.map(({ written }) => written).join(' '),
        source,
        talk: passage.talk,
      });
    }
  }
  return candidates;
}

function seeHeading(heading: string, see: See): void {
  const words = readWords(heading);
  const distinct = new Set(words.map(({ term }) => term)).size === words.length;
  if (
    words.length > 0 &&
    words.length <= MOST_WORDS &&
    distinct &&
    words.every(isFirm) &&
    shapeOf(heading) === 'names'
  )
    see(words, 'heading');
}

function seeSentence(words: readonly Word[], see: See, spelling: Spelling): void {
  for (let start = 0; start < words.length; start++) {
    const run = nameRun(words, start, spelling);
    if (run > 0) see(words.slice(start, start + run), 'name');
    const phrase = phraseRun(words, start);
    for (let length = 2; length <= phrase; length++) see(words.slice(start, start + length), 'phrase');
    if (isNounPlace(words, start)) see(words.slice(start, start + 1), 'noun');
    if (run > 1) start += run - 1;
  }
}

/** How many words from here on make a name: each with a capital or a form that no plain word has; a figure may end it. */
function nameRun(words: readonly Word[], start: number, spelling: Spelling): number {
  let length = 0;
  while (length < MOST_WORDS) {
    const word = words[start + length];
    if (word === undefined || word.stop) break;
    const figure = length > 0 && /^\d{1,4}$/.test(word.written);
    if (!figure && !isNameLike(word, spelling)) break;
    length++;
    if (word.breaks || figure) break;
  }
  return length;
}

function isNameLike({ written, lower, opens }: Word, { isPlain, form }: Spelling): boolean {
  if (/^\p{Lu}\p{Ll}+$/u.test(written)) return !opens || !isPlain(lower) || (form(lower) ?? lower) !== lower;
  return /\p{Lu}/u.test(written) || /^\p{L}.*\d/u.test(written);
}

/** How many words from here on may be one phrase: nothing between them, no verb, and firm words at its ends. */
function phraseRun(words: readonly Word[], start: number): number {
  let length = 0;
  for (let at = start; at < start + PHRASE_WORDS; at++) {
    const word = words[at];
    if (word === undefined || !isFirm(word) || !/^\p{L}[\p{L}'-]+$/u.test(word.written) || isVerb(word.lower))
      break;
    length++;
    if (word.breaks) break;
  }
  return length;
}

function isVerb(word: string): boolean {
  const base = isBaseVerb(word) ? word : (baseOfThird(word) ?? '');
  return base !== '' && !isAlsoNoun(base);
}

/** "the quorum is", "of containers.": after a determiner, before the end of the noun phrase. */
function isNounPlace(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  const after = words[at + 1];
  if (
    word === undefined ||
    !isFirm(word) ||
    word.lower.length < 4 ||
    !/^\p{Ll}+$/u.test(word.written) ||
    isVerb(word.lower)
  )
    return false;
  if (/(?:ed|ly|ing|ous|ful|ive|able|al|er)$/.test(word.lower)) return false;
  return (
    before !== undefined &&
    DETERMINERS.has(before.lower) &&
    (word.breaks || after === undefined || after.stop)
  );
}

/** A topic has a word in it that says what it is about. */
function isOffered(words: readonly Word[]): boolean {
  return words.some(
    ({ written, lower, stop }) => !stop && written.length > 1 && /\p{L}/u.test(written) && !isNoTopic(lower),
  );
}

/** True for a word that by itself is nothing to ask about. */
export function isNoTopic(lower: string): boolean {
  return (
    NOT_TOPICS.has(lower) || (lower.length > 3 && /[^s]s$/.test(lower) && NOT_TOPICS.has(lower.slice(0, -1)))
  );
}

type Sight = { readonly form: string; readonly source: Source; readonly talk: string };

function note(candidates: Candidates, key: string, { form, source, talk }: Sight): void {
  let candidate = candidates.get(key);
  if (candidate === undefined) {
    candidate = { key, forms: new Map(), sources: new Map(), passages: 0, talks: new Set() };
    candidates.set(key, candidate);
  }
  candidate.passages++;
  candidate.talks.add(talk);
  candidate.forms.set(form, (candidate.forms.get(form) ?? 0) + 1);
  candidate.sources.set(source, (candidate.sources.get(source) ?? 0) + 1);
}
