import { type SpokenLine, seconds, turnBlocks, type Utterance } from './blocks/turn-blocks.ts';
import type { Block, Document } from './document.ts';
import { isVoice } from './people/voice-labels.ts';
import { pushAll } from './push-all.ts';

/** What was shown at a time. */
export type Cue = {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly SpokenLine[];
  readonly speaker?: string;
};

const TIMING =
  /^\s*(\d{1,3}:\d{2}(?::\d{2})?[.,]\d{1,3})\s*(?:-->|,)\s*(\d{1,3}:\d{2}(?::\d{2})?[.,]\d{1,3})/;
const VOICE = /^\s*<v(?:\.[^\s>]+)*\s+([^>]{1,80})>/;
const TAG = /<\/?[^<>\n]{0,80}>|\{\\[^}\n]{0,40}\}/g;
/** "Jane Doe: words", "[Jane Doe] words". */
const LABEL =
  /^(?:-\s*)?(?:>>+\s*)?(?:\[?(\p{Lu}[\p{L}.'’ -]{1,40})\]?:|\[(\p{Lu}[\p{L}.'’ -]{1,40})\](?=\s+\S))\s*/u;
const CHANGE = /^\s*(?:>>+|&gt;&gt;|-(?=\s?\p{Lu}))\s*/u;
/** A pause this long, in seconds, or a turn of this many characters that comes to a full stop, is a good place to part. */
const PAUSE = 4;
const LONG_TURN = 600;
/** Rolling captions repeat a line while the next one comes up; a person who repeats himself takes longer. */
const ROLLING_GAP = 0.3;

/** True for WebVTT and SubRip, whatever the file is called. */
export function isSubtitles(text: string): boolean {
  return (
    text.startsWith('WEBVTT') ||
    /^\s*(?:\d+\s*\n)?\s*\d{1,3}:\d{2}(?::\d{2})?[.,]\d{1,3}\s*(?:-->|,\s*\d+:)/.test(text.slice(0, 400))
  );
}

/** Reads captions as what was said: one voice's cues joined, repeats of rolling captions dropped, times kept. */
export function readSubtitles(file: string, text: string): Document {
  return { file, blocks: [...headBlocks(text), ...turnBlocks(joinCues(withoutRolling(cuesIn(text))))] };
}

/** "NOTE Harbour Fest 2021, Sunday 19 September, Jane Doe, “Soup”": what whoever recorded it wrote above the first words. */
const NOTE = /^NOTE[ \t]+(\S.*)$/;
const QUOTED = /["“]([^"”]+)["”]/;
const PARTS = /\s+[-–—|]\s+|,\s+|\s+(?=["“])/;

/** The title that such a line quotes as a heading, its other parts as lines below. */
function headBlocks(text: string): Block[] {
  const lines = text.slice(0, Math.max(0, text.indexOf('-->'))).split('\n');
  return lines.flatMap((line, at): Block[] => {
    const words = NOTE.exec(line)?.[1] ?? '';
    const title = QUOTED.exec(words)?.[1];
    if (title === undefined && !/(?<!\d)(?:19|20)\d\d(?!\d)/.test(words)) return [];
    const parts = words
      .replace(QUOTED, '')
      .split(PARTS)
      .filter((part) => /\p{L}/u.test(part));
    const heading: Block[] =
      title === undefined ? [] : [{ kind: 'heading', depth: 1, text: title, line: at + 1 }];
    return [...parts.map((part): Block => ({ kind: 'paragraph', text: part, line: at + 1 })), ...heading];
  });
}

function cuesIn(text: string): Cue[] {
  const cues: Cue[] = [];
  let cue: { start: number; end: number; lines: SpokenLine[]; speaker?: string } | undefined;
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    const timing = /^\s*\d{1,3}:\d/.test(line) ? TIMING.exec(line) : null;
    if (timing?.[1] !== undefined && timing[2] !== undefined) {
      cue = { start: seconds(timing[1]), end: seconds(timing[2]), lines: [] };
      cues.push(cue);
    } else if (line.trim() === '') cue = undefined;
    else if (cue !== undefined) addLine(cue, line, number);
  }
  return cues.filter(({ lines }) => lines.length > 0);
}

function addLine(cue: { lines: SpokenLine[]; speaker?: string }, line: string, number: number): void {
  const voice = VOICE.exec(line)?.[1]?.trim();
  const words = decodeEntities(line.replace(TAG, ''));
  const label = labelIn(words);
  const speaker = voice ?? label?.speaker ?? (CHANGE.test(words) ? '' : undefined);
  if (speaker !== undefined && cue.lines.length === 0) cue.speaker = speaker;
  const text = words
    .slice(label?.length ?? 0)
    .replace(CHANGE, '')
    .trim();
  if (text !== '') cue.lines.push({ text, number });
}

/** "What still hurts: screen sharing" has nobody's name in front. */
function labelIn(words: string): { readonly speaker: string; readonly length: number } | undefined {
  const [label = '', before, inside] = LABEL.exec(words) ?? [];
  const speaker = (before ?? inside ?? '').trim();
  return speaker !== '' && isVoice(speaker) ? { speaker, length: label.length } : undefined;
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

/** Drops the lines with which a cue repeats the end of the one before. */
function withoutRolling(cues: readonly Cue[]): Cue[] {
  const kept: Cue[] = [];
  let shown: readonly string[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const cue of cues) {
    const texts = cue.lines.map(({ text }) => text);
    const repeated = cue.start - end < ROLLING_GAP ? overlap(shown, texts) : 0;
    const lines = cue.lines.slice(repeated);
    if (lines.length > 0) kept.push({ ...cue, lines });
    shown = texts;
    end = cue.end;
  }
  return kept;
}

/** How many lines at the end of one cue are those at the beginning of the next. */
function overlap(before: readonly string[], after: readonly string[]): number {
  for (let count = Math.min(before.length, after.length); count > 0; count--) {
    if (before.slice(-count).every((line, at) => line === after[at])) return count;
  }
  return 0;
}

/** Turns out of what one voice said at a stretch. */
export function joinCues(cues: readonly Cue[]): Utterance[] {
  const turns: (OpenTurn & { lines: SpokenLine[]; end: number; length: number })[] = [];
  for (const cue of cues) {
    const last = turns.at(-1);
    const speaker = cue.speaker ?? last?.speaker ?? '';
    const length = cue.lines.reduce((sum, { text }) => sum + text.length, 0);
    if (last !== undefined && goesOn(last, cue, speaker)) {
      pushAll(last.lines, cue.lines);
      last.end = cue.end;
      last.length += length;
    } else {
      const same = last !== undefined && cue.speaker === undefined && { goesOn: true as const };
      turns.push({ speaker, lines: [...cue.lines], at: cue.start, end: cue.end, length, ...same });
    }
  }
  return turns;
}

type OpenTurn = {
  readonly speaker: string;
  readonly lines: readonly SpokenLine[];
  readonly goesOn?: true;
  readonly at: number;
  readonly end: number;
  readonly length: number;
};

function goesOn(turn: OpenTurn, cue: Cue, speaker: string): boolean {
  if (cue.speaker !== undefined && (cue.speaker === '' || speaker !== turn.speaker)) return false;
  const stopped = /[.?!]["”’)]*$/.test(turn.lines.at(-1)?.text ?? '');
  if (cue.start - turn.end > PAUSE) return false;
  return !(stopped && turn.length > LONG_TURN) && turn.length < LONG_TURN * 3;
}
