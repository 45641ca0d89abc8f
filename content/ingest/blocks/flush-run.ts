import { namesSpeaker } from '../talks/head-lines.ts';
import { couldBeHeading, isProse, wordCount } from '../titles.ts';
import { type After, guessHeading } from './heading-look.ts';
import { shapeOf } from './line-shapes.ts';
import { isBilled, isEntry, type Segment, segmentsOf, wordsIn } from './run-segments.ts';
import { addHeading, addItem, addParagraph, type Run, type Scan } from './scan-state.ts';

/** Longer lines introduce bullets as a paragraph does, not as their heading. */
const MAX_LEAD_WORDS = 15;

/** Turns the lines gathered so far into blocks. */
export function flushRun(scan: Scan): void {
  const run = scan.run;
  if (run === undefined) return;
  scan.run = undefined;
  const segments = segmentsOf(run.lines, run.item !== undefined);
  if (run.item === undefined) flushPlain(scan, segments);
  else flushItem(scan, segments, run.item);
}

type Item = NonNullable<Run['item']>;
type Following = { readonly item: Item; readonly isBelow: boolean; readonly introduces: boolean };

function flushItem(scan: Scan, segments: readonly Segment[], item: Item): void {
  const after = afterRun(scan);
  const last = segments.length - 1;
  const isBelow = isNumberedName(item, wordsIn(segments[0] ?? []));
  for (const [at, segment] of segments.entries()) {
    if (at === 0) addItem(scan, segment, item);
    else addFollowing(scan, segment, { item, isBelow, introduces: at === last && after === 'bullets' });
  }
}

/** A numbered bullet of so few words names something, and what stands right below it tells what that is. */
const MAX_NAME_WORDS = 6;

function isNumberedName({ number }: Item, words: string): boolean {
  return number !== undefined && wordCount(words) <= MAX_NAME_WORDS && !/[.:!?]["”’)]*$/.test(words);
}

/** A line right below a bullet that does not continue its sentence. */
function addFollowing(scan: Scan, segment: Segment, place: Following): void {
  const { item, isBelow, introduces } = place;
  const inside = isBelow || (segment[0]?.indent ?? 0) > item.indent + 1;
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
  const lead = segments.findIndex(isLabel);
  for (const at of segments.keys()) {
    const isBelow = lead !== -1 && at > lead;
    addPlain(scan, segments, { at, after: at === last ? after : 'other', isBelow });
  }
}

type PlainPlace = { readonly at: number; readonly after: After; readonly isBelow: boolean };

function addPlain(scan: Scan, segments: readonly Segment[], place: PlainPlace): void {
  const { at, after, isBelow } = place;
  const segment = segments[at] ?? [];
  const alone = segments.length === 1;
  if (isBilled(segments, at)) {
    addParagraph(scan, segment);
    return;
  }
  const announced = at === 0 && isEntry(segments);
  const guess = guessHeading(scan, wordsIn(segment), { first: at === 0, alone, after, announced });
  if (guess !== undefined) addHeading(scan, guess, segment);
  else if (introduces(segment, after)) openLead(scan, segment);
  else if (alone || isParagraph(segment)) addParagraph(scan, segment);
  else if (at === 0 && isAboveProse(segments)) addHeading(scan, { depth: 6, guessed: true }, segment);
  else addItem(scan, segment, { depth: isBelow ? 1 : 0 });
}

/** Among fragments, several lines of one sentence, or a sentence with its full stop. */
function isParagraph(segment: Segment): boolean {
  const words = wordsIn(segment);
  return isProse(words) && (segment.length > 1 || /[.!?…]["”’)]*$/.test(words));
}

/** "Example:" introduces the lines below it. */
function isLabel(segment: Segment): boolean {
  return isLead(segment) && wordsIn(segment).endsWith(':');
}

function isAboveProse([first, second]: readonly Segment[]): boolean {
  return (
    first !== undefined && second !== undefined && isProse(wordsIn(second)) && couldBeHeading(wordsIn(first))
  );
}

function introduces(segment: Segment, after: After): boolean {
  if (after === 'bullets') return isLead(segment);
  return after === 'bullets-apart' && isLabel(segment);
}

function isLead(segment: Segment): boolean {
  const words = wordsIn(segment);
  // what stands below the speaker's name was said in the talk, and is not told under that name
  return wordCount(words) <= MAX_LEAD_WORDS && !/[.!?]["”’)]*$/.test(words) && !namesSpeaker(words);
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
