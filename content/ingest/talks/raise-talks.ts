import type { Block } from '../document.ts';
import { headingOf, ITEM_HEADING } from './raised-heading.ts';
import { kindIn, readTitle } from './read-title.ts';
import { raiseRows } from './talk-rows.ts';
import { isGenericHeading } from './talk-starts.ts';

export type Raised = { readonly blocks: readonly Block[]; readonly starts: readonly number[] };

type Item = Extract<Block, { kind: 'item' }>;
/** A bullet that is no longer may name a talk. */
const MAX_NAME = 160;
/** So many bullets must each tell of a talk in one line, and be so many of all, before any is taken for one. */
const MIN_LINES = 3;
const LINES_SHARE = 0.6;
/** No conference has more talks. */
const MAX_TALKS = 1000;
/** "Title (Jane Doe, Acme): what was said" */
const ONE_LINE = /^(.{3,140}?)(?::|\s+[-–—])\s+(\S.*)$/su;

/** Talks that no heading begins: in bullets with bullets below them, in rows of a table, or one on a line. */
export function raiseTalks(blocks: readonly Block[]): Raised | undefined {
  return raiseItems(blocks) ?? raiseRows(blocks) ?? raiseLines(blocks);
}

/** Outer bullets that name a title and its speakers, with the notes in bullets below them, are talks. */
function raiseItems(blocks: readonly Block[]): Raised | undefined {
  const sure = blocks.flatMap((block, at) => (isTalkItem(block, blocks[at + 1]) ? [at] : []));
  if (sure.length < 2) return undefined;
  const isNumbered = sure.every((at) => numberOf(blocks[at]) !== undefined);
  const all = [...blocks.keys()].filter((at) => isNumberedEntry(blocks, at));
  const begins = new Set(isNumbered ? all : sure);
  const raised: Block[] = [];
  const starts: number[] = [];
  let inside = false;
  blocks.forEach((block, at) => {
    const isOuter = block.kind !== 'item' || block.depth === 0;
    const ends = inside && block.kind === 'item' && isOuter && isGenericHeading(block.text);
    if (block.kind === 'item' && (begins.has(at) || ends)) {
      if (begins.has(at)) starts.push(raised.length);
      raised.push(...headingOf(block));
      inside = begins.has(at);
      return;
    }
    if (isOuter) inside = false;
    raised.push(inside && block.kind === 'item' ? { ...block, depth: block.depth - 1 } : block);
  });
  return { blocks: raised, starts };
}

function isTalkItem(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'item' || block.depth > 0) return false;
  // a number in front of a title has what was said of it in lines below
  const hasWords =
    next?.kind === 'item' ? next.depth > 0 : next?.kind === 'paragraph' && block.number !== undefined;
  if (!hasWords) return false;
  if (block.text.length > MAX_NAME || !/[(|–—,]|\s-|\sby\s/i.test(block.text)) return false;
  return namesTalk(block.text);
}

function namesTalk(text: string): boolean {
  const { title, speakers } = readTitle(text);
  return title !== '' && speakers.length > 0;
}

function numberOf(block: Block | undefined): number | undefined {
  return block?.kind === 'item' ? block.number : undefined;
}

/** Where numbers count the talks, the one that names nobody is one as well. */
function isNumberedEntry(blocks: readonly Block[], at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]];
  const hasPoints = next?.kind === 'paragraph' || (next?.kind === 'item' && next.depth > 0);
  return block?.kind === 'item' && block.depth === 0 && block.number !== undefined && hasPoints;
}

/** "Folding paper (Chiara Lombardi): took 19 days": a talk on a line. */
function raiseLines(blocks: readonly Block[]): Raised | undefined {
  const outer = blocks.filter((block) => block.kind === 'item' && block.depth === 0);
  const told = new Set(outer.filter((block): block is Item => block.kind === 'item' && isLine(block)));
  const [first] = blocks;
  const isOne = first?.kind === 'heading' && kindIn(first.text) !== undefined;
  if (isOne || told.size < Math.max(MIN_LINES, outer.length * LINES_SHARE) || told.size > MAX_TALKS)
    return undefined;
  const raised: Block[] = [];
  const starts: number[] = [];
  for (const block of blocks) {
    const [, name = '', words = ''] =
      (block.kind === 'item' && told.has(block) && ONE_LINE.exec(block.text)) || [];
    if (name === '') {
      raised.push(block);
      continue;
    }
    starts.push(raised.length);
    const { line, text } = block as Item;
    const at = line + text.slice(0, text.length - words.length).split('\n').length - 1;
    raised.push({ kind: 'heading', depth: ITEM_HEADING, text: name, line });
    raised.push({ ...(block as Item), kind: 'item', depth: 0, text: words, line: at });
  }
  return { blocks: raised, starts };
}

function isLine({ text }: Item): boolean {
  const [, name = '', words = ''] = ONE_LINE.exec(text) ?? [];
  return words !== '' && namesTalk(name);
}
