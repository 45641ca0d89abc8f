import { decode } from './decode.ts';
import type { Document, Finding } from './document.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText } from './read-text.ts';

export type ReadResult = { readonly document?: Document; readonly findings: readonly Finding[] };

type TextReader = (file: string, text: string) => Document;

/** One row a format: the extensions that announce it and the reader that reads it. */
const TEXT_FORMATS: readonly { readonly extensions: readonly string[]; readonly read: TextReader }[] = [
  { extensions: ['md', 'markdown', 'mdown', 'mkd', 'mdx'], read: readMarkdown },
  { extensions: ['txt', 'text', ''], read: readText },
  { extensions: ['html', 'htm', 'xhtml'], read: readHtml },
];

/** Reads a file by its extension and, where that lies or is missing, by its content. Never throws. */
export async function readDocument(file: string, bytes: Uint8Array): Promise<ReadResult> {
  try {
    return readKnown(file, bytes);
  } catch (error) {
    return unreadable(
      file,
      `${file} could not be read (${messageOf(error)}). Save it as plain text or Markdown.`,
    );
  }
}

function readKnown(file: string, bytes: Uint8Array): ReadResult {
  const decoded = decode(bytes);
  if (decoded.kind === 'binary')
    return unreadable(file, `${file} holds no text. Save it as plain text or Markdown.`);
  const extension = extensionOf(file);
  const format = TEXT_FORMATS.find(({ extensions }) => extensions.includes(extension));
  return { document: (format?.read ?? readText)(file, decoded.text), findings: [] };
}

function unreadable(file: string, message: string): ReadResult {
  return { findings: [{ file, line: 1, kind: 'unreadable', message }] };
}

export function extensionOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
