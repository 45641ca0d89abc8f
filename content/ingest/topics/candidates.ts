import type { Passage } from '../../../lambda/retrieve/index-format.ts';
import { shapeOf } from '../speakable/shape.ts';
import type { Spelling } from '../spelling/spelling.ts';
import { type CandidateTree, createCandidateTree } from './candidate-tree.ts';
import { isNounPlace, nameRun, phraseRun, spelledOut } from './phrases.ts';
import type { WordReader } from './word-reader.ts';
import { isFirm, type Term, type Word } from './words.ts';

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
  readonly tree: CandidateTree;
  readonly reader: WordReader;
  readonly spelling: Spelling;
  /** Words of a heading where it may be a topic, none where it may not. */
  readonly headings: Map<string, readonly Word[]>;
};

export type CollectInput = {
  readonly passages: readonly Passage[];
  readonly spelling: Spelling;
  readonly reader: WordReader;
};

/** Everything in the passages that may be a topic. They are gone through twice: to count words, then to look at them. */
export function collectCandidates({ passages, spelling, reader }: CollectInput): Candidates {
  const terms = new Set<Term>();
  const read: ReadPassage[] = [];
  for (const passage of passages)
    if (passage.kind !== 'code') read.push(readPassage(passage, { at: read.length, reader, terms }));
  const candidates: Candidates = {
    byKey: new Map(),
    spelledOut: new Map(),
    passagesOf: new Map([...terms].map(({ key, passages: count }) => [key, count])),
  };
  const tree = createCandidateTree(candidates.byKey);
  const survey = { candidates, tree, reader, spelling, headings: new Map() };
  for (const [at, passage] of read.entries()) seePassage(passage, at, survey);
  return candidates;
}

/** A passage with the words of its sentences. */
type ReadPassage = {
  readonly heading: string;
  readonly talk: string;
  readonly sentences: readonly (readonly Word[])[];
};

type Reading = { readonly at: number; readonly reader: WordReader; readonly terms: Set<Term> };

/** Reads a passage, and counts it for each of its terms. */
function readPassage({ headings, talk, sentences }: Passage, { at, reader, terms }: Reading): ReadPassage {
  const read = sentences.map(({ text }) => reader.readWords(text));
  for (const words of read) {
    for (const { term } of words) {
      if (term.last === at) continue;
      if (term.passages === 0) terms.add(term);
      term.last = at;
      term.passages++;
    }
  }
  return { heading: headings.at(-1) ?? '', talk, sentences: read };
}

type See = (words: readonly Word[], place: { start: number; length: number; source: Source }) => void;

function seePassage({ heading, talk, sentences }: ReadPassage, at: number, survey: Survey): void {
  const see: See = (words, { start, length, source }) =>
    survey.tree.see(words, { start, length, source, talk, at });
  for (const words of sentences) {
    seeSentence(words, see, survey);
    seeAcronyms(words, survey.candidates.spelledOut);
  }
  const words = headingWords(heading, survey);
  if (words.length > 0) see(words, { start: 0, length: words.length, source: 'heading' });
}

/** The words of a heading that may be a topic; none for others. Passages share their headings: each is looked at once. */
function headingWords(heading: string, { headings, reader }: Survey): readonly Word[] {
  let words = headings.get(heading);
  if (words === undefined) {
    words = reader.readWords(heading);
    if (!mayBeTopic(words) || shapeOf(heading) !== 'names') words = [];
    headings.set(heading, words);
  }
  return words;
}

function mayBeTopic(words: readonly Word[]): boolean {
  if (words.length === 0 || words.length > HEADING_WORDS || !words.every(isFirm)) return false;
  return new Set(words.map(({ key }) => key)).size === words.length;
}

function seeSentence(words: readonly Word[], see: See, survey: Survey): void {
  for (let start = 0; start < words.length; start++) {
    const run = nameRun(words, start, survey.spelling);
    if (run > 0) see(words, { start, length: run, source: 'name' });
    const phrase = phraseRun(words, start);
    for (let length = 2; length <= phrase; length++) {
      if ((words[start + length - 1]?.term.passages ?? 0) < FEWEST_OF_PHRASE) break;
      see(words, { start, length, source: 'phrase' });
    }
    if (isNounPlace(words, start) || isTradeWord(words[start], survey))
      see(words, { start, length: 1, source: 'noun' });
    if (run > 1) start += run - 1;
  }
}

/** "serverless": a word of the trade that no dictionary has. */
function isTradeWord(word: Word | undefined, { spelling }: Survey): boolean {
  if (word === undefined || word.stop || word.look === 'mixed' || word.lower.length < 6) return false;
  word.term.trade ??=
    /^\p{Ll}+$/u.test(word.lower) && !spelling.isWord(word.lower) && !spelling.isWord(word.key);
  return word.term.trade;
}

function seeAcronyms(words: readonly Word[], pairs: Map<string, string>): void {
  for (let at = 0; at < words.length; at++) {
    if (words[at]?.initials === '') continue;
    const full = spelledOut(words, at);
    const key = words[at]?.key ?? '';
    if (full.length > 0 && !pairs.has(key)) pairs.set(key, full.map((word) => word.key).join(' '));
  }
}
