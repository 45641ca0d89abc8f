import { scanBlocks } from './blocks/scan-blocks.ts';
import { type SourceLine, sourceLines } from './blocks/source-lines.ts';
import { type SpokenLine, seconds, turnBlocks, type Utterance } from './blocks/turn-blocks.ts';
import type { Document } from './document.ts';
import { isFullName } from './people/person-names.ts';
import { isPartLabel, isVoice } from './people/voice-labels.ts';
import { isHeadLabel } from './talks/head-lines.ts';
import { couldBeTitle } from './titles.ts';

/** A line that begins a turn. */
type Label = {
  readonly speaker: string;
  readonly rest: string;
  readonly at?: number;
  readonly sure: boolean;
};

const CLOCK = String.raw`[[(]?(\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)[\])]?`;
const NAME = String.raw`([\p{L}][\p{L}\p{N} .'’&/-]{0,40}?)`;
/** "[00:12:03] Speaker: words", "Speaker (00:12): words", "Speaker: words". */
const COLON = new RegExp(
  `^(?:${CLOCK}\\s*[-–—]?\\s*)?(?:>>+\\s*)?\\*{0,2}${NAME}\\s*(?:${CLOCK})?\\s*:\\*{0,2}(?:\\s+(.*))?$`,
  'u',
);
/** "Speaker  0:03" alone on its line, as recognisers write it; "== Speaker" as captioners do. */
const CLOCKED = new RegExp(`^${NAME}\\s+${CLOCK}$`, 'u');
const RULED = new RegExp(`^==+\\s*${NAME}\\s*=*$`, 'u');
const CHANGE = /^(?:>>(?!>)|&gt;&gt;)\s*(.*)$/;
const STAMP = new RegExp(`^${CLOCK}\\s+(?![ap]\\.?m\\b)(?=\\p{L}|>>)`, 'iu');
/** So many lines are looked at to tell a transcript. */
const SAMPLE = 400;
const MIN_TURNS = 3;
/** More headings than this make notes, whoever is quoted in them. */
const MAX_HEADINGS = 2;
/** More lines above the first turn are no title. */
const MAX_HEAD = 6;
/** A spoken paragraph is at least so long on average; "Key: value" lists are not. */
const MIN_LETTERS = 25;

/** True when a text is what people said, one after the other, rather than notes of it. */
export function isTranscript(text: string, file = ''): boolean {
  const lines = sourceLines(text.slice(0, SAMPLE * 200), 1, SAMPLE);
  const changes = lines.filter(({ text: line }) => CHANGE.test(line)).length;
  if (changes >= 2 || (changes === 1 && saysTranscript(file))) return true;
  if (saysTranscript(file) && isRunningSpeech(lines)) return true;
  const speakers = lines.flatMap(({ text: line }) => labelOf(line)?.speaker ?? []);
  const counts = new Map<string, number>();
  for (const speaker of speakers) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const repeated = speakers.filter(
    (speaker) => (counts.get(speaker) ?? 0) > 1 || isFullName(speaker) || isPartLabel(speaker),
  ).length;
  const letters = lines.reduce((sum, line) => sum + line.text.length, 0);
  const headings = lines.filter(({ text: line }) => line.startsWith('#')).length;
  if (headings > MAX_HEADINGS) return false;
  const bullets = lines.filter(({ text: line }) => /^[-*•]\s/.test(line)).length;
  const isDense = repeated * 12 >= lines.length && letters / Math.max(1, repeated) >= MIN_LETTERS;
  const isSpoken = repeated >= MIN_TURNS && counts.size <= repeated && isDense;
  return isSpoken && bullets * 4 < lines.length && !isMinutes(lines);
}

/** So many of the turns begin in small letters, and speak of "I" so seldom, where somebody wrote down what others said. */
const SMALL = 0.5;
const FIRST_PERSON = 0.25;
const SAYS_I = /\b(?:I|I['’]\w+|my|me|we|we['’]\w+|our|us)\b/;

/** "Ceri Bowen: opened. Each has ten minutes": minutes tell of people, and are notes. */
function isMinutes(lines: readonly SourceLine[]): boolean {
  const said = lines.flatMap(({ text }) => {
    const label = labelOf(text);
    return label === undefined || label.speaker === '' || label.rest === '' ? [] : [label.rest];
  });
  const small = said.filter((words) => /^\p{Ll}/u.test(words)).length;
  const own = said.filter((words) => SAYS_I.test(words.replace(/["“][^"”]*["”]/g, ''))).length;
  return said.length >= MIN_TURNS && small >= SMALL * said.length && own <= FIRST_PERSON * said.length;
}

function saysTranscript(file: string): boolean {
  return /transcript|caption|subtitle/i.test(file);
}

/** Long sentences and no bullets: speech that nobody cut into turns. */
function isRunningSpeech(lines: readonly SourceLine[]): boolean {
  const stops = lines.filter(({ text }) => /[.?!](?:\s|$)/.test(text)).length;
  const marks = lines.filter(({ text }) => /^(?:[-*•#]|\d+[.)])\s/.test(text)).length;
  return lines.length >= 10 && stops * 3 >= lines.length && marks * 20 < lines.length;
}

/** Reads a transcript: a turn a paragraph, under the label of the one who speaks. */
export function readTranscript(file: string, text: string): Document {
  const all = sourceLines(text);
  const head = headLength(all);
  const above = text.split('\n', (all[head]?.number ?? 1) - 1).join('\n');
  const blocks = head === 0 ? [] : scanBlocks(above);
  return { file, blocks: [...blocks, ...turnBlocks(utterancesOf(all.slice(head)))] };
}

/** How many lines above the first turn tell of the talk: its title, who speaks, when. */
function headLength(lines: readonly SourceLine[]): number {
  const begins = lines.findIndex(({ text }) => labelOf(text) !== undefined && !isHeadLabel(text));
  const isHead = begins > 0 && begins <= MAX_HEAD && lines[begins]?.gap === true;
  const titled = lines.slice(0, begins).every(({ text }) => isHeadLabel(text) || couldBeTitle(text));
  return isHead && titled ? begins : 0;
}

type OpenUtterance = { speaker: string; lines: SpokenLine[]; goesOn?: true; at?: number };

function begin({ text, number }: SourceLine, label: Label | undefined): Omit<OpenUtterance, 'speaker'> {
  const said = label === undefined ? text : label.rest;
  return {
    lines: said === '' ? [] : [{ text: said, number }],
    ...(label?.at === undefined ? {} : { at: label.at }),
  };
}

function utterancesOf(lines: readonly SourceLine[]): Utterance[] {
  const utterances: Utterance[] = [];
  let open: OpenUtterance | undefined;
  let named = '';
  for (const line of lines) {
    const label = labelOf(line.text);
    if (label === undefined && open !== undefined && !line.gap) {
      open.lines.push(line);
      continue;
    }
    if (open !== undefined) utterances.push(open);
    // A mark of change right below a label belongs to the one that the label names.
    const speaker = label === undefined ? (open?.speaker ?? '') : label.speaker || named;
    named = label !== undefined && label.rest === '' ? speaker : '';
    open = { speaker, ...begin(line, label), ...(label === undefined && open && { goesOn: true }) };
  }
  if (open !== undefined) utterances.push(open);
  return utterances;
}

function labelOf(line: string): Label | undefined {
  if (line.length > 100_000) return undefined;
  const change = CHANGE.exec(line);
  const inner = change?.[1] ?? line;
  // most lines are spared the patterns: every other label has a colon, but for captioners' "== Speaker"
  if (!line.includes(':') && !line.startsWith('==')) return change === null ? undefined : labelled('', inner);
  const colon = COLON.exec(inner.slice(0, 200));
  if (colon?.[2] !== undefined && isVoice(colon[2])) {
    const rest =
      inner.length > 200
        ? inner.slice(inner.indexOf(':', colon[0].indexOf(colon[2])) + 1).trim()
        : (colon[4] ?? '');
    return labelled(colon[2], rest, colon[1] ?? colon[3]);
  }
  if (change !== null) return labelled('', inner);
  const alone = RULED.exec(line) ?? CLOCKED.exec(line);
  if (alone?.[1] !== undefined && isVoice(alone[1])) return labelled(alone[1], '', alone[2]);
  const stamp = STAMP.exec(line);
  return stamp === null ? undefined : labelled('', line.slice(stamp[0].length), stamp[1]);
}

function labelled(speaker: string, rest: string, clock?: string): Label {
  return { speaker, rest, sure: speaker !== '', ...(clock === undefined ? {} : { at: seconds(clock) }) };
}
