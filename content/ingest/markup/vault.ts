import type { Dialect } from './to-markdown.ts';

/** "[[Page]]", "[[Page#part|words]]", "[[User:Bea]]"; "![[file]]" shows another file here. */
const EMBED = /!\[\[[^\][\n]*\]\]/g;
const LINK = /\[\[(?:[A-Z][a-z]+:)?([^\][|\n]+)(?:\|([^\][\n]*))?\]\](?!\()/g;
/** "==these words==", never a whole line: that is a wiki's heading. */
const HIGHLIGHT = /(?<![=\w])==(?=[^\s=])([^=\n]+?)(?<=\S)==(?![=\w])/g;
/** "> [!note] Title" */
const CALLOUT = /^(\s*>\s*)\[![\w-]+\][+-]?\s*/;
/** "speaker:: Jane Doe" */
const FIELD = /^(\s*(?:[-*]\s+)?)[[(]?([A-Za-z][\w '’]{0,22}\w)::\s+(.+?)[\])]?$/;
/** " #toread", " ^3f2a9c": a tag, the name of a block. */
const TAG = /^#\p{L}[\p{L}\p{N}/_-]*$/u;
const NAME = /^\^[\w-]{4,}$/;
const TAGS = /^\s*(?:#[\p{L}][\p{L}\p{N}/_-]*\s*)+$/u;

/** Notes of Obsidian, Logseq, Roam and their like: links between pages, callouts, fields, highlights, lines of tags. */
export const vault: Dialect = {
  looksLike: (text) =>
    text.includes('[[') ||
    text.includes('> [!') ||
    /\w::\s|^ {0,8}#\w+ +#\w/m.test(text) ||
    (text.includes(' ^') && /\S \^\w{4,}$/m.test(text)),
  rewrite: (lines) => lines.map(rewriteLine),
};

function rewriteLine(line: string): string {
  if (TAGS.test(line)) return '';
  const words = withoutTags(line)
    .replace(EMBED, '')
    .replace(LINK, (_, page: string, shown?: string) => shown || (page.split('#')[0] ?? '') || page)
    .replace(CALLOUT, '$1')
    .replace(FIELD, '$1$2: $3');
  return /^\s*==[^=]*==\s*$/.test(words) ? words : words.replace(HIGHLIGHT, '$1');
}

/** " #toread ^3f2a9c" behind the words. Taken off one by one: a pattern for all of them would try each anew. */
function withoutTags(line: string): string {
  if (!line.includes('#') && !line.includes('^')) return line;
  const words = line.trimEnd().split(/(\s+)/);
  const most = words.length;
  while (words.length > 1 && isTag(words.at(-1) ?? '')) words.splice(-2);
  return words.length === most ? line : words.join('');
}

function isTag(word: string): boolean {
  return TAG.test(word) || NAME.test(word);
}
