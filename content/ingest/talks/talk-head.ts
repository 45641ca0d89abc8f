import type { Block, NotedSpeaker } from '../document.ts';
import { ordinaryWords } from '../people/ordinary-words.ts';
import { isFullName } from '../people/person-names.ts';
import type { FoundDate } from './dates.ts';
import { type HeadLine, headLines, titleLabel } from './head-lines.ts';
import { readFirm, readLabelLine, readListed, readPeopleLine, readRole } from './head-people.ts';
import { readPlace, readProgramme, readSchedule } from './head-schedule.ts';
import { type HeadState, type LineReader, NEAR_BLOCKS, type Reading } from './head-state.ts';
import { isAbstract } from './sections.ts';

/** What the first lines of a talk's notes tell about the talk itself. */
export type TalkHead = {
  readonly speakers: readonly NotedSpeaker[];
  /** Blocks that are about the talk and not what was said in it. */
  readonly metadata: ReadonlySet<Block>;
  /** Blocks that only name the speakers in a heading, the title, or a list ("Who"): facts hold all they say. */
  readonly names: ReadonlySet<Block>;
  /** The first line that names them. */
  readonly speakersLine?: number;
  readonly title?: string;
  readonly date?: FoundDate;
  readonly time?: string;
  readonly place?: string;
};

/** So few lines below a person are about that person. */
const MAX_ABOUT = 4;

/** Tried in order: the first that can make something of a line has read it. */
const LINE_READERS: readonly LineReader[] = [
  readTitleLine,
  readLabelLine,
  readListed,
  readFirm,
  readPeopleLine,
  readRole,
  readSchedule,
  readPlace,
  readProgramme,
];

export function readHead(blocks: readonly Block[]): TalkHead {
  const lines = headLines(blocks);
  const state: HeadState = {
    speakers: [],
    isOrdinary: ordinaryWords(blocks),
    facts: {},
    listing: undefined,
    timeLine: 0,
    speakersLine: undefined,
    personLine: 0,
    billed: undefined,
  };
  const readings = new Map<Block, Reading[]>();
  for (const line of lines) {
    if (state.listing !== undefined && line.depth <= state.listing) state.listing = undefined;
    const reading = LINE_READERS.reduce<Reading>((found, read) => found ?? read(line, state), undefined);
    readings.set(line.block, [...(readings.get(line.block) ?? []), reading]);
  }
  const [metadata, names] = sortBlocks(readings, blocks);
  markAbstract(lines, metadata, state.billed);
  const { speakersLine } = state;
  const speakers = state.speakers.length > 0 ? state.speakers : speakersOfPages(blocks);
  return { speakers, metadata, names, ...(speakersLine && { speakersLine }), ...state.facts };
}

/** The conference's page about a speaker: ".../speaker/JaneDoe", ".../speakers/12-jane-doe". */
const SPEAKER_PAGE = /\/speakers?\/(?:\d+[-_])?(\p{L}+(?:[-_.]\p{L}+){1,2}|\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+)\/?$/u;

/** Where nobody is named near the title, the people whose pages are linked there. */
function speakersOfPages(blocks: readonly Block[]): readonly NotedSpeaker[] {
  const links = blocks
    .slice(0, NEAR_BLOCKS)
    .flatMap((block) => ('links' in block ? (block.links ?? []) : []));
  return links.flatMap(({ url }) => {
    const words = (SPEAKER_PAGE.exec(url)?.[1] ?? '').split(/[-_.]|(?<=\p{Ll})(?=\p{Lu})/u);
    const name = words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(' ');
    return isFullName(name) ? [{ name }] : [];
  });
}

/** A block is about the talk when all its lines are. */
function sortBlocks(
  readings: ReadonlyMap<Block, readonly Reading[]>,
  blocks: readonly Block[],
): [Set<Block>, Set<Block>] {
  const [metadata, names] = [new Set<Block>(), new Set<Block>()];
  const parts = partsOfSeveral(readings, blocks);
  for (const [block, found] of readings) {
    if (found.includes(undefined) || parts.has(block) || isPartHeading(blocks, block)) continue;
    const isName = block.kind === 'heading' || found.every((reading) => reading === 'name');
    (isName ? names : metadata).add(block);
  }
  return [metadata, names];
}

/** Where each of several people has points below, these are what each of them said, however few. */
function partsOfSeveral(
  readings: ReadonlyMap<Block, readonly Reading[]>,
  blocks: readonly Block[],
): ReadonlySet<Block> {
  const parts = blocks.filter((block, at) => {
    const below = blocks[at + 1];
    if (block.kind !== 'item' || below?.kind !== 'item' || below.depth <= block.depth) return false;
    const isRead = (one: Block) => readings.get(one)?.includes(undefined) === false;
    return isRead(block) && !isRead(below);
  });
  return new Set(parts.length > 1 ? parts : []);
}

/** A person above much of what was said heads a part of the talk: that line belongs to it. */
function isPartHeading(blocks: readonly Block[], block: Block): boolean {
  if (block.kind !== 'item') return false;
  const at = blocks.indexOf(block);
  let below = at + 1;
  for (let next = blocks[below]; next?.kind === 'item' && next.depth > block.depth; next = blocks[below])
    below++;
  return below - at > MAX_ABOUT;
}

function readTitleLine({ text, at }: HeadLine, { facts }: HeadState): Reading {
  const title = at < NEAR_BLOCKS ? titleLabel(text) : undefined;
  if (title === undefined || facts.title !== undefined) return undefined;
  facts.title = title;
  return 'name';
}

/** Prose between the title and the speakers' line, or that announces what the talk will be about. */
function markAbstract(lines: readonly HeadLine[], metadata: Set<Block>, billed: number | undefined): void {
  for (const { block } of lines) {
    if (block.kind === 'item' && !metadata.has(block)) break;
    if (isAbstract(block, billed !== undefined && block.line < billed)) metadata.add(block);
  }
}
