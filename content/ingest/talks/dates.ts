/** Dates and times as people write them. */

/** A day; its year may only be known elsewhere. */
export type FoundDate = { readonly year?: number; readonly month: number; readonly day: number };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '([0-3]?\\d)(?:st|nd|rd|th)?';
const YEAR = '((?:19|20)\\d\\d)';
const ISO = /(?<!\d)((?:19|20)\d\d)[-/._]([01]\d)[-/._]([0-3]\d)(?!\d)/;
const DAY_FIRST = new RegExp(`\\b${DAY}\\.?\\s+(?:of\\s+)?${MONTH}\\b\\.?(?:,?\\s+${YEAR}\\b)?`, 'i');
const MONTH_FIRST = new RegExp(
  `\\b${MONTH}\\b\\.?\\s+${DAY}\\b(?:\\s*[-–]\\s*\\d{1,2})?(?:st|nd|rd|th)?(?:,?\\s+${YEAR}\\b)?`,
  'i',
);
/** Month or day first: where the first cannot be a month, it is the day. */
const SLASHED = /(?<!\d)([0-3]?\d)\/([0-3]?\d)\/((?:19|20)\d\d)(?!\d)/;
/** A folder of one day: "11_26-mon", "1126-monday". */
const FOLDER = /(?:^|\/)([01]\d)[-_]?([0-3]\d)[-_](?:mon|tue|wed|thu|fri|sat|sun)[a-z]*(?=\/|$)/i;

/** A file that begins with its day: "20230316 Caching.md", "GMT20230316-150212_Recording.vtt". */
const STAMPED = /(?:^|\/)(?:GMT)?((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)[^/]*$/;

/** The first day that a text names. */
export function dateIn(text: string): FoundDate | undefined {
  const iso = ISO.exec(text);
  if (iso) return found(iso[1], iso[2], iso[3]);
  const slashed = SLASHED.exec(text);
  if (slashed) return found(slashed[3], slashed[1], slashed[2]) ?? found(slashed[3], slashed[2], slashed[1]);
  const dayFirst = DAY_FIRST.exec(text);
  const monthFirst = MONTH_FIRST.exec(text);
  if (dayFirst && (!monthFirst || dayFirst[3] !== undefined || dayFirst.index <= monthFirst.index)) {
    return found(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  }
  return monthFirst ? found(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) : undefined;
}

/** The day that a folder or a file is named after. */
export function dateOfPath(path: string): FoundDate | undefined {
  const iso = ISO.exec(path);
  if (iso) return found(iso[1], iso[2], iso[3]);
  const stamp = STAMPED.exec(path);
  if (stamp) return found(stamp[1], stamp[2], stamp[3]);
  const folder = FOLDER.exec(path);
  return folder ? found(undefined, folder[1], folder[2]) : undefined;
}

/** ISO 8601, once the year is known and the day exists. */
export function isoDate(date: FoundDate, year: number | undefined): string | undefined {
  const known = date.year ?? year;
  if (known === undefined) return undefined;
  const length = new Date(Date.UTC(known, date.month, 0)).getUTCDate();
  if (date.day > length) return undefined;
  return `${known}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

function found(
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
): FoundDate | undefined {
  const [monthNumber, dayNumber] = [Number(month), Number(day)];
  if (!(monthNumber >= 1 && monthNumber <= 12 && dayNumber >= 1 && dayNumber <= 31)) return undefined;
  return { month: monthNumber, day: dayNumber, ...(year === undefined ? {} : { year: Number(year) }) };
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

const CLOCK = '(\\d{1,2}(?::\\d{2})?)\\s*([ap]\\.?m\\.?)?';
const SPAN = new RegExp(
  `\\b${CLOCK}\\s*(?:[-–—]|to|until)\\s*(\\d{1,2}(?::\\d{2}))\\s*([ap]\\.?m\\.?)?`,
  'i',
);
const POINT = /\b(\d{1,2}:\d{2})\s*([ap]\.?m\.?)/i;

/** The first time of day a text names, as one says it: "12:15 PM to 1:15 PM". */
export function timeIn(text: string): string | undefined {
  const span = SPAN.exec(text);
  if (span?.[1] !== undefined && span[3] !== undefined && (span[1].includes(':') || span[4] !== undefined)) {
    return `${clock(span[1], span[2])} to ${clock(span[3], span[4])}`;
  }
  const point = POINT.exec(text);
  return point?.[1] === undefined ? undefined : clock(point[1], point[2]);
}

function clock(digits: string, half: string | undefined): string {
  return half === undefined ? digits : `${digits} ${half.replaceAll('.', '').toUpperCase()}`;
}
