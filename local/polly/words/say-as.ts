import { spellOut } from './letters.ts';
import { sayCardinal, sayDecimal, sayDigits, sayOrdinal, sayYear } from './number-words.ts';
import { toPlainLetters } from './plain-letters.ts';
import { sayFigures, sayFraction } from './say-figures.ts';

type Content = { readonly text: string; readonly format: string };

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const ALONE = { previous: undefined, next: undefined };
const BLEEP = 'bleep';

const READINGS: ReadonlyMap<string, (content: Content) => string | undefined> = new Map([
  ['characters', ({ text }: Content) => sayCharacters(text)],
  ['spell-out', ({ text }: Content) => sayCharacters(text)],
  ['cardinal', ({ text }: Content) => sayNumber(text)],
  ['number', ({ text }: Content) => sayNumber(text)],
  ['ordinal', ({ text }: Content) => (/^\d+$/.test(text) ? sayOrdinal(text) : undefined)],
  ['digits', ({ text }: Content) => sayDigits(text.replace(/\D/g, ''))],
  ['telephone', ({ text }: Content) => sayDigits(text.replace(/\D/g, ''))],
  ['fraction', ({ text }: Content) => sayMixedFraction(text)],
  ['unit', ({ text }: Content) => sayFigures(text.replace(/\s+/g, ''), ALONE)],
  ['date', sayDate],
  ['time', ({ text }: Content) => sayDuration(text)],
  ['expletive', () => BLEEP],
]);

/** What `<say-as>` makes of its text, as a respelling; undefined where it is read as plain text. */
export function sayAs(interpretation: string, content: Content): string | undefined {
  return READINGS.get(interpretation)?.(content) || undefined;
}

function sayCharacters(text: string): string {
  return [...toPlainLetters(text)]
    .map((sign) => (/\d/.test(sign) ? sayDigits(sign) : /[a-z]/i.test(sign) ? spellOut(sign) : ''))
    .filter((said) => said !== '')
    .join(' ');
}

function sayNumber(text: string): string | undefined {
  const figure = /^(-?)([\d,]*\.?\d+)$/.exec(text);
  return figure === null ? undefined : `${figure[1] === '-' ? 'minus ' : ''}${sayDecimal(figure[2] ?? '')}`;
}

/** "3/20", "1+1/2" */
function sayMixedFraction(text: string): string | undefined {
  const [, whole, part = '', parts = ''] = /^(?:(\d+)\s*\+?\s+?|(?:\d+)\+)?(\d+)\/(\d+)$/.exec(text) ?? [];
  const mixed = /^(\d+)\+(\d+)\/(\d+)$/.exec(text);
  if (mixed !== null)
    return `${sayCardinal(mixed[1] ?? '')} and ${sayFraction(mixed[2] ?? '', mixed[3] ?? '')}`;
  if (part === '') return undefined;
  return `${whole === undefined ? '' : `${sayCardinal(whole)} and `}${sayFraction(part, parts)}`;
}

/** In the order of the format: "mdy", "dmy", "ymd", "md", "dm", "ym", "my", "d", "m", "y", "yyyymmdd". */
function sayDate({ text, format }: Content): string | undefined {
  const whole = /^(\d{4}|\?{4})(\d\d|\?\?)(\d\d|\?\?)$/.exec(text);
  const order = whole === null ? format : 'ymd';
  const parts = whole === null ? text.split(/[-/. ]+/) : whole.slice(1);
  if (!/^[dmy]{1,3}$/.test(order) || parts.length !== order.length) return sayFigures(text, ALONE);
  const of = (sign: string) => (order.includes(sign) ? (parts[order.indexOf(sign)] ?? '') : '');
  const day = /^\d{1,2}$/.test(of('d')) ? sayOrdinal(of('d')) : '';
  const month = MONTHS[Number(of('m')) - 1] ?? (/^[a-z]+$/i.test(of('m')) ? of('m') : '');
  const year = /^\d{2,4}$/.test(of('y')) ? sayYear(of('y')) : '';
  return [month, day, year].filter((said) => said !== '').join(' ');
}

/** 1'21" → "one minute twenty one seconds" */
function sayDuration(text: string): string | undefined {
  const [, minutes = '', seconds] = /^(\d+)'(?:(\d+)(?:"|'')?)?$/.exec(text) ?? [];
  if (minutes === '') return sayFigures(text, ALONE);
  const rest =
    seconds === undefined ? '' : ` ${sayCardinal(seconds)} ${Number(seconds) === 1 ? 'second' : 'seconds'}`;
  return `${sayCardinal(minutes)} ${Number(minutes) === 1 ? 'minute' : 'minutes'}${rest}`;
}
