import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Link } from '../../../lambda/retrieve/index-format.ts';
import { pushReversed } from '../push-all.ts';
import { bareLinks, tidyGaps, tidySpaces } from './bare-links.ts';
import { isWeb, simpleInline, TAG } from './simple-inline.ts';

/** Words without their markup, and the links that stood in them. A '\n' of the source stays one. */
export type Inline = { readonly text: string; readonly links: readonly Link[] };

/** Where `[words][label]` leads to: label in lower case → URL. */
export type Definitions = ReadonlyMap<string, string>;

const NO_DEFINITIONS: Definitions = new Map();
const MARKUP = /[*_`[\]<&\\~]/;
/** Stands for a star that is no mark, while the others are read: a character of the private use area. */
const STAR = '\uE02A';
/** Longer texts, and texts with more marks than this, are no prose: only their URLs are taken out. */
const MAX_LENGTH = 20_000;
const MAX_MARKS = 400;

/** Constructs that shape blocks; the scanner has done their work before. */
const BLOCK_CONSTRUCTS = [
  'list',
  'headingAtx',
  'setextUnderline',
  'thematicBreak',
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'htmlFlow',
];

function inlineOnly(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: BLOCK_CONSTRUCTS } }];
}

const parser = unified().use(remarkParse).use(inlineOnly).freeze();

/**
 * Takes Markdown's markup off a text that starts on `line`. Remark reads texts whose marks need a parser; most have none
 * or simple ones, and remark alone reads under 1 MB of notes a second, less the longer they are.
 */
export function inlineText(source: string, line: number, definitions: Definitions = NO_DEFINITIONS): Inline {
  if (!MARKUP.test(source) || source.length > MAX_LENGTH || countMarks(source) > MAX_MARKS) {
    return bareLinks(source, line);
  }
  const text = prepared(source);
  const simple = definitions.size > 0 && text.includes('[') ? undefined : simpleInline(text, line);
  if (simple === undefined) return parsedInline(source, line, definitions);
  const bare = bareLinks(simple.text, line);
  return withStars({ text: tidySpaces(bare.text), links: [...simple.links, ...bare.links] });
}

function withStars(inline: Inline): Inline {
  if (!inline.text.includes(STAR)) return inline;
  const links = inline.links.map((link) => ({ ...link, text: link.text.replaceAll(STAR, '*') }));
  return { text: inline.text.replaceAll(STAR, '*'), links };
}

/** The same through remark, whatever the marks. */
export function parsedInline(
  source: string,
  line: number,
  definitions: Definitions = NO_DEFINITIONS,
): Inline {
  const text = prepared(source);
  return withStars(collect(parser.parse(text + definitionsFor(text, definitions)), text, line));
}

/**
 * What people who take notes mean otherwise than CommonMark: a star between letters or digits multiplies, two tildes
 * strike out, a footnote's mark is not said.
 */
function prepared(source: string): string {
  let text = source;
  if (text.includes('*')) text = text.replace(/(?<=[\p{L}\p{N}])\*(?=[\p{L}\p{N}])/gu, STAR);
  if (text.includes('~~')) text = text.replace(/~~(?=\S)([^~\n]+)~~/g, '$1');
  if (text.includes('[^')) text = text.replace(/\[\^[\w-]{1,20}\]:?/g, '');
  return text;
}

function countMarks(source: string): number {
  let count = 0;
  for (let at = 0; at < source.length; at++) if (MARKUP.test(source[at] ?? '')) count++;
  return count;
}

function definitionsFor(source: string, definitions: Definitions): string {
  if (definitions.size === 0) return '';
  const used = [...source.matchAll(/\[([^\]\n]{1,200})\]/g)].map(([, label = '']) => label);
  const known = used.flatMap((label) => {
    const url = definitions.get(label.toLowerCase());
    return url === undefined ? [] : [`[${label}]: <${url}>`];
  });
  return known.length === 0 ? '' : `\n\n${known.join('\n')}`;
}

type Collected = {
  readonly parts: string[];
  breaks: number;
  readonly links: Link[];
  readonly urls: Map<string, string>;
  readonly source: string;
  /** True once a link was taken out without leaving a word. */
  removed: boolean;
};

/** Walks the tree's leaves in order, with a stack of its own: nesting costs no call depth. */
function collect(tree: Root, source: string, line: number): Inline {
  const urls = new Map(
    tree.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])),
  );
  const out: Collected = { parts: [], breaks: 0, links: [], urls, source, removed: false };
  const total = source.split('\n').length - 1;
  const stack: Nodes[] = [];
  pushReversed<Nodes>(stack, tree.children);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    catchUp(out, Math.min((node.position?.start.line ?? 1) - 1, total));
    if (!readLink(node, out, line)) readLeaf(node, out, stack);
  }
  const bare = bareLinks(out.parts.join(''), line);
  const text = out.removed ? tidyGaps(bare.text) : tidySpaces(bare.text);
  const lines = text.split('\n');
  const named = out.links.map((link) =>
    link.text === '' ? { ...link, text: lines[link.line - line] ?? '' } : link,
  );
  return { text, links: [...named, ...bare.links] };
}

/** Line ends that the parser swallowed (in code, between paragraphs) are put back, so that lines can be counted. */
function catchUp(out: Collected, breaks: number): void {
  for (; out.breaks < breaks; out.breaks++) out.parts.push('\n');
}

function push(out: Collected, text: string): void {
  out.parts.push(text);
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) out.breaks++;
}

/** A link whose words are its own URL leaves nothing to read; any other leaves its words. */
function readLink(node: Nodes, out: Collected, line: number): boolean {
  if (node.type !== 'link' && node.type !== 'linkReference') return false;
  const url = node.type === 'link' ? node.url : (out.urls.get(node.identifier) ?? '');
  const words = wordsOf(node).trim();
  const isBare = isWeb(words);
  if (isWeb(url)) out.links.push({ text: isBare ? '' : words, url, line: line + out.breaks });
  if (isBare) out.removed = true;
  else push(out, words);
  return true;
}

function wordsOf(root: Nodes): string {
  const stack: Nodes[] = [root];
  let words = '';
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('value' in node) words += node.value;
    else if (node.type === 'image') words += node.alt ?? '';
    else if (node.type === 'break') words += '\n';
    if ('children' in node) pushReversed(stack, node.children as Nodes[]);
  }
  return words;
}

function readLeaf(node: Nodes, out: Collected, stack: Nodes[]): void {
  if (node.type === 'text') push(out, node.value);
  else if (node.type === 'inlineCode') push(out, codeIn(node, out.source));
  else if (node.type === 'html')
    push(out, TAG.test(node.value) || node.value.startsWith('<!--') ? ' ' : node.value);
  else if (node.type === 'break') push(out, '\n');
  else if (node.type === 'image') push(out, describes(node.alt) ? asSentence(node.alt ?? '') : '');
  else if ('children' in node) pushReversed(stack, node.children as Nodes[]);
}

/** The words of a code span as they stand in the source: the parser makes one line of them. */
function codeIn({ value, position }: Nodes & { readonly type: 'inlineCode' }, source: string): string {
  if (position === undefined || position.start.line === position.end.line) return value;
  return source.slice(position.start.offset, position.end.offset).replace(/^`+ ?| ?`+$/g, '');
}

/** What an image shows is said for itself, and leads nothing in. */
function asSentence(alt: string): string {
  return alt.replace(/(?<![.!?:])\s*$/, '.');
}

/** An image's alternative text of three words or more describes it; less names the file. */
function describes(alt: string | null | undefined): boolean {
  return (alt ?? '').trim().split(/\s+/).length >= 3;
}
