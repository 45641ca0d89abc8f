import { sayFraction, sayNumber, sayOrdinal } from './number-words.ts';
import type { RuleGroup } from './rule.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const NUMBER = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
/** "Room 2B" is a name, and no amount. */
export const NO_ROOM = String.raw`(?<!\b(?:[Rr]oom|[Hh]all|[Gg]ate|[Ll]evel|[Ss]uite|[Tt]rack|[Aa]ppendix|[Ff]igure|[Oo]ption|[Pp]hase)\s)`;
/** Nothing that makes the digits part of a longer name, path or figure. */
const FREE = String.raw`(?<![\p{L}\d.,/_:#-])`;

function sayDate(year: string, month: string, day: string): string | undefined {
  const name = MONTHS[Number(month) - 1];
  return name === undefined || Number(day) < 1 || Number(day) > 31
    ? undefined
    : `${name} ${Number(day)}, ${year}`;
}

/** Day and month may stand either way round: "11/11/17" is sure, of "12/04/2004" the year is. */
function sayUnsureDate(first: string, second: string, year: string): string {
  return (first === second ? sayDate(year, first, second) : undefined) ?? `${first} ${second} ${year}`;
}

/** Dates and times of the clock. */
export const DATES: RuleGroup = {
  name: 'dates',
  needs: '0123456789',
  trigger: /\d[-/:]\d|\d\s*[ap]\.?m/i,
  rules: [
    {
      name: 'ISO date',
      written: /\b(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+Z?)?\b/g,
      spoken: (match, year = '', month = '', day = '') => sayDate(year, month, day) ?? match,
    },
    {
      name: 'American date',
      written: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\d/])/g,
      spoken: (match, first = '', second = '', short = '') => {
        const year = short.length === 2 ? `20${short}` : short;
        if (Number(first) > 12) return sayDate(year, second, first) ?? match;
        return Number(second) > 12
          ? (sayDate(year, first, second) ?? match)
          : sayUnsureDate(first, second, year);
      },
    },
    {
      name: 'from one time to another',
      written: /(\d{1,2}:\d{2}(?:\s*[ap]\.?m\.?)?)\s*[-–—]\s*(?=\d{1,2}:\d{2})/gi,
      spoken: '$1 to ',
    },
    {
      name: 'time of day',
      written: /\b(\d{1,2}(?::\d{2})?)\s?([ap])\.?m\b\.?/gi,
      spoken: (_, time = '', half = '') => `${time} ${half.toUpperCase()}M`,
    },
  ],
};

const PER =
  'sec|secs|second|s|ms|min|mins|minute|hr|hrs|hour|h|day|week|wk|mo|mon|month|yr|year|quarter|user|node|server|request|req|gb|tb|mb|kb|core|cpu|instance|host|person|team|account|region|shard|partition';
const PER_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sec: 'second',
    secs: 'second',
    s: 'second',
    ms: 'millisecond',
    min: 'minute',
    mins: 'minute',
    hr: 'hour',
    hrs: 'hour',
    h: 'hour',
    wk: 'week',
    mo: 'month',
    mon: 'month',
    yr: 'year',
    req: 'request',
    gb: 'gigabyte',
    tb: 'terabyte',
    mb: 'megabyte',
    kb: 'kilobyte',
    cpu: 'CPU',
  }),
);

/** "4/6", "24/7", "$1/TB": what a stroke between figures and after them means. */
export const FRACTIONS: RuleGroup = {
  name: 'fractions',
  needs: '/',
  trigger: /\//,
  rules: [
    { name: 'round the clock', written: /\b24\/7\b/g, spoken: 'twenty-four seven' },
    {
      name: 'fraction with an ordinal',
      written: /(?<![\w./-])(\d{1,6})\/(\d{1,9})(?:st|nd|rd|th)(s?)\b/g,
      spoken: (_, part = '', whole = '', plural = '') =>
        `${sayNumber(Number(part))} ${sayOrdinal(Number(whole))}${plural}`,
    },
    {
      name: 'fraction',
      written: /(?<![\w./-])(\d{1,9})\/(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?![\w/]|\.\d)/g,
      spoken: (_, part = '', whole = '') => sayFraction(Number(part), Number(whole.replaceAll(',', ''))),
    },
    {
      name: 'per',
      written: new RegExp(String.raw`(?<=[\p{L}\d%)])\s?/\s?(${PER})(?![\p{L}\d/-])`, 'giu'),
      spoken: (_, unit = '') => ` per ${PER_NAMES.get(unit.toLowerCase()) ?? unit}`,
    },
  ],
};

const SCALES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    k: 'thousand',
    m: 'million',
    mm: 'million',
    mn: 'million',
    mil: 'million',
    million: 'million',
    b: 'billion',
    bn: 'billion',
    billion: 'billion',
    t: 'trillion',
    tn: 'trillion',
    trillion: 'trillion',
    thousand: 'thousand',
  }),
);
const COINS: ReadonlyMap<string, readonly [one: string, many: string]> = new Map(
  Object.entries({
    $: ['dollar', 'dollars'],
    '€': ['euro', 'euros'],
    '£': ['pound', 'pounds'],
    '¥': ['yen', 'yen'],
  }),
);

function sayMoney(_: string, ...[coin = '', amount = '', scale = '']: string[]): string {
  const [one, many] = COINS.get(coin) ?? ['', ''];
  const size = SCALES.get(scale.trim().toLowerCase());
  return `${amount}${size === undefined ? '' : ` ${size}`} ${amount === '1' && size === undefined ? one : many}`;
}

/** "$27B" and "€5": the amount first, then the coin. */
export const MONEY: RuleGroup = {
  name: 'money',
  needs: '$€',
  trigger: /[$€£¥]/,
  rules: [
    {
      name: 'range of amounts',
      written: /([$€£¥])\s?(\d[\d.,]*)\s?[-–]\s?[$€£¥]?(?=\d)/g,
      spoken: '$2 to $1',
    },
    {
      name: 'amount',
      written: new RegExp(
        String.raw`(?:US|CA|AU)?([$€£¥])\s?(${NUMBER})(\s?(?:million|billion|trillion|thousand|mil|bn|tn|mn|mm)\b|\s?[kKmMbBtT]\b)?(?!\w)`,
        'g',
      ),
      spoken: sayMoney,
    },
  ],
};

/** Numbers with what is glued to them, other than units. */
export const FIGURES: RuleGroup = {
  name: 'figures',
  needs: '0123456789',
  trigger: /\d/,
  rules: [
    {
      name: 'nines',
      needs: '9',
      written: /\b(\d{1,2}|two|three|four|five|six|seven|eleven)\s?9['’]?s\b/g,
      spoken: (_, count = '') => `${/\d/.test(count) ? sayNumber(Number(count)) : count} nines`,
    },
    { name: 'the nines', needs: '9', written: /\b([Tt]he|of) 9['’]?s\b/g, spoken: '$1 nines' },
    {
      name: 'tens, hundreds, thousands',
      written: /(?<![\d.,])(10{1,3})['’]?s(?= of\b|\s\p{L}+s\b)/gu,
      spoken: (_, number = '') =>
        ({ 10: 'tens', 100: 'hundreds', 1000: 'thousands' })[Number(number)] ?? number,
    },
    { name: 'decade', needs: "'’", written: /(\d0)['’]s\b/g, spoken: '$1s' },
    { name: 'number sign', needs: '#', written: /(?<![\p{L}\d])#\s?(?=\d)/gu, spoken: 'number ' },
    { name: 'version of a name', needs: '.', written: /(?<=\p{L}{4})(?=\d{1,3}\.\d)/gu, spoken: ' ' },
    {
      name: 'version',
      needs: 'vV',
      written: /(?<![\p{L}\d.-])v\.?\s?(\d{1,3}(?:\.\d{1,4}){0,3})(?![\p{L}\d]|\.\d)/giu,
      spoken: 'version $1',
    },
    {
      name: 'range',
      needs: '-–',
      written: new RegExp(
        String.raw`${FREE}(?!\d{4}-(?:0[1-9]|1[0-2])(?!\d))(\d{1,4}(?:\.\d+)?)(\s?(?:[a-zA-Z]{1,3}|%)?)\s?[-–—]\s?(?=(\d{1,4}(?:\.\d+)?)\s?(?:[a-zA-Z]{1,5}|%)?(?:[\s,;:.!?)]|$)(?!\s?[-–—]\d))`,
        'gu',
      ),
      spoken: (match, low = '', unit = '', high = '') =>
        unit.trim() !== '' || Number(low) <= Number(high) ? `${low}${unit} to ` : match,
    },
    { name: 'by', needs: 'x×', written: /(?<=\d)\s?[×x]\s?(?=\d)/g, spoken: ' by ' },
    {
      name: 'times',
      needs: 'xX×',
      written: /(?<![\p{L}_])(\d+(?:,\d{3})*(?:\.\d+)?)\s?[xX×](?![\p{L}\d])/gu,
      spoken: (_, factor = '') => (factor === '1' ? '1 time' : `${factor} times`),
    },
    {
      name: 'more than so many',
      needs: '+',
      written: /(?<=\d[kKMB%]?)\+(?=[\s,.;:!?)]|$)/g,
      spoken: ' or more',
    },
    { name: 'power', needs: '^', written: /(?<=\d)\^(\d{1,3})\b/g, spoken: ' to the power of $1' },
    {
      name: 'thousand',
      needs: 'kK',
      written:
        /(?<![\p{L}_$-])(?!(?:2|4|8|16|32|64|128|256|512)[kK]\b)(\d+(?:,\d{3})*(?:\.\d+)?)[kK]\b(?!\s(?:of data|monitors?|displays?|videos?|resolution|pages?|blocks?))/gu,
      spoken: '$1 thousand',
    },
    {
      name: 'million',
      needs: 'Mm',
      written: /(?<![\p{L}_$-])(\d+(?:,\d{3})*(?:\.\d+)?)(?:M|mn|\s?mil|\s?Mill?)\b(?![-/])/gu,
      spoken: '$1 million',
    },
    {
      name: 'billion',
      needs: 'Bb',
      written: new RegExp(
        String.raw`(?<![\p{L}_$-])${NO_ROOM}(\d+(?:,\d{3})*(?:\.\d+)?)(?:B|bn|(?<=\.\d+)\sB)\b(?![-/])`,
        'gu',
      ),
      spoken: '$1 billion',
    },
  ],
};
