import { raiseHeadings } from './blocks/blocks-raise.ts';
import { scanBlocks } from './blocks/scan-blocks.ts';
import type { Block, Document } from './document.ts';
import { pushAll } from './push-all.ts';
import { readHtmlBlocks } from './read-html.ts';
import { isBombedArchive } from './zip-size.ts';

/** Word's own styles for what a page calls a heading. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/**
 * Reads a Word document. Its lines are its paragraphs, list items and rows, counted from 1. The library is loaded when
 * the first such file comes. Throws for a file that is none.
 */
export async function readDocx(file: string, bytes: Uint8Array): Promise<Document> {
  if (isBombedArchive(bytes)) throw new Error('it unpacks to more than a document holds');
  const { default: mammoth } = await import('mammoth');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth.convertToHtml({ buffer }, { styleMap: STYLES, convertImage });
  const blocks = readHtmlBlocks(value.replace(/<\/(?:p|h[1-6]|li|tr|table|ul|ol)>/g, '$&\n'), 1);
  return { file, blocks: blocks.every(isPlain) ? scanBlocks(asText(blocks)) : raiseHeadings(blocks) };
}

function isPlain(block: Block): boolean {
  return block.kind === 'paragraph';
}

/** A document without styles was typed like a text file: one line a paragraph. */
function asText(blocks: readonly Block[]): string {
  const lines: string[] = [];
  for (const block of blocks) {
    if (!('text' in block)) continue;
    while (lines.length < block.line - 1) lines.push('');
    pushAll(lines, block.text.split('\n'));
  }
  return lines.join('\n');
}
