import { dateIn, type FoundDate, timeIn } from './dates.ts';
import type { Block, NotedSpeaker } from './document.ts';
import { type People, readPeople } from './people.ts';
import { isFullName, isRole } from './person-names.ts';
import { kindIn } from './read-title.ts';
import { isAbstract } from './sections.ts';
import { isProse, wordCount } from './titles.ts';

/** What the first lines of a talk's notes tell about the talk itself. */
export type TalkHead = {
  readonly speakers: readonly NotedSpeaker[];
  /** Blocks that are about the talk and not what was said in it. */
  readonly metadata: ReadonlySet<Block>;
  /** Headings that hold no more than the speakers' names. */
  readonly names: ReadonlySet<Block>;
  readonly date?: FoundDate;
  readonly time?: string;
  readonly place?: string;
};

/** So many blocks below the title may still tell who speaks. */
const HEAD_BLOCKS = 24;
/** A name with a firm but no role counts only so near the title. */
const NEAR_BLOCKS = 5;
const LABEL =
  /^(?:speakers?|presenters?|presentors?|presented by|given by|talk by|by|with|who|whoami|panel|panell?ists?|moderators?|moderated by|hosts?|hosted by|people|instructors?|authors?|guests?|featuring|about me|about the speakers?)\s*(?:[:\-–—]+\s*|$)(.*)$/i;
const META =
  /^(?:additional information|session (?:type|level|schedule|id|code|information)|topic|level|track|format|date|time|when|where|location|room|venue|tags?|duration|slides?|video|recording|abstract|please note that session)\b\s*(?::|$|information)/i;
const PLACE_LABEL = /^(?:location|room|venue|where|place)\s*:\s*(.+)$/i;

type Text = Exclude<Block, { kind: 'rule' | 'row' | 'code' | 'turn' }>;

export function readHead(blocks: readonly Block[]): TalkHead {
  const head = headOf(blocks);
  const speakers: NotedSpeaker[] = [];
  const [metadata, names] = [new Set<Block>(), new Set<Block>()];
  const facts: Facts = {};
  let listing: number | undefined;
  for (const [at, block] of head.entries()) {
    const inList = listing !== undefined && block.kind === 'item' && block.depth > listing;
    if (!inList) listing = undefined;
    const { people, opens } = peopleIn(block, { at, inList, isHeading: block.kind === 'heading' });
    if (opens && !inList) listing = block.kind === 'item' ? block.depth : -1;
    if (people !== undefined) speakers.push(...people.speakers);
    if (people !== undefined || opens) (block.kind === 'heading' ? names : metadata).add(block);
    else if (readMeta(lineOf(block), facts, metadata.size > 0 || at < NEAR_BLOCKS)) metadata.add(block);
  }
  markAbstract(head, metadata);
  return { speakers, metadata, names, ...facts };
}

type Facts = { date?: FoundDate; time?: string; place?: string };

function lineOf(block: Text): string {
  return block.text.replace(/\n/g, ' ').trim();
}

/** The blocks before the talk's own words get going: the first ones, up to the second heading that has words below it. */
function headOf(blocks: readonly Block[]): Text[] {
  const head: Text[] = [];
  let headings = 0;
  for (const block of blocks.slice(0, HEAD_BLOCKS)) {
    if (block.kind === 'rule') continue;
    if (block.kind === 'turn' || block.kind === 'code' || block.kind === 'row') break;
    if (block.kind === 'heading' && !isHeadHeading(block.text) && ++headings > 1) break;
    head.push(block);
  }
  return head;
}

function isHeadHeading(text: string): boolean {
  return (
    LABEL.test(text) ||
    /^(?:details?|notes?|abstract|description|session)\s*:?$/i.test(text) ||
    readPeople(text).speakers.length > 0
  );
}

type Place = { readonly at: number; readonly inList: boolean; readonly isHeading: boolean };

function peopleIn(block: Text, place: Place): { people?: People; opens: boolean } {
  const line = lineOf(block);
  const label = LABEL.exec(line);
  if (label !== null) {
    const rest = label[1] ?? '';
    const people = readPeople(rest, true);
    if (people.speakers.length > 0) return { people, opens: false };
    return { opens: rest === '' };
  }
  if (place.inList) {
    const people = readPeople(line, wordCount(line) <= 2);
    return people.speakers.length > 0 ? { people, opens: true } : { opens: true };
  }
  const handle = place.isHeading && /^@\S+$/.test(line);
  const people = readPeople(line, handle || place.isHeading);
  return people.speakers.length > 0 && counts(line, people, place)
    ? { people, opens: false }
    : { opens: false };
}

/** Whether a line that reads like people is about the speakers: near the title, or by what they do. */
function counts(line: string, people: People, { at, isHeading }: Place): boolean {
  if (isHeading) return at < NEAR_BLOCKS;
  if (isProse(line) && !isRole(line)) return false;
  if (people.billed && isRole(line)) return true;
  return at < NEAR_BLOCKS && (people.billed || isFullName(line));
}

function readMeta(line: string, facts: Facts, near: boolean): boolean {
  const place = PLACE_LABEL.exec(line)?.[1];
  if (place !== undefined) facts.place ??= place.trim();
  const isShort = wordCount(line) <= 14;
  const date = isShort && near ? dateIn(line) : undefined;
  const time = isShort && near ? timeIn(line) : undefined;
  if (date !== undefined && (time !== undefined || wordCount(line) <= 8)) {
    facts.date ??= date;
    if (time !== undefined) facts.time ??= time;
    const at = /@\s*(\p{Lu}[^@]{2,60})$/u.exec(line)?.[1];
    if (at !== undefined) facts.place ??= at.trim();
    return true;
  }
  if (facts.time !== undefined && facts.place === undefined && isPlace(line)) {
    facts.place = line;
    return true;
  }
  return place !== undefined || META.test(line) || (facts.time !== undefined && isEcho(line, facts));
}

/** "Venetian, Level 2, Venetian Theatre": capitals, no verb, no full stop, in the line below the time. */
function isPlace(line: string): boolean {
  return (
    wordCount(line) <= 12 &&
    !/[.!?]$/.test(line) &&
    line.split(/[\s,]+/).every((word) => /^[\p{Lu}\p{N}(&#-]|^(?:of|the|at|and)$/u.test(word))
  );
}

/** The writer's own shorter line about the same time or place. */
function isEcho(line: string, { time, place }: { time?: string; place?: string }): boolean {
  const start = time?.split(' ')[0];
  return (
    wordCount(line) <= 8 &&
    start !== undefined &&
    line.includes(start) &&
    (place === undefined || /^\p{Lu}/u.test(line))
  );
}

/** Prose between the title and the speakers' line, or that announces what the talk will be about. */
function markAbstract(head: readonly Text[], metadata: Set<Block>): void {
  const firstFact = head.findIndex((block) => metadata.has(block));
  for (const [at, block] of head.entries()) {
    if (block.kind === 'item' && !metadata.has(block)) break;
    if (isAbstract(block, firstFact > at)) metadata.add(block);
  }
}

/** The kind of talk that its first words tell: "It was a fire-side chat". */
export function kindInHead(blocks: readonly Block[]): ReturnType<typeof kindIn> {
  const [first] = blocks;
  return first !== undefined && 'text' in first ? kindIn(first.text.slice(0, 600)) : undefined;
}
