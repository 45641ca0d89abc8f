const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const GROUPS = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion'];
/** More figures than this are said one by one. */
const MOST_FIGURES = 18;
const ORDINALS: ReadonlyMap<string, string> = new Map([
  ['one', 'first'],
  ['two', 'second'],
  ['three', 'third'],
  ['five', 'fifth'],
  ['eight', 'eighth'],
  ['nine', 'ninth'],
  ['twelve', 'twelfth'],
]);

/** "1234" → "one thousand two hundred thirty four". Takes figures only, without commas. */
export function sayCardinal(figures: string): string {
  const bare = figures.replace(/^0+(?=\d)/, '');
  if (bare.length > MOST_FIGURES) return sayDigits(figures);
  const groups = bare.match(/\d{1,3}(?=(?:\d{3})*$)/g) ?? [];
  const words = groups.flatMap((group, at) => {
    const said = belowThousand(Number(group));
    return said === '' ? [] : [said, GROUPS[groups.length - 1 - at] ?? ''];
  });
  return words.filter((word) => word !== '').join(' ') || 'zero';
}

/** "" for zero. */
function belowThousand(value: number): string {
  if (value >= 100) return `${SMALL[Math.floor(value / 100)]} hundred ${belowThousand(value % 100)}`.trim();
  if (value >= 20) return `${TENS[Math.floor(value / 10)]} ${belowThousand(value % 10)}`.trim();
  return value === 0 ? '' : (SMALL[value] ?? '');
}

/** "22" → "twenty second" */
export function sayOrdinal(figures: string): string {
  const words = sayCardinal(figures).split(' ');
  const last = words.pop() ?? '';
  const ordinal = ORDINALS.get(last) ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return [...words, ordinal].join(' ');
}

/** "2018" → "twenty eighteen", "1905" → "nineteen oh five", "2000" → "two thousand" */
export function sayYear(figures: string): string {
  const century = figures.slice(0, 2);
  const rest = figures.slice(2);
  if (figures.length !== 4 || figures.startsWith('00', 1)) return sayCardinal(figures);
  if (rest === '00') return `${sayCardinal(century)} hundred`;
  if (rest.startsWith('0')) return `${sayCardinal(century)} oh ${sayCardinal(rest)}`;
  return `${sayCardinal(century)} ${sayCardinal(rest)}`;
}

/** "203" → "two zero three" */
export function sayDigits(figures: string): string {
  return [...figures].map((figure) => SMALL[Number(figure)] ?? '').join(' ');
}

/** "5.25" → "five point two five", "1,234" → "one thousand two hundred thirty four" */
export function sayDecimal(figure: string): string {
  const [whole = '', ...parts] = figure.replaceAll(',', '').split('.');
  return [
    whole === '' ? 'zero' : sayCardinal(whole),
    ...parts.map((part) => `point ${sayDigits(part)}`),
  ].join(' ');
}

/** "twenty" → "twenties", "hundred" → "hundreds" */
export function sayPlural(words: string): string {
  return words.endsWith('y') ? `${words.slice(0, -1)}ies` : words.endsWith('x') ? `${words}es` : `${words}s`;
}
