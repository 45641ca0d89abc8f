import { createHash } from 'node:crypto';
import {
  type Catalogue,
  INDEX_FORMAT_VERSION,
  type Knowledge,
  type NoteRecord,
  type Passage,
  type Talk,
} from '../../../lambda/retrieve/index-format.ts';
import { packKnowledge, packPassages } from '../../../lambda/retrieve/packed-index.ts';
import { toSpans } from '../../../lambda/retrieve/passage-talks.ts';
import { createPostingsCount } from './count-postings.ts';
import { readPassageWords } from './passage-words.ts';
import { createNameCount } from './proper-terms.ts';
import { createUseCount, lemmasOf, relateWords } from './related.ts';
import type { Wordnet } from './wordnet.ts';

export type KnowledgeParts = {
  readonly catalogue: Catalogue;
  readonly notes: readonly NoteRecord[];
  readonly passages: readonly Passage[];
  readonly light?: readonly string[];
  readonly names?: readonly string[];
};

/** What is counted of the passages' words. */
export type CountedKnowledge = Pick<Knowledge, 'vocabulary' | 'related' | 'proper' | 'search'>;

export type CountInput = {
  readonly talks: readonly Talk[];
  readonly passages: readonly Passage[];
  /** Absent: words stand only for themselves. */
  readonly wordnet?: Wordnet;
};

export function countKnowledge({ talks, passages, wordnet }: CountInput): CountedKnowledge {
  const titles = new Map(talks.map((talk) => [talk.id, talk.title]));
  const isWord = (folded: string) =>
    lemmasOf(folded).some((lemma) => wordnet?.isWrittenSmall(lemma) === true);
  const [postings, uses, names] = [createPostingsCount(), createUseCount(), createNameCount(isWord)];
  for (const words of readPassageWords(passages, (talk) => titles.get(talk) ?? '')) {
    postings.add(words);
    uses.add(words);
    names.add(words);
  }
  const { search, vocabulary } = postings.counted();
  const proper = names.properTerms();
  const forms = { proper: new Set(proper), tails: uses.tails() };
  const related = wordnet === undefined ? {} : relateWords(uses.uses(), wordnet, forms);
  return { vocabulary, related, proper, search };
}

/**
 * Puts together everything the assistant knows.
 * @returns a plain value, the same for the same parts, byte for byte once serialised.
 */
export function buildKnowledge(
  { catalogue, notes, passages, light = [], names = [] }: KnowledgeParts,
  { vocabulary, related, proper, search } = countKnowledge({ talks: catalogue.talks, passages }),
): Knowledge {
  const content = {
    formatVersion: INDEX_FORMAT_VERSION,
    catalogue,
    notes: markTranscripts(notes, passages),
    passages,
    spans: toSpans(passages),
    vocabulary,
    related,
    light,
    names,
    proper,
    search,
  };
  return { ...content, contentHash: hashOf(content) };
}

/** Says of each note whether it is a transcript, so that nobody has to read all passages to learn it. */
function markTranscripts(notes: readonly NoteRecord[], passages: readonly Passage[]): readonly NoteRecord[] {
  const spoken = new Set(passages.filter(({ kind }) => kind === 'turn').map(({ note }) => note));
  return notes.map((note) => (spoken.has(note.id) ? { ...note, transcript: true } : note));
}

/** Of the knowledge as it is stored, part by part: most parts are one text, which costs less than the objects in it. */
function hashOf(content: Omit<Knowledge, 'contentHash'>): string {
  const hash = createHash('sha256');
  const { contentHash: _, ...packed } = packKnowledge({ ...content, passages: [], contentHash: '' });
  for (const [name, part] of Object.entries(packed)) {
    hash.update(`${name}\n`);
    if (name === 'passages') for (const piece of packPassages(content.passages)) hash.update(piece);
    else hash.update(typeof part === 'string' ? part : JSON.stringify(part));
  }
  return hash.digest('hex');
}
