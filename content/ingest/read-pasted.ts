import { scanBlocks } from './blocks/scan-blocks.ts';
import { type SourceLine, sourceLines } from './blocks/source-lines.ts';
import { seconds, turnBlocks } from './blocks/turn-blocks.ts';
import type { Document } from './document.ts';
import { type Cue, joinCues } from './read-subtitles.ts';

/** "0:03" alone on its line or in front of what was said then. */
const STAMPED = /^[[(]?(\d{1,2}:\d{2}(?::\d{2})?)[\])]?(?:\s+(.*))?$/;
const MIN_STAMPS = 5;
/** Captions begin with the talk and come every few seconds; the points of notes are minutes apart. */
const FIRST_WITHIN = 120;
const MOST_APART = 15;
const LEAST_SHARE = 0.3;
/** "[00:12:03] Jane Doe: words": a transcript that names its voices is read by these. */
const VOICE = /^[[(]?\d{1,2}:[\d:]+[\])]?\s+\p{L}[^:]{0,40}:(?:\s|$)/u;
/** So many lines are looked at. */
const SAMPLE = 400;

/** True for captions that were copied from beside a film: each with its time above it or in front. */
export function isPasted(text: string): boolean {
  if (!/\d:\d\d/.test(text) || !/^[[(]?\d{1,2}:\d{2}/m.test(text)) return false;
  const lines = sourceLines(text.slice(0, SAMPLE * 100), 1, SAMPLE);
  if (lines.some(({ text: line }) => VOICE.test(line))) return false;
  const stamps = lines.flatMap((line) => STAMPED.exec(line.text)?.[1] ?? []).map(seconds);
  const [first = 0, last = 0] = [stamps[0], stamps.at(-1)];
  const isSteady = stamps.every((stamp, at) => at === 0 || stamp >= (stamps[at - 1] ?? 0));
  const isOften = last - first <= MOST_APART * (stamps.length - 1) && last > first;
  const isMost = stamps.length >= Math.max(MIN_STAMPS, LEAST_SHARE * lines.length);
  return isMost && isSteady && isOften && first <= FIRST_WITHIN;
}

/** Reads such captions as what was said; what stands above them tells of the talk. */
export function readPasted(file: string, text: string): Document {
  const lines = sourceLines(text);
  const begins = lines.findIndex((line) => STAMPED.test(line.text));
  const above = text.split('\n', (lines[begins]?.number ?? 1) - 1).join('\n');
  return { file, blocks: [...scanBlocks(above), ...turnBlocks(joinCues(cuesOf(lines.slice(begins))))] };
}

function cuesOf(lines: readonly SourceLine[]): readonly Cue[] {
  const cues: { start: number; end: number; lines: { text: string; number: number }[] }[] = [];
  for (const { text, number } of lines) {
    const [, clock, rest] = STAMPED.exec(text) ?? [];
    if (clock !== undefined)
      cues.push({ start: seconds(clock), end: seconds(clock) + MOST_APART, lines: [] });
    const words = clock === undefined ? text : (rest ?? '');
    if (words !== '') cues.at(-1)?.lines.push({ text: words, number });
  }
  return cues.filter((cue) => cue.lines.length > 0);
}
