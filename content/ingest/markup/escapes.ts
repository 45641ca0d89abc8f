import type { Dialect } from './to-markdown.ts';

/** "The warehouse is dead \- Olu": marks that could begin a line are none within it. */
const ESCAPED = /(?<=\S ?)\\([-=+.!>#&|~])/g;
const MIN_ESCAPES = 2;

/** Documents saved as Markdown by programs that escape whatever could be a mark. */
export const escapes: Dialect = {
  looksLike: (text) => text.includes('\\') && (text.match(ESCAPED)?.length ?? 0) >= MIN_ESCAPES,
  rewrite: (lines) => lines.map((line) => line.replace(ESCAPED, '$1')),
};
