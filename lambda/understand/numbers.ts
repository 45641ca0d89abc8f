/** Numbers said in words, as figures: "twenty eighteen" is 2018, "ninety nine point nine" is 99.9, "two oh three" is 203. */

import { NUMBER_WORDS } from '../retrieve/analyze.ts';

const NUMBERS = [...NUMBER_WORDS, ['one', '1']].map(([word = '', figure]): [string, number] => [
  word,
  Number(figure),
]);
const UNITS = new Map(NUMBERS.filter(([, value]) => value < 10));
const TEENS = new Map(NUMBERS.filter(([, value]) => value >= 10 && value < 20));
const TENS = new Map(NUMBERS.filter(([, value]) => value >= 20));
const SCALES = new Map(Object.entries({ thousand: 1_000, million: 1_000_000, billion: 1_000_000_000 }));
const ZEROS: ReadonlySet<string> = new Set(['oh', 'o', 'zero']);
const ORDINALS = new Map(
  Object.entries({
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
  }),
);

/** What stands at a place, and where the words after it begin. */
type Found = { readonly figure: string; readonly to: number };

/** The whole number a word or figure stands for: "three" and "3" are 3, "third" and "3rd" too; otherwise undefined. */
export function numberOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const said = UNITS.get(word) ?? TEENS.get(word) ?? TENS.get(word) ?? ORDINALS.get(word);
  if (said !== undefined) return said;
  const figure = /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(word)?.[1];
  return figure === undefined ? undefined : Number(figure);
}

/** Any word that can be part of a number said in words. */
export function isNumberWord(word: string): boolean {
  return (
    UNITS.has(word) ||
    TEENS.has(word) ||
    TENS.has(word) ||
    SCALES.has(word) ||
    ZEROS.has(word) ||
    word === 'hundred'
  );
}

/** A digit said alone: "three" is "3", "oh" is "0". */
export function digitOf(word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  if (ZEROS.has(word)) return '0';
  return /^\d$/.test(word) ? word : UNITS.get(word)?.toString();
}

const UNIT_NAMES = new Map([...UNITS].map(([name, unit]) => [String(unit), name]));

/** How a figure from one to nine is said; undefined for any other word. */
export function unitName(figure: string): string | undefined {
  return UNIT_NAMES.get(figure);
}

/**
 * Words with the numbers in them as figures. A single word below ten stays a word ("the second one", "four nines").
 * `keepWord` is asked about numbers of one word ("ten"): true leaves them.
 */
export function numbersToFigures(
  words: readonly string[],
  keepWord: (word: string, figure: string) => boolean,
): string[] {
  const figures: string[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const found = figureAt(words, at);
    if (
      found === undefined ||
      (found.to === at + 1 && (UNITS.has(word) || ZEROS.has(word) || keepWord(word, found.figure)))
    ) {
      figures.push(word);
      at += 1;
    } else {
      figures.push(found.figure);
      at = found.to;
    }
  }
  return figures;
}

const ORDINAL_ENDS: ReadonlyMap<number, string> = new Map([
  [1, 'st'],
  [2, 'nd'],
  [3, 'rd'],
]);

/** "twenty ninth". */
function ordinalAt(words: readonly string[], at: number): Found | undefined {
  const tens = TENS.get(words[at] ?? '');
  const unit = ORDINALS.get(words[at + 1] ?? '');
  return tens === undefined || unit === undefined || unit > 9
    ? undefined
    : { figure: `${tens + unit}${ORDINAL_ENDS.get(unit) ?? 'th'}`, to: at + 2 };
}

const DECADES: ReadonlyMap<string, number> = new Map(
  [...TENS].map(([name, tens]) => [name.replace(/y$/, 'ies'), tens]),
);

/** "The nineteen eighties" and "the eighties" are the 1980s, "the twenty twenties" the 2020s. */
function decadeAt(words: readonly string[], at: number): Found | undefined {
  const century = CENTURIES.get(words[at] ?? '');
  const tens = DECADES.get(words[century === undefined ? at : at + 1] ?? '');
  if (tens === undefined) return undefined;
  return { figure: `${century ?? 19}${tens}s`, to: at + (century === undefined ? 1 : 2) };
}

function figureAt(words: readonly string[], at: number): Found | undefined {
  const named = ordinalAt(words, at) ?? decadeAt(words, at) ?? wholeAt(words, at);
  if (named !== undefined) return named;
  const whole = digitsAt(words, at) ?? yearAt(words, at) ?? cardinalAt(words, at) ?? zeroAt(words, at);
  return whole === undefined ? undefined : (decimalsAt(words, whole) ?? whole);
}

/** "A hundred percent". */
function wholeAt(words: readonly string[], at: number): Found | undefined {
  const from = /^an?$/.test(words[at] ?? '') ? at + 1 : at;
  const isWhole = words[from] === 'hundred' && words[from + 1] === 'percent';
  return isWhole ? { figure: '100', to: from + 1 } : undefined;
}

/** "zero point five". */
function zeroAt(words: readonly string[], at: number): Found | undefined {
  return words[at] === 'zero' && words[at + 1] === 'point' ? { figure: '0', to: at + 1 } : undefined;
}

/** At least three digits said one by one: "three four two", "two oh three". */
function digitsAt(words: readonly string[], at: number): Found | undefined {
  if (!UNITS.has(words[at] ?? '')) return undefined;
  let to = at;
  let figure = '';
  for (let digit = digitOf(words[to]); digit !== undefined; digit = digitOf(words[to])) {
    figure += digit;
    to += 1;
  }
  return to - at >= 3 ? { figure, to } : undefined;
}

const CENTURIES: ReadonlyMap<string, number> = new Map([
  ['twenty', 20],
  ['nineteen', 19],
]);

/** "twenty eighteen", "nineteen ninety nine", "twenty oh five". */
function yearAt(words: readonly string[], at: number): Found | undefined {
  const century = CENTURIES.get(words[at] ?? '');
  if (century === undefined) return undefined;
  const [next = '', after = ''] = words.slice(at + 1, at + 3);
  if (ZEROS.has(next) && UNITS.has(after)) return { figure: `${century}0${UNITS.get(after)}`, to: at + 3 };
  const rest = below100(words, at + 1);
  return rest !== undefined && rest.value >= 10
    ? { figure: `${century}${rest.value}`, to: rest.to }
    : undefined;
}

function below100(words: readonly string[], at: number): { value: number; to: number } | undefined {
  const word = words[at] ?? '';
  const small = UNITS.get(word) ?? TEENS.get(word);
  if (small !== undefined) return { value: small, to: at + 1 };
  const tens = TENS.get(word);
  if (tens === undefined) return undefined;
  const unit = UNITS.get(words[at + 1] ?? '');
  return unit === undefined ? { value: tens, to: at + 1 } : { value: tens + unit, to: at + 2 };
}

/** What of a number is read: `total` of the scales passed, `group` of the hundreds since then. */
type Sum = { readonly total: number; readonly group: number | undefined; readonly to: number };

/** "two hundred and three", "two thousand nineteen", "twenty five". */
function cardinalAt(words: readonly string[], at: number): Found | undefined {
  let sum: Sum = { total: 0, group: undefined, to: at };
  for (;;) {
    const next = addWord(words, sum);
    if (next === undefined) break;
    sum = next;
  }
  return sum.group === undefined ? undefined : { figure: String(sum.total + sum.group), to: sum.to };
}

/** The sum with the next word in it; undefined where the number ends. */
function addWord(words: readonly string[], { total, group, to }: Sum): Sum | undefined {
  const word = words[to] ?? '';
  const scale = SCALES.get(word);
  if (group !== undefined && word === 'hundred' && group > 0 && group < 10)
    return { total, group: group * 100, to: to + 1 };
  if (group !== undefined && scale !== undefined && group > 0)
    return { total: total + group * scale, group: 0, to: to + 1 };
  if (group !== undefined && group % 100 !== 0) return undefined;
  const part = below100(words, word === 'and' && (total > 0 || (group ?? 0) >= 100) ? to + 1 : to);
  return part === undefined ? undefined : { total, group: (group ?? 0) + part.value, to: part.to };
}

function decimalsAt(words: readonly string[], whole: Found): Found | undefined {
  if (words[whole.to] !== 'point') return undefined;
  let to = whole.to + 1;
  let decimals = '';
  for (let digit = digitOf(words[to]); digit !== undefined; digit = digitOf(words[to])) {
    decimals += digit;
    to += 1;
  }
  return decimals === '' ? undefined : { figure: `${whole.figure}.${decimals}`, to };
}
