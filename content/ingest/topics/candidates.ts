import type { Passage } from '../../../lambda/retrieve/index-format.ts';
import { shapeOf } from '../speakable/shape.ts';
import type { Spelling } from '../spelling.ts';
import { isNoTopic } from './not-topics.ts';
import { isNounPlace, nameRun, phraseRun, spelledOut } from './phrases.ts';
import { isFirm, readWords, type Word } from './words.ts';

/**
 * name: written with a capital inside a sentence, or as no word is (S3, DynamoDB); heading: a short heading;
 * phrase: two or three words that stand together; noun: one word where a noun stands ("the quorum is").
 */
export type Source = 'name' | 'heading' | 'phrase' | 'noun';

/** Something that may be a topic, in all its written forms, and where it was seen. */
export type Candidate = {
  /** The keys of its words joined by blanks. */
  readonly key: string;
  /** Written form → how often. */
  readonly forms: Map<string, number>;
  readonly sources: Record<Source, number>;
  passages: number;
  /** The talks that have it; one may stand there more than once. */
  readonly talks: string[];
};

export type Candidates = {
  readonly byKey: Map<string, Candidate>;
  /** Key of an acronym → key of the words that the notes spell it out with. */
  readonly spelledOut: Map<string, string>;
  /** Key of a word → how many passages have it, wherever it stands. */
  readonly passagesOf: Map<string, number>;
};

const HEADING_WORDS = 4;

/** A phrase of rarer words than this comes up too seldom itself; it is not even made. */
const FEWEST_OF_PHRASE = 3;

/** What is known while the passages are gone through. */
type Survey = {
  readonly candidates: Candidates;
  readonly spelling: Spelling;
  /** Key → whether it is a word of the trade. */
  readonly trade: Map<string, boolean>;
};

type See = (words: readonly Word[], source: Source) => void;

/** Everything in the passages that may be a topic. They are gone through twice: to count words, then to look at them. */
export function collectCandidates(passages: readonly Passage[], spelling: Spelling): Candidates {
  const read = passages.filter(({ kind }) => kind !== 'code').map(readPassage);
  const candidates: Candidates = { byKey: new Map(), spelledOut: new Map(), passagesOf: countWords(read) };
  const survey = { candidates, spelling, trade: new Map<string, boolean>() };
  for (const passage of read) seePassage(passage, survey);
  return candidates;
}

/** A passage with the words of its sentences. */
type ReadPassage = {
  readonly heading: string;
  readonly talk: string;
  readonly sentences: readonly (readonly Word[])[];
};

function readPassage({ headings, talk, sentences }: Passage): ReadPassage {
  return { heading: headings.at(-1) ?? '', talk, sentences: sentences.map(({ text }) => readWords(text)) };
}

function countWords(passages: readonly ReadPassage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { sentences } of passages) {
    const keys = new Set<string>();
    for (const words of sentences) for (const { key } of words) keys.add(key);
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function seePassage(passage: ReadPassage, survey: Survey): void {
  const seen = new Map<string, { words: readonly Word[]; source: Source }>();
  const see: See = (words, source) => {
    const key = keyOf(words);
    if (!seen.has(key) && isOffered(words)) seen.set(key, { words, source });
  };
  for (const words of passage.sentences) {
    seeSentence(words, see, survey);
    seeAcronyms(words, survey.candidates.spelledOut);
  }
  seeHeading(passage.heading, see);
  for (const [key, { words, source }] of seen) {
    note(survey.candidates.byKey, key, {
      form: words.map(({ written }) => written).join(' '),
      source,
      talk: passage.talk,
    });
  }
}

function keyOf(words: readonly Word[]): string {
  let joined = words[0]?.key ?? '';
  for (let i = 1; i < words.length; i++) joined += ` ${words[i]?.key}`;
  return joined;
}

function seeHeading(heading: string, see: See): void {
  const words = readWords(heading);
  if (words.length === 0 || words.length > HEADING_WORDS || !words.every(isFirm)) return;
  const distinct = new Set(words.map(({ key }) => key)).size === words.length;
  if (distinct && shapeOf(heading) === 'names') see(words, 'heading');
}

function seeSentence(words: readonly Word[], see: See, survey: Survey): void {
  const { passagesOf } = survey.candidates;
  for (let start = 0; start < words.length; start++) {
    const run = nameRun(words, start, survey.spelling);
    if (run > 0) see(words.slice(start, start + run), 'name');
    const phrase = phraseRun(words, start);
    for (let length = 2; length <= phrase; length++) {
      if ((passagesOf.get(words[start + length - 1]?.key ?? '') ?? 0) < FEWEST_OF_PHRASE) break;
      see(words.slice(start, start + length), 'phrase');
    }
    if (isNounPlace(words, start) || isTradeWord(words[start], survey))
      see(words.slice(start, start + 1), 'noun');
    if (run > 1) start += run - 1;
  }
}

/** "serverless": a word of the trade that no dictionary has. */
function isTradeWord(word: Word | undefined, { spelling, trade }: Survey): boolean {
  if (word === undefined || word.stop || word.look === 'mixed' || word.lower.length < 6) return false;
  let known = trade.get(word.key);
  if (known === undefined) {
    known = /^\p{Ll}+$/u.test(word.lower) && !spelling.isWord(word.lower) && !spelling.isWord(word.key);
    trade.set(word.key, known);
  }
  return known;
}

function seeAcronyms(words: readonly Word[], pairs: Map<string, string>): void {
  for (const [at, word] of words.entries()) {
    const full = spelledOut(words, at);
    if (full.length > 0 && !pairs.has(word.key)) pairs.set(word.key, keyOf(full));
  }
}

/** A topic has a word in it that says what it is about. */
function isOffered(words: readonly Word[]): boolean {
  return words.some(
    ({ written, lower, stop }) => !stop && written.length > 1 && /\p{L}/u.test(written) && !isNoTopic(lower),
  );
}

type Sight = { readonly form: string; readonly source: Source; readonly talk: string };

function note(candidates: Map<string, Candidate>, key: string, { form, source, talk }: Sight): void {
  let candidate = candidates.get(key);
  if (candidate === undefined) {
    const sources = { name: 0, heading: 0, phrase: 0, noun: 0 };
    candidate = { key, forms: new Map(), sources, passages: 0, talks: [] };
    candidates.set(key, candidate);
  }
  candidate.passages++;
  if (candidate.talks.at(-1) !== talk) candidate.talks.push(talk);
  candidate.forms.set(form, (candidate.forms.get(form) ?? 0) + 1);
  candidate.sources[source]++;
}
