import type { RuleGroup } from './rule.ts';
import { NO_ROOM } from './rules-numbers.ts';

/** Unit as written → singular and plural as said. Those marked need no blank before them to be sure. */
const UNITS: ReadonlyMap<string, readonly [one: string, many: string]> = new Map(
  Object.entries({
    B: ['byte', 'bytes'],
    KB: ['kilobyte', 'kilobytes'],
    kB: ['kilobyte', 'kilobytes'],
    Kb: ['kilobyte', 'kilobytes'],
    kb: ['kilobyte', 'kilobytes'],
    MB: ['megabyte', 'megabytes'],
    mb: ['megabyte', 'megabytes'],
    Mb: ['megabit', 'megabits'],
    GB: ['gigabyte', 'gigabytes'],
    gb: ['gigabyte', 'gigabytes'],
    Gb: ['gigabit', 'gigabits'],
    gig: ['gigabyte', 'gigabytes'],
    gigs: ['gigabyte', 'gigabytes'],
    TB: ['terabyte', 'terabytes'],
    tb: ['terabyte', 'terabytes'],
    PB: ['petabyte', 'petabytes'],
    pb: ['petabyte', 'petabytes'],
    EB: ['exabyte', 'exabytes'],
    KiB: ['kibibyte', 'kibibytes'],
    MiB: ['mebibyte', 'mebibytes'],
    GiB: ['gibibyte', 'gibibytes'],
    gib: ['gibibyte', 'gibibytes'],
    TiB: ['tebibyte', 'tebibytes'],
    Kbps: ['kilobit per second', 'kilobits per second'],
    kbps: ['kilobit per second', 'kilobits per second'],
    Mbps: ['megabit per second', 'megabits per second'],
    Gbps: ['gigabit per second', 'gigabits per second'],
    Tbps: ['terabit per second', 'terabits per second'],
    Gbit: ['gigabit', 'gigabits'],
    Mbit: ['megabit', 'megabits'],
    ns: ['nanosecond', 'nanoseconds'],
    µs: ['microsecond', 'microseconds'],
    μs: ['microsecond', 'microseconds'],
    us: ['microsecond', 'microseconds'],
    ms: ['millisecond', 'milliseconds'],
    msec: ['millisecond', 'milliseconds'],
    s: ['second', 'seconds'],
    sec: ['second', 'seconds'],
    secs: ['second', 'seconds'],
    min: ['minute', 'minutes'],
    mins: ['minute', 'minutes'],
    h: ['hour', 'hours'],
    hr: ['hour', 'hours'],
    hrs: ['hour', 'hours'],
    yr: ['year', 'years'],
    yrs: ['year', 'years'],
    mo: ['month', 'months'],
    wks: ['week', 'weeks'],
    wk: ['week', 'weeks'],
    Hz: ['hertz', 'hertz'],
    kHz: ['kilohertz', 'kilohertz'],
    MHz: ['megahertz', 'megahertz'],
    GHz: ['gigahertz', 'gigahertz'],
    kW: ['kilowatt', 'kilowatts'],
    MW: ['megawatt', 'megawatts'],
    kWh: ['kilowatt hour', 'kilowatt hours'],
    W: ['watt', 'watts'],
    mm: ['millimeter', 'millimeters'],
    cm: ['centimeter', 'centimeters'],
    km: ['kilometer', 'kilometers'],
    kg: ['kilogram', 'kilograms'],
    ft: ['foot', 'feet'],
    lbs: ['pound', 'pounds'],
    px: ['pixel', 'pixels'],
    dB: ['decibel', 'decibels'],
    EUR: ['euro', 'euros'],
    USD: ['dollar', 'dollars'],
    GBP: ['pound', 'pounds'],
    CHF: ['Swiss franc', 'Swiss francs'],
  }),
);
/** Units that after a blank may be another word or an initial. */
const GLUED_ONLY = new Set(['B', 's', 'h', 'W', 'us', 'mo', 'pb', 'Mb', 'Kb', 'kb']);
const NUMBER = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
const ends = String.raw`(?![\p{L}\d_])`;
const alternatives = (units: readonly string[]) =>
  [...units].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
const ALL = alternatives([...UNITS.keys()]);
const SPACED = alternatives([...UNITS.keys()].filter((unit) => !GLUED_ONLY.has(unit)));

function sayUnit(_: string, number = '', unit = ''): string {
  const [one, many] = UNITS.get(unit) ?? [unit, unit];
  return `${number} ${number === '1' ? one : many}`;
}

/** "62TB", "100 ms", "99.9%", "20°C". */
export const UNIT_NAMES: RuleGroup = {
  name: 'units',
  needs: '0123456789',
  trigger: /\d\s?[a-zA-Zµμ%‰°]/,
  rules: [
    { name: 'percent', needs: '%', written: /(?<=\d)\s?%/g, spoken: ' percent' },
    { name: 'per thousand', needs: '‰', written: /(?<=\d)\s?‰/g, spoken: ' per thousand' },
    {
      name: 'degrees',
      needs: '°',
      written: /(?<=\d)\s?°\s?([CF])?(?![\p{L}])/gu,
      spoken: (_, scale = '') =>
        scale === 'C' ? ' degrees Celsius' : scale === 'F' ? ' degrees Fahrenheit' : ' degrees',
    },
    {
      name: 'unit glued to its number',
      written: new RegExp(
        String.raw`(?<![\p{L}\d_.])(?!(?:[2-9]0|\d{3}0)s(?!\p{L}))${NO_ROOM}(${NUMBER})(${ALL})${ends}`,
        'gu',
      ),
      spoken: sayUnit,
    },
    {
      name: 'unit after a blank',
      written: new RegExp(String.raw`(?<![\p{L}\d_.])(${NUMBER})\s(${SPACED})\b(?!['’])${ends}`, 'gu'),
      spoken: sayUnit,
    },
  ],
};
