import { scanBlocks } from './blocks/scan-blocks.ts';
import type { Document } from './document.ts';

/** Reads plain text notes: bullets, titles in capitals or alone on their line, wrapped paragraphs. */
export function readText(file: string, text: string): Document {
  return { file, blocks: scanBlocks(text) };
}
