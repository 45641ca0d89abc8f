import type { Block } from '../document.ts';

/** The source line on which the character at `offset` of a block's text stands. */
export function lineAt(block: Block, offset: number): number {
  if (!('text' in block)) return block.line;
  const part = countBreaks(block.text, offset);
  const lines = 'lines' in block ? block.lines : undefined;
  return lines?.[Math.min(part, lines.length - 1)] ?? block.line + part;
}

function countBreaks(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
