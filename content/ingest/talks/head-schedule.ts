import { isProse, wordCount } from '../titles.ts';
import { dateIn, timeIn } from './dates.ts';
import { type HeadLine, isProgramme, placeLabel } from './head-lines.ts';
import { type HeadState, NEAR_BLOCKS, type Reading } from './head-state.ts';

/** "12/04/2004 9:30am, Room 2B": the place stands last. */
const ROOM =
  /[,|–—-]\s*((?:[\p{L}\p{N}'’.-]+\s)?(?:room|hall|theat(?:re|er)|ballroom|level|floor|stage|auditorium|building)(?:\s[\p{L}\p{N}-]{1,12})?)$/iu;

/** Words that stand beside a date which tells when the talk was. */
const BESIDE_DATE =
  /^(?:when|date|time|day|week|from|until|held|given|recorded|presented|published|posted|noted|created|updated|written|session|keynote|talk|talks|track|room|hall|level|floor|stage|venue|location|where|morning|afternoon|evening|noon|about|around|uhr|local|online|virtual|conference|meetup)$/;
/** "10:00" by the clock of the day, where the line says that a time stands there. */
const LABELLED_TIME = /^\W*(?:time|when|start|slot|uhrzeit|heure|hora)\s*:\s*(\d{1,2}[:.]\d{2})(?!\d)/i;

/** "Generally available on April 12" is said in the talk: it has words of its own. */
function tellsMore(text: string): boolean {
  if (ROOM.test(text)) return false;
  const words = text.match(/(?<![\p{L}@.])\p{Ll}{4,}(?![\p{L}@.])/gu) ?? [];
  return words.some((word) => !BESIDE_DATE.test(word));
}

/** A date, a time, both; dates in the talk's own story come later or stand beside more words. */
export function readSchedule(line: HeadLine, state: HeadState): Reading {
  const { facts } = state;
  const { text } = line;
  if (wordCount(text) > 14 || (state.billed === undefined && line.at >= NEAR_BLOCKS)) return undefined;
  const [date, time] = [dateIn(text), timeIn(text) ?? LABELLED_TIME.exec(text)?.[1]];
  const isDated =
    date !== undefined &&
    (time !== undefined || (wordCount(text) <= 8 && facts.date === undefined && !tellsMore(text)));
  const isTimed =
    time !== undefined &&
    facts.time === undefined &&
    wordCount(text) <= 8 &&
    /^\W*(?:time\b|when\b|start\b|slot\b|uhrzeit\b|heure\b|hora\b|\d)/i.test(text);
  if (!isDated && !isTimed) return undefined;
  if (isDated) facts.date ??= date;
  if (time !== undefined && facts.time === undefined) {
    facts.time = time;
    state.timeLine = line.number;
    state.billed ??= line.number;
  }
  const at = /@\s*(\p{Lu}[^@]{2,60})$/u.exec(text)?.[1] ?? ROOM.exec(text)?.[1];
  if (at !== undefined) facts.place ??= at.trim();
  return 'fact';
}

export function readPlace({ text, number }: HeadLine, { facts, timeLine }: HeadState): Reading {
  const labelled = placeLabel(text);
  if (labelled !== undefined) facts.place ??= labelled;
  const isBelow =
    timeLine > 0 && number - timeLine === 1 && facts.place === undefined && looksLikePlace(text);
  if (isBelow) facts.place = text;
  return labelled !== undefined || isBelow || isEcho(text, facts) ? 'fact' : undefined;
}

/** "Venetian, Level 2, Venetian Theatre": capitals, no verb, no full stop. */
function looksLikePlace(text: string): boolean {
  const words = text.replace(/^[-–—\s]+/, '').split(/[\s,]+/);
  const isNamed = words.every((word) => /^[\p{Lu}\p{N}(&#-]|^(?:of|the|at|and)$/u.test(word));
  return words.length >= 2 && words.length <= 12 && isNamed && !/[.!?:]$/.test(text);
}

/** The writer's own shorter line about the same time or place. */
function isEcho(text: string, { time }: { time?: string }): boolean {
  const start = time?.split(' ')[0];
  return (
    start?.includes(':') === true && text.includes(start) && wordCount(text) <= 8 && /^\p{Lu}/u.test(text)
  );
}

export function readProgramme(line: HeadLine, state: HeadState): Reading {
  // "Format: …" below what was said is a point of that
  if (!isProgramme(line.text) || (line.depth > 0 && isProse(line.text))) return undefined;
  state.billed ??= line.number;
  return 'fact';
}
