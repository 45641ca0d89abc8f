import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Link } from '../../lambda/retrieve/index-format.ts';
import { raiseHeadings } from './blocks/blocks-raise.ts';
import type { Block, Document } from './document.ts';
import { pushReversed } from './push-all.ts';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** What is on a page but not said by it. */
const SILENT = new Set([
  'title',
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'nav',
  'svg',
  'iframe',
  'form',
  'button',
]);
const HEADING = /^h([1-6])$/;
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|img|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;
const MAX_DEPTH = 12;
const MAX_TAGS = 500_000;

/** Reads a page: headings, paragraphs, lists, tables and listings; scripts, styles and navigation are left out. */
export function readHtml(file: string, text: string): Document {
  const title = /<title[^>]*>([^<]{1,300})<\/title>/i.exec(text)?.[1]?.trim();
  const blocks = raiseHeadings(readHtmlBlocks(text, 1));
  const needsTitle =
    title !== undefined &&
    title !== '' &&
    !blocks.some((block) => block.kind === 'heading' && block.depth === 1);
  const head: Block[] = needsTitle ? [{ kind: 'heading', depth: 1, text: decodeTitle(title), line: 1 }] : [];
  return { file, blocks: [...head, ...blocks] };
}

function decodeTitle(title: string): string {
  const [node] = parser.parse(`<p>${title}</p>`).children;
  return node === undefined ? title : wordsIn(node);
}

/** The blocks of a piece of HTML whose first line is `first`. */
export function readHtmlBlocks(text: string, first: number): Block[] {
  const tree = parse(text);
  if (tree === undefined) return wordsOnly(text, first);
  const gathered: Gathered = {
    blocks: [],
    first,
    text: '',
    line: first,
    links: [],
    shape: { kind: 'paragraph' },
  };
  walk(tree, gathered);
  close(gathered);
  return gathered.blocks;
}

/** Undefined for pages of more tags than fit into memory as a tree, or nested deeper than the parser's call stack reaches. */
function parse(text: string): Root | undefined {
  if (countTags(text) > MAX_TAGS) return undefined;
  try {
    return parser.parse(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function countTags(text: string): number {
  let count = 0;
  for (let at = text.indexOf('<'); at !== -1 && count <= MAX_TAGS; at = text.indexOf('<', at + 1)) count++;
  return count;
}

/** What stands between the tags, a paragraph a line. */
function wordsOnly(text: string, first: number): Block[] {
  return text.split('\n').flatMap((line, at): Block[] => {
    const words = line
      .split('<')
      .map((piece) => piece.slice(piece.indexOf('>') + 1).trim())
      .filter((piece) => piece !== '');
    return words.length === 0 ? [] : [{ kind: 'paragraph', text: words.join(' '), line: first + at }];
  });
}

type Shape = { readonly kind: 'paragraph' } | { readonly kind: 'heading' | 'item'; readonly depth: number };
type Gathered = {
  readonly blocks: Block[];
  readonly first: number;
  text: string;
  line: number;
  links: Link[];
  shape: Shape;
};

/** A node to enter, or the end of a block to close. */
type Step = { readonly node: Nodes; readonly lists: number; readonly shape: Shape } | { readonly end: true };

/** Depth first, with a stack of its own: pages may nest deeper than calls can. */
function walk(root: Root, gathered: Gathered): void {
  const stack: Step[] = [{ node: root, lists: 0, shape: { kind: 'paragraph' } }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if ('end' in step) close(gathered);
    else pushReversed(stack, enter(step.node, step, gathered));
  }
}

type Place = { readonly lists: number; readonly shape: Shape };

function enter(node: Nodes, place: Place, gathered: Gathered): Step[] {
  if (node.type === 'text') say(node.value, node, { gathered, shape: place.shape });
  if (node.type !== 'element' && node.type !== 'root') return [];
  if (node.type === 'element') {
    if (SILENT.has(node.tagName)) return [];
    const special = enterSpecial(node, place, gathered);
    if (special !== undefined) return special;
  }
  const isBlock = node.type === 'element' && !INLINE.test(node.tagName);
  const lists = node.type === 'element' && /^[uo]l$/.test(node.tagName) ? place.lists + 1 : place.lists;
  const shape = node.type === 'element' ? shapeOf(node, lists, place.shape) : place.shape;
  const inside: Step[] = node.children.map((child) => ({ node: child, lists, shape }));
  return isBlock ? [{ end: true }, ...inside, { end: true }] : inside;
}

function shapeOf({ tagName }: Element, lists: number, above: Shape): Shape {
  const depth = HEADING.exec(tagName)?.[1];
  if (depth !== undefined) return { kind: 'heading', depth: Number(depth) };
  if (tagName === 'li') return { kind: 'item', depth: Math.min(MAX_DEPTH, Math.max(0, lists - 1)) };
  return above;
}

/** Elements that are a block of their own kind; undefined for all others. */
function enterSpecial(node: Element, place: Place, gathered: Gathered): Step[] | undefined {
  const line = lineOf(node, gathered);
  if (node.tagName === 'br') say('\n', node, { gathered, shape: place.shape });
  else if (node.tagName === 'hr') addBlock(gathered, { kind: 'rule', line });
  else if (node.tagName === 'pre')
    addBlock(gathered, { kind: 'code', text: wordsIn(node).replace(/^\n+|\s+$/g, ''), line });
  else if (node.tagName === 'table') for (const row of tableRows(node, gathered)) addBlock(gathered, row);
  else if (node.tagName === 'a') return enterLink(node, place, gathered);
  else return undefined;
  return [];
}

function enterLink(node: Element, place: Place, gathered: Gathered): Step[] {
  const url = node.properties.href;
  const words = wordsIn(node).replace(/\s+/g, ' ').trim();
  const isBare = /^https?:\/\//.test(words);
  if (typeof url === 'string' && /^https?:/.test(url)) {
    gathered.links.push({ text: isBare ? '' : words, url, line: lineOf(node, gathered) });
  }
  return isBare
    ? []
    : node.children.map((child) => ({ lists: place.lists, shape: place.shape, node: child }));
}

function addBlock(gathered: Gathered, block: Block): void {
  close(gathered);
  const isEmpty =
    (block.kind === 'code' && block.text === '') || (block.kind === 'row' && block.cells.length === 0);
  if (!isEmpty) gathered.blocks.push(block);
}

function say(words: string, node: Nodes, to: { gathered: Gathered; shape: Shape }): void {
  const { gathered, shape } = to;
  if (gathered.text.trim() === '') {
    const skipped = words.slice(0, words.length - words.trimStart().length).split('\n').length - 1;
    gathered.line = lineOf(node, gathered) + skipped;
    gathered.shape = shape;
    gathered.text = words.trimStart();
  } else gathered.text += words;
}

function close(gathered: Gathered): void {
  const { line, links, shape } = gathered;
  const text = gathered.text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
  gathered.text = '';
  gathered.links = [];
  if (text === '' && links.length === 0) return;
  const kept = links.length > 0 ? { links } : {};
  const words = shape.kind === 'heading' ? text.replace(/\n+/g, ' ') : text;
  gathered.blocks.push({ ...shape, text: words, line, ...kept } as Block);
}

function tableRows(table: Element, gathered: Gathered): Block[] {
  const rows = elementsIn(table, 'tr').map((row) => ({
    line: lineOf(row, gathered),
    isHead: elementsIn(row, 'td').length === 0,
    cells: elementsIn(row, 'td', 'th').map((cell) => wordsIn(cell).replace(/\s+/g, ' ').trim()),
  }));
  const head = rows[0]?.isHead === true && rows.length > 1 ? rows[0].cells : [];
  return rows.slice(head.length > 0 ? 1 : 0).map(({ line, cells }) => ({
    kind: 'row',
    line,
    cells: cells.flatMap((cell, at): [string, string][] => (cell === '' ? [] : [[head[at] ?? '', cell]])),
  }));
}

/** The elements of these names below a node, in order. */
function elementsIn(root: Element, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  const stack: Nodes[] = [];
  pushReversed<Nodes>(stack, root.children);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type !== 'element') continue;
    if (names.includes(node.tagName)) found.push(node);
    else pushReversed(stack, node.children as Nodes[]);
  }
  return found;
}

function wordsIn(root: Nodes): string {
  let words = '';
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'text') words += node.value;
    else if ('children' in node) pushReversed(stack, node.children as Nodes[]);
  }
  return words;
}

function lineOf(node: Nodes, { first }: Gathered): number {
  return first + (node.position?.start.line ?? 1) - 1;
}
