import { analyze, letterPattern } from '../retrieve/analyze.ts';
import { fitMerit } from './merits.ts';

/** What a listener asks for, as far as a sentence can show it. The dialog's `Focus` is one of these. */
export type SoughtFocus =
  | 'anything'
  | 'figures'
  | 'person'
  | 'time'
  | 'place'
  | 'reason'
  | 'definition'
  | 'announcements'
  | 'takeaways'
  | 'benefits'
  | 'drawbacks'
  | 'resources';

/**
 * A number that counts or measures. None is a year ("the 2017 keynote"), an ordinal ("21st century"), a part of a name ("S3",
 * "us-east-1") or of a telephone number.
 */
const NUMBER = letterPattern(
  String.raw`(?<![\p{L}\d]|[\p{L}\d][-.:/])(?!(?:19|20)\d\d(?:\b|s\b)(?! \p{Ll}+s\b))(?!\d+(?:st|nd|rd|th)\b(?! percentile))(?!\d+-\d+-\d)\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|half|one (?:third|quarter|[a-z]+th)|twice|double|triple)\b`,
  'i',
);
const MONTH_OR_DAY =
  /\b(?:january|february|march|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu;
const CLOCK_OR_YEAR =
  /\b(?:\d{1,2}:\d{2}|\d{1,2} ?[ap]\.?m\b|(?:19|20)\d{2}|\d+ (?:(?:milli|micro)?seconds?|minutes?|hours?|days?|weeks?|months?|years?))/iu;

/** Words that tell when without a date. "Before he turned to Lambda" only orders what was told, and tells of no time. */
const CIRCUMSTANCE =
  /\b(?:since|until|when|whenever|if|once|during|today|soon|now|later|ago|shortly|christmas)\b/iu;

/** What happened or will happen has a date, or what stands for one: "when a partition gets hot" only tells on what it depends. */
const DATED =
  /\b(?:(?:19|20)\d{2}|\d{1,2}:\d{2}|\d{1,2} ?[ap]\.?m|day \d+|on the day|since|today|soon|recently|yesterday|tomorrow|ago|christmas|(?:last|past|next) (?:\d+ )?(?:days?|weeks?|months?|years?))\b/iu;

function isDated(text: string): boolean {
  return MONTH_OR_DAY.test(text) || DATED.test(text);
}

/** A purpose in front: "For a faster pace of development, …"; "for a long time, …" is none. */
export const PURPOSE_FIRST =
  /^For an? (?!(?:long|short|while|time|moment|start|example|instance|few)\b)[^,]+,/;

/** Words that give a reason or a purpose. */
const REASON =
  /\b(?:because|so that|in order to|since(?! (?:the )?\d)|therefore|thus|reasons?|why|to avoid|due to|as a result|means that|(?:is|are) there to)\b|, so\b|\bthe more .+, the \w+/iu;

/** Signs of an answer, one row a focus. They look at form only; the subject is the search's business. */
const SIGNS: Readonly<Record<SoughtFocus, readonly Pick<RegExp, 'test'>[]>> = {
  anything: [],
  figures: [NUMBER],
  person: [
    letterPattern(String.raw`\b\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+`),
    /\b(?:speaker|author|engineers?|architects?|officer|president|founder|team|customers?|company|companies)\b/iu,
    // "Netflix built …": a name that did something
    letterPattern(
      String.raw`\b(?!(?:It|He|She|They|We|You|I|This|That|These|Those|There|Everything|Nobody) )\p{Lu}[\p{L}'’-]+ (?:\p{Ll}+ed|built|made|wrote|founded|began|led|gave|ran|won|found|did)\b`,
    ),
  ],
  time: [MONTH_OR_DAY, CLOCK_OR_YEAR, CIRCUMSTANCE],
  place: [
    letterPattern(String.raw`\b(?:in|at|on|from|across) (?:the )?(?:level |room |hall )?\p{Lu}`),
    /\b(?:hotel|theat(?:er|re)|room|hall|venue|building|country|city|regions?|centers?|centres?)\b/iu,
  ],
  reason: [{ test: (text) => PURPOSE_FIRST.test(text) || REASON.test(text) }],
  definition: [
    /\b(?:is|are|was|were) (?:an?|the|about|when|how)\b/iu,
    /\b(?:means?|refers to|called|stands for|lets? you|allows?|is used)\b/iu,
  ],
  announcements: [
    /\b(?:announc\w*|new|now|launch\w*|releas\w*|introduc\w*|(?:generally |now )?available|coming soon|preview|support(?:s|ed)?|added?)\b/iu,
  ],
  takeaways: [
    /\b(?:should|must|need to|takeaways?|lessons?|never|always|important|recommend\w*|advice|advis\w*|make sure|remember|(?:don't|do not)(?! have to)|best)\b/iu,
  ],
  benefits: [],
  drawbacks: [],
  resources: [
    /\b(?:books?|papers?|whitepapers?|articles?|blogs?|links?|websites?|read|author|written by|video|documentation|guide)\b/iu,
    // "… by Mark Schwartz": something is named
    letterPattern(String.raw`\bby (?:\p{Lu}[\p{L}.'’-]* )+\p{Lu}[\p{L}'’-]+`),
  ],
};

/** "Created by Facebook", "built at Uber": who did it, whatever kind of name that is. */
const DONE_BY = letterPattern(
  String.raw`\b(?:\p{Ll}+ed|built|made|written|begun|drawn|found|given|held|led|run|shown|spun|told|won) (?:\p{L}+ )?(?:by|at) (?!(?:the )?(?:end|beginning|start|time|least|most|all|once|first|hand|default)\b)\p{L}`,
  'i',
);

/** What a listener asks for in these words may be told without any of their signs. */
const LOOSE: ReadonlySet<SoughtFocus> = new Set([
  'announcements',
  'takeaways',
  'resources',
  'reason',
  'definition',
]);

/** Units that a word next to the question word asks for: "how long" wants time, "what percentage" a share. */
const UNITS: readonly (readonly [wanted: RegExp, unit: Pick<RegExp, 'test'>])[] = [
  [/percent|share|proportion|fraction/, /%|\bpercent|\b(?:half|quarter|third)\b/iu],
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

/** What "when did …" wants, other than "when does …": the day, not the condition. */
const DATE = 'date';

/** What is counted or measured: of "copies of the data" the copies, of "availability zones" the zones; after "much" any word. */
export function headOf(wanted: string): string {
  if (/^(?:how )?much\b/.test(wanted)) return wanted;
  return (
    wanted
      .replace(/ of .*/, '')
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

/** How often something happens may be told without a number. */
const FREQUENCY =
  /\b(?:often|rarely|seldom|always|never|continuous(?:ly)?|constantly|daily|hourly|weekly|monthly|yearly|(?:every|each|per|once an?|twice an?|times an?) (?:second|minute|hour|day|night|week|month|year))\b/iu;

const COUNTED = /[^s]s\W*$/;

/** True when a number stands beside one of the words, before or behind it; "10 items" counts items and measures none. */
export function numbersBeside(text: string, terms: ReadonlySet<string>): boolean {
  const words = text.split(' ');
  return words.some(
    (word, at) =>
      NUMBER.test(word) &&
      words
        .slice(Math.max(0, at - MOST_BETWEEN), at + MOST_BETWEEN + 1)
        .filter((other) => other !== words[at + 1] || !COUNTED.test(other))
        .some((other) => analyze(other).some((term) => terms.has(term))),
  );
}

/** "How big": of a file in bytes, of a team in heads. */
const ANY_MEASURE = /size|large|big/;

export function hasFigure(text: string): boolean {
  return NUMBER.test(text);
}

/** How well a sentence with a number has the figure that is wanted. */
function fitFigure(text: string, wanted: string): number {
  const units = unitsFor(wanted);
  if (units.length === 0) return counts(text, headOf(wanted)) ? 1 : 0.8;
  if (units.some((unit) => unit.test(text))) return 1;
  return ANY_MEASURE.test(wanted) ? 0.6 : 0.2;
}

/** What is wanted more closely than the focus says, where a sentence has it or lacks it altogether. */
function fitWanted(text: string, focus: SoughtFocus, wanted: string): number | undefined {
  if (focus === 'person' && DONE_BY.test(text)) return 1;
  if (focus === 'time' && wanted === DATE && !isDated(text)) return 0;
  return focus === 'figures' && /^(?:often|frequent)/.test(wanted) && FREQUENCY.test(text) ? 1 : undefined;
}

/** A sentence that has the form asked for fits better than this. */
export const HAS_FORM = 0.5;

/**
 * @returns how well a sentence's form fits what is asked: 0 (not at all) to 1; 0.5 when the focus asks nothing of the form.
 */
export function fitFocus(text: string, focus: SoughtFocus, wanted = ''): number {
  const closely = fitMerit(text, focus) ?? fitWanted(text, focus, wanted);
  if (closely !== undefined) return closely;
  const signs = SIGNS[focus];
  if (signs.length === 0) return 0.5;
  const shown = signs.filter((sign) => sign.test(text)).length / signs.length;
  if (shown === 0) return LOOSE.has(focus) ? 0.4 : 0;
  return focus === 'figures' ? fitFigure(text, wanted) : Math.max(0.7, shown);
}

/** True for words of which a unit shows an answer, whatever else it says: how much "memory" is told in gigabytes. */
export function hasUnit(word: string): boolean {
  return UNITS.some(([ask]) => ask.test(word));
}

/** What the unit that is asked for looks like; undefined when none is. */
export function unitAsked(wanted: string | undefined): Pick<RegExp, 'test'> | undefined {
  return unitsFor(wanted)[0];
}

/** Words to search for when nothing but the focus is asked: "what was announced?" */
export const FOCUS_CUES: Readonly<Record<SoughtFocus, string>> = {
  anything: '',
  figures: '',
  person: 'speaker author engineer',
  time: '',
  place: '',
  reason: '',
  definition: '',
  announcements:
    'announced announcement announcements new launched released introduced available support coming soon',
  takeaways:
    'takeaway takeaways lesson should must recommended advice important best practice summary conclusion',
  benefits: '',
  drawbacks: '',
  resources: 'book paper whitepaper article blog post website document guide',
};
