import type { Block, Document } from './document.ts';
import { isBill, readPeople } from './people.ts';
import { readTitle } from './read-title.ts';
import { codeIn, isProse } from './titles.ts';

/** The blocks of a document that are about one talk. `heading` is the block that names it, if any. */
export type Part = {
  readonly heading?: Block & { readonly kind: 'heading' };
  readonly blocks: readonly Block[];
  /** A diary's own words, between and before the talks it tells of. */
  readonly isDiary: boolean;
};

type Heading = Block & { readonly kind: 'heading' };

/** Titles of a day's or a conference's notes rather than of a talk. */
const DIARY =
  /\bday\s*(?:\d|one|two|three|four|five)\b(?!.*\bkeynote)|\b(?:session|talk)s?\s+(?:notes|summar|recap)|\b(?:trip|conference|event)\s+(?:report|notes|recap|summary)|\b(?:my\s+)?notes (?:from|on|of)\b|\b(?:re)?cap\b|\bhighlights\b|\btalk links and notes\b/i;
/** Headings that part a note without being a talk. */
const GENERIC =
  /^(?:resources?|links?|references?|notes?|summary|(?:key )?take-?aways?|conclusions?|intro(?:duction)?|overview|background|agenda|table of contents|contents|toc|details?|abstract|description|other|misc|q\s?(?:&|and)\s?a|questions?|ideas?|demos?|slides?|about|speakers?|bio|final (?:thoughts|words)|thoughts|wrap[- ]?up|further reading|action items|vendors?|sponsors?|logistics|day\s*\d+.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:[\s,]+(?:\w+\s+)?\d.*)?|.*(?:session|talk) summaries)$/i;

/** Cuts a document where one talk ends and the next begins. A document about one talk comes out whole. */
export function talkParts(document: Document): Part[] {
  const { blocks } = document;
  const starts = document.front === undefined ? startsIn(blocks, document.file) : [];
  if (starts.length === 0) return [wholePart(blocks)];
  const first = starts[0] ?? 0;
  const before = blocks.slice(0, first);
  const parts = starts.map((start, at) => partAt(blocks.slice(start, starts[at + 1])));
  const lead = leadingPart(before, parts.length);
  return lead === undefined ? parts : [lead, ...parts];
}

function wholePart(blocks: readonly Block[]): Part {
  const heading = blocks.find((block) => block.kind !== 'rule');
  const title = heading?.kind === 'heading' ? heading : undefined;
  const named = title ?? blocks.slice(0, 4).find(isHeading);
  return {
    blocks: named === undefined ? blocks : blocks.filter((block) => block !== named),
    isDiary: false,
    ...(named ? { heading: named } : {}),
  };
}

function partAt(blocks: readonly Block[]): Part {
  const [heading, ...rest] = blocks;
  return heading?.kind === 'heading' ? { heading, blocks: rest, isDiary: false } : { blocks, isDiary: false };
}

/** What stands before the first talk that was found: a talk of its own, or a diary's introduction. */
function leadingPart(blocks: readonly Block[], talks: number): Part | undefined {
  const whole = wholePart(blocks);
  const hasWords = whole.blocks.some((block) => block.kind !== 'rule' && block.kind !== 'heading');
  if (!hasWords) return undefined;
  const title = whole.heading?.text ?? '';
  const isDiary = talks > 1 && (title === '' || DIARY.test(title) || !whole.blocks.some(isHeading));
  return { ...whole, isDiary: isDiary || DIARY.test(title) };
}

function isHeading(block: Block): block is Heading {
  return block.kind === 'heading';
}

/** Indexes of the blocks with which talks begin; none when the document is about one talk. */
function startsIn(blocks: readonly Block[], file: string): number[] {
  const coded = indexes(blocks, (block) => block.kind === 'heading' && codeIn(block.text) !== undefined);
  const ruled = indexes(blocks, (_, at) => blocks[at - 1]?.kind === 'rule' && isAnnounced(blocks, at));
  const marked = [...new Set([...coded, ...ruled])].sort((a, b) => a - b);
  if (
    marked.length > 1 ||
    (marked.length === 1 && (marked[0] ?? 0) > 0 && hasTalkBefore(blocks, marked[0] ?? 0))
  )
    return marked;
  const billed = billedStarts(blocks);
  return billed.length > 1 ? billed : diaryStarts(blocks, file);
}

function hasTalkBefore(blocks: readonly Block[], start: number): boolean {
  return (
    blocks.slice(0, start).some((block) => isHeading(block)) &&
    blocks.slice(0, start).some((block) => block.kind === 'item' || block.kind === 'paragraph')
  );
}

function indexes(blocks: readonly Block[], test: (block: Block, at: number) => boolean): number[] {
  return blocks.flatMap((block, at) => (test(block, at) ? [at] : []));
}

/** A heading right above a line about its speakers, or above a programme's text and that line. */
function isAnnounced(blocks: readonly Block[], at: number): boolean {
  if (blocks[at]?.kind !== 'heading') return false;
  for (const block of blocks.slice(at + 1, at + 4)) {
    if (block.kind === 'heading' || block.kind === 'rule')
      return block.kind === 'heading' && block.depth > 1 && readPeople(block.text).billed;
    if ('text' in block && isBill(firstLine(block.text))) return true;
    if (!('text' in block) || !isProse(block.text)) return false;
  }
  return false;
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end === -1 ? text : text.slice(0, end);
}

/** Headings of one depth of which two or more name a title and its speakers: all of that depth are talks. */
function billedStarts(blocks: readonly Block[]): number[] {
  const billed = indexes(blocks, (block, at) => isHeading(block) && isBilledTitle(blocks, at));
  const depths = billed.map((at) => depthOf(blocks[at]));
  const depth = mostCommon(depths);
  if (depth === undefined || depths.filter((one) => one === depth).length < 2) return [];
  return indexes(
    blocks,
    (block, at) =>
      isHeading(block) && block.depth === depth && (billed.includes(at) || !GENERIC.test(block.text)),
  );
}

function isBilledTitle(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block === undefined || !isHeading(block)) return false;
  const { title, speakers } = readTitle(block.text);
  if (title === '' || GENERIC.test(title)) return false;
  return speakers.length > 0 || isAnnounced(blocks, at);
}

function depthOf(block: Block | undefined): number {
  return block?.kind === 'heading' ? block.depth : 0;
}

function mostCommon(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0];
}

/** In the notes of a day or a conference, every heading of the outermost depth with words of its own is a talk. */
function diaryStarts(blocks: readonly Block[], file: string): number[] {
  const [title] = blocks.filter(isHeading);
  const name = file.split('/').at(-1) ?? '';
  if (!DIARY.test(title?.text ?? '') && !DIARY.test(name.replace(/[-_]+/g, ' '))) return [];
  const inner = indexes(
    blocks,
    (block, at) => isHeading(block) && block !== title && hasOwnWords(blocks, at),
  );
  const depth = Math.min(...inner.map((at) => depthOf(blocks[at])));
  const talks = inner.filter(
    (at) => depthOf(blocks[at]) === depth && !GENERIC.test((blocks[at] as Heading).text),
  );
  return talks.length >= 1 && inner.length >= 2 ? talks : [];
}

function hasOwnWords(blocks: readonly Block[], at: number): boolean {
  const next = blocks[at + 1];
  return (
    next !== undefined &&
    next.kind !== 'rule' &&
    (next.kind !== 'heading' || next.depth > depthOf(blocks[at]))
  );
}
