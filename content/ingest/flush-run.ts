import { type Join, joinsOf } from './line-joins.ts';
import { shapeOf } from './line-shapes.ts';
import { readPeople } from './people.ts';
import { isFullName, isRole, startsWithFirstName, tidyName } from './person-names.ts';
import { addHeading, addItem, addParagraph, type Run, type Scan } from './scan-state.ts';
import type { SourceLine } from './source-lines.ts';
import { codeIn, couldBeHeading, couldBeTitle, isProse, isShouted, wordCount } from './titles.ts';

/** What comes after a run: bullets without a blank line, bullets after one, or anything else. */
type After = 'bullets' | 'bullets-apart' | 'prose-apart' | 'other';
type Segment = readonly SourceLine[];

/** Longer lines introduce bullets as a paragraph does, not as their heading. */
const MAX_LEAD_WORDS = 15;
const MAX_TITLE_LINES = 6;

/** Turns the lines gathered so far into blocks. */
export function flushRun(scan: Scan): void {
  const run = scan.run;
  if (run === undefined) return;
  scan.run = undefined;
  const segments = segmentsOf(run.lines);
  if (run.item === undefined) flushPlain(scan, segments);
  else flushItem(scan, segments, run.item);
}

function segmentsOf(lines: readonly SourceLine[]): Segment[] {
  const joins = joinsOf(lines.map((line) => line.text));
  const segments: SourceLine[][] = [];
  lines.forEach((line, at) => {
    const segment = segments.at(-1);
    const isOther = isBilling(lines[at - 1], line) || isBilling(line, lines[at + 1]);
    if (segment !== undefined && !isOther && goesOn(segment, line, joins[at - 1])) segment.push(line);
    else segments.push([line]);
  });
  return segments;
}

/** Titles in capitals run on over lines however short these are, but not into what stands below them. */
function goesOn(segment: Segment, line: SourceLine, join: Join | undefined): boolean {
  const [above, shouts] = [isShouted(segment.at(-1)?.text ?? ''), isShouted(line.text)];
  if (above && shouts) return segment.length < MAX_TITLE_LINES;
  return above === shouts && join !== 'break';
}

/** "DR. WERNER VOGELS" above "CTO, AMAZON.COM": two lines about a person. */
function isBilling(line: SourceLine | undefined, next: SourceLine | undefined): boolean {
  if (line === undefined || next === undefined || line.text.length > 60 || next.text.length > 120)
    return false;
  return isFullName(tidyName(line.text)) && isRole(next.text) && !isRole(line.text);
}

function wordsIn(segment: Segment): string {
  return segment.map((line) => line.text).join(' ');
}

type Item = NonNullable<Run['item']>;

function flushItem(scan: Scan, segments: readonly Segment[], item: Item): void {
  const after = afterRun(scan);
  const last = segments.length - 1;
  for (const [at, segment] of segments.entries()) {
    if (at === 0) addItem(scan, segment, item);
    else addFollowing(scan, segment, { item, introduces: at === last && after === 'bullets' });
  }
}

/** A line right below a bullet that does not continue its sentence. */
function addFollowing(scan: Scan, segment: Segment, place: { item: Item; introduces: boolean }): void {
  const { item, introduces } = place;
  const inside = (segment[0]?.indent ?? 0) > item.indent + 1;
  if (inside) addItem(scan, segment, { depth: item.depth + 1 });
  else if (introduces && isLead(segment)) openLead(scan, segment);
  else if (item.indent === 0 && isProse(wordsIn(segment))) addParagraph(scan, segment);
  else addItem(scan, segment, { depth: item.depth });
}

function openLead(scan: Scan, segment: Segment): void {
  addItem(scan, segment, { depth: 0 });
  scan.open = [];
  scan.base = 1;
}

function flushPlain(scan: Scan, segments: readonly Segment[]): void {
  const after = afterRun(scan);
  scan.base = 0;
  const last = segments.length - 1;
  for (const at of segments.keys()) addPlain(scan, segments, { at, after: at === last ? after : 'other' });
}

function addPlain(scan: Scan, segments: readonly Segment[], place: { at: number; after: After }): void {
  const { at, after } = place;
  const segment = segments[at] ?? [];
  const alone = segments.length === 1;
  if (isBilled(segments, at)) {
    addParagraph(scan, segment);
    return;
  }
  const depth = headingDepth(scan, segment, { first: at === 0, alone, after });
  if (depth !== undefined) addHeading(scan, depth, segment);
  else if (introduces(segment, after)) openLead(scan, segment);
  else if (alone || isProse(wordsIn(segment))) addParagraph(scan, segment);
  else if (at === 0 && isAboveProse(segments)) addHeading(scan, 6, segment);
  else addItem(scan, segment, { depth: 0 });
}

function isAboveProse([first, second]: readonly Segment[]): boolean {
  return (
    first !== undefined && second !== undefined && isProse(wordsIn(second)) && couldBeHeading(wordsIn(first))
  );
}

function isBilled(segments: readonly Segment[], at: number): boolean {
  const [here, before, next] = [segments[at]?.[0], segments[at - 1]?.at(-1), segments[at + 1]?.[0]];
  return isBilling(before, here) || isBilling(here, next);
}

function introduces(segment: Segment, after: After): boolean {
  if (after === 'bullets') return isLead(segment);
  return after === 'bullets-apart' && isLead(segment) && wordsIn(segment).endsWith(':');
}

function isLead(segment: Segment): boolean {
  const words = wordsIn(segment);
  return wordCount(words) <= MAX_LEAD_WORDS && !/[.!?]["”’)]*$/.test(words);
}

type Place = { readonly first: boolean; readonly alone: boolean; readonly after: After };

/** The depth of the heading that the words are by their look or place; undefined when they are none. */
function headingDepth(scan: Scan, segment: Segment, place: Place): number | undefined {
  const words = wordsIn(segment);
  const bold = /^(?:\*\*|__)([^*_]+)(?:\*\*|__):?$/.exec(words)?.[1];
  const bare = (bold ?? words).replace(/[*_]+/g, '');
  if (namesPeople(bare)) return undefined;
  const below = scan.heading === 0 ? 3 : scan.heading + 1;
  if (isShouted(bare))
    return isShoutedHeading(bare) ? (place.first && isOpening(scan, bare) ? 1 : below) : undefined;
  if (bold !== undefined && couldBeHeading(bare.replace(/:$/, ''))) return below + 1;
  if (place.first && isOpening(scan, bare)) return 1;
  if (place.alone && codeIn(bare) !== undefined && couldBeTitle(bare)) return 1;
  if (place.alone && place.after !== 'other' && place.after !== 'bullets' && couldBeHeading(bare))
    return below + 1;
  return undefined;
}

/** "Oliver Gierke, Pivotal": the line below a title, however alone it stands. */
function namesPeople(words: string): boolean {
  if (words.length > 120 || !startsWithFirstName(words)) return false;
  const { speakers, billed } = readPeople(words);
  return isFullName(words) || (speakers.length > 0 && billed);
}

/** The first words of a file, when they could name it. */
function isOpening(scan: Scan, words: string): boolean {
  return (
    scan.blocks.every((block) => block.kind === 'rule') &&
    couldBeTitle(words) &&
    /\p{L}{3}/u.test(words) &&
    !isDate(words)
  );
}

function isDate(words: string): boolean {
  return /^\W*(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}:\d{2})\b/.test(words);
}

function isShoutedHeading(words: string): boolean {
  return (
    couldBeTitle(words) &&
    !/^\d/.test(words.replace(/^\d+(?:ST|ND|RD|TH)\b/, '')) &&
    !namesPeople(tidyName(words))
  );
}

function afterRun(scan: Scan): After {
  const next = scan.lines[scan.at];
  if (next === undefined) return 'other';
  const shape = shapeOf(next.text);
  if (shape.kind === 'bullet' && shape.marker !== 'arrow') return next.gap ? 'bullets-apart' : 'bullets';
  return shape.kind === 'plain' && next.gap && isProse(paragraphFrom(scan)) ? 'prose-apart' : 'other';
}

/** The words up to the next blank line, as many as it takes to tell prose. */
function paragraphFrom(scan: Scan): string {
  const words: string[] = [];
  for (let at = scan.at; at < Math.min(scan.lines.length, scan.at + 6); at++) {
    const line = scan.lines[at];
    if (line === undefined || (at > scan.at && line.gap)) break;
    words.push(line.text);
  }
  return words.join(' ');
}
