import type { Dialect } from './to-markdown.ts';

/** "''slanted''", "'''bold'''" */
const QUOTES = /'{2,5}(?=[^'\s])([^'\n]+(?:'[^'\n]+)*)'{2,5}/g;
const TEMPLATE = / ?\{\{[^{}\n]*\}\}/g;
/** Textile's and Confluence's "h2. Heading". */
const NUMBERED_HEADING = /^h([1-6])\.\s+(?=\S)/;
const RULED_HEADING = /^==+[^=\n]+==+\s*$/;
/** Where equals signs mark the headings, a sharp counts: "# First", "## a point of it". */
const COUNTED = /^(#{1,4})\s*(?=[^#\s])/;
const EXTERNAL = /(?<!\[)\[(https?:\/\/[^\s\]]+)\s+([^\]\n]+)\](?!\()/g;

/** A wiki's page: MediaWiki's quotes, nested stars, tables and links, Textile's headings. */
export const mediaWiki: Dialect = {
  looksLike: (text) => /^==+[^=\n]+==+\s*$|^h[1-6]\. \S|^\{\|/m.test(text),
  rewrite: (lines) => {
    const isNumbered = lines.some((line) => RULED_HEADING.test(line));
    let columns = 0;
    return lines.map((line) => {
      if (line.startsWith('{|')) columns = 0;
      else if (/^!(?!\[)/.test(line)) columns = line.split(/!!|\|\|/).length;
      if (columns > 0 && line.startsWith('|-')) return `|${' --- |'.repeat(columns)}`;
      return rewriteLine(isNumbered ? line.replace(COUNTED, counted) : line);
    });
  },
};

function counted(_: string, sharps: string): string {
  return `${'   '.repeat(sharps.length - 1)}1. `;
}

function rewriteLine(line: string): string {
  if (/^\{\||^\|[}+-]/.test(line)) return '';
  if (/^(?:\||!(?!\[))(?![|!])/.test(line)) return `|${line.slice(1).replace(/\s*(?:\|\||!!)\s*/g, ' | ')} |`;
  return line
    .replace(/^(=+)(?=[^=\s])([^=\n]+?)\s*=+\s*$/, '$1 $2')
    .replace(NUMBERED_HEADING, (_, level: string) => `${'#'.repeat(Number(level))} `)
    .replace(/^(\*{2,5})\s*(?=[^*\s])/, (_, stars: string) => `${'  '.repeat(stars.length - 1)}* `)
    .replace(TEMPLATE, '')
    .replace(EXTERNAL, '[$2]($1)')
    .replace(QUOTES, '$1');
}
