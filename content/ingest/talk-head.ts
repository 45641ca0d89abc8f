import { dateIn, type FoundDate, timeIn } from './dates.ts';
import type { Block, NotedSpeaker } from './document.ts';
import {
  byLine,
  type HeadLine,
  headLines,
  isProgramme,
  placeLabel,
  speakerLabel,
  titleLabel,
} from './head-lines.ts';
import { isLikelyName, ordinaryWords } from './ordinary-words.ts';
import { type People, readLabelled, readPeople } from './people.ts';
import { isFullName, isLoneName, isRole } from './person-names.ts';
import { isAbstract } from './sections.ts';
import { isProse, wordCount } from './titles.ts';

/** What the first lines of a talk's notes tell about the talk itself. */
export type TalkHead = {
  readonly speakers: readonly NotedSpeaker[];
  /** Blocks that are about the talk and not what was said in it. */
  readonly metadata: ReadonlySet<Block>;
  /** Blocks that only name the speakers in a heading, the title, or a list ("Who"): facts hold all they say. */
  readonly names: ReadonlySet<Block>;
  readonly title?: string;
  readonly date?: FoundDate;
  readonly time?: string;
  readonly place?: string;
};

/** A name with a firm but no role counts only so near the title. */
const NEAR_BLOCKS = 5;
/** So few lines below a person are about that person. */
const MAX_ABOUT = 4;

/** Mail addresses and handles. */
const MAIL = /[<(]?[^\s@<(]{1,64}@[^\s@]{1,190}|(?<!\S)@\w+/g;

type State = {
  readonly speakers: NotedSpeaker[];
  readonly isOrdinary: (word: string) => boolean;
  facts: { title?: string; date?: FoundDate; time?: string; place?: string };
  /** Depth of the bullet or label below which people are listed. */
  listing: number | undefined;
  /** Number of the line that told the time: the place is often right below it. */
  timeLine: number;
  /** Number of the last line about a person: the role is often right below it. */
  personLine: number;
  /** Number of the first line about the speakers or the schedule. */
  billed: number | undefined;
};

/** What a line was found to be; a `name` says nothing that the facts do not hold. */
type Reading = 'name' | 'fact' | undefined;
type LineReader = (line: HeadLine, state: State) => Reading;

/** Tried in order: the first that can make something of a line has read it. */
const LINE_READERS: readonly LineReader[] = [
  readTitleLine,
  readLabelLine,
  readListed,
  readPeopleLine,
  readRole,
  readSchedule,
  readPlace,
  readProgramme,
];

export function readHead(blocks: readonly Block[]): TalkHead {
  const lines = headLines(blocks);
  const state: State = {
    speakers: [],
    isOrdinary: ordinaryWords(blocks),
    facts: {},
    listing: undefined,
    timeLine: 0,
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
  return { speakers: state.speakers, metadata, names, ...state.facts };
}

/** A block is about the talk when all its lines are. */
function sortBlocks(
  readings: ReadonlyMap<Block, readonly Reading[]>,
  blocks: readonly Block[],
): [Set<Block>, Set<Block>] {
  const [metadata, names] = [new Set<Block>(), new Set<Block>()];
  for (const [block, found] of readings) {
    if (found.includes(undefined) || isPartHeading(blocks, block)) continue;
    const isName = block.kind === 'heading' || found.every((reading) => reading === 'name');
    (isName ? names : metadata).add(block);
  }
  return [metadata, names];
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

function readTitleLine({ text, at }: HeadLine, { facts }: State): Reading {
  const title = at < NEAR_BLOCKS ? titleLabel(text) : undefined;
  if (title === undefined || facts.title !== undefined) return undefined;
  facts.title = title;
  return 'name';
}

function readLabelLine(line: HeadLine, state: State): Reading {
  const rest = speakerLabel(line.text);
  if (rest === undefined) return undefined;
  if (rest === '') {
    state.listing = line.depth;
    return 'name';
  }
  const { speakers } = readPeople(rest, 'any');
  return speakers.length > 0 ? addPeople(line, speakers, state) : undefined;
}

function addPeople(line: HeadLine, speakers: readonly NotedSpeaker[], state: State): Reading {
  state.speakers.push(...speakers);
  state.personLine = line.number;
  state.billed ??= line.number;
  return 'fact';
}

const LOWER_SURNAME = /^(\p{Lu}\p{Ll}+ )(\p{Ll})(?=\p{Ll}+(?:$|\s+[-–—(]))/u;

/** Below "Who" or "Presenters" stand people, as short as the writer knew them, and what they do. */
function readListed(line: HeadLine, state: State): Reading {
  if (state.listing === undefined) return undefined;
  const text = line.text.replace(
    LOWER_SURNAME,
    (_, first: string, letter: string) => first + letter.toUpperCase(),
  );
  const isLone = /^\p{Lu}[\p{L}'’]+(?:$|\s*[-–—(,&])/u.test(text) && !isRole(text.split(/[-–—(,&]/)[0] ?? '');
  const { speakers } = readLabelled(text) ?? readPeople(text, isLone ? 'lone' : 'full');
  if (speakers.length > 0) return addPeople(line, speakers, state);
  if (isRole(text) && wordCount(text) <= 12) addRole(state.speakers, text);
  return 'fact';
}

function readPeopleLine(line: HeadLine, state: State): Reading {
  if (line.isHeading && /^@\w+$/.test(line.text))
    return addPeople(line, readPeople(line.text, 'lone').speakers, state);
  const by = byLine(line.text);
  const text = (by ?? line.text).replace(MAIL, '').trim();
  const people = readPeople(text, by !== undefined && line.at < NEAR_BLOCKS ? 'lone' : 'full');
  const found = people.speakers.length > 0 ? people : founder(line);
  if (found.speakers.length === 0 || !counts(line, found, state)) return undefined;
  // What stands below a person is read as a list about people only where it is set off as one.
  return addPeople(line, found.speakers, state);
}

/** "Armon, cofounder of hashicorp": a first name with a role, on the very first line. */
function founder({ text, at }: HeadLine): People {
  const [name = '', role] = text.split(/,\s+|\s+[-–—]\s+|\s*\(/);
  const known = at === 0 && role !== undefined && isRole(role) && isLoneName(name) && wordCount(text) <= 8;
  return known ? readPeople(text, 'lone') : { speakers: [], billed: false };
}

/** Whether a line that reads like people is about the speakers: near the title, or by what they do. */
function counts({ text, at, isHeading }: HeadLine, people: People, { isOrdinary }: State): boolean {
  if (!people.speakers.every(({ name }) => isHeading || isLikelyName(name, isOrdinary))) return false;
  if (isHeading) return at < NEAR_BLOCKS;
  if (people.speakers.some(({ role }) => role !== undefined && isRole(role))) return true;
  if (isProse(text) || /[!?:]$|^[^-–—(,]+:\s/.test(text) || at >= NEAR_BLOCKS) return false;
  const bare = text.replace(MAIL, '').trim();
  return people.billed || isFullName(bare) || people.speakers.length > 1 || byLine(text) !== undefined;
}

/** "CTO, AMAZON.COM" right below a name. */
function readRole({ text, number }: HeadLine, state: State): Reading {
  const isBelow =
    number - state.personLine === 1 && isRole(text) && wordCount(text) <= 12 && !/[.!?]$/.test(text);
  if (!isBelow || state.speakers.at(-1)?.role !== undefined) return undefined;
  addRole(state.speakers, text);
  return 'fact';
}

function addRole(speakers: NotedSpeaker[], role: string): void {
  const last = speakers.at(-1);
  if (last !== undefined && last.role === undefined)
    speakers[speakers.length - 1] = { ...last, role: role.trim() };
}

/** A date, a time, both; dates in the talk's own story come later or stand beside more words. */
function readSchedule(line: HeadLine, state: State): Reading {
  const { facts } = state;
  const { text } = line;
  if (wordCount(text) > 14 || (state.billed === undefined && line.at >= NEAR_BLOCKS)) return undefined;
  const [date, time] = [dateIn(text), timeIn(text)];
  const isDated =
    date !== undefined && (time !== undefined || (wordCount(text) <= 8 && facts.date === undefined));
  const isTimed =
    time !== undefined &&
    facts.time === undefined &&
    wordCount(text) <= 8 &&
    /^\W*(?:time\b|when\b|\d)/i.test(text);
  if (!isDated && !isTimed) return undefined;
  if (isDated) facts.date ??= date;
  if (time !== undefined && facts.time === undefined) {
    facts.time = time;
    state.timeLine = line.number;
    state.billed ??= line.number;
  }
  const at = /@\s*(\p{Lu}[^@]{2,60})$/u.exec(text)?.[1];
  if (at !== undefined) facts.place ??= at.trim();
  return 'fact';
}

function readPlace({ text, number }: HeadLine, { facts, timeLine }: State): Reading {
  const labelled = placeLabel(text);
  if (labelled !== undefined) facts.place ??= labelled;
  const isBelow =
    timeLine > 0 && number - timeLine === 1 && facts.place === undefined && looksLikePlace(text);
  if (isBelow) facts.place = text;
  return labelled !== undefined || isBelow || isEcho(text, facts) ? 'fact' : undefined;
}

/** "Venetian, Level 2, Venetian Theatre": capitals, no verb, no full stop. */
function looksLikePlace(text: string): boolean {
  const words = text.replace(/^[-–—\s]+/, '').split(/[\s,]+/);
  const isNamed = words.every((word) => /^[\p{Lu}\p{N}(&#-]|^(?:of|the|at|and)$/u.test(word));
  return words.length >= 2 && words.length <= 12 && isNamed && !/[.!?:]$/.test(text);
}

/** The writer's own shorter line about the same time or place. */
function isEcho(text: string, { time }: { time?: string }): boolean {
  const start = time?.split(' ')[0];
  return (
    start?.includes(':') === true && text.includes(start) && wordCount(text) <= 8 && /^\p{Lu}/u.test(text)
  );
}

function readProgramme(line: HeadLine, state: State): Reading {
  if (!isProgramme(line.text)) return undefined;
  state.billed ??= line.number;
  return 'fact';
}

/** Prose between the title and the speakers' line, or that announces what the talk will be about. */
function markAbstract(lines: readonly HeadLine[], metadata: Set<Block>, billed: number | undefined): void {
  for (const { block } of lines) {
    if (block.kind === 'item' && !metadata.has(block)) break;
    if (isAbstract(block, billed !== undefined && block.line < billed)) metadata.add(block);
  }
}
