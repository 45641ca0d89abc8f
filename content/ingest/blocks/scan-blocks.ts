import type { Block } from '../document.ts';
import { pushAll } from '../push-all.ts';
import { readHtmlBlocks } from '../read-html.ts';
import { flushRun } from './flush-run.ts';
import { openItem } from './item-depth.ts';
import { type Shape, shapeOf } from './line-shapes.ts';
import { withoutNoise } from './noise.ts';
import { addHeading, addParagraph, type Scan } from './scan-state.ts';
import { type SourceLine, sourceLines } from './source-lines.ts';
import { isSeparator, pipeRows, tabRows } from './tables.ts';
import { titleOf } from './underlined-title.ts';

type Reader<K extends Shape['kind']> = (
  scan: Scan,
  line: SourceLine,
  shape: Extract<Shape, { kind: K }>,
) => void;

const READERS: { readonly [K in Shape['kind']]: Reader<K> } = {
  heading: readHeading,
  rule: readRule,
  fence: readFence,
  bullet: readBullet,
  table: readTable,
  command: readCommand,
  definition: () => {},
  nothing: () => {},
  plain: readPlain,
};

const BLOCK_TAG =
  /^<\/?(?:address|article|aside|blockquote|body|center|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|img|li|link|main|meta|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|title|tr|ul|video)(?=[\s/>])[^>]*>/i;

/**
 * The blocks of notes as people write them, Markdown or not. Works line by line, in time linear in the text: CommonMark's
 * own rules would glue `-item`, ` ## heading` and lines under a question together, and lose what belongs to what.
 * `first` is the number of the text's first line.
 */
export function scanBlocks(text: string, first = 1): Block[] {
  const useful = withoutNoise(sourceLines(text, first));
  const scan: Scan = {
    lines: useful,
    definitions: definitionsIn(useful),
    blocks: [],
    at: 0,
    run: undefined,
    open: [],
    base: 0,
    heading: 0,
    unclosed: new Set(),
  };
  while (scan.at < useful.length) readLine(scan);
  flushRun(scan);
  return scan.blocks;
}

function definitionsIn(lines: readonly SourceLine[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { text } of lines) {
    if (!text.startsWith('[')) continue;
    const shape = shapeOf(text);
    if (shape.kind === 'definition') found.set(shape.label.toLowerCase(), shape.url);
  }
  return found;
}

function readLine(scan: Scan): void {
  const line = scan.lines[scan.at];
  if (line === undefined) return;
  if (line.text.startsWith('<') && (skipComment(scan, line) || readHtml(scan, line))) return;
  if (isTabTable(scan)) {
    readTabTable(scan);
    return;
  }
  const shape = shapeOf(line.text);
  const read = READERS[shape.kind] as Reader<Shape['kind']>;
  const at = scan.at;
  read(scan, line, shape);
  if (scan.at === at) scan.at++;
}

function readHeading(scan: Scan, line: SourceLine, shape: Extract<Shape, { kind: 'heading' }>): void {
  endList(scan);
  scan.heading = shape.depth;
  addHeading(scan, shape, [{ ...line, text: shape.text }]);
}

/** A line of = or - right under words makes them a heading; anywhere else it parts what stands before and after. */
function readRule(scan: Scan, line: SourceLine, shape: Extract<Shape, { kind: 'rule' }>): void {
  const run = scan.run;
  const underlines = /[-=~]/.test(shape.mark) && !line.gap && run !== undefined && run.item === undefined;
  const title = underlines ? titleOf(run.lines) : [];
  if (run !== undefined && title.length > 0) {
    const below = run.lines.slice(title.length);
    scan.run = undefined;
    scan.open = [];
    scan.heading = shape.mark === '=' ? 1 : 2;
    addHeading(scan, { depth: scan.heading }, title);
    if (below.length > 0) addParagraph(scan, below);
    return;
  }
  endList(scan);
  scan.blocks.push({ kind: 'rule', line: line.number });
}

function endList(scan: Scan): void {
  flushRun(scan);
  scan.open = [];
  scan.base = 0;
}

/** A fence that is never closed is no fence: the rest of the notes is not one listing. */
function readFence(scan: Scan, line: SourceLine, shape: Extract<Shape, { kind: 'fence' }>): void {
  const end = closingFence(scan, shape.mark);
  if (end === -1) return;
  endList(scan);
  const inside = scan.lines.slice(scan.at + 1, end);
  const first = inside[0]?.number ?? line.number;
  if (inside.length > 0) scan.blocks.push({ kind: 'code', text: rawText(inside), line: first });
  scan.at = end + 1;
}

/** A command between lines of notes is a listing, and parts no list. Neighbours are one. */
function readCommand(scan: Scan, line: SourceLine, { text }: Extract<Shape, { kind: 'command' }>): void {
  flushRun(scan);
  const last = scan.blocks.at(-1);
  const follows = last?.kind === 'code' && last.line + last.text.split('\n').length === line.number;
  if (follows) scan.blocks[scan.blocks.length - 1] = { ...last, text: `${last.text}\n${text}` };
  else scan.blocks.push({ kind: 'code', text, line: line.number });
}

function closingFence(scan: Scan, mark: string): number {
  if (scan.unclosed.has(mark)) return -1;
  for (let at = scan.at + 1; at < scan.lines.length; at++) {
    const text = scan.lines[at]?.text ?? '';
    if (text.startsWith(mark) && /^(?:`+|~+)$/.test(text)) return at;
  }
  scan.unclosed.add(mark);
  return -1;
}

function rawText(lines: readonly SourceLine[]): string {
  let last = lines[0]?.number ?? 0;
  const parts = lines.map(({ number, raw }) => {
    const breaks = '\n'.repeat(Math.min(number - last, 1000));
    last = number;
    return breaks + raw.trimEnd();
  });
  return parts.join('');
}

function readBullet(scan: Scan, line: SourceLine, shape: Extract<Shape, { kind: 'bullet' }>): void {
  const { marker, text, number } = shape;
  const follows = scan.run;
  flushRun(scan);
  if (follows !== undefined && follows.item === undefined) scan.open = [];
  scan.open = openItem(scan.open, { indent: line.indent, marker }, scan.base);
  const depth = scan.open.at(-1)?.depth ?? 0;
  const item = { depth, indent: line.indent, ...(number === undefined ? {} : { number }) };
  scan.run = { lines: [{ ...line, text }], item };
}

function readPlain(scan: Scan, line: SourceLine, shape: Extract<Shape, { kind: 'plain' }>): void {
  const plain = { ...line, text: shape.text };
  if (scan.run !== undefined && !line.gap) {
    scan.run.lines.push(plain);
    return;
  }
  flushRun(scan);
  const last = scan.open.at(-1);
  if (last !== undefined && line.indent >= last.indent + 2) {
    scan.run = { lines: [plain], item: { depth: last.depth + 1, indent: line.indent } };
    return;
  }
  scan.open = [];
  scan.base = 0;
  scan.run = { lines: [plain] };
}

function readTable(scan: Scan, line: SourceLine): void {
  endList(scan);
  const end = tableEnd(scan, (text) => text.includes('|'));
  const rows = pipeRows(scan.lines.slice(scan.at, end), scan.definitions);
  pushAll(scan.blocks, rows.length > 0 ? rows : [{ kind: 'rule', line: line.number } as const]);
  scan.at = end;
}

function tableEnd(scan: Scan, belongs: (text: string) => boolean): number {
  let end = scan.at + 1;
  while (end < scan.lines.length && !scan.lines[end]?.gap && belongs(scan.lines[end]?.raw ?? '')) end++;
  return end;
}

const COMMENT = '<!--';
const TABBED = /\S.*\t/;

/** Two or more lines with tabs inside them, or a line with bars above a line of dashes. */
function isTabTable(scan: Scan): boolean {
  const [here, next] = [scan.lines[scan.at], scan.lines[scan.at + 1]];
  if (here === undefined || next === undefined || next.gap) return false;
  if (here.text.includes('|') && isSeparator(next.text) && !here.text.startsWith('|')) return true;
  if (!here.text.includes('\t') || !TABBED.test(next.raw)) return false;
  return shapeOf(here.text).kind === 'plain';
}

function readTabTable(scan: Scan): void {
  const isPiped = isSeparator(scan.lines[scan.at + 1]?.text ?? '');
  endList(scan);
  const end = tableEnd(scan, (raw) =>
    isPiped ? raw.includes('|') : TABBED.test(raw) || /\t/.test(raw.trim()),
  );
  const lines = scan.lines.slice(scan.at, end);
  pushAll(scan.blocks, isPiped ? pipeRows(lines, scan.definitions) : tabRows(lines, scan.definitions));
  scan.at = end;
}

/** Comments are remarks to the writer's own tools. One that is never closed is text. */
function skipComment(scan: Scan, line: SourceLine): boolean {
  if (!line.text.startsWith(COMMENT) || scan.unclosed.has(COMMENT)) return false;
  for (let at = scan.at; at < scan.lines.length; at++) {
    const text = scan.lines[at]?.text ?? '';
    if (!text.includes('-->')) continue;
    if (!text.endsWith('-->')) return false;
    flushRun(scan);
    scan.at = at + 1;
    return true;
  }
  scan.unclosed.add(COMMENT);
  return false;
}

function readHtml(scan: Scan, line: SourceLine): boolean {
  if (!BLOCK_TAG.test(line.text)) return false;
  endList(scan);
  const end = tableEnd(scan, () => true);
  const lines = scan.lines.slice(scan.at, end);
  pushAll(scan.blocks, readHtmlBlocks(rawText(lines), line.number));
  scan.at = end;
  return true;
}
