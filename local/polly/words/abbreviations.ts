/** Short forms by their letters without dots; those that are also words count only with their dot. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dr: 'doctor',
    mr: 'mister',
    mrs: 'missus',
    ms: 'miz',
    prof: 'professor',
    jr: 'junior',
    sr: 'senior',
    st: 'saint',
    vs: 'versus',
    etc: 'et cetera',
    eg: 'for example',
    ie: 'that is',
    approx: 'approximately',
    dept: 'department',
    corp: 'corporation',
    inc: 'incorporated',
    ltd: 'limited',
    'w/': 'with',
    'w/o': 'without',
    'n/a': 'not applicable',
    esp: 'especially',
    incl: 'including',
    jan: 'january',
    feb: 'february',
    mar: 'march',
    apr: 'april',
    jun: 'june',
    jul: 'july',
    aug: 'august',
    sep: 'september',
    sept: 'september',
    oct: 'october',
    nov: 'november',
    dec: 'december',
    mon: 'monday',
    tue: 'tuesday',
    tues: 'tuesday',
    wed: 'wednesday',
    thu: 'thursday',
    thurs: 'thursday',
    fri: 'friday',
    sat: 'saturday',
    sun: 'sunday',
    no: 'number',
    fig: 'figure',
    vol: 'volume',
    ch: 'chapter',
    min: 'minutes',
    max: 'maximum',
  }),
);
/** These mean something else without their dot, or are said as they are. */
const ONLY_WITH_DOT: ReadonlySet<string> = new Set(
  'mar jun jan sep dec mon tue wed thu sat sun no fig vol ch min max inc st oct aug ms'.split(' '),
);
/** A number must follow. */
const BEFORE_NUMBER: ReadonlySet<string> = new Set(['no', 'fig', 'vol', 'ch']);
const LATIN_WITH_DOTS: ReadonlySet<string> = new Set(['eg', 'ie']);

type Written = { readonly core: string; readonly after: string; readonly next: string | undefined };

/** What a short form stands for, or undefined where the word is none: "Dr" "." → "doctor". */
export function sayAbbreviation({ core, after, next = '' }: Written): string | undefined {
  const letters = core.toLowerCase().replaceAll('.', '');
  const found = ABBREVIATIONS.get(letters);
  if (found === undefined) return undefined;
  if (core.includes('.') && !LATIN_WITH_DOTS.has(letters)) return undefined;
  if (ONLY_WITH_DOT.has(letters) && !after.startsWith('.')) return undefined;
  if (BEFORE_NUMBER.has(letters) && !/^\d/.test(next)) return undefined;
  return found;
}
