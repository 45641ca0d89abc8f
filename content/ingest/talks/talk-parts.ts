import type { Block, Document } from '../document.ts';
import { wordCount } from '../titles.ts';
import { dateIn, type FoundDate } from './dates.ts';
import { raiseTalks } from './raise-talks.ts';
import { ITEM_HEADING } from './raised-heading.ts';
import { kindIn } from './read-title.ts';
import { type Heading, isDayTitle, isDiaryTitle, isGenericHeading, talkStarts } from './talk-starts.ts';

/** The blocks of a document that are about one talk. `heading` is the block that names it, if any. */
export type Part = {
  readonly heading?: Heading;
  readonly blocks: readonly Block[];
  /** A diary's own words, between and before the talks it tells of. */
  readonly isDiary: boolean;
  /** The day that a heading above several talks names. */
  readonly day?: FoundDate;
};

/** A title may come after a date, a logo, or a name. */
const TITLE_WITHIN = 4;
const MAX_SCRAP_WORDS = 8;

/** Cuts a document where one talk ends and the next begins. A document about one talk comes out whole. */
export function talkParts(document: Document): Part[] {
  if (isOneTalk(document)) return [wholePart(document.blocks)];
  const starts = talkStarts(document.blocks, document.file);
  if (starts.length > 0) return cut(document.blocks, starts);
  const raised = raiseTalks(document.blocks);
  return raised === undefined ? [wholePart(document.blocks)] : cut(raised.blocks, raised.starts);
}

/** Front matter that tells of a talk says that there is one; that of a blog does not. */
function isOneTalk({ front }: Document): boolean {
  return Object.keys(front?.values ?? {}).some((key) =>
    /^(?:talk|speakers?|presenters?|code|kind)$/i.test(key),
  );
}

function wholePart(blocks: readonly Block[]): Part {
  const first = blocks.find((block) => block.kind !== 'rule');
  const heading = first?.kind === 'heading' ? first : blocks.slice(0, TITLE_WITHIN).find(isHeading);
  if (heading === undefined) return { blocks, isDiary: false };
  return { heading, blocks: blocks.filter((block) => block !== heading), isDiary: false };
}

function isHeading(block: Block): block is Heading {
  return block.kind === 'heading';
}

/** Talks from their headings on; what belongs to none of them is the diary's, or the first talk's when it is one. */
function cut(blocks: readonly Block[], starts: readonly number[]): Part[] {
  const begins = new Set(starts);
  const depth = starts.reduce((most, at) => Math.max(most, depthOf(blocks[at])), 0);
  const talks: { heading: Heading; blocks: Block[]; day?: FoundDate }[] = [];
  let day: FoundDate | undefined;
  const rest: Block[] = [];
  let open: Block[] = rest;
  blocks.forEach((block, at) => {
    if (begins.has(at) && isHeading(block)) {
      open = [];
      talks.push({ heading: block, blocks: open, ...(day && { day }) });
      return;
    }
    if (isHeading(block) && (block.depth < depth || isDayTitle(block.text))) day = dateIn(block.text) ?? day;
    if (isHeading(block) && open !== rest && leaves(block, talks.at(-1)?.heading)) open = rest;
    open.push(block);
  });
  const [first] = talks;
  if (first !== undefined && isScrap(rest)) first.blocks.unshift(...rest.splice(0));
  const parts = talks.map((talk) => ({ ...talk, isDiary: false }));
  const lead = leadingPart(rest, depth, parts.length);
  return lead === undefined ? parts : [lead, ...parts];
}

/** A line or two without a heading before the first talk: an address, a date. They go with it. */
function isScrap(blocks: readonly Block[]): boolean {
  if (blocks.length > 3 || blocks.some(isHeading)) return false;
  return blocks.every(
    (block) => block.kind === 'rule' || ('text' in block && wordCount(block.text) < MAX_SCRAP_WORDS),
  );
}

function depthOf(block: Block | undefined): number {
  return block?.kind === 'heading' ? block.depth : 0;
}

/** A heading that ends the talk before it: of a day, a track, or of what is no talk. */
function leaves(heading: Heading, talk: Heading | undefined): boolean {
  if (talk === undefined) return false;
  if (talk.depth === ITEM_HEADING) return isGenericHeading(heading.text);
  return heading.depth < talk.depth
    ? isGenericHeading(heading.text) || heading.depth > 1
    : heading.depth === talk.depth && (isGenericHeading(heading.text) || isDayTitle(heading.text));
}

/** "Lunch", but not "Lightning talks". */
function isNoTalk(title: string): boolean {
  return isGenericHeading(title) && kindIn(title) === undefined;
}

/** What stands before the first talk that was found, and between talks. */
function leadingPart(blocks: readonly Block[], depth: number, talks: number): Part | undefined {
  const whole = wholePart(blocks);
  const hasWords = whole.blocks.some((block) => block.kind !== 'rule' && block.kind !== 'heading');
  if (!hasWords) return undefined;
  const title = whole.heading?.text ?? '';
  const named = whole.blocks.filter(isHeading).filter(({ text }) => !isGenericHeading(text));
  const isBare = named.length === 0 && depthOf(whole.heading) < depth;
  return {
    ...whole,
    isDiary:
      isDiaryTitle(title) || isDayTitle(title) || (talks > 1 && (title === '' || isBare || isNoTalk(title))),
  };
}
