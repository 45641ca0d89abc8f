import { isShouted } from '../titles.ts';
import type { Dialect } from './to-markdown.ts';

/** "0915 ", "9:15 – 10.30 ": when something began. */
const BEGINS =
  /^(?!(?:19|20)\d\d\s)([01]?\d|2[0-3])[.:h]?([0-5]\d)(?:\s*[-–—]\s*([01]?\d|2[0-3])[.:h]?([0-5]\d))?\s+(?=[\p{L}"“])/u;
/** Between a title and who speaks. */
const GAP = /\s{2,}|\t+/;
const MIN_ENTRIES = 2;

/** The programme of a day, typed as it went: the hour and a title in capitals, then who speaks, set apart by a gap. */
export const timetable: Dialect = {
  looksLike: (text) => text.split('\n').filter((line) => entryOf(line) !== undefined).length >= MIN_ENTRIES,
  rewrite: (lines) => lines.map((line, at) => entryOf(line) ?? dayOf(line, at) ?? line),
};

function entryOf(line: string): string | undefined {
  const [clock, hour, minute, toHour, toMinute] = BEGINS.exec(line) ?? [];
  if (clock === undefined) return undefined;
  const words = line.slice(clock.length).trim();
  if (!isShouted(words)) return undefined;
  const until = toHour === undefined ? '' : `-${toHour}:${toMinute}`;
  const [title = '', ...people] = words.split(GAP);
  return `## ${hour}:${minute}${until} ${[title, people.join(', ')].filter(Boolean).join(' -- ')}`;
}

/** Above the first entry stands the day. */
function dayOf(line: string, at: number): string | undefined {
  return at === 0 && isShouted(line) ? `# ${line.trim()}` : undefined;
}
