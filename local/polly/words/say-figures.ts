import { spellOut } from './letters.ts';
import { sayCardinal, sayDecimal, sayDigits, sayOrdinal, sayPlural, sayYear } from './number-words.ts';
import { isScale, SCALES, sayUnit, UNITS } from './units.ts';

/** The written words beside one, as they stand: what a figure means may depend on them. */
export type Beside = { readonly previous: string | undefined; readonly next: string | undefined };

type Groups = Readonly<Record<string, string | undefined>>;
type Rule = { readonly pattern: RegExp; readonly say: (groups: Groups, beside: Beside) => string };

const FIGURE = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
const BARE_FIGURE = new RegExp(`^(?:${FIGURE})$`);
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const CURRENCIES: ReadonlyMap<string, readonly [one: string, more: string, part: string]> = new Map([
  ['$', ['dollar', 'dollars', 'cents']],
  ['£', ['pound', 'pounds', 'pence']],
  ['€', ['euro', 'euros', 'cents']],
  ['¥', ['yen', 'yen', 'sen']],
  ['₹', ['rupee', 'rupees', 'paise']],
]);
const MERIDIEM: ReadonlyMap<string, string> = new Map([
  ['a', 'A M'],
  ['p', 'P M'],
]);

function rule(pattern: string, say: Rule['say']): Rule {
  return { pattern: new RegExp(`^(?:${pattern})$`), say };
}

const RULES: readonly Rule[] = [
  rule(`[-−]?(?<sign>[$£€¥₹])(?<figure>${FIGURE})\\s?(?<scale>[KkMBT]|bn)?`, sayMoney),
  rule(`(?<figure>${FIGURE})%`, ({ figure = '' }) => `${sayDecimal(figure)} percent`),
  rule(String.raw`(?<figure>[\d,]+)(?:st|nd|rd|th)`, ({ figure = '' }) =>
    sayOrdinal(figure.replaceAll(',', '')),
  ),
  rule(String.raw`(?<hour>\d{1,2})(?::(?<minute>[0-5]\d))?\s?(?<half>[ap])\.?m\.?`, sayTime),
  rule(String.raw`(?<hour>[01]?\d|2[0-4]):(?<minute>[0-5]\d)`, sayTime),
  rule(String.raw`(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})`, sayDate),
  rule(String.raw`(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})`, sayDate),
  rule(String.raw`'?(?<decade>(?:1[1-9]|20)?\d0)'?s`, ({ decade = '' }) => sayPlural(sayYear(decade))),
  rule('24/7', () => 'twenty four seven'),
  rule('(?<lines>[48])K', ({ lines = '' }) => `${sayCardinal(lines)} K`),
  rule(String.raw`(?<part>\d{1,3})[\/⁄](?<whole>\d{1,3})`, ({ part = '', whole = '' }) =>
    sayFraction(part, whole),
  ),
  rule(String.raw`(?<digits>\d{3}-\d{4}|\+?[\d()]+(?:-\d+){2,}|\+\d{7,})`, ({ digits = '' }) =>
    sayDigits(digits.replace(/\D/g, '')),
  ),
  rule(
    `(?<from>${FIGURE})[-–](?<to>${FIGURE})`,
    ({ from = '', to = '' }, beside) => `${sayPlain(from, beside)} to ${sayPlain(to, beside)}`,
  ),
  rule(String.raw`(?<version>\d+(?:\.\d+){2,})`, ({ version = '' }) =>
    version.split('.').map(sayCardinal).join(' point '),
  ),
  rule(`#(?<figure>${FIGURE})`, ({ figure = '' }) => `number ${sayDecimal(figure)}`),
  rule(`(?<sign>[-−+±~≈<>])(?<figure>${FIGURE})(?<percent>%?)`, saySigned),
  rule(`(?<figure>${FIGURE})[x×]`, ({ figure = '' }) => `${sayDecimal(figure)} times`),
  rule(`(?<figure>${FIGURE})\\+`, ({ figure = '' }) => `${sayDecimal(figure)} plus`),
  rule(`(?<figure>${FIGURE})(?<unit>[A-Za-zµμ°/]+[23²³]?)`, sayMeasure),
  rule(`(?<figure>${FIGURE})`, ({ figure = '' }, beside) => sayPlain(figure, beside)),
];

/** A figure with its signs and units as it is said, or undefined where the word is none. */
export function sayFigures(core: string, beside: Beside): string | undefined {
  if (!/\d/.test(core)) return sayBesideFigure(core, beside);
  for (const { pattern, say } of RULES) {
    const found = pattern.exec(core);
    if (found !== null) return say(found.groups ?? {}, beside) || undefined;
  }
  return undefined;
}

/** A unit after its figure: "3 GB"; and the money that a scale still owes: "$5 million" is "five" and "million dollars". */
function sayBesideFigure(core: string, { previous = '' }: Beside): string | undefined {
  if (isScale(core) && /^[$£€¥₹][\d.,]+$/.test(previous))
    return `${core} ${CURRENCIES.get(previous[0] ?? '')?.[1]}`;
  if (!BARE_FIGURE.test(previous)) return undefined;
  if (/^[ap]\.?m\.?$/i.test(core)) return MERIDIEM.get(core[0]?.toLowerCase() ?? '');
  return UNITS.get(core)?.isClear ? sayUnit(core, previous) : undefined;
}

function sayMoney({ sign = '', figure = '', scale }: Groups, { next = '' }: Beside): string {
  const [one, more, part] = CURRENCIES.get(sign) ?? ['', '', ''];
  if (scale !== undefined) return `${sayDecimal(figure)} ${SCALES.get(scale)} ${more}`;
  if (isScale(next)) return sayDecimal(figure);
  const [whole = '', cents = ''] = figure.split('.');
  const said = `${sayDecimal(whole || '0')} ${whole === '1' ? one : more}`;
  if (/^0*$/.test(cents)) return said;
  if (cents.length !== 2) return `${sayDecimal(figure)} ${more}`;
  const rest = `${sayCardinal(cents)} ${part}`;
  return Number(whole) === 0 ? rest : `${said} and ${rest}`;
}

function sayTime({ hour = '', minute, half }: Groups, { next = '' }: Beside): string {
  const isFollowed = half !== undefined || /^[ap]\.?m\.?$/i.test(next);
  const minutes =
    minute === undefined || minute === '00'
      ? isFollowed
        ? ''
        : `o'clock`
      : minute.startsWith('0')
        ? `oh ${sayCardinal(minute)}`
        : sayCardinal(minute);
  return [sayCardinal(hour), minutes, MERIDIEM.get(half ?? '') ?? ''].filter((word) => word !== '').join(' ');
}

function sayDate({ year = '', month = '', day = '' }: Groups): string {
  const name = MONTHS[Number(month) - 1];
  return name === undefined || Number(day) > 31 ? '' : `${name} ${sayOrdinal(day)} ${sayYear(year)}`;
}

/** "1/2" → "one half", "3/4" → "three quarters", "7/30" → "seven over thirty" */
export function sayFraction(part: string, whole: string): string {
  const names = new Map([
    ['2', ['half', 'halves']],
    ['4', ['quarter', 'quarters']],
  ]);
  const size = Number(whole);
  if (size < 2 || size > 20) return `${sayCardinal(part)} over ${sayCardinal(whole)}`;
  const ordinal = sayOrdinal(whole);
  const [one = ordinal, more = `${ordinal}s`] = names.get(whole) ?? [];
  return `${sayCardinal(part)} ${part === '1' ? one : more}`;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['-', 'minus'],
  ['−', 'minus'],
  ['+', 'plus'],
  ['±', 'plus or minus'],
  ['~', 'about'],
  ['≈', 'about'],
  ['<', 'less than'],
  ['>', 'more than'],
]);

function saySigned({ sign = '', figure = '', percent }: Groups): string {
  return `${SIGNS.get(sign)} ${sayDecimal(figure)}${percent === '%' ? ' percent' : ''}`;
}

function sayMeasure({ figure = '', unit = '' }: Groups): string {
  const scale = SCALES.get(unit);
  if (UNITS.has(unit)) return `${sayDecimal(figure)} ${sayUnit(unit, figure)}`;
  if (scale !== undefined) return `${sayDecimal(figure)} ${scale}`;
  return /^[A-Za-z]{1,4}$/.test(unit) ? `${sayDecimal(figure)} ${spellOut(unit)}` : '';
}

/** Four figures without a comma are mostly a year. */
function sayPlain(figure: string, { next = '' }: Beside): string {
  const isYear = /^(?:1[1-9]|20)\d\d$/.test(figure) && !UNITS.has(next) && !isScale(next);
  if (isYear) return sayYear(figure);
  return /^0\d/.test(figure) && !figure.includes('.') ? sayDigits(figure) : sayDecimal(figure);
}
