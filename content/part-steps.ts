import type { Knowledge, NoteId, TalkId } from '../lambda/retrieve/index-format.ts';
import type { DraftHead, Finding } from './ingest/document.ts';
import type { CountedTerms } from './ingest/knowledge/count-postings.ts';
import type { RelatedCounts } from './ingest/knowledge/relate-counts.ts';
import type { WordCounts } from './ingest/spelling/vocabulary.ts';
import type { TopicCount, TopicNames } from './ingest/topics/count-topics.ts';
import type { NotesFile } from './notes-folder.ts';

/**
 * Files that stand next to each other in the folder, and what is made of them step by step, here or in another thread. What a step gives
 * is little: drafts and passages stay with the part, and between the steps everybody learns of the others what they have to know.
 */
export type NotesPart = {
  /** Reads the files and cuts them into talks. A file that no reader understands becomes a finding; the others are not lost. */
  read(input: ReadInput): Promise<ReadPart>;
  /** Makes the talks that were read speakable, by the words of all parts. */
  speak(input: SpeakPart): Promise<SpokenPart>;
  /** Counts what the passages hold, once it is known how many stand before them and of which talk they are. */
  count(input: CountPart): Promise<CountedPart>;
  /** Relates the words of this part and of the others. */
  relate(others: readonly RelatedCounts[]): Promise<PackedRelations>;
  /** How many of its passages name each topic. */
  countTopics(topics: readonly TopicNames[]): Promise<readonly TopicCount[]>;
};

export type ReadInput = {
  readonly files: readonly NotesFile[];
  readonly folder: string;
  /** The names of all files of the folder, by which its pages refer to each other. */
  readonly pages?: ReadonlySet<string>;
};

export type ReadPart = {
  /** The talks, without their words. */
  readonly heads: readonly DraftHead[];
  readonly findings: readonly Finding[];
  readonly words: WordCounts;
};

export type SpeakPart = {
  readonly words: WordCounts;
  readonly names: readonly string[];
  readonly mostSearches: number;
};

export type SpokenPart = {
  /** For each talk how many passages it has. */
  readonly passages: readonly number[];
  /** How many words a repair was searched for. */
  readonly searches: number;
};

export type CountPart = {
  /** How many passages stand before these. */
  readonly base: number;
  /** The talk that each draft is a note of. */
  readonly talks: readonly { readonly id: TalkId; readonly title: string }[];
  /** It is this part that will relate the words: its own counts stay with it. */
  readonly relates: boolean;
};

export type CountedPart = Pick<Knowledge, 'spans' | 'names'> & {
  /** The passages as they are stored. */
  readonly pieces: readonly string[];
  /** The notes that hold turns. */
  readonly transcripts: readonly NoteId[];
  readonly terms: CountedTerms;
  /** Absent from the part that relates the words. */
  readonly related?: RelatedCounts;
};

/** `related` as it is stored. */
export type PackedRelations = Pick<Knowledge, 'proper' | 'light'> & { readonly related: string };
