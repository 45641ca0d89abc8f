/** Whether a sentence goes on over the end of a line. */
export type Join =
  /** The sentence was wrapped: it goes on. */
  | 'wrap'
  /** A sentence ended; the next one belongs to the same paragraph. */
  | 'stop'
  /** Two fragments, one a line. */
  | 'break';

const TERMINAL = /[.!?…]["'”’)\]*_]*$/u;
const CONNECTOR =
  /(?:[,(&/+]|\b(?:and|or|but|the|a|an|of|to|in|into|for|with|by|on|at|from|as|is|are|was|be|that|which|who|than|their|your|our|its|your|&))$/i;
const CONTINUES = /^(?:&|(?:and|or|of|with|than|by)\s)/;
const GOES_ON = /^[\p{Ll}(&+]/u;
/** "Ana Medina - Chaos Engineer": people are listed one a line, however long the line. */
const PERSON = /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}\s+[-–—|]\s+\p{Lu}/u;
const URL_ONLY = /^\W*(?:https?:\/\/|www\.)\S+$/i;
/** Lines shorter than this are wrapped by a slide or a captioner, not by an editor: a break among them says little. */
const EDITOR_WIDTH = 60;
/** A line as long as this that stops in the middle was broken, wherever the others end. */
const LONG_LINE = 50;
/** A run of so many lines shows how wide it was set. */
const LONG_RUN = 8;

/** How each line of a run (no blank line, no bullet between) is tied to the next: one entry fewer than lines. */
export function joinsOf(lines: readonly string[]): Join[] {
  if (lines.length < 2) return [];
  const width = widthOf(lines);
  const breaks = lines.slice(0, -1).map((line, at) => ({ line, next: lines[at + 1] ?? '' }));
  const open = breaks.filter(({ line }) => !TERMINAL.test(line));
  const full = open.filter((pair) => isFull(pair, width)).length;
  const wrapped = open.length > 0 && full / open.length >= 0.6;
  // where no line goes on in small letters, and the last has no stop, they are points rather than prose
  const flows = open.some(({ next }) => GOES_ON.test(next)) || TERMINAL.test(lines.at(-1) ?? '');
  const joins = breaks.map((pair) => joinOf(pair, { width, wrapped, flows, many: lines.length >= 4 }));
  // Where most lines stand for themselves, those that end in a full stop do, too.
  const apart = joins.filter((join) => join === 'break').length;
  return apart * 2 >= joins.length ? joins.map((join) => (join === 'stop' ? 'break' : join)) : joins;
}

type Pair = { readonly line: string; readonly next: string };
type Layout = {
  readonly width: number;
  readonly wrapped: boolean;
  readonly flows: boolean;
  readonly many: boolean;
};

function joinOf(pair: Pair, layout: Layout): Join {
  const { line, next } = pair;
  if (line.endsWith(':') || URL_ONLY.test(line) || /^(?:https?:|www\.)/i.test(next)) return 'break';
  if (TERMINAL.test(line)) return 'stop';
  if (PERSON.test(next)) return 'break';
  if (CONNECTOR.test(line) || CONTINUES.test(next)) return 'wrap';
  const goesOn = GOES_ON.test(next);
  if (goesOn && line.length >= LONG_LINE && line.length * 2 > layout.width) return 'wrap';
  const full = isFull(pair, layout.width);
  const isProse = layout.flows && (layout.width >= EDITOR_WIDTH || layout.many);
  if (full && layout.wrapped && (goesOn || isProse)) return 'wrap';
  return 'break';
}

/** True when the next line's first word would not have fitted on this one. */
function isFull({ line, next }: Pair, width: number): boolean {
  const space = next.indexOf(' ');
  return line.length + 1 + (space === -1 ? next.length : space) > width;
}

/** Where lines end at the latest. In a long run a few that stick out do not count. */
function widthOf(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.length).sort((a, b) => a - b);
  const last = lengths.length - 1;
  return lengths[last < LONG_RUN ? last : Math.floor(last * 0.9)] ?? 0;
}
