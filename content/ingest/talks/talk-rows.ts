import type { Block } from '../document.ts';
import { speakerLabel } from './head-lines.ts';
import type { Raised } from './raise-talks.ts';
import { ITEM_HEADING } from './raised-heading.ts';

type Row = Extract<Block, { kind: 'row' }>;

const TITLE_COLUMN = /^(?:talk|title|talk title|session|session title|topic|presentation|subject|what)$/i;
const WHEN_COLUMN = /^(?:time|when|date|day|slot|start)$/i;
const WHERE_COLUMN = /^(?:where|room|place|location|venue)$/i;
const NOTES_COLUMN =
  /^(?:notes?|comments?|remarks?|summary|key points?|take-?aways?|what was said|abstract)$/i;

/** Rows of a table with a column for the speaker, one for the title, and one with words on it, are talks. */
export function raiseRows(blocks: readonly Block[]): Raised | undefined {
  const told = blocks.filter((block) => block.kind === 'row' && isTalkRow(block));
  if (told.length < 2) return undefined;
  const raised: Block[] = [];
  const starts: number[] = [];
  for (const block of blocks) {
    if (block.kind !== 'row' || !isTalkRow(block)) raised.push(block);
    else {
      starts.push(raised.length);
      raised.push(...talkOf(block));
    }
  }
  return { blocks: raised, starts };
}

function cellOf({ cells }: Row, isColumn: (column: string) => boolean): string | undefined {
  return cells.find(([column]) => isColumn(column))?.[1];
}

function isTitle(column: string): boolean {
  return TITLE_COLUMN.test(column);
}

function isSpeaker(column: string): boolean {
  return speakerLabel(column) === '';
}

function isTalkRow(row: Row): boolean {
  const isNoted = row.cells.some(([column]) => NOTES_COLUMN.test(column));
  return isNoted && cellOf(row, isTitle) !== undefined && cellOf(row, isSpeaker) !== undefined;
}

/** The title as a heading, what is known of the talk as labelled lines below it, then what was noted. */
function talkOf(row: Row): Block[] {
  const { line, links } = row;
  const text = cellOf(row, isTitle) ?? '';
  const blocks: Block[] = [{ kind: 'heading', depth: ITEM_HEADING, text, line, ...(links && { links }) }];
  for (const [column, cell] of row.cells) {
    if (!isTitle(column)) blocks.push({ kind: 'paragraph', text: labelled(column, cell), line });
  }
  return blocks;
}

function labelled(column: string, cell: string): string {
  if (NOTES_COLUMN.test(column) || column === '') return cell;
  if (isSpeaker(column)) return `Speaker: ${cell}`;
  if (WHERE_COLUMN.test(column)) return `Room: ${cell}`;
  return WHEN_COLUMN.test(column) ? `Time: ${cell}` : `${column}: ${cell}`;
}
