import { analyze, letterPattern } from '../retrieve/analyze.ts';

/**
 * A number that counts or measures. None is a year ("the 2017 keynote"), an ordinal ("21st century"), a part of a name ("S3",
 * "us-east-1") or of a telephone number.
 */
export const NUMBER = letterPattern(
  String.raw`(?<![\p{L}\d]|[\p{L}\d][-.:/])(?!(?:19|20)\d\d(?:\b|s\b)(?! \p{Ll}+s\b))(?!\d+(?:st|nd|rd|th)\b(?! percentile))(?!\d+-\d+-\d)\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|half|one (?:third|quarter|[a-z]+th)|twice|double|triple)\b`,
  'i',
);
/** Units that a word next to the question word asks for: "how long" wants time, "what percentage" a share. */
const UNITS: readonly (readonly [wanted: RegExp, unit: Pick<RegExp, 'test'>])[] = [
  [
    /percent|share|proportion|fraction/,
    /%|\bpercent|\b(?:half|quarter|third)\b|\d (?:in|of|out of) (?:\d|every\b|an? )/iu,
  ],
  // "97 percent faster", where "how long" asks for a time
  [/fast|quick|slow|speed/, /\d ?percent/iu],
  [
    /long|fast|quick|duration|soon|time\b/,
    /\d[\d.,]* ?(?:%|x\b|times|(?:milli|micro)?seconds?|ms\b|minutes?|hours?|days?|weeks?|months?|years?)|\b(?:few|several|couple of|half an?|an?|one|two|three|ten) (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)|per second|\b(?:times|twice) (?:as )?(?:fast|lower|higher)/iu,
  ],
  [
    /memory|storage|space|size|large|big|data\b/,
    /\d[\d.,]* ?(?:[kmgtp]i?b\b|(?:kilo|mega|giga|tera|peta)bytes?|bytes?)/iu,
  ],
  [
    /cost|price|pricing|charge|money|expensive|cheap|dollar/,
    /[$€£]|\b(?:dollars?|euros?|pounds?|cents?|free|no (?:additional |extra )?(?:costs?|charges?))\b/iu,
  ],
  [/\b(?:old|age)\b/, /\d[\d.,]* ?(?:years?|months?|weeks?|days?)\b/iu],
  [
    /\b(?:tall|high|wide|deep|height|width|depth|far|distance)\b/,
    /\d[\d.,]* ?(?:%|percent|(?:kilo|centi|milli)?met(?:er|re)s?|feet|foot|inch(?:es)?|miles?|km|cm)\b/iu,
  ],
  [/\b(?:heavy|weigh|weight)\b/, /\d[\d.,]* ?(?:kilo(?:gram)?s?|kg|grams?|pounds?|lbs?|tons?|tonnes?)\b/iu],
  [/^versions?$/, letterPattern(String.raw`(?<!\p{L})\p{Lu}[\p{L}+#.]* ?v?\d+(?:\.\d+)*\b`)],
  [/availab|uptime|nines/, /\d\d(?:\.\d+)? ?(?:%|percent)|\bnines?\b/iu],
];

/** What is counted or measured: of "copies of the data" the copies, of "availability zones" the zones; after "much" any word. */
export function headOf(wanted: string): string {
  if (/^(?:how )?much\b/.test(wanted)) return wanted;
  return (
    wanted
      .replace(/ (?:of|for|in|on|per|to|with|from|at|by) .*/, '')
      .split(' ')
      .at(-1) ?? ''
  );
}

/** The units that show an answer, one for each row that names what is wanted. */
function unitsFor(wanted: string | undefined): readonly Pick<RegExp, 'test'>[] {
  if (wanted === undefined) return [];
  const head = headOf(wanted);
  return UNITS.filter(([ask]) => ask.test(head)).map(([, unit]) => unit);
}

/** Between a number and what it counts stand at most so many words: "2 large pepperoni pizzas". */
const MOST_BETWEEN = 3;

/** True when a number in the text counts what is named. */
function counts(text: string, named: string): boolean {
  const wanted = new Set(analyze(named));
  const words = text.split(' ');
  return (
    wanted.size > 0 &&
    words.some(
      (word, at) =>
        NUMBER.test(word) &&
        analyze(words.slice(at, at + MOST_BETWEEN + 1).join(' ')).some((term) => wanted.has(term)),
    )
  );
}

/** How long something lasts may be told without a number, too. */
const LASTING = /\b(?:(?:long|short)[- ]?term|forever|permanent(?:ly)?|indefinitely)\b/iu;
/** How often something happens may be told without a number. */
const FREQUENCY =
  /\b(?:often|rarely|seldom|always|never|continuous(?:ly)?|constantly|daily|hourly|weekly|monthly|yearly|(?:every|each|per|once an?|twice an?|times an?) (?:second|minute|hour|day|night|week|month|year))\b/iu;

/** … and how big something is or should be: "small teams". */
const SIZED = /\b(?:small|smaller|large|larger|big|bigger|tiny|huge|massive)\b/iu;

const WITHOUT_NUMBER: readonly (readonly [wanted: RegExp, told: RegExp, fit: number])[] = [
  [/^(?:often|frequent)/, FREQUENCY, 1],
  [/^(?:long|duration)/, LASTING, 1],
  // a number tells it better
  [/^(?:big|large|small)$/, SIZED, 0.55],
];

/** How well a sentence tells in words how often, how long or how big; undefined where it does not. */
export function fitWithoutNumber(text: string, wanted: string): number | undefined {
  return WITHOUT_NUMBER.find(([ask, told]) => ask.test(wanted) && told.test(text))?.[2];
}

const COUNTED = /[^s]s\W*$/;

/** True when a number or a size stands beside one of the words, before or behind it; "10 items" counts items and measures none. */
export function measuresBeside(text: string, terms: ReadonlySet<string>): boolean {
  const words = text.split(' ');
  return words.some(
    (word, at) =>
      (NUMBER.test(word) || SIZED.test(word)) &&
      words
        .slice(Math.max(0, at - MOST_BETWEEN), at + MOST_BETWEEN + 1)
        .filter((other) => SIZED.test(word) || other !== words[at + 1] || !COUNTED.test(other))
        .some((other) => analyze(other).some((term) => terms.has(term))),
  );
}

/** "How big": of a file in bytes, of a team in heads. */
const ANY_MEASURE = /size|large|big/;

export function hasFigure(text: string): boolean {
  return NUMBER.test(text);
}

/** How well a sentence with a number has the figure that is wanted. */
export function fitFigure(text: string, wanted: string): number {
  const units = unitsFor(wanted);
  if (units.length === 0) return counts(text, headOf(wanted)) ? 1 : 0.8;
  if (units.some((unit) => unit.test(text))) return 1;
  return ANY_MEASURE.test(wanted) ? 0.6 : 0.2;
}

/** True for words of which a unit shows an answer, whatever else it says: how much "memory" is told in gigabytes. */
export function hasUnit(word: string): boolean {
  return UNITS.some(([ask]) => ask.test(word));
}

/** What the unit that is asked for looks like; undefined when none is. */
export function unitAsked(wanted: string | undefined): Pick<RegExp, 'test'> | undefined {
  return unitsFor(wanted)[0];
}
