import type { Block } from '../document.ts';

/** The depth given to what names a talk and is no heading: below every other. */
export const ITEM_HEADING = 6;

/** A bullet as the heading of the talk that its first line names; the lines below it follow as a paragraph. */
export function headingOf({ text, line, lines, links }: Extract<Block, { kind: 'item' }>): Block[] {
  const [name = '', ...rest] = text.split('\n');
  const heading: Block = { kind: 'heading', depth: ITEM_HEADING, text: name, line, ...(links && { links }) };
  if (rest.length === 0) return [heading];
  const below = lines?.slice(1);
  const start = below?.[0] ?? line + 1;
  return [heading, { kind: 'paragraph', text: rest.join('\n'), line: start, ...(below && { lines: below }) }];
}
