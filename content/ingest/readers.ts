import { decode } from './decode.ts';
import type { Document, Finding } from './document.ts';
import { toMarkdown } from './markup/to-markdown.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readOrg } from './read-org.ts';
import { isPasted, readPasted } from './read-pasted.ts';
import { readPdf } from './read-pdf.ts';
import { isSubtitles, readSubtitles } from './read-subtitles.ts';
import { readText } from './read-text.ts';
import { isTranscript, readTranscript } from './read-transcript.ts';
import { checkFrontMatter } from './talks/front-matter.ts';

export type ReadResult = { readonly document?: Document; readonly findings: readonly Finding[] };

/** A format of text: the extensions that announce it, how its content gives it away, the reader that reads it. */
type TextFormat = {
  readonly extensions: readonly string[];
  readonly looksLike: (text: string, file: string) => boolean;
  readonly read: (file: string, text: string) => Document;
};
type ByteFormat = {
  readonly extensions: readonly string[];
  readonly signature: readonly number[];
  readonly read: (file: string, bytes: Uint8Array) => Promise<Document>;
};

const MARKDOWN: TextFormat = {
  extensions: ['md', 'markdown', 'mdown', 'mkd', 'mdx'],
  looksLike: (text) => text.startsWith('---\n'),
  read: readMarkdown,
};
const PLAIN: TextFormat = { extensions: ['txt', 'text'], looksLike: () => true, read: readText };

/** One row a format. Formats that can be told by their content are tried before those that any text could be. */
const MARKED_FORMATS: readonly TextFormat[] = [
  { extensions: ['vtt', 'srt', 'sbv'], looksLike: isSubtitles, read: readSubtitles },
  { extensions: [], looksLike: isPasted, read: readPasted },
  { extensions: ['html', 'htm', 'xhtml'], looksLike: isHtml, read: readHtml },
];
/** What people write themselves, in whatever marks they know. */
const WRITTEN_FORMATS: readonly TextFormat[] = [
  { extensions: [], looksLike: isTranscript, read: readTranscript },
  { extensions: ['org'], looksLike: (_, file) => extensionOf(file) === 'org', read: readOrg },
  MARKDOWN,
  PLAIN,
];
const BYTE_FORMATS: readonly ByteFormat[] = [
  { extensions: ['docx'], signature: [0x50, 0x4b, 0x03, 0x04], read: readDocx },
  { extensions: ['pdf'], signature: [0x25, 0x50, 0x44, 0x46], read: readPdf },
];

/**
 * Reads a file by its content or, where any text could be meant, by its extension. Never throws: what cannot be read
 * is a finding that names the file and the remedy. Findings about front matter come along.
 */
export async function readDocument(file: string, bytes: Uint8Array): Promise<ReadResult> {
  try {
    const document = await readKnown(file, bytes);
    if (document === undefined) return unreadable(file, 'it holds no text');
    return { document, findings: checkFrontMatter(document) };
  } catch (error) {
    return unreadable(file, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

async function readKnown(file: string, bytes: Uint8Array): Promise<Document | undefined> {
  const packed = BYTE_FORMATS.find(({ signature }) => signature.every((byte, at) => bytes[at] === byte));
  if (packed !== undefined) return packed.read(file, bytes);
  const decoded = decode(bytes);
  if (decoded.kind === 'text' && decoded.text.startsWith('{\\rtf'))
    throw new Error('it is in Rich Text Format');
  return decoded.kind === 'text' ? readTextFormat(file, decoded.text) : undefined;
}

/** Nobody sets words so far apart, and patterns that look for blanks would try each of them anew. */
const MOST_BLANKS = 100;
const FEW_BLANKS = 8;
const WIDE = new RegExp(`[^\\S\\n]{${MOST_BLANKS},}`, 'g');

function readTextFormat(file: string, written: string): Document {
  return readFormat(file, mayBeWide(written) ? written.replace(WIDE, ' '.repeat(MOST_BLANKS)) : written);
}

/** So many blanks have at least half of them behind a place that is looked at: a few places tell what the pattern tells of all. */
function mayBeWide(text: string): boolean {
  for (let at = 0; at < text.length; at += MOST_BLANKS / 2)
    if (text.slice(at, at + FEW_BLANKS).trim() === '') return true;
  return false;
}

function readFormat(file: string, text: string): Document {
  const marked = MARKED_FORMATS.find(({ looksLike }) => looksLike(text, file));
  if (marked !== undefined) return marked.read(file, text);
  const written = toMarkdown(file, text);
  return writtenFormat(file, written).read(file, written);
}

/** Content decides; only between notes in Markdown and in plain text, which no content tells apart, the extension does. */
function writtenFormat(file: string, text: string): TextFormat {
  const found = WRITTEN_FORMATS.find(({ looksLike }) => looksLike(text, file)) ?? PLAIN;
  const isMarkdown = found === PLAIN && MARKDOWN.extensions.includes(extensionOf(file));
  return isMarkdown ? MARKDOWN : found;
}

function isHtml(text: string, file: string): boolean {
  if (/\.x?html?$/i.test(file)) return /<[a-z][^>]*>/i.test(text);
  return /^\s*(?:<!doctype html|<html[\s>]|<(?:head|body)[\s>])/i.test(text.slice(0, 500));
}

function unreadable(file: string, reason: string): ReadResult {
  const message = `${file} could not be read: ${reason}. Save it again as plain text or Markdown, or take it out of the folder.`;
  return { findings: [{ file, line: 1, kind: 'unreadable', message }] };
}

/** The extension of a path in lower case, without the dot; '' when it has none. */
export function extensionOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}
