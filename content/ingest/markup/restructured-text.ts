import type { Dialect } from './to-markdown.ts';

/** Directives whose contents are nothing to be said. */
const SILENT =
  /^\s*\.\.\s+(?:code-block|code|sourcecode|highlight|image|toctree|contents|raw|include|literalinclude|math|meta|index|only|role|default-role)::/;
/** "|logo| image:: …" is a directive with a name. */
const DIRECTIVE = /^(\s*)\.\.\s+[\w-]+::\s*(.*)$/;
const COMMENT = /^\s*\.\.(?:\s+.*)?$/;
const OPTION = /^\s+:[\w-]+:(?:\s.*)?$/;
const LINK = /`([^`<\n]+?)\s*<([^>`\n]+)>`__?/g;
const REFERENCE = /`([^`\n]+)`__?(?!\w)|:[\w:+-]+:`([^`<\n]+?)(?:\s*<[^>\n]*>)?`/g;

/** reStructuredText: directives, roles, and links as `words <url>`_. */
export const restructuredText: Dialect = {
  looksLike: (text, file) => /\.(?:rst|rest)$/i.test(file) || /^\.\. [\w-]+::/m.test(text),
  rewrite: (lines) => {
    let inside: 'words' | 'silent' | undefined;
    return lines.map((line) => {
      if (line.trim() === '') return '';
      const isNested = /^\s/.test(line);
      if (inside === 'silent' && isNested) return '';
      if (inside === 'words' && OPTION.test(line)) return '';
      if (!isNested) inside = undefined;
      if (SILENT.test(line)) inside = 'silent';
      else if (COMMENT.test(line)) inside = DIRECTIVE.test(line) ? 'words' : 'silent';
      return rewriteLine(line);
    });
  },
};

function rewriteLine(line: string): string {
  if (SILENT.test(line)) return '';
  const [, indent, words] = DIRECTIVE.exec(line) ?? [];
  if (indent === undefined && COMMENT.test(line)) return '';
  return (words === undefined ? line : `${indent}${words}`)
    .replace(/^(\s*)#\.\s/, '$11. ')
    .replace(LINK, '[$1]($2)')
    .replace(REFERENCE, '$1$2');
}
