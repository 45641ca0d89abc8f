import { createHash } from 'node:crypto';
import {
  type Catalogue,
  INDEX_FORMAT_VERSION,
  type Knowledge,
  type NoteId,
  type NoteRecord,
  type Passage,
  type Talk,
} from '../../../lambda/retrieve/index-format.ts';
import { packKnowledge } from '../../../lambda/retrieve/packed-index.ts';
import { packPassages } from '../../../lambda/retrieve/packed-passages.ts';
import { toSpans } from '../../../lambda/retrieve/passage-talks.ts';
import { countPassages } from './count-passages.ts';
import { type StoredTerms, storeTerms } from './join-terms.ts';
import { type RelatedWords, relateCounts } from './relate-counts.ts';
import type { Wordnet } from './wordnet.ts';

export type KnowledgeParts = {
  readonly catalogue: Catalogue;
  readonly notes: readonly NoteRecord[];
  readonly passages: readonly Passage[];
  /** What the passages tell where they have to be read for it: whose they are, and which notes hold turns. */
  readonly spans?: Knowledge['spans'];
  readonly transcripts?: readonly NoteId[];
  readonly light?: readonly string[];
  readonly names?: readonly string[];
};

/** What is counted of the passages' words. */
export type CountedKnowledge = StoredTerms & RelatedWords;

export type CountInput = {
  readonly talks: readonly Talk[];
  readonly passages: readonly Passage[];
  /** Absent: words stand only for themselves. */
  readonly wordnet?: Wordnet;
};

/** All passages counted as one part. */
export function countKnowledge({ talks, passages, wordnet }: CountInput): CountedKnowledge {
  const titles = new Map(talks.map((talk) => [talk.id, talk.title]));
  const counts = countPassages({ passages, titleOf: (talk) => titles.get(talk) ?? '' });
  return { ...storeTerms([counts.terms]), ...relateCounts([counts], wordnet) };
}

/**
 * Puts together everything the assistant knows.
 * @returns a plain value, the same for the same parts, byte for byte once serialised.
 */
export function buildKnowledge(
  { catalogue, notes, passages, light = [], names = [], ...told }: KnowledgeParts,
  { vocabulary, related, proper, search } = countKnowledge({ talks: catalogue.talks, passages }),
): Knowledge {
  const content = {
    formatVersion: INDEX_FORMAT_VERSION,
    catalogue,
    notes: markTranscripts(notes, told.transcripts ?? transcriptsOf(passages)),
    passages,
    spans: told.spans ?? toSpans(passages),
    vocabulary,
    related,
    light,
    names,
    proper,
    search,
  };
  return { ...content, contentHash: hashOf(content) };
}

/** The notes that hold turns of speakers. */
export function transcriptsOf(passages: readonly Passage[]): readonly NoteId[] {
  return [...new Set(passages.filter(({ kind }) => kind === 'turn').map(({ note }) => note))];
}

/** Says of each note whether it is a transcript, so that nobody has to read all passages to learn it. */
function markTranscripts(
  notes: readonly NoteRecord[],
  transcripts: readonly NoteId[],
): readonly NoteRecord[] {
  const spoken = new Set(transcripts);
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
