import type { Link } from '../../../lambda/retrieve/index-format.ts';
import type { Block } from '../document.ts';
import { type Definitions, inlineText } from './inline.ts';
import type { SourceLine } from './source-lines.ts';

const SEPARATOR = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-*:?\s*)*\|?$/;

/** True for the line of dashes under a table's heading. */
export function isSeparator(text: string): boolean {
  return text.includes('|') && SEPARATOR.test(text);
}

/** Rows of a table whose columns `|` parts. Without a line of dashes under it, the first line is a row like the others. */
export function pipeRows(lines: readonly SourceLine[], definitions: Definitions): Block[] {
  const [first, second] = lines;
  const hasHead = first !== undefined && second !== undefined && isSeparator(second.text);
  const head = hasHead ? pipeCells(first.text) : [];
  const body = hasHead ? lines.slice(2) : lines;
  const rows = body.filter(({ text }) => !isSeparator(text));
  if (hasHead && rows.length === 0) return [rowOf([], head, { line: first.number, definitions })];
  return rows.map(({ text, number }) => rowOf(head, pipeCells(text), { line: number, definitions }));
}

/** Rows of a table whose columns are parted by tabs; the first line names the columns. */
export function tabRows(lines: readonly SourceLine[], definitions: Definitions): Block[] {
  const [first, ...body] = lines;
  if (first === undefined) return [];
  const head = first.raw.split('\t').map((cell) => cell.trim());
  const rows = body.map(({ raw, number }) => rowOf(head, raw.split('\t'), { line: number, definitions }));
  const named = head.filter((cell) => cell !== '');
  return named.length > 0 && rows.length > 0 ? [...titleRow(head, rows, first.number), ...rows] : rows;
}

/** A column that has a heading and no cell names the table rather than a column: its words must not be lost. */
function titleRow(head: readonly string[], rows: readonly Block[], line: number): Block[] {
  const used = new Set(
    rows.flatMap((row) => (row.kind === 'row' ? row.cells.map(([column]) => column) : [])),
  );
  const titles = head.filter((cell) => cell !== '' && !used.has(cell));
  return titles.length === 0 ? [] : [{ kind: 'paragraph', text: titles.join(' '), line }];
}

function pipeCells(text: string): string[] {
  const inner = text.replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}

type Row = { readonly line: number; readonly definitions: Definitions };

function rowOf(head: readonly string[], cells: readonly string[], { line, definitions }: Row): Block {
  const links: Link[] = [];
  const pairs = cells.flatMap((cell, at): (readonly [string, string])[] => {
    const { text, links: found } = inlineText(cell.trim(), line, definitions);
    links.push(...found);
    const column = inlineText(head[at] ?? '', line, definitions).text;
    return text === '' ? [] : [[column, text]];
  });
  return { kind: 'row', cells: pairs, line, ...(links.length > 0 ? { links } : {}) };
}
