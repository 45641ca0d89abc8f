/** A line with words on it. Blank lines are not kept, only counted: a file may hold millions of them. */
export type SourceLine = {
  /** 1-based. */
  readonly number: number;
  /** Columns of white space before the text, a tab reaching to the next multiple of four. */
  readonly indent: number;
  /** Without white space at its ends. */
  readonly text: string;
  /** With its white space. */
  readonly raw: string;
  /** True where a blank line, or the beginning of the file, stands before it. */
  readonly gap: boolean;
};

const TAB = 4;
/** What stands between these two in ASCII is a character that shows. */
const BLANK = 0x20;
const DELETE = 0x7f;

/** The lines of a text that are not blank, `most` of them. `first` is the number of the text's first line. */
export function sourceLines(text: string, first = 1, most = Number.POSITIVE_INFINITY): SourceLine[] {
  const lines: SourceLine[] = [];
  let number = first;
  let previous = first - 2;
  for (let start = 0; start <= text.length && lines.length < most; number++) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      lines.push({ number, indent: indentOf(raw), text: trimmed, raw, gap: number !== previous + 1 });
      previous = number;
    }
    start = end + 1;
  }
  return lines;
}

function indentOf(raw: string): number {
  if (raw.charCodeAt(0) > BLANK && raw.charCodeAt(0) < DELETE) return 0;
  let columns = 0;
  for (const character of raw) {
    if (character === '\t') columns += TAB - (columns % TAB);
    else if (character.trim() === '') columns++;
    else break;
  }
  return columns;
}
