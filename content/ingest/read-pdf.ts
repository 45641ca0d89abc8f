import { scanBlocks } from './blocks/scan-blocks.ts';
import type { Document } from './document.ts';

/** A run of characters on a page: where its baseline is, how high its letters are. */
type Piece = { readonly text: string; readonly y: number; readonly height: number; readonly ends: boolean };
type Line = { readonly text: string; readonly y: number; readonly height: number };

const MAX_PAGES = 2000;
/** A gap of more than this many line heights parts paragraphs. */
const PARAGRAPH_GAP = 1.7;
/** Letters so much higher than the text's are a heading's. */
const HEADING_SIZE = 1.25;
const MAX_HEADING_LETTERS = 100;

/**
 * Reads a PDF's text. Its lines are the lines of the pages, counted through, a blank one between paragraphs and pages.
 * The library is loaded when the first such file comes. Throws for a file that is none, or is locked.
 */
export async function readPdf(file: string, bytes: Uint8Array): Promise<Document> {
  const { getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    const pages: Line[][] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, MAX_PAGES); number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOf(items.flatMap(pieceOf)));
    }
    return { file, blocks: scanBlocks(textOf(pages)) };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

function pieceOf(item: object): Piece[] {
  const { str, transform, height, hasEOL } = item as {
    str?: string;
    transform?: number[];
    height?: number;
    hasEOL?: boolean;
  };
  if (str === undefined) return [];
  return [{ text: str, y: transform?.[5] ?? 0, height: height ?? 0, ends: hasEOL === true }];
}

function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  let open: { text: string; y: number; height: number } | undefined;
  for (const piece of pieces) {
    if (
      open !== undefined &&
      Math.abs(open.y - piece.y) > Math.max(1, open.height / 2) &&
      piece.text !== ''
    ) {
      lines.push(open);
      open = undefined;
    }
    open = {
      text: (open?.text ?? '') + piece.text,
      y: open?.y ?? piece.y,
      height: Math.max(open?.height ?? 0, piece.height),
    };
    if (piece.ends) {
      lines.push(open);
      open = undefined;
    }
  }
  if (open !== undefined) lines.push(open);
  return lines.filter(({ text }) => text.trim() !== '');
}

function textOf(pages: readonly (readonly Line[])[]): string {
  const usual = median(
    pages
      .flat()
      .flatMap(({ height, text }) => (height > 0 ? Array(Math.ceil(text.length / 40)).fill(height) : [])),
  );
  return pages.map((lines) => pageText(lines, usual)).join('\n\n');
}

function pageText(lines: readonly Line[], usual: number): string {
  return lines
    .map((line, at) => {
      const before = lines[at - 1];
      const isApart =
        before !== undefined &&
        Math.abs(before.y - line.y) > PARAGRAPH_GAP * Math.max(line.height, before.height, 1);
      const isHeading =
        line.height > usual * HEADING_SIZE &&
        line.text.length <= MAX_HEADING_LETTERS &&
        /\p{L}{2}/u.test(line.text);
      const follows = isHeading && before !== undefined && before.height === line.height && !isApart;
      const mark = isHeading && !follows ? `${line.height > usual * 1.8 ? '#' : '##'} ` : '';
      return `${isApart ? '\n' : ''}${mark}${line.text.trim()}`;
    })
    .join('\n');
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
