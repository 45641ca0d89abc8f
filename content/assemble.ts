import type { Knowledge, NoteRecord, Passage } from '../lambda/retrieve/index-format.ts';
import { buildKnowledge } from './ingest/build-knowledge.ts';
import { buildCatalogue } from './ingest/catalogue.ts';
import type { Finding, NoteDraft } from './ingest/document.ts';
import { loadEnglish } from './ingest/english.ts';
import { findNameWords } from './ingest/name-words.ts';
import { readDocument } from './ingest/readers.ts';
import { speakSections } from './ingest/speakable/speak-sections.ts';
import { createSpelling } from './ingest/spelling.ts';
import { splitTalks } from './ingest/split-talks.ts';
import { findTopics } from './ingest/topics.ts';
import { countVocabulary } from './ingest/vocabulary.ts';
import { loadLightWords, loadWordnet } from './load-wordnet.ts';
import type { NotesFile } from './notes-folder.ts';

export type Assembled = { readonly knowledge: Knowledge; readonly findings: readonly Finding[] };

type Drafts = { readonly drafts: readonly NoteDraft[]; readonly findings: readonly Finding[] };

/** Reads every file and cuts it into talks. A file that no reader understands becomes a finding; the others are not lost. */
async function readDrafts(
  files: AsyncIterable<NotesFile> | Iterable<NotesFile>,
  folder: string,
): Promise<Drafts> {
  const drafts: NoteDraft[] = [];
  const findings: Finding[] = [];
  for await (const { file, bytes } of files) {
    const read = await readDocument(file, bytes);
    findings.push(...read.findings);
    if (read.document === undefined) continue;
    drafts.push(...splitTalks(read.document, folder));
  }
  return { drafts, findings };
}

function namesOf(drafts: readonly NoteDraft[]): readonly string[] {
  return drafts.flatMap(({ facts }) => [
    facts.credit ?? '',
    facts.place ?? '',
    facts.conference ?? '',
    ...facts.speakers.map((speaker) => speaker.name),
  ]);
}

/**
 * From the files of a notes folder to everything the assistant knows.
 * @param folder the folder's own name, which often tells the conference and the year.
 * @returns the knowledge, the same for the same files byte for byte, and what a reader of the notes should mend.
 */
export async function assembleKnowledge(
  files: AsyncIterable<NotesFile> | Iterable<NotesFile>,
  folder = '',
): Promise<Assembled> {
  const { drafts, findings } = await readDrafts(files, folder);
  const [dictionary, wordnet, light] = await Promise.all([loadEnglish(), loadWordnet(), loadLightWords()]);
  const spelling = createSpelling({
    dictionary,
    vocabulary: countVocabulary(drafts),
    names: namesOf(drafts),
  });
  const { talks, speakers, days, talkOf } = buildCatalogue(drafts);
  const talkIdOf = (draft: NoteDraft) => talkOf.get(draft.id) ?? draft.id;
  const passages: Passage[] = drafts.flatMap((draft) =>
    speakSections(draft, spelling).map((passage) => ({ note: draft.id, talk: talkIdOf(draft), ...passage })),
  );
  const notes: NoteRecord[] = drafts.map((draft) => ({
    id: draft.id,
    talk: talkIdOf(draft),
    file: draft.file,
    ...(draft.facts.credit !== undefined && { credit: draft.facts.credit }),
  }));
  const topics = findTopics({ passages, talks, speakers, spelling });
  return {
    knowledge: buildKnowledge({
      catalogue: { talks, speakers, topics, days },
      notes,
      passages,
      wordnet,
      light,
      names: findNameWords(passages, spelling),
    }),
    findings,
  };
}
