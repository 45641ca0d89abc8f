import type { Knowledge, NoteRecord, Passage } from '../lambda/retrieve/index-format.ts';
import { countParts, DIVISION, type Division, divideNotes } from './divide-notes.ts';
import { buildCatalogue } from './ingest/catalogue/catalogue.ts';
import type { Finding, NoteDraft } from './ingest/document.ts';
import { buildKnowledge, countKnowledge } from './ingest/knowledge/build-knowledge.ts';
import { joinCounts } from './ingest/spelling/vocabulary.ts';
import { nameOfFolder } from './ingest/talks/folder-page.ts';
import { loadLightWords, loadWordnet } from './load-wordnet.ts';
import type { NotesFile } from './notes-folder.ts';
import { createPart, type NotesPart, type ReadPart, type SpokenPart } from './notes-part.ts';
import { openRemotePart, type RemotePart } from './remote-part.ts';

export type Assembled = { readonly knowledge: Knowledge; readonly findings: readonly Finding[] };

/**
 * From the files of a notes folder to everything the assistant knows.
 * @param folder the folder's own name, which often tells the conference and the year.
 * @param division how large folders are spread over threads; what comes out is the same.
 * @returns the knowledge, the same for the same files byte for byte, and what a reader of the notes should mend.
 */
export async function assembleKnowledge(
  files: AsyncIterable<NotesFile> | Iterable<NotesFile>,
  folder = '',
  division: Division = DIVISION,
): Promise<Assembled> {
  const remote: RemotePart[] = [];
  try {
    const collected = await collect(files, (bytes) => {
      // threads start while the next files are on their way
      while (remote.length + 1 < countParts(bytes, division)) remote.push(openRemotePart());
    });
    const divided = divideNotes(collected, remote.length + 1);
    const name = nameOfFolder(folder, collected);
    return await assembleParts({ divided, folder: name, mostSearches: division.mostSearches }, remote);
  } finally {
    await Promise.all(remote.map((part) => part.close()));
  }
}

type Task = {
  readonly divided: readonly (readonly NotesFile[])[];
  readonly folder: string;
  readonly mostSearches: number;
};

/** The last part is ours: the others are asked before this thread is busy. */
async function assembleParts(
  { divided, folder, mostSearches }: Task,
  remote: readonly NotesPart[],
): Promise<Assembled> {
  const own = createPart();
  const parts = [...remote, own];
  const [wordnet, light, ...read] = await Promise.all([
    loadWordnet(),
    loadLightWords(),
    ...parts.map((part, i) => part.read({ files: divided[i] ?? [], folder })),
  ]);
  const drafts = read.flatMap((part) => part.drafts);
  const spoken = await speakAll({ own, parts, read, mostSearches });
  const { talks, speakers, days, talkOf } = buildCatalogue(drafts);
  const talkIdOf = (draft: NoteDraft) => talkOf.get(draft.id) ?? draft.id;
  const passages: Passage[] = drafts.flatMap((draft, i) =>
    (spoken[i] ?? []).map((passage) => ({ note: draft.id, talk: talkIdOf(draft), ...passage })),
  );
  const [named, counted] = await Promise.all([
    (parts[0] ?? own).findNames({ passages, talks, speakers }),
    countKnowledge({ talks, passages, wordnet }),
  ]);
  const notes = drafts.map((draft) => toNote(draft, talkIdOf(draft)));
  const catalogue = { talks, speakers, topics: named.topics, days };
  return {
    knowledge: buildKnowledge({ catalogue, notes, passages, light, names: named.words }, counted),
    findings: read.flatMap((part) => part.findings),
  };
}

type Speaking = {
  readonly own: NotesPart;
  readonly parts: readonly NotesPart[];
  readonly read: readonly ReadPart[];
  readonly mostSearches: number;
};

/**
 * For each draft its passages; each part speaks what it read. Only where the parts searched for more repairs than one may is all
 * spoken again in one, so that the limit is reached at the same word as without threads.
 */
async function speakAll({ own, parts, read, mostSearches }: Speaking): Promise<SpokenPart['passages']> {
  const drafts = read.flatMap((part) => part.drafts);
  const words = joinCounts(read.map((part) => part.words));
  const input = { names: namesOf(drafts), words, mostSearches };
  const spoken = await Promise.all(parts.map((part) => part.speak(input)));
  const searches = spoken.reduce((sum, part) => sum + part.searches, 0);
  return parts.length > 1 && searches > mostSearches
    ? (await own.speak({ ...input, drafts })).passages
    : spoken.flatMap(({ passages }) => passages);
}

async function collect(
  files: AsyncIterable<NotesFile> | Iterable<NotesFile>,
  grow: (bytes: number) => void,
): Promise<readonly NotesFile[]> {
  const all: NotesFile[] = [];
  let bytes = 0;
  for await (const file of files) {
    all.push(file);
    bytes += file.bytes.length;
    grow(bytes);
  }
  return all;
}

function namesOf(drafts: readonly NoteDraft[]): readonly string[] {
  return drafts.flatMap(({ facts }) => [
    facts.credit ?? '',
    facts.place ?? '',
    facts.conference ?? '',
    ...facts.speakers.map((speaker) => speaker.name),
  ]);
}

function toNote({ id, file, facts: { credit }, head }: NoteDraft, talk: string): NoteRecord {
  return { id, talk, file, ...(credit !== undefined && { credit }), ...(head && { head }) };
}
