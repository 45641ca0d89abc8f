const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const POWERS: readonly (readonly [number, string])[] = [
  [1e9, 'billion'],
  [1e6, 'million'],
  [1000, 'thousand'],
  [100, 'hundred'],
];
const IRREGULAR: ReadonlyMap<string, string> = new Map(
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
/** Past this, digits are easier on the ear than words, unless the number is round. */
const MOST_IN_WORDS = 20;

/** A whole number as it is said: "four", "ten thousand"; digits where words would be long: "1347". */
export function sayNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0) return String(value);
  if (value <= MOST_IN_WORDS) return value < 20 ? (SMALL[value] ?? '') : 'twenty';
  if (value < 100 && value % 10 === 0) return TENS[value / 10] ?? '';
  for (const [power, name] of POWERS) {
    if (value >= power && value % power === 0 && value / power < 1000)
      return `${sayNumber(value / power)} ${name}`;
  }
  return String(value);
}

/** "tenth", "ten thousandth"; "1347th" where words would be long. */
export function sayOrdinal(value: number): string {
  const words = sayNumber(value);
  if (/\d/.test(words)) return `${words}th`;
  const last = words.split(' ').at(-1) ?? '';
  const ordinal = IRREGULAR.get(last) ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return words.slice(0, words.length - last.length) + ordinal;
}

/** "1/2" → "one half", "3/4" → "three quarters", "4/6" → "four of six", "1/10000" → "one in ten thousand", "50/50" → "fifty fifty". */
export function sayFraction(part: number, whole: number): string {
  if (part === whole || part + whole === 100) return `${sayNumber(part)} ${sayNumber(whole)}`;
  if (part > whole) return `${part} to ${whole}`;
  const name = whole === 2 ? 'half' : whole === 3 ? 'third' : whole === 4 ? 'quarter' : undefined;
  if (name !== undefined) return part === 1 ? `one ${name}` : `${sayNumber(part)} ${name}s`;
  return part === 1 ? `one in ${sayNumber(whole)}` : `${sayNumber(part)} of ${sayNumber(whole)}`;
}
