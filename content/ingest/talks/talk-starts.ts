import type { Block } from '../document.ts';
import { codeIn, isProse } from '../titles.ts';
import { dateIn } from './dates.ts';
import { announcesSpeakers } from './head-lines.ts';
import { kindIn, readTitle, withoutClock } from './read-title.ts';

export type Heading = Block & { readonly kind: 'heading' };

/** Titles of a day's or a conference's notes rather than of a talk. */
const DIARY =
  /\bday\s*(?:\d|one|two|three|four|five)\b(?!.*\bkeynote)|\b(?:session|talk|conference|event|trip|meeting)s?\s+(?:notes|summar|recap|report|diary|log)|\bnotes (?:from|on|of)\b|\b(?:re)cap\b|\bhighlights\b|\btalk links and notes\b|\b(?:morning|afternoon|evening|plenary) (?:talks|sessions|keynotes)\b|\bsessions? attended\b|\btalks i (?:saw|attended)\b/i;
/** "My PyCon 2019 notes", "QCon London 2018 - Wednesday": an event, a year, a day and nothing else. */
const EVENT_ONLY =
  /^(?:my )?(?:notes\W+)?[\p{L}!:. -]{2,40}\W*(?:19|20)\d\d\W*(?:\p{Lu}[\p{L} .]{1,24}[,–—-]\W*(?=(?:my )?notes))?(?:my )?(?:notes|recap|summary|review|talks|sessions|(?:mon|tues|wednes|thurs|fri|satur|sun)day)?$/iu;
/** Headings that part a note, or an account of a day, without being a talk. */
const GENERIC =
  /^(?:resources?|links?|references?|notes?|summary|(?:key )?take-?aways?|conclusions?|intro(?:duction)?|overview|background|agenda|table of contents|contents|toc|details?|abstract|description|other|misc(?:ellaneous)?|q\s?(?:&|and)\s?a|questions?|ideas?|demos?|slides?|about(?: me)?|speakers?|bio|final (?:thoughts|words)|(?:overall|general|my|final) (?:impressions?|experience)|(?:overall|my|general) thoughts|impressions|thoughts|wrap[- ]?up|further reading|action items|next steps|(?:things )?to follow[- ]?up(?: on)?|follow[- ]?ups?|things to (?:try|read|look (?:at|into|up))|vendors?|sponsors?|exhibit(?:ion|ors)?|expo(?: hall)?|booths?|logistics|registration|lunch|breakfast|dinner|break|coffee(?: break)?|part(?:y|ies)|after-?party|reception|social|hallway(?: track)?|networking|travel|hotel|mittag(?:essen|spause)?|frühstück|abendessen|(?:kaffee)?pause|begrüßung|verabschiedung|abschluss|fazit|zusammenfassung|anreise|abreise|sonstiges|notizen|fragen|déjeuner|dîner|pause[- ]caf[ée]|accueil|divers|résumé|keynotes?|talks?|sessions?|workshops?|tutorials?|lightning talks?|talks? (?:today|i (?:missed|skipped|saw|attended|want.*))|to-?dos?|attendees|participants|day\s*(?:\d+|one|two|three|four|five).*|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:[\s,]+(?:\w+\s+)?\d.*)?|(?:morning|afternoon|evening)(?: sessions?)?|.*(?:session|talk) summaries)$/i;
/** A programme's entry is no longer than so many lines. */
const MAX_LINES = 6;
/** So many of a depth's headings must name their speakers for the others to be taken for talks as well. */
const SHARE = 0.4;

export function isDiaryTitle(text: string): boolean {
  if (DIARY.test(text)) return true;
  if (!EVENT_ONLY.test(text.trim())) return false;
  const { title, speakers } = readTitle(text);
  return speakers.length === 0 && title !== '';
}

/** "2022-06-14", "Tuesday, June 14, 2022": a page of a diary, and the name of no talk. */
export function isDayTitle(text: string): boolean {
  const words = text.replace(
    /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:notes|journal|daily|day)\b|(?<=\d)(?:st|nd|rd|th)\b/gi,
    '',
  );
  return dateIn(words) !== undefined && (words.match(/\p{L}{2,}/gu)?.length ?? 0) <= 1;
}

export function isGenericHeading(text: string): boolean {
  return GENERIC.test(
    withoutClock(text.trim())
      .words.trim()
      .replace(/(?<![:!.])[:!.]+$/, ''),
  );
}

/** Indexes of the headings with which talks begin; none when the document is about one talk. */
export function talkStarts(blocks: readonly Block[], file: string): number[] {
  const headings = blocks.flatMap((block, at) => (block.kind === 'heading' ? [at] : []));
  const sure = headings.filter((at) => codeIn(textOf(blocks, at)) !== undefined || isRuledOff(blocks, at));
  const billed = headings.filter((at) => isBilledTitle(blocks, at));
  const [first] = headings;
  const isDiary =
    isDiaryTitle(first === undefined ? '' : textOf(blocks, first)) || isDiaryTitle(nameOf(file));
  const isDay =
    isDayTitle(first === undefined ? '' : textOf(blocks, first)) && sure.length + billed.length > 0;
  if (isDiary || isDay) return diaryStarts(blocks, headings, [...sure, ...billed]);
  if (first !== undefined && billed[0] === first && isTitleOfAll(blocks, headings))
    return sure.length > 1 ? sure : [];
  // Where codes mark the talks, what carries none is a section.
  const siblings = sure.length > 1 ? [] : siblingStarts(blocks, headings, billed);
  const starts = [...new Set([...sure, ...siblings])].sort((a, b) => a - b);
  return starts.length > 1 || (sure.length === 1 && hasTalkBefore(blocks, sure[0] ?? 0)) ? starts : [];
}

function nameOf(file: string): string {
  return (file.split('/').at(-1) ?? '').replace(/\.\w+$/, '').replace(/[-_]+/g, ' ');
}

function textOf(blocks: readonly Block[], at: number): string {
  const block = blocks[at];
  return block?.kind === 'heading' ? block.text : '';
}

function depthOf(blocks: readonly Block[], at: number): number {
  const block = blocks[at];
  return block?.kind === 'heading' ? block.depth : 0;
}

/** A heading above all others. */
function isTitleOfAll(blocks: readonly Block[], headings: readonly number[]): boolean {
  const [first, ...rest] = headings;
  return first !== undefined && rest.every((at) => depthOf(blocks, at) > depthOf(blocks, first));
}

function hasTalkBefore(blocks: readonly Block[], start: number): boolean {
  const before = blocks.slice(0, start);
  return (
    before.some((block) => block.kind === 'heading') &&
    before.some((block) => block.kind === 'item' || block.kind === 'paragraph')
  );
}

/** A heading after a rule, with its speakers right below it. */
function isRuledOff(blocks: readonly Block[], at: number): boolean {
  return blocks[at - 1]?.kind === 'rule' && isAnnounced(blocks, at);
}

/** A heading right above a line about its speakers, or above a programme's text and that line. */
function isAnnounced(blocks: readonly Block[], at: number): boolean {
  for (const block of blocks.slice(at + 1, at + 4)) {
    if (!('text' in block)) return false;
    if (
      block.kind === 'heading' &&
      (block.depth <= depthOf(blocks, at) || readTitle(block.text).title !== '')
    )
      return false;
    if (block.text.split('\n', MAX_LINES).some(announcesSpeakers)) return true;
    if (!isProse(block.text)) return false;
  }
  return false;
}

function isBilledTitle(blocks: readonly Block[], at: number): boolean {
  const { title, speakers } = readTitle(textOf(blocks, at));
  if (title === '' || GENERIC.test(title)) return false;
  return speakers.length > 0 || isAnnounced(blocks, at);
}

/** Who speaks stands there, or what kind of talk it is. */
function isTalkTitle(blocks: readonly Block[], at: number): boolean {
  return isBilledTitle(blocks, at) || kindIn(textOf(blocks, at)) !== undefined;
}

/** Headings of the depth at which most name their speakers, with those of the same depth that name none. */
function siblingStarts(
  blocks: readonly Block[],
  headings: readonly number[],
  billed: readonly number[],
): number[] {
  const depth = mostCommon(billed.map((at) => depthOf(blocks, at)));
  const named = billed.filter((at) => depthOf(blocks, at) === depth);
  if (named.length < 2) return [];
  const beside = headings.filter(
    (at) => depthOf(blocks, at) === depth && !isGenericHeading(textOf(blocks, at)),
  );
  return named.length >= beside.length * SHARE ? beside : named;
}

function mostCommon(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0];
}

/**
 * In the notes of a day or a conference every heading of one depth that has words of its own is a talk: of the depth at
 * which talks are named for sure, else of the outermost one that is not only a day or a track.
 */
function diaryStarts(
  blocks: readonly Block[],
  headings: readonly number[],
  known: readonly number[],
): number[] {
  const [title] = headings;
  // the name of the file may say that it is a diary: then its first heading may be a talk
  const isTitled =
    title !== undefined &&
    (isDiaryTitle(textOf(blocks, title)) || isTitleOfAll(blocks, headings) || !isTalkTitle(blocks, title));
  const inner = headings.slice(isTitled ? 1 : 0).filter((at) => hasOwnWords(blocks, at));
  const likely = inner.filter((at) => !isGenericHeading(textOf(blocks, at)));
  const surest = mostCommon(known.filter((at) => inner.includes(at)).map((at) => depthOf(blocks, at)));
  const depth = surest ?? likely.reduce((least, at) => Math.min(least, depthOf(blocks, at)), 6);
  const talks = likely.filter((at) => depthOf(blocks, at) === depth);
  const isTold = inner.length >= 2 || known.length > 0 || (title !== undefined && hasOwnWords(blocks, title));
  return isTold ? talks : [];
}

function hasOwnWords(blocks: readonly Block[], at: number): boolean {
  const next = blocks[at + 1];
  return (
    next !== undefined &&
    next.kind !== 'rule' &&
    (next.kind !== 'heading' || next.depth > depthOf(blocks, at))
  );
}
