import type { Passage } from './index-format.ts';
import { lazyList } from './lazy-list.ts';

/** Lines of a text, each made when it is asked for. */
export type Lines = { readonly length: number; readonly line: (place: number) => string };

export function linesOf(text: string): Lines {
  const lines = text === '' ? [] : text.split('\n');
  return { length: lines.length, line: (place) => lines[place] ?? '' };
}

/** Passages of which each is a line of JSON: one is read when it is asked for. */
export function openLines({ length, line }: Lines): readonly Passage[] {
  return lazyList(length, (place): Passage => JSON.parse(line(place)));
}

/** So many passages are written at a time: all of them would be a text three times as long as the notes. */
const PASSAGES_AT_ONCE = 200;

/** The passages as they are stored, one on each line, in pieces that stand one after the other. */
export function* packPassages(all: readonly Passage[], between = '\n'): Generator<string> {
  let start = '';
  for (const piece of packed.get(all) ?? packPieces(all)) {
    yield start + (between === '\n' ? piece : piece.replaceAll('\n', between));
    start = between;
  }
}

/** A line each, in pieces of some hundred lines. */
export function* packPieces(all: readonly Passage[]): Generator<string> {
  for (let start = 0; start < all.length; start += PASSAGES_AT_ONCE)
    yield all
      .slice(start, start + PASSAGES_AT_ONCE)
      .map((passage) => JSON.stringify(passage))
      .join('\n');
}

/** The pieces that passages were made of, so that they can be stored again as they are. */
const packed = new WeakMap<readonly Passage[], readonly string[]>();

/** The passages that were packed: as `packPieces` gave them, of one thread after the other. */
export function openPieces(pieces: readonly string[]): readonly Passage[] {
  const starts: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    length += countLines(piece);
  }
  const passages = openLines({ length, line: createLineFinder(pieces, starts) });
  packed.set(passages, pieces);
  return passages;
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Who goes through the passages asks for the lines of one piece after the other: those of the last one are kept. */
function createLineFinder(pieces: readonly string[], starts: readonly number[]): Lines['line'] {
  let [from, to] = [0, 0];
  let lines: readonly string[] = [];
  return (place) => {
    if (place < from || place >= to) {
      const next = starts.findIndex((start) => start > place);
      const piece = next === -1 ? pieces.length - 1 : next - 1;
      lines = (pieces[piece] ?? '').split('\n');
      from = starts[piece] ?? 0;
      to = from + lines.length;
    }
    return lines[place - from] ?? '';
  };
}
