import type { Passage } from '../../../lambda/retrieve/index-format.ts';
import { shapeOf } from '../speakable/shape.ts';
import type { Spelling } from '../spelling.ts';
import { isNoTopic } from './not-topics.ts';
import { isNounPlace, isTradeWord, nameRun, phraseRun, spelledOut } from './phrases.ts';
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
  readonly sources: Map<Source, number>;
  passages: number;
  readonly talks: Set<string>;
};

export type Candidates = {
  readonly byKey: Map<string, Candidate>;
  /** Key of an acronym → key of the words that the notes spell it out with. */
  readonly spelledOut: Map<string, string>;
  /** Key of a word → how many passages have it, wherever it stands. */
  readonly passagesOf: Map<string, number>;
};

const HEADING_WORDS = 4;

type See = (words: readonly Word[], source: Source) => void;

/** Everything in the passages that may be a topic. */
export function collectCandidates(passages: Iterable<Passage>, spelling: Spelling): Candidates {
  const candidates: Candidates = { byKey: new Map(), spelledOut: new Map(), passagesOf: new Map() };
  for (const passage of passages) {
    if (passage.kind === 'code') continue;
    const seen = new Map<string, { words: readonly Word[]; source: Source }>();
    const see: See = (words, source) => {
      const key = keyOf(words);
      if (!seen.has(key) && isOffered(words)) seen.set(key, { words, source });
    };
    const keys = new Set<string>();
    for (const { text } of passage.sentences) {
      const words = readWords(text);
      for (const { key, stop } of words) if (!stop) keys.add(key);
      seeSentence(words, see, spelling);
      seeAcronyms(words, candidates.spelledOut);
    }
    for (const key of keys) candidates.passagesOf.set(key, (candidates.passagesOf.get(key) ?? 0) + 1);
    seeHeading(passage.headings.at(-1) ?? '', see);
    for (const [key, { words, source }] of seen) {
      note(candidates.byKey, key, {
        form: words.map(({ written }) => written).join(' '),
        source,
        talk: passage.talk,
      });
    }
  }
  return candidates;
}

function keyOf(words: readonly Word[]): string {
  return words.map(({ key }) => key).join(' ');
}

function seeHeading(heading: string, see: See): void {
  const words = readWords(heading);
  if (words.length === 0 || words.length > HEADING_WORDS || !words.every(isFirm)) return;
  const distinct = new Set(words.map(({ key }) => key)).size === words.length;
  if (distinct && shapeOf(heading) === 'names') see(words, 'heading');
}

function seeSentence(words: readonly Word[], see: See, spelling: Spelling): void {
  for (let start = 0; start < words.length; start++) {
    const run = nameRun(words, start, spelling);
    if (run > 0) see(words.slice(start, start + run), 'name');
    const phrase = phraseRun(words, start);
    for (let length = 2; length <= phrase; length++) see(words.slice(start, start + length), 'phrase');
    const word = words[start];
    const noun = isNounPlace(words, start) || (word !== undefined && isTradeWord(word, spelling));
    if (noun) see(words.slice(start, start + 1), 'noun');
    if (run > 1) start += run - 1;
  }
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
    candidate = { key, forms: new Map(), sources: new Map(), passages: 0, talks: new Set() };
    candidates.set(key, candidate);
  }
  candidate.passages++;
  candidate.talks.add(talk);
  candidate.forms.set(form, (candidate.forms.get(form) ?? 0) + 1);
  candidate.sources.set(source, (candidate.sources.get(source) ?? 0) + 1);
}
