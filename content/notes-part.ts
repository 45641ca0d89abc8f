import type { Passage, Speaker, Talk, Topic } from '../lambda/retrieve/index-format.ts';
import type { Document, Finding, NoteDraft } from './ingest/document.ts';
import { findNameWords } from './ingest/knowledge/name-words.ts';
import { readDocument } from './ingest/readers.ts';
import { withSearchWords } from './ingest/search-words.ts';
import { speakSections } from './ingest/speakable/speak-sections.ts';
import type { SpokenPassage } from './ingest/speakable/spoken.ts';
import { loadEnglish } from './ingest/spelling/english.ts';
import { createSpelling, type Spelling } from './ingest/spelling/spelling.ts';
import { countDraftWords, vocabularyOf, type WordCounts } from './ingest/spelling/vocabulary.ts';
import { splitTalks } from './ingest/talks/split-talks.ts';
import { findTopics } from './ingest/topics/topics.ts';
import type { NotesFile } from './notes-folder.ts';

/** Files that stand next to each other in the folder, and what is made of them step by step, here or in another thread. */
export type NotesPart = {
  /** Reads the files and cuts them into talks. A file that no reader understands becomes a finding; the others are not lost. */
  read(input: ReadInput): Promise<ReadPart>;
  /** Makes the talks that were read speakable, by the words of all parts. */
  speak(input: SpeakInput): Promise<SpokenPart>;
  /** Finds what the passages of all parts name, once it has spoken. */
  findNames(input: NamesInput): Promise<Names>;
};

export type ReadInput = { readonly files: readonly NotesFile[]; readonly folder: string };
export type ReadPart = {
  readonly drafts: readonly NoteDraft[];
  readonly findings: readonly Finding[];
  readonly words: WordCounts;
};

export type SpeakInput = {
  readonly words: WordCounts;
  readonly names: readonly string[];
  readonly mostSearches: number;
  /** Other talks than those that were read. */
  readonly drafts?: readonly NoteDraft[];
};
export type SpokenPart = {
  /** For each talk its passages. */
  readonly passages: readonly (readonly SpokenPassage[])[];
  /** How many words a repair was searched for. */
  readonly searches: number;
};

export type NamesInput = {
  readonly passages: readonly Passage[];
  readonly talks: readonly Talk[];
  readonly speakers: readonly Speaker[];
};
export type Names = { readonly topics: readonly Topic[]; readonly words: readonly string[] };

/** A part in this thread. */
export function createPart(): NotesPart {
  let own: readonly NoteDraft[] = [];
  let spelling: Spelling | undefined;
  return {
    async read(input) {
      // the dictionary is asked for when all parts were read: one that is ready early has it by then
      const [read] = await Promise.all([readDrafts(input), loadEnglish()]);
      own = read.drafts;
      return { ...read, words: countDraftWords(own) };
    },
    async speak({ words, names, mostSearches, drafts = own }) {
      const [dictionary, vocabulary] = [await loadEnglish(), vocabularyOf(words)];
      const speller = createSpelling({ dictionary, vocabulary, names, mostSearches });
      spelling = speller;
      const passages = drafts.map((draft) => withSearchWords(speakSections(draft, speller), draft.also));
      return { passages, searches: speller.searches() };
    },
    async findNames(input) {
      if (spelling === undefined) throw new Error('A part finds names only after it has spoken.');
      return {
        topics: findTopics({ ...input, spelling }),
        words: findNameWords(input.passages, spelling),
      };
    },
  };
}

/** The talks of a document, each with the search words of all: only those of its lines will be its own. */
function draftsOf(document: Document, folder: string): readonly NoteDraft[] {
  const drafts = splitTalks(document, folder);
  const { also } = document;
  return also === undefined ? drafts : drafts.map((draft) => ({ ...draft, also }));
}

async function readDrafts({ files, folder }: ReadInput): Promise<Omit<ReadPart, 'words'>> {
  const drafts: NoteDraft[] = [];
  const findings: Finding[] = [];
  for (const { file, bytes } of files) {
    const read = await readDocument(file, bytes);
    findings.push(...read.findings);
    if (read.document !== undefined) drafts.push(...draftsOf(read.document, folder));
  }
  return { drafts, findings };
}
