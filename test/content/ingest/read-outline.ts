import type { Block } from '../../../content/ingest/document.ts';
import { readDocument } from '../../../content/ingest/readers.ts';

/** Reads a text as the file of that name would be read. */
export async function blocksOf(file: string, text: string | Uint8Array): Promise<readonly Block[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const { document } = await readDocument(file, bytes);
  return document?.blocks ?? [];
}

/** Blocks as one would type them, each with its line: "3 - a bullet", "1 # a heading", "5 ¶ a paragraph". */
export function outline(blocks: readonly Block[]): string[] {
  return blocks.map((block) => `${block.line} ${mark(block)}${words(block)}`);
}

function mark(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.depth)} `;
    case 'item':
      return `${'  '.repeat(block.depth)}${block.number === undefined ? '-' : `${block.number}.`} `;
    case 'turn':
      return `${block.at === undefined ? '' : `(${block.at}) `}${block.speaker}: `;
    case 'paragraph':
      return '¶ ';
    case 'code':
      return '` ';
    case 'row':
      return '| ';
    case 'rule':
      return '---';
  }
}

function words(block: Block): string {
  if (block.kind === 'rule') return '';
  if (block.kind !== 'row') return block.text.replaceAll('\n', '⏎');
  return block.cells.map(([column, cell]) => (column === '' ? cell : `${column}=${cell}`)).join(' | ');
}
