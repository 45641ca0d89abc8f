import type { Block } from '../document.ts';
import { type People, readPeople } from '../people/people.ts';
import { isFullName, isRole, startsWithFirstName } from '../people/person-names.ts';
import { isRemark, startsUp } from '../titles.ts';

/** A line near the title, which may be about the talk rather than of it. */
export type HeadLine = {
  readonly block: Block;
  readonly text: string;
  /** Of a bullet; -1 for everything else. */
  readonly depth: number;
  readonly isHeading: boolean;
  /** How many blocks stand before its own. */
  readonly at: number;
  readonly number: number;
  /** True for a heading with no words of its own below it. */
  readonly isBare: boolean;
};

/** So many blocks below the title may still tell who speaks. */
const HEAD_BLOCKS = 24;
const MAX_LINE = 400;
const MAX_LINES = 40;
const LABEL =
  /^(?:speakers?|presenters?|presentors?|presented by|given by|talk by|by|with|who|whoami|panel|panell?ists?|moderators?|moderated by|hosts?|hosted by|people|instructors?|authors?|guests?|featuring|about me|about the speakers?|(?:ge)?sprecher(?:in)?|referent(?:in|en|innen)?|vortragende[rn]?|redner(?:in)?|ponentes?|orador(?:a|es)?|orat(?:eur|rice)s?|intervenant(?:e?s?)|conf[ée]renci(?:er|[èe]re)s?|pr[ée]sent[ée] par)\s*(?:\(s\))?\s*(?:[:\-–—]+\s*|$)(.*)$/i;
const BY =
  /^(?:a )?(?:(?:talk|session|keynote|presentation|lecture) )?(?:by|with|presented by|given by)\s+(.+)$/i;
const TITLE_LABEL =
  /^(?:title|talk title|talk|session title|subject|what|titel|titre|t[ií]tulo|vortrag|conférence|charla)\s*:\s*(.{3,})$/i;
const PLACE_LABEL =
  /^(?:location|room|venue|where|place|track\/room|ort|raum|saal|lieu|salle|lugar|sala)\s*:\s*(.+)$/i;
const META =
  /^(?:additional information|session (?:type|level|schedule|id|code|information)|topic|level|track|format|date|time|when|where|location|room|venue|tags?|rating|status|created|updated|duration|slides?|video|recording|links?|abstract|conference|event|audience|datum|uhrzeit|dauer|ort|raum|fecha|lieu|dur[ée]e|twitter|website|please note that session)\b\s*(?::|$|information)/i;
const HEAD_HEADING = /^(?:details?|notes?|abstract|summary|description|session|info|about|talk)\s*:?$/i;
const DECORATION = /^(?:\p{Extended_Pictographic}|\uFE0F|\u200D|\u20E3|\s)+/u;

/** "Session 3" above "Title: …" says nothing of its own. */
export function isNumberedHeading(text: string): boolean {
  return /^(?:session|talk|presentation|slot)\s*#?\d*:?$/i.test(text.trim());
}

/** "Sprecher / Speaker: Jane Doe" → "Speaker: Jane Doe" */
function oneLanguage(text: string): string {
  if (!text.includes('/')) return text;
  return text.replace(/^\p{L}{2,20}\s*\/\s*(?=\p{L}{2,20}\s*:)/u, '');
}

/** The rest of a line that names its contents as people: "Speakers: A, B" → "A, B"; "Who" → "". */
export function speakerLabel(text: string): string | undefined {
  return LABEL.exec(oneLanguage(text))?.[1];
}

const FIRM_LABEL =
  /^(?:compan(?:y|ies)|employer|affiliation|firma|organi[sz]ation|role|job title|position)\s*:\s*(\S.{1,80})$/i;

/** "Company: Acme": what a line below the speakers' names tells of all of them. */
export function firmLabel(text: string): string | undefined {
  return FIRM_LABEL.exec(text)?.[1];
}

/** "by Chet Haase, Dan Sandler": what follows may be people. */
export function byLine(text: string): string | undefined {
  return BY.exec(text)?.[1];
}

export function titleLabel(text: string): string | undefined {
  const title = TITLE_LABEL.exec(oneLanguage(text))?.[1];
  // "Talk: it was too long for me" says something of it
  return title === undefined || (isRemark(title) && !startsUp(title)) ? undefined : title;
}

export function placeLabel(text: string): string | undefined {
  return PLACE_LABEL.exec(oneLanguage(text))?.[1]?.trim();
}

/** A line of a programme about a talk: "Session Level:200 - Intermediate". */
export function isProgramme(text: string): boolean {
  return META.test(text);
}

/** A labelled line about a talk: "Title: …", "Date: …", "Speaker: Jane Doe". */
export function isHeadLabel(text: string): boolean {
  if (titleLabel(text) !== undefined || placeLabel(text) !== undefined || isProgramme(text)) return true;
  return namesSpeaker(text);
}

/** "Speaker: Jane Doe, Acme" */
export function namesSpeaker(text: string): boolean {
  return text.includes(':') && isFullName(readPeople(speakerLabel(text) ?? '').speakers[0]?.name ?? '');
}

/** True when a line right below a heading makes it a talk's: it names people and what they do, or says that they speak. */
export function announcesSpeakers(text: string): boolean {
  if (text.length > MAX_LINE) return false;
  const line = withoutDecoration(text);
  const labelled = speakerLabel(line);
  if (labelled !== undefined && labelled !== '') return readPeople(labelled, 'any').speakers.length > 0;
  if (titleLabel(line) !== undefined) return true;
  const by = byLine(line);
  if (by !== undefined) return readPeople(by).speakers.length > 0;
  const people = readPeople(line);
  const isHandled = /\s@\w+$/.test(line) && people.speakers.length === 1;
  return (
    people.speakers.length > 0 && (isHandled || isBilled(people, line) || people.speakers.every(isFirstNamed))
  );
}

function isBilled({ speakers, billed }: People, line: string): boolean {
  if (!billed || /[.!?]$/.test(line)) return false;
  return speakers.some(({ role }) => role !== undefined && isRole(role)) || /\s[-–—]\s/.test(line);
}

function isFirstNamed({ name }: { readonly name: string }): boolean {
  return isFullName(name) && startsWithFirstName(name);
}

/** The lines before the talk's own words get going: those of the first blocks, up to the second heading of its contents. */
export function headLines(blocks: readonly Block[]): HeadLine[] {
  const lines: HeadLine[] = [];
  let [headings, at] = [0, 0];
  for (const [index, block] of blocks.slice(0, HEAD_BLOCKS).entries()) {
    if (block.kind === 'rule') continue;
    if (block.kind === 'turn' || block.kind === 'code') break;
    if (block.kind === 'heading' && !isHeadHeading(block.text) && ++headings > 1) break;
    lines.push(...linesOf(block, { at: at++, isBare: isBareHeading(block, blocks[index + 1]) }));
  }
  return lines;
}

function isBareHeading(block: Block, next: Block | undefined): boolean {
  return block.kind === 'heading' && (next === undefined || next.kind === 'heading' || next.kind === 'rule');
}

function isHeadHeading(text: string): boolean {
  const line = withoutDecoration(text);
  if (speakerLabel(line) !== undefined || HEAD_HEADING.test(line) || isProgramme(line)) return true;
  return titleLabel(line) !== undefined || readPeople(line).speakers.length > 0;
}

function linesOf(
  block: Exclude<Block, { kind: 'rule' | 'turn' | 'code' }>,
  { at, isBare }: { at: number; isBare: boolean },
): HeadLine[] {
  const place = {
    isBare,
    block,
    at,
    depth: block.kind === 'item' ? block.depth : -1,
    isHeading: block.kind === 'heading',
  };
  if (block.kind === 'row') return [{ ...place, text: headText(rowLine(block.cells)), number: block.line }];
  return block.text

    .split('\n', MAX_LINES)
    .map((text, index) => ({ ...place, text: headText(text), number: block.line + index }));
}

/** Longer lines are prose, whatever they begin with: nothing is looked for in them. */
function headText(text: string): string {
  return text.length > MAX_LINE ? '' : withoutDecoration(text);
}

/** "| Speaker | Ashley Williams |" says what "Speaker: Ashley Williams" says. */
function rowLine(cells: readonly (readonly [string, string])[]): string {
  const words = cells.map(([, cell]) => cell);
  return words.length === 2 ? words.join(': ') : words.join(' ');
}

/** Without emoji before the words and the colons of a field list (":Speaker: …"). */
export function withoutDecoration(text: string): string {
  return text
    .replace(DECORATION, '')
    .replace(/^[-–—~•*]+\s+/, '')
    .replace(/^:([A-Za-z][A-Za-z ]{1,20}):\s*/, '$1: ')
    .trim();
}
