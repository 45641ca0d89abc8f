import type { Dialect } from './to-markdown.ts';

/** White space at the beginning of a line: how far it is set in. */
const SET_IN = /^(?:\t+| {2,})(?=\S)/;
/** What has marks of its own, or is a listing, needs none of ours. */
const MARKED = /^\s*(?:[-*•+#>|`~=]|\d+[.)]\s|```)/;
/** Words and the points below them stand so often at least. */
const MIN_PARENTS = 2;
/** At least this share of the lines is set in. */
const LEAST_SET_IN = 0.5;
/** Lines of this share of the longest are full: where most are, a paragraph was wrapped. */
const FULL = 0.85;
const MOST_FULL = 0.6;
/** How many columns make a level, where blanks do. */
const BLANKS = 2;

/** Points that are set in by tabs or blanks below what they belong to, without any mark. */
export const outline: Dialect = {
  looksLike: (text) =>
    /^(?:\t| {2})\S/m.test(text) && !/^#{1,6} |^```/m.test(text) && isOutline(text.split('\n')),
  rewrite: (lines) => {
    const step = stepOf(lines);
    return lines.map((line) => rewriteLine(line, step));
  },
};

function isOutline(all: readonly string[]): boolean {
  const lines = all.filter((line) => line.trim() !== '');
  const points = lines.filter((line) => SET_IN.test(line));
  const longest = Math.max(...points.map((line) => line.length), 0);
  const full = points.filter((line) => line.length >= FULL * longest).length;
  const parents = lines.filter((line, at) => !SET_IN.test(line) && SET_IN.test(lines[at + 1] ?? '')).length;
  return (
    parents >= MIN_PARENTS &&
    points.length >= LEAST_SET_IN * lines.length &&
    full < MOST_FULL * points.length &&
    !lines.some((line) => MARKED.test(line))
  );
}

/** The least that a line is set in by blanks. */
function stepOf(lines: readonly string[]): number {
  const blanks = lines.flatMap((line) => /^ +(?=\S)/.exec(line)?.[0].length ?? []);
  return Math.max(BLANKS, blanks.length === 0 ? 0 : Math.min(...blanks));
}

function rewriteLine(line: string, step: number): string {
  const indent = SET_IN.exec(line)?.[0];
  if (indent === undefined) return line;
  const level = indent.startsWith('\t') ? indent.length : Math.max(1, Math.round(indent.length / step));
  return `${'  '.repeat(level - 1)}- ${line.slice(indent.length)}`;
}
