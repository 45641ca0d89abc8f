import type { Block } from '../document.ts';
import { isFullName } from '../people/person-names.ts';
import { couldBeHeading, isProse } from '../titles.ts';

/** The depth of a heading that only its place tells: below all that are marked. */
const DEPTH = 5;

/**
 * Pages and documents whose author made headings by hand: a short paragraph alone above prose or bullets is one, where
 * the document marks at most its title.
 */
export function raiseHeadings(blocks: readonly Block[]): readonly Block[] {
  const marked = blocks.filter((block) => block.kind === 'heading').length;
  if (marked > 1) return blocks;
  return blocks.map((block, at): Block => (isHeading(block, blocks[at + 1]) ? asHeading(block) : block));
}

type Paragraph = Block & { readonly kind: 'paragraph' };

function isHeading(block: Block, next: Block | undefined): block is Paragraph {
  if (block.kind !== 'paragraph' || block.text.includes('\n') || isFullName(block.text)) return false;
  const isAbove = next?.kind === 'item' || (next?.kind === 'paragraph' && isProse(next.text));
  return isAbove && couldBeHeading(block.text);
}

function asHeading({ text, line, links }: Paragraph): Block {
  return { kind: 'heading', depth: DEPTH, text, line, ...(links && { links }) };
}
