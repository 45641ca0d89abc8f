import type { ReplySource } from '../../lambda/channels/web/api.ts';

/** A stretch of a note's line; with `number` one of the answer's sentences is from it (1-based, as the answer counts them). */
export type Piece = { readonly text: string; readonly number?: number };

/** A line of a note as it is shown: its Markdown sign is taken off and told as what it is. */
export type NoteLine = {
  readonly line: number;
  readonly kind: 'heading' | 'bullet' | 'text';
  readonly pieces: readonly Piece[];
};

/** One note behind an answer, with the lines around everything that was taken from it. */
export type CitedNote = {
  readonly note: string;
  readonly title: string;
  readonly speakers: readonly string[];
  readonly credit?: string;
  /** Another note of the same talk is behind the answer too: who wrote it tells them apart. */
  readonly isOneOfSeveral: boolean;
  readonly date?: string;
  /** Places in the reply's sources, in their order. */
  readonly places: readonly number[];
  /** The lines that were taken, in the note's order. */
  readonly cited: readonly number[];
  /** Runs of lines that follow each other, in the note's order; empty lines are left out. */
  readonly excerpts: readonly (readonly NoteLine[])[];
};

type Placed = { readonly source: ReplySource; readonly place: number };

/** The notes behind an answer, each once, in the order in which the answer first uses them. */
export function citedNotes(sources: readonly ReplySource[]): CitedNote[] {
  const byNote = Map.groupBy(
    sources.map((source, place) => ({ source, place })),
    ({ source }) => source.note,
  );
  const notesOf = Map.groupBy(byNote.values(), ([first]) => first?.source.talk);
  return [...byNote.values()].flatMap((placed) => {
    const [first] = placed;
    if (first === undefined) return [];
    const isOneOfSeveral = (notesOf.get(first.source.talk)?.length ?? 0) > 1;
    return [{ ...citedNote(first.source, placed), isOneOfSeveral }];
  });
}

function citedNote(
  { note, title, speakers, credit, date }: ReplySource,
  placed: readonly Placed[],
): Omit<CitedNote, 'isOneOfSeveral'> {
  const cited = [...new Set(placed.map(({ source }) => source.line))].sort((a, b) => a - b);
  return {
    note,
    title,
    speakers,
    ...(credit === undefined ? {} : { credit }),
    ...(date === undefined ? {} : { date }),
    places: placed.map(({ place }) => place),
    cited,
    excerpts: excerpts(placed),
  };
}

function excerpts(placed: readonly Placed[]): NoteLine[][] {
  const texts = new Map(placed.flatMap(({ source }) => source.around.map(({ line, text }) => [line, text])));
  for (const { source } of placed) if (!texts.has(source.line)) texts.set(source.line, source.text);
  const runs: NoteLine[][] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const [line, text] of [...texts].sort(([a], [b]) => a - b)) {
    if (line !== before + 1) runs.push([]);
    before = line;
    const here = placed.filter(({ source }) => source.line === line);
    if (text.trim() !== '') runs.at(-1)?.push(noteLine(line, text, here));
  }
  return runs.filter((run) => run.length > 0);
}

const SIGN = /^\s*(?:(#{1,6})\s+|([-*+]|\d+[.)])\s+)?/;

function noteLine(line: number, written: string, here: readonly Placed[]): NoteLine {
  const [sign = '', heading, bullet] = SIGN.exec(written) ?? [];
  const kind = heading !== undefined ? 'heading' : bullet !== undefined ? 'bullet' : 'text';
  return { line, kind, pieces: markSentences(written.slice(sign.length), here) };
}

/** A line cut at the sentences that were taken from it. One that does not stand there word for word marks the whole line. */
function markSentences(text: string, here: readonly Placed[]): Piece[] {
  const found = here
    .map(({ source, place }) => ({
      at: text.indexOf(source.text),
      length: source.text.length,
      number: place + 1,
    }))
    .sort((a, b) => a.at - b.at);
  const [first] = found;
  if (first === undefined) return [{ text }];
  if (first.at === -1) return [{ text, number: first.number }];
  const pieces: Piece[] = [];
  let end = 0;
  for (const { at, length, number } of found) {
    if (at < end) continue;
    pieces.push({ text: text.slice(end, at) }, { text: text.slice(at, at + length), number });
    end = at + length;
  }
  return [...pieces, { text: text.slice(end) }].filter((piece) => piece.text !== '');
}
