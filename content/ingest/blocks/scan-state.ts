import type { Link } from '../../../lambda/retrieve/index-format.ts';
import type { Block } from '../document.ts';
import { type Definitions, inlineText } from './inline.ts';
import type { OpenItem } from './item-depth.ts';
import type { SourceLine } from './source-lines.ts';

/** Lines that stand together: the words of a bullet and what continues it, or plain lines with no blank one between. */
export type Run = {
  readonly lines: SourceLine[];
  /** Set when the first line is a bullet's. */
  readonly item?: { readonly depth: number; readonly indent: number; readonly number?: number };
};

/** What the scanner knows on its way through a text. Its fields change as lines are read. */
export type Scan = {
  readonly lines: readonly SourceLine[];
  readonly definitions: Definitions;
  readonly blocks: Block[];
  /** Index of the line at hand. */
  at: number;
  run: Run | undefined;
  open: readonly OpenItem[];
  /** Depth of the outermost bullets: 1 below a line that introduces them. */
  base: number;
  /** Depth of the last heading that was marked as one. */
  heading: number;
  /** Marks for which no closing one comes any more: looked for once. */
  readonly unclosed: Set<string>;
};

/** Deeper bullets are kept at this depth. */
export const MAX_DEPTH = 12;

/** Words of lines as a block has them: one '\n' a line end, `lines` where numbers are skipped. */
export function wordsOf(scan: Scan, lines: readonly SourceLine[]): Words {
  const first = lines[0]?.number ?? 1;
  const { text, links } = inlineText(lines.map((line) => line.text).join('\n'), first, scan.definitions);
  const skips = lines.some((line, at) => line.number !== first + at);
  return {
    text: text.replace(/[ \t]+$/, ''),
    line: first,
    ...(skips ? { lines: lines.map((line) => line.number) } : {}),
    ...(links.length > 0 ? { links: skips ? links.map((link) => onLine(link, lines, first)) : links } : {}),
  };
}

export type Words = {
  readonly text: string;
  readonly line: number;
  readonly lines?: readonly number[];
  readonly links?: readonly Link[];
};

function onLine(link: Link, lines: readonly SourceLine[], first: number): Link {
  return { ...link, line: lines[link.line - first]?.number ?? link.line };
}

export function addHeading(
  scan: Scan,
  heading: { readonly depth: number; readonly guessed?: boolean },
  lines: readonly SourceLine[],
): void {
  const { text, line, links } = wordsOf(scan, lines);
  const words = text.replace(/\s*\n\s*/g, ' ').trim();
  if (words === '' && links === undefined) return;
  const guessed = heading.guessed === true ? { guessed: true as const } : {};
  const kept = links === undefined ? {} : { links };
  scan.blocks.push({
    kind: 'heading',
    depth: Math.min(6, heading.depth),
    text: words,
    line,
    ...guessed,
    ...kept,
  });
}

export function addParagraph(scan: Scan, lines: readonly SourceLine[]): void {
  const words = wordsOf(scan, lines);
  if (words.text === '' && words.links === undefined) return;
  scan.blocks.push({ kind: 'paragraph', ...words });
}

export function addItem(
  scan: Scan,
  lines: readonly SourceLine[],
  at: { depth: number; number?: number },
): void {
  const words = wordsOf(scan, lines);
  if (words.text === '' && words.links === undefined) return;
  const number = at.number === undefined ? {} : { number: at.number };
  scan.blocks.push({ kind: 'item', depth: Math.min(MAX_DEPTH, at.depth), ...words, ...number });
}
