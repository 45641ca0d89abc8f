import type { Dialect } from './to-markdown.ts';

const SLASHED = /(?<![\d/.])(\d{1,2})\/(\d{1,2})\/((?:19|20)?\d\d)(?![\d/])/g;
/** Dots part dates where the day comes first; what has no year so is a version. */
const DOTTED = /(?<![\d.])([0-3]?\d)\.([01]?\d)\.((?:19|20)\d\d)(?![\d]|\.\d)/g;

/** Months of German, French, Spanish and Italian that English does not know, by their first letters. */
const MONTHS: readonly RegExp[] = [
  /^(?:januar|janvier|enero|gennaio)$/,
  /^(?:februar|f[ée]vrier|febrero|febbraio)$/,
  /^(?:märz|mars|marzo)$/,
  /^(?:avril|abril|aprile)$/,
  /^(?:mai|mayo|maggio)$/,
  /^(?:juni|juin|junio|giugno)$/,
  /^(?:juli|juillet|julio|luglio)$/,
  /^(?:août|aout|agosto)$/,
  /^(?:septembre|septiembre|settembre)$/,
  /^(?:oktober|octobre|octubre|ottobre)$/,
  /^(?:novembre|noviembre)$/,
  /^(?:dezember|d[ée]cembre|diciembre|dicembre)$/,
];
const NAMED =
  /(?<!\d)([0-3]?\d)(?:\.|er)?\s+(?:de\s+)?(\p{Ll}{3,10}|\p{Lu}\p{Ll}{2,9})\s+(?:de\s+)?((?:19|20)\d\d)(?!\d)/gu;

/**
 * Dates whose order or month English does not tell, as ISO dates. "12/04/2004" is the fourth of December or the twelfth
 * of April: another date of the same file, whose one number is no month, tells which.
 */
export const dates: Dialect = {
  looksLike: (text) =>
    /\d[/.]\d{1,2}[/.]\d\d|\d(?:\.|er)?\s+\p{L}{3,10}\s+(?:de\s+)?(?:19|20)\d\d/u.test(text),
  rewrite: (lines) => {
    const order = orderIn(lines);
    return lines.map((line) => rewriteLine(line, order));
  },
};

type Order = 'day-first' | 'month-first' | 'unknown';

function orderIn(lines: readonly string[]): Order {
  const found = lines.flatMap((line) => [...line.matchAll(SLASHED)]);
  const dayFirst = found.some(([, first, second]) => Number(first) > 12 && Number(second) <= 12);
  const monthFirst = found.some(([, first, second]) => Number(second) > 12 && Number(first) <= 12);
  if (dayFirst === monthFirst) return 'unknown';
  return dayFirst ? 'day-first' : 'month-first';
}

function rewriteLine(line: string, order: Order): string {
  const dotted = line
    .replace(DOTTED, (whole, day: string, month: string, year: string) => iso(year, month, day) ?? whole)
    .replace(NAMED, (whole, day: string, name: string, year: string) => {
      const month = MONTHS.findIndex((pattern) => pattern.test(name.toLowerCase())) + 1;
      return month === 0 ? whole : (iso(year, String(month), day) ?? whole);
    });
  if (order === 'unknown') return dotted;
  return dotted.replace(SLASHED, (whole, first: string, second: string, short: string) => {
    const year = short.length === 2 ? `20${short}` : short;
    const [month, day] = order === 'day-first' ? [second, first] : [first, second];
    return iso(year, month, day) ?? whole;
  });
}

function iso(year: string, month: string, day: string): string | undefined {
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
