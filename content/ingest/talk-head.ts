import { dateIn, type FoundDate, timeIn } from './dates.ts';
import type { Block, NotedSpeaker } from './document.ts';
import { type People, readPeople } from './people.ts';
import { isFullName, isLoneName, isRole, startsWithFirstName } from './person-names.ts';
import { isAbstract } from './sections.ts';
import { isProse, wordCount } from './titles.ts';

/** What the first lines of a talk's notes tell about the talk itself. */
export type TalkHead = {
  readonly speakers: readonly NotedSpeaker[];
  /** Blocks that are about the talk and not what was said in it. */
  readonly metadata: ReadonlySet<Block>;
  /** Lines that hold no more than the speakers' names in a heading, or a label such as "Who". */
  readonly names: ReadonlySet<Block>;
  readonly date?: FoundDate;
  readonly time?: string;
  readonly place?: string;
};

/** So many blocks below the title may still tell who speaks. */
const HEAD_BLOCKS = 24;
/** A name with a firm but no role counts only so near the title. */
const NEAR_BLOCKS = 5;
const VOCABULARY_BLOCKS = 400;
/** So few lines below a person are about that person. */
const MAX_ABOUT = 4;
const LABEL =
  /^(?:speakers?|presenters?|presentors?|presented by|given by|talk by|by|with|who|whoami|panel|panell?ists?|moderators?|moderated by|hosts?|hosted by|people|instructors?|authors?|guests?|featuring|about me|about the speakers?)\s*(?:[:\-–—]+\s*|$)(.*)$/i;
const META =
  /^(?:additional information|session (?:type|level|schedule|id|code|information)|topic|level|track|format|date|time|when|where|location|room|venue|tags?|duration|slides?|video|recording|abstract|please note that session)\b\s*(?::|$|information)/i;
const PLACE_LABEL = /^(?:location|room|venue|where|place)\s*:\s*(.+)$/i;

type Text = Exclude<Block, { kind: 'rule' | 'row' | 'code' | 'turn' }>;

export function readHead(blocks: readonly Block[]): TalkHead {
  const head = headOf(blocks);
  const gathered: Gathered = {
    speakers: [],
    metadata: new Set(),
    names: new Set(),
    facts: {},
    billed: undefined,
  };
  const isOrdinary = ordinaryWords(blocks);
  let listing: number | undefined;
  for (const [at, block] of head.entries()) {
    const inList = listing !== undefined && block.kind === 'item' && block.depth > listing;
    const place = { at, inList, isHeading: block.kind === 'heading' };
    const found = peopleIn(block, place, isOrdinary);
    if (!inList) listing = found.opens ? depthOf(block) : undefined;
    gather(block, { ...found, heads: isPartHeading(blocks, block) }, gathered);
    if (found.people === undefined && !found.opens && !place.isHeading) {
      readMeta(block, gathered, at < NEAR_BLOCKS);
    }
  }
  markAbstract(head, gathered);
  const { speakers, metadata, names, facts } = gathered;
  const { date, time, place } = facts;
  return { speakers, metadata, names, ...(date && { date }), ...(time && { time }), ...(place && { place }) };
}

type Gathered = {
  readonly speakers: NotedSpeaker[];
  readonly metadata: Set<Block>;
  readonly names: Set<Block>;
  readonly facts: Facts;
  /** Line of the first words about the speakers or the schedule. */
  billed: number | undefined;
};

function depthOf(block: Text): number {
  return block.kind === 'item' ? block.depth : -1;
}

function gather(block: Text, found: Found & { readonly heads: boolean }, gathered: Gathered): void {
  const { people, opens, heads } = found;
  const { speakers, metadata, names } = gathered;
  if (people !== undefined) speakers.push(...people.speakers);
  if (heads || (people === undefined && !opens)) return;
  const isLabel = people === undefined && LABEL.exec(lineOf(block))?.[1] === '';
  (block.kind === 'heading' || isLabel ? names : metadata).add(block);
  gathered.billed ??= block.line;
  if (people === undefined && isRole(block.text)) addRole(speakers, block.text);
}

/** "CTO of Azure" below a name alone. */
function addRole(speakers: NotedSpeaker[], role: string): void {
  const last = speakers.at(-1);
  if (last !== undefined && last.role === undefined)
    speakers[speakers.length - 1] = { ...last, role: role.trim() };
}

/** A person above much of what was said heads a part of the talk: that line belongs to it. */
function isPartHeading(blocks: readonly Block[], block: Text): boolean {
  if (block.kind !== 'item') return false;
  const at = blocks.indexOf(block);
  let below = at + 1;
  for (let next = blocks[below]; next?.kind === 'item' && next.depth > block.depth; next = blocks[below])
    below++;
  return below - at > MAX_ABOUT;
}

/** `timeLine`: where the time stood; the place is often right below it. */
type Facts = { date?: FoundDate; time?: string; place?: string; timeLine?: number };

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
type Found = { readonly people?: People; readonly opens: boolean };

function peopleIn(block: Text, place: Place, isOrdinary: (word: string) => boolean): Found {
  const line = lineOf(block);
  const label = LABEL.exec(line);
  if (label !== null && !place.isHeading) return labelled(label[1] ?? '');
  if (place.inList) return listed(block.text);
  if (place.isHeading) return billedHeading(line, label, place);
  const people = readPeople(block.text);
  const plain = people.speakers.length > 0 ? people : founder(line, place);
  return plain.speakers.length > 0 && counts(line, plain, { place, isOrdinary })
    ? { people: plain, opens: false }
    : { opens: false };
}

function labelled(rest: string): Found {
  const people = readPeople(rest, 'any');
  return people.speakers.length > 0 ? { people, opens: false } : { opens: rest === '' };
}

/** Below "Who" or "Presenters" stand people, as short as the writer knew them. */
function listed(text: string): Found {
  const lone = /^\p{Lu}[\p{L}'’]+(?:$|\s*[-–—(,&])/u.test(text) && !isRole(text.split(/[-–—(,&]/)[0] ?? '');
  const people = readPeople(text.replace(LOWER_SURNAME, upperSurname), lone ? 'lone' : 'full');
  return people.speakers.length > 0 ? { people, opens: true } : { opens: true };
}

const LOWER_SURNAME = /^(\p{Lu}\p{Ll}+ )(\p{Ll})(?=\p{Ll}+(?:$|\s+[-–—(]))/u;

function upperSurname(_: string, first: string, letter: string): string {
  return first + letter.toUpperCase();
}

/** A heading right below the title that holds nothing but people. */
function billedHeading(line: string, label: RegExpExecArray | null, { at }: Place): Found {
  if (label !== null && label[1] === '') return { opens: true };
  const people = readPeople(
    label?.[1] || line,
    label !== null ? 'any' : line.startsWith('@') ? 'lone' : 'full',
  );
  return people.speakers.length > 0 && at < NEAR_BLOCKS ? { people, opens: false } : { opens: false };
}

/** "Armon, cofounder of hashicorp": a first name with a role, on the very first line. */
function founder(line: string, { at }: Place): People {
  const [name = '', role] = line.split(/,\s+|\s+[-–—]\s+|\s*\(/);
  const known = at === 0 && role !== undefined && isRole(role) && isLoneName(name) && wordCount(line) <= 8;
  return known ? readPeople(line, 'lone') : { speakers: [], billed: false };
}

type Doubt = { readonly place: Place; readonly isOrdinary: (word: string) => boolean };

/** Whether a line that reads like people is about the speakers: near the title, or by what they do. */
function counts(line: string, people: People, { place, isOrdinary }: Doubt): boolean {
  if (/[.!?:]$/.test(line) && !people.billed) return false;
  const roled = people.speakers.some(({ role }) => role !== undefined && isRole(role));
  if (people.billed && roled) return people.speakers.every(({ name }) => isLikely(name, isOrdinary));
  if (isProse(line)) return false;
  const likely = people.speakers.every(({ name }) => isLikely(name, isOrdinary));
  return (
    place.at < NEAR_BLOCKS && likely && (people.billed || isFullName(line) || people.speakers.length > 1)
  );
}

/** Words that the notes use in lower case elsewhere ("request router") are no name. */
function isLikely(name: string, isOrdinary: (word: string) => boolean): boolean {
  return startsWithFirstName(name) || !name.toLowerCase().split(' ').some(isOrdinary);
}

/** Tells which words the notes use in lower case. */
function ordinaryWords(blocks: readonly Block[]): (word: string) => boolean {
  let words: Set<string> | undefined;
  return (word) => {
    words ??= new Set(
      blocks
        .slice(0, VOCABULARY_BLOCKS)
        .flatMap((block) =>
          'text' in block ? (block.text.match(/(?<![\p{L}@/.])\p{Ll}{3,}(?![\p{L}@])/gu) ?? []) : [],
        ),
    );
    return words.has(word);
  };
}

/** Date, time and place, and other lines of a programme. */
function readMeta(block: Text, gathered: Gathered, first: boolean): void {
  const { facts, metadata } = gathered;
  const line = lineOf(block);
  const near = metadata.size > 0 || first;
  const place = PLACE_LABEL.exec(line)?.[1];
  if (place !== undefined) facts.place ??= place.trim();
  const isPlaceLine = facts.timeLine === block.line - 1 && facts.place === undefined && isPlace(line);
  if (isPlaceLine) facts.place = line;
  const dated = near && readDate(block, facts);
  if (dated || isPlaceLine || place !== undefined || META.test(line) || isEcho(line, facts))
    metadata.add(block);
}

function readDate(block: Text, facts: Facts): boolean {
  const line = lineOf(block);
  if (wordCount(line) > 14) return false;
  const date = dateIn(line);
  const time = timeIn(line);
  if (time === undefined && facts.date !== undefined) return false;
  if (date === undefined || (time === undefined && wordCount(line) > 8)) return false;
  facts.date ??= date;
  if (time !== undefined && facts.time === undefined) {
    facts.time = time;
    facts.timeLine = block.line;
  }
  const at = /@\s*(\p{Lu}[^@]{2,60})$/u.exec(line)?.[1];
  if (at !== undefined) facts.place ??= at.trim();
  return true;
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
function markAbstract(head: readonly Text[], { metadata, billed }: Gathered): void {
  for (const block of head) {
    if (block.kind === 'item' && !metadata.has(block)) break;
    if (isAbstract(block, billed !== undefined && block.line < billed)) metadata.add(block);
  }
}
