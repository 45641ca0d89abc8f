/** Figures in words, in the ways people say them: a recogniser hands over words, and a name has to be listed as it is heard. */

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINAL_ENDINGS = new Map(
  Object.entries({
    one: 'first',
    two: 'second',
    three: 'third',
    five: 'fifth',
    eight: 'eighth',
    nine: 'ninth',
    twelve: 'twelfth',
  }),
);

function below100(value: number): string {
  if (value < 20) return SMALL[value] ?? '';
  const unit = value % 10;
  return `${TENS[Math.floor(value / 10)]}${unit === 0 ? '' : ` ${SMALL[unit]}`}`;
}

/** A whole number below a million: 203 is "two hundred three". */
function cardinal(value: number): string {
  if (value < 100) return below100(value);
  const [size, name] = value < 1_000 ? [100, 'hundred'] : [1_000, 'thousand'];
  const rest = value % size;
  return `${cardinal(Math.floor(value / size))} ${name}${rest === 0 ? '' : ` ${cardinal(rest)}`}`;
}

/** "203" digit by digit, zero as given: "two oh three". */
function digits(figure: string, zero: string): string {
  return [...figure].map((digit) => (digit === '0' ? zero : SMALL[Number(digit)])).join(' ');
}

/** 342 as "three forty two", 2018 as "twenty eighteen", 1905 as "nineteen oh five": the last two figures apart. */
function byPairs(figure: string): string[] {
  const rest = Number(figure.slice(-2));
  const head = below100(Number(figure.slice(0, -2)));
  if (rest === 0) return figure.endsWith('000') ? [] : [`${head} hundred`];
  return [`${head} ${rest < 10 ? `oh ${SMALL[rest]}` : below100(rest)}`];
}

/** A whole number in figures, the likeliest way first: "342" gives "three four two", "three forty two", "three hundred forty two". */
export function sayNumber(figure: string): string[] {
  const value = Number(figure);
  if (!/^\d{1,6}$/.test(figure)) return [digits(figure.replace(/\D/g, ''), 'zero')];
  if (figure.startsWith('0') && figure.length > 1) return [digits(figure, 'oh'), digits(figure, 'zero')];
  if (figure.length <= 2) return [cardinal(value)];
  if (figure.length === 3)
    return [...new Set([digits(figure, 'oh'), digits(figure, 'zero'), ...byPairs(figure), cardinal(value)])];
  if (figure.length === 4) return [...byPairs(figure), cardinal(value)];
  return [cardinal(value)];
}

/** "99.99" is "ninety nine point nine nine". */
export function sayDecimal(figure: string): string {
  const [whole = '0', decimals = ''] = figure.split('.');
  return `${sayNumber(whole)[0]} point ${digits(decimals, 'zero')}`;
}

/** 21 is "twenty first". */
export function sayOrdinal(value: number): string {
  const words = cardinal(value).split(' ');
  const last = words.pop() ?? '';
  const ending = ORDINAL_ENDINGS.get(last) ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return [...words, ending].join(' ');
}
