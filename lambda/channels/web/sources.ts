import type { Knowledge, NoteId, Passage } from '../../retrieve/index-format.ts';
import type { ReplySource } from './api.ts';

/** A line of a note as a reader sees it, with what stands around it; undefined for a line that this index does not have. */
export type FindSource = (note: NoteId, line: number) => ReplySource | undefined;

/** Lines shown before and after: enough to see what a sentence belongs to. */
const AROUND = 2;

type NoteLine = { readonly line: number; readonly text: string };

/** The lines of a passage in their order, each with all of its sentences. */
function linesOf({ sentences }: Passage): readonly NoteLine[] {
  const lines = new Map<number, string>();
  for (const { line, written, text } of sentences) {
    const before = lines.get(line);
    const words = written ?? text;
    lines.set(line, before === undefined ? words : `${before} ${words}`);
  }
  return [...lines].map(([line, text]) => ({ line, text })).sort((a, b) => a.line - b.line);
}

function groupByNote(passages: readonly Passage[]): ReadonlyMap<NoteId, readonly Passage[]> {
  return Map.groupBy(passages, ({ note }) => note);
}

/** Made once; the passages are first looked at when the first source is asked for. */
export function createFindSource(knowledge: Knowledge): FindSource {
  let passages: ReadonlyMap<NoteId, readonly Passage[]> | undefined;
  const { talks, speakers } = knowledge.catalogue;
  const nameOf = (id: string) => speakers.find((speaker) => speaker.id === id)?.name ?? id;
  return (note, line) => {
    passages ??= groupByNote(knowledge.passages);
    const passage = passages.get(note)?.find(({ sentences }) => sentences.some((one) => one.line === line));
    if (passage === undefined) return undefined;
    const lines = linesOf(passage);
    const at = lines.findIndex((one) => one.line === line);
    const talk = talks.find(({ id }) => id === passage.talk);
    const credit = knowledge.notes.find(({ id }) => id === note)?.credit;
    return {
      note,
      talk: passage.talk,
      title: talk?.title ?? passage.talk,
      speakers: (talk?.speakers ?? []).map(nameOf),
      line,
      text: lines[at]?.text ?? '',
      around: lines.slice(Math.max(0, at - AROUND), at + AROUND + 1),
      ...(credit !== undefined && { credit }),
      ...(talk?.date !== undefined && { date: talk.date }),
    };
  };
}
