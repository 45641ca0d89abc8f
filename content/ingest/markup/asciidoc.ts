import type { Dialect } from './to-markdown.ts';

/** "[NOTE]", "[source,bash]", "[[anchor]]" above what they are about; the lines that fence it. */
const ATTRIBUTES = /^\[[^\]]*\]$/;
const FENCE = /^(?:={4,}|\*{4,}|_{4,}|\+{4,}|--)$/;
const LISTING = /^(?:-{4,}|\.{4,})$/;
const TABLE = /^\|===+$/;
/** ":toc:", ":author: Jane Doe" */
const ENTRY = /^:([\w-]+)!?:(?:\s+(.*))?$/;
/** Below the title: "Jane Doe <jane@example.org>", then "v1.0, 2020-02-20". */
const WRITER = /^(\p{Lu}[^<@\n]{2,60}?)\s+<\S+@\S+>$/u;
const REVISION = /^v\d[\w.]*,\s*(\S.*)$/;
const ADMONITION = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):\s+/;
const KNOWN_ENTRY = /^(?:author|date|revdate|speaker|location|room)$/i;

/** AsciiDoc: its lists, tables, admonitions and the lines about the document. Its headings are read as they are. */
export const asciidoc: Dialect = {
  looksLike: (text, file) =>
    /\.(?:adoc|asciidoc|asc)$/i.test(file) || /^\|===$|^\[(?:NOTE|TIP|source|quote)\b.*\]$/m.test(text),
  rewrite: (lines) => {
    let rows: number | undefined;
    return lines.map((line, at) => {
      if (TABLE.test(line)) {
        rows = rows === undefined ? 0 : undefined;
        return '';
      }
      if (rows === undefined) return rewriteLine(line);
      if (line.startsWith('|')) {
        rows++;
        return `${line.replace(/\s*\|\s*/g, ' | ').trim()} |`;
      }
      // a blank line below the first row makes it the table's head
      return rows === 1 && line.trim() === '' ? separatorBelow(lines[at - 1] ?? '') : line;
    });
  },
};

function separatorBelow(head: string): string {
  return `|${'---|'.repeat(head.split('|').length - 1)}`;
}

function rewriteLine(line: string): string {
  if (ATTRIBUTES.test(line) || FENCE.test(line)) return '';
  if (LISTING.test(line)) return '```';
  const [, key = '', value = ''] = ENTRY.exec(line) ?? [];
  if (key !== '') return KNOWN_ENTRY.test(key) && value !== '' ? `${key.replace(/^rev/, '')}: ${value}` : '';
  return line
    .replace(WRITER, 'Notes by $1')
    .replace(REVISION, 'Date: $1')
    .replace(ADMONITION, '')
    .replace(/^(\.{1,5})\s+(?=\S)/, (_, dots: string) => `${'   '.repeat(dots.length - 1)}1. `)
    .replace(/^(\*{2,5})\s+(?=\S)/, (_, stars: string) => `${'  '.repeat(stars.length - 1)}* `)
    .replace(/^\.(?=\p{Lu})(.+)$/u, '**$1**');
}
