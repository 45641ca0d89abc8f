import { letterPattern } from '../retrieve/analyze.ts';
import { fitFigure, fitWithoutNumber, NUMBER } from './figure-fit.ts';
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

const MONTH_OR_DAY =
  /\b(?:january|february|march|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu;
const CLOCK_OR_YEAR =
  /\b(?:\d{1,2}:\d{2}|\d{1,2} ?[ap]\.?m\b|(?:19|20)\d{2}|\d+ (?:(?:milli|micro)?seconds?|minutes?|hours?|days?|weeks?|months?|years?))/iu;

/** Words that tell when without a date. "Before he turned to Lambda" only orders what was told, and tells of no time. */
const CIRCUMSTANCE =
  /\b(?:since|until|when|whenever|if|once|during|today|soon|now|later|ago|shortly|christmas)\b/iu;

/** "When should you address risks?" asks of no date: what it has to come before or after tells it as well. */
const CONDITION = /\b(?:before|after|while|as soon as|unless|in case|every time|under [\w ]*conditions)\b/iu;

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
    /^(?!.*\bbooks?\b).*\b(?:should|must|need to|takeaways?|lessons?|never|always|important|recommend\w*|advice|advis\w*|make sure|remember|(?:don't|do not)(?! have to)|best)\b/iu,
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

/** How a time is written that is asked for by its unit. */
const TIMES: ReadonlyMap<string, RegExp> = new Map([
  ['decade', /\b(?:(?:1[89]|20)?\d0s|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)\b/iu],
  ['year', /\b(?:1[89]|20)\d\d\b/u],
]);

/** What "when did …" wants, other than "when does …": the day, not the condition. */
const DATE = /date$/;
/** What happened is not told by what is still to come: "coming soon". */
const PAST_DATE = /^past date$/;
const AHEAD = /\b(?:soon|tomorrow|next \w+)\b/giu;

/** What is wanted more closely than the focus says, where a sentence has it or lacks it altogether. */
function fitWanted(text: string, focus: SoughtFocus, wanted: string): number | undefined {
  if (focus === 'person' && DONE_BY.test(text)) return 1;
  if (
    focus === 'time' &&
    DATE.test(wanted) &&
    !isDated(PAST_DATE.test(wanted) ? text.replace(AHEAD, '') : text)
  )
    return 0;
  if (focus === 'time' && TIMES.get(wanted.replace(/s$/, ''))?.test(text) === false) return 0;
  if (focus !== 'figures') return undefined;
  const inWords = fitWithoutNumber(text, wanted);
  return NUMBER.test(text) ? Math.max(inWords ?? 0, fitFigure(text, wanted)) : inWords;
}

/** What comes before something else is told of less surely than a day. */
function fitUnsigned(text: string, focus: SoughtFocus, wanted: string): number {
  return focus === 'time' && !DATE.test(wanted) && CONDITION.test(text) ? 0.6 : 0;
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
  if (shown === 0) return LOOSE.has(focus) ? 0.4 : fitUnsigned(text, focus, wanted);
  return Math.max(0.7, shown);
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
