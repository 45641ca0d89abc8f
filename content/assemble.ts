import type { Knowledge, NoteRecord } from '../lambda/retrieve/index-format.ts';
import { openRelated } from '../lambda/retrieve/packed-index.ts';
import { openPieces } from '../lambda/retrieve/packed-passages.ts';
import { joinSpans } from '../lambda/retrieve/passage-talks.ts';
import { countParts, DIVISION, type Division, divideNotes } from './divide-notes.ts';
import { buildCatalogue } from './ingest/catalogue/catalogue.ts';
import type { DraftHead, Finding } from './ingest/document.ts';
import { buildKnowledge } from './ingest/knowledge/build-knowledge.ts';
import { storeTerms } from './ingest/knowledge/join-terms.ts';
import { joinCounts } from './ingest/spelling/vocabulary.ts';
import { nameOfFolder } from './ingest/talks/folder-page.ts';
import { pageNames } from './ingest/talks/index-page.ts';
import { toTopics } from './ingest/topics/count-topics.ts';
import type { NotesFile } from './notes-folder.ts';
import { createPart, type OwnPart } from './notes-part.ts';
import type { NotesPart, SpokenPart } from './part-steps.ts';
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
    const task = {
      folder: nameOfFolder(folder, collected),
      pages: pageNames(collected.map(({ file }) => file)),
      mostSearches: division.mostSearches,
    };
    const divided = divideNotes(collected, remote.length + 1);
    return (
      (await assembleParts({ ...task, divided }, remote)) ??
      (await assembleAlone({ ...task, divided: [collected] }))
    );
  } finally {
    await Promise.all(remote.map((part) => part.close()));
  }
}

type Task = {
  readonly divided: readonly (readonly NotesFile[])[];
  readonly folder: string;
  readonly pages: ReadonlySet<string>;
  readonly mostSearches: number;
};

async function assembleAlone(task: Task): Promise<Assembled> {
  const assembled = await assembleParts(task, []);
  if (assembled === undefined) throw new Error('Notes in one part keep to the limit of repairs.');
  return assembled;
}

/**
 * The last part is ours: the others are asked before this thread is busy.
 * @returns undefined where several parts together searched for more repairs than one may: then one has to do it, so that the limit is
 * reached at the same word as without threads.
 */
async function assembleParts(
  { divided, folder, pages, mostSearches }: Task,
  remote: readonly NotesPart[],
): Promise<Assembled | undefined> {
  const own = createPart();
  const parts = [...remote, own];
  const read = await Promise.all(
    parts.map((part, i) => part.read({ files: divided[i] ?? [], folder, pages })),
  );
  const heads = read.flatMap((part) => part.heads);
  const words = joinCounts(read.map((part) => part.words));
  const input = { names: namesOf(heads), words, mostSearches };
  const spoken = await Promise.all(parts.map((part) => part.speak(input)));
  const searches = spoken.reduce((sum, part) => sum + part.searches, 0);
  if (parts.length > 1 && searches > mostSearches) return undefined;
  const knowledge = await assembleSpoken({ own, parts, spoken, heads });
  return { knowledge, findings: read.flatMap((part) => part.findings) };
}

type Spoken = {
  readonly own: OwnPart;
  readonly parts: readonly NotesPart[];
  readonly spoken: readonly SpokenPart[];
  readonly heads: readonly DraftHead[];
};

async function assembleSpoken({ own, parts, spoken, heads }: Spoken): Promise<Knowledge> {
  const { talks, speakers, days, talkOf } = buildCatalogue(heads);
  const talkIdOf = ({ id }: DraftHead) => talkOf.get(id) ?? id;
  const titles = new Map(talks.map(({ id, title }) => [id, title]));
  const talkOfHead = (head: DraftHead) => ({ id: talkIdOf(head), title: titles.get(talkIdOf(head)) ?? '' });
  const places = placesOf(spoken);
  const counted = await Promise.all(
    parts.map((part, i) => {
      const { base = 0, from = 0, to = 0 } = places[i] ?? {};
      return part.count({ base, talks: heads.slice(from, to).map(talkOfHead), relates: i === 0 });
    }),
  );
  const passages = openPieces(counted.flatMap(({ pieces }) => pieces));
  const relating = (parts[0] ?? own).relate(counted.flatMap(({ related }) => related ?? []));
  const chosen = own.chooseTopics({ passages, talks, speakers });
  const counts = await Promise.all(parts.map((part) => part.countTopics(chosen)));
  const { related, proper, light } = await relating;
  return buildKnowledge(
    {
      catalogue: { talks, speakers, topics: toTopics(chosen, counts), days },
      notes: heads.map((head) => toNote(head, talkIdOf(head))),
      passages,
      spans: joinSpans(counted.map(({ spans }) => spans)),
      transcripts: counted.flatMap(({ transcripts }) => transcripts),
      light,
      names: [...new Set(counted.flatMap(({ names }) => names))].sort(),
    },
    { ...storeTerms(counted.map(({ terms }) => terms)), related: openRelated(related), proper },
  );
}

/** For each part: how many passages stand before it, and which of the drafts are its own. */
function placesOf(
  spoken: readonly SpokenPart[],
): readonly { readonly base: number; readonly from: number; readonly to: number }[] {
  let [base, from] = [0, 0];
  return spoken.map(({ passages }) => {
    const place = { base, from, to: from + passages.length };
    base += passages.reduce((sum, count) => sum + count, 0);
    from = place.to;
    return place;
  });
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

function namesOf(heads: readonly DraftHead[]): readonly string[] {
  return heads.flatMap(({ facts }) => [
    facts.credit ?? '',
    facts.place ?? '',
    facts.conference ?? '',
    ...facts.speakers.map((speaker) => speaker.name),
  ]);
}

function toNote({ id, file, facts: { credit }, head }: DraftHead, talk: string): NoteRecord {
  return { id, talk, file, ...(credit !== undefined && { credit }), ...(head && { head }) };
}
