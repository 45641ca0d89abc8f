import { isFullName, isRole, tidyName } from '../people/person-names.ts';
import { voiceBefore } from '../people/voice-labels.ts';
import { announcesSpeakers } from '../talks/head-lines.ts';
import { couldBeTitle, isShouted } from '../titles.ts';
import { namesPeople, withoutMarks } from './heading-look.ts';
import { type Join, joinsOf } from './line-joins.ts';
import type { SourceLine } from './source-lines.ts';

/** Lines that a sentence or a title runs over. */
export type Segment = readonly SourceLine[];

const MAX_TITLE_LINES = 6;
const MAX_ENTRY_LINES = 6;
const MAX_ENTRY_TITLE = 300;
/** So many lines that begin with who speaks are minutes: each is one person's. */
const MIN_VOICED = 3;

/** The lines of a run, those of one sentence or title together; below a bullet a labelled line goes on with it. */
export function segmentsOf(lines: readonly SourceLine[], isItem: boolean): Segment[] {
  const joins = joinsOf(lines.map((line) => line.text));
  const segments: SourceLine[][] = [];
  const areMinutes = lines.filter(({ text }) => voiceBefore(text) !== undefined).length >= MIN_VOICED;
  lines.forEach((line, at) => {
    const segment = segments.at(-1);
    const above = lines[at - 1];
    const isOther =
      (areMinutes && voiceBefore(line.text) !== undefined) ||
      isBilling(above, line) ||
      isBilling(line, lines[at + 1]) ||
      (!isItem && isLabelled(above) && isLabelled(line));
    if (segment !== undefined && !isOther && goesOn(segment, line, joins[at - 1])) segment.push(line);
    else segments.push([line]);
  });
  return segments;
}

const LABEL = /^\p{Lu}[\p{L} ]{1,15}:\s+\S/u;

/** "Who: Jane Doe" below "What: The cost of a nine": each says its own. */
function isLabelled(line: SourceLine | undefined): boolean {
  return line !== undefined && line.text.length <= 160 && LABEL.test(line.text);
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

export function wordsIn(segment: Segment): string {
  return segment.map((line) => line.text).join(' ');
}

/** A name above what the person does, or that below the name. */
export function isBilled(segments: readonly Segment[], at: number): boolean {
  const [here, before, next] = [segments[at]?.[0], segments[at - 1]?.at(-1), segments[at + 1]?.[0]];
  return isBilling(before, here) || isBilling(here, next);
}

/** A title, perhaps some words about it, and a line that names the speakers. */
export function isEntry([title, ...rest]: readonly Segment[]): boolean {
  const lines = rest.flat().slice(0, MAX_ENTRY_LINES);
  const marked = wordsIn(title ?? []);
  if (marked.length > MAX_ENTRY_TITLE) return false;
  const words = withoutMarks(marked);
  if (!couldBeTitle(words) || namesPeople(words) || announcesSpeakers(words)) return false;
  return lines.some(({ text }) => announcesSpeakers(withoutMarks(text.slice(0, MAX_ENTRY_TITLE))));
}
