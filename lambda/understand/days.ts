import type { Catalogue, Day, DayId } from '../retrieve/index-format.ts';
import { numberOf } from './numbers.ts';

/** Days that some words may mean, and where the words after them begin. Several when the words do not tell. */
export type DayMention = { readonly to: number; readonly days: readonly DayId[] };

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const SHORT_MONTHS = MONTHS.map((month) => month.slice(0, 3));
const PART_OF_DAY = /^(morning|afternoon|evening|night)$/;
const FIRST: ReadonlySet<string> = new Set(['first', 'opening', '1st']);
const LAST: ReadonlySet<string> = new Set(['last', 'final', 'closing']);

/** Words that are a day, be it one of the notes' or not. */
function readDay(words: readonly string[], at: number, days: readonly Day[]): DayMention | undefined {
  const start = words[at] === 'the' ? at + 1 : at;
  return (
    isoAt(words, start, days) ??
    dateAt(words, start, days) ??
    weekdayAt(words, start, days) ??
    numberedAt(words, start, days)
  );
}

/** Reads a day at a place: "monday", "day one", "the first day", "november 29", "the 29th of november 2018", "2018-11-29". */
export function dayAt(words: readonly string[], at: number, { days }: Catalogue): DayMention | undefined {
  const found = readDay(words, at, days);
  return found !== undefined && found.days.length > 0 ? found : undefined;
}

/** "On day three" at the end, or nothing else, where the notes have days and none of them is that one: the day, as it is written. */
export function otherDay(words: readonly string[], { days }: Catalogue): string | undefined {
  const last = words.lastIndexOf('on');
  const at = last >= 0 ? last + 1 : words[0] === 'of' ? 1 : 0;
  const found = days.length === 0 ? undefined : readDay(words, at, days);
  if (found === undefined || found.days.length > 0 || found.to !== words.length) return undefined;
  const isName = (word: string) => WEEKDAYS.includes(word) || MONTHS.includes(word);
  const written = words
    .slice(at)
    .map((word) => (isName(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word));
  return written.join(' ').replace(/^\S+ day$/, 'the $&');
}

/** "2018-11-29" is heard as three figures. */
function isoAt(words: readonly string[], at: number, days: readonly Day[]): DayMention | undefined {
  const iso = words.slice(at, at + 3).join('-');
  return /^\d{4}-\d\d-\d\d$/.test(iso)
    ? { to: at + 3, days: days.filter((day) => day.id === iso).map((day) => day.id) }
    : undefined;
}

function weekdayAt(words: readonly string[], at: number, days: readonly Day[]): DayMention | undefined {
  const weekday = WEEKDAYS.indexOf((words[at] ?? '').replace(/'?s$/, ''));
  if (weekday < 0) return undefined;
  // "monday 2 december 2019", "monday the 2nd of december"
  const dated = dateAt(words, words[at + 1] === 'the' ? at + 2 : at + 1, days);
  if (dated !== undefined) return dated;
  return narrowed(
    words,
    PART_OF_DAY.test(words[at + 1] ?? '') ? at + 2 : at + 1,
    days.filter((day) => new Date(`${day.id}T00:00:00Z`).getUTCDay() === weekday),
  );
}

/** "november 29", "29 november", "the 29th of november", each with or without the year. */
function dateAt(words: readonly string[], at: number, days: readonly Day[]): DayMention | undefined {
  const [first, second, third] = words.slice(at, at + 3);
  const readings: readonly (readonly [string | undefined, string | undefined, number])[] = [
    [first, words[at + 1] === 'the' ? third : second, words[at + 1] === 'the' ? 3 : 2],
    [second === 'of' ? third : second, first, second === 'of' ? 3 : 2],
  ];
  for (const [monthWord, dayWord, length] of readings) {
    const month = monthOf(monthWord);
    const number = numberOf(dayWord);
    if (month < 0 || number === undefined || number > 31) continue;
    const ending = `-${String(month + 1).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
    return narrowed(
      words,
      at + length,
      days.filter((day) => day.id.endsWith(ending)),
    );
  }
  return undefined;
}

function monthOf(word: string | undefined): number {
  if (word === undefined) return -1;
  const whole = MONTHS.indexOf(word);
  return whole >= 0 ? whole : SHORT_MONTHS.indexOf(word);
}

/** "day one", "the first day", "the last day". */
function numberedAt(words: readonly string[], at: number, days: readonly Day[]): DayMention | undefined {
  const [first = '', second = ''] = words.slice(at, at + 2);
  const number =
    first === 'day'
      ? numberOf(second)
      : second === 'day'
        ? FIRST.has(first)
          ? 1
          : LAST.has(first)
            ? -1
            : ordinalOf(first)
        : undefined;
  if (number === undefined) return undefined;
  const to = words[at + 2] === 'of' && /^(19|20)\d\d$/.test(words[at + 3] ?? '') ? at + 3 : at + 2;
  return narrowed(
    words,
    to,
    conferencesOf(days).flatMap((each) => numberedDay(each, number) ?? []),
  );
}

function ordinalOf(word: string): number | undefined {
  return /^\d+(st|nd|rd|th)$|(nd|rd|th)$|^first$/.test(word) ? numberOf(word) : undefined;
}

/** The days of each conference, by its name and year, in order. */
function conferencesOf(days: readonly Day[]): Day[][] {
  const groups = new Map<string, Day[]>();
  for (const day of [...days].sort((one, other) => (one.id < other.id ? -1 : 1))) {
    const key = `${day.conference ?? ''} ${day.id.slice(0, 4)}`;
    groups.set(key, [...(groups.get(key) ?? []), day]);
  }
  return [...groups.values()];
}

const DAY = 86_400_000;
/** A conference of a week counts every day, of a series of meetings those that there were. */
const WEEK = 7 * DAY;

/** Day 4 is three days after the first one that the notes know; of a series of meetings it is the fourth. */
function numberedDay(days: readonly Day[], number: number): Day | undefined {
  const times = days.map(({ id }) => Date.parse(id));
  const [first = 0] = times;
  if (number < 0 || (times.at(-1) ?? 0) - first >= WEEK) return days.at(number < 0 ? number : number - 1);
  return days[times.indexOf(first + (number - 1) * DAY)];
}

/** Takes the year after it in, if there is one: "november 29 2018", "monday of 2019". */
function narrowed(words: readonly string[], to: number, days: readonly Day[]): DayMention {
  const yearAt = words[to] === 'of' || words[to] === 'in' ? to + 1 : to;
  const year = words[yearAt] ?? '';
  const inYear = /^(19|20)\d\d$/.test(year) ? days.filter((day) => day.id.startsWith(year)) : [];
  return inYear.length > 0
    ? { to: yearAt + 1, days: inYear.map((day) => day.id) }
    : { to, days: days.map((day) => day.id) };
}
