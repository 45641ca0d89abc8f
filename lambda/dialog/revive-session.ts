import {
  type Asked,
  MOST_HEARD,
  MOST_LISTED,
  MOST_SAID,
  MOST_SAVED,
  MOST_SPOKEN_OF,
  newSession,
  type Offer,
  SESSION_VERSION,
  type Session,
  type Told,
} from './session.ts';
import { type Check, type Fields, isCount, isRecord, listOf, oneOf, shape, text } from './shape.ts';

/** Nothing that we remember is longer; what is longer was not remembered by us. */
const LONGEST_TEXT = 1000;
const MOST_LINES = 40;
const MOST_CHOICES = 60;

const isText = text(LONGEST_TEXT);
const isYear: Check = (value) => Number.isSafeInteger(value);

const FILTERS: Fields = { speaker: isText, talk: isText, day: isText, year: isYear, conference: isText };
const isFocus = oneOf(
  'anything',
  'figures',
  'person',
  'time',
  'place',
  'reason',
  'definition',
  'announcements',
  'takeaways',
  'benefits',
  'drawbacks',
  'resources',
);
const SUBJECT: Fields = { about: isText, focus: isFocus };
const isDemands = shape(
  {},
  {
    act: isText,
    by: isText,
    on: isText,
    asOne: isText,
    rate: isText,
    letters: isText,
    part: isText,
    not: isText,
    so: isText,
    stranger: isText,
    cause: oneOf(true),
    either: oneOf(true),
    isOne: (value) => Array.isArray(value) && value.length === 2 && value.every(isText),
    says: oneOf('rank'),
    coming: isText,
  },
);
const isSubject = shape(SUBJECT, { ...FILTERS, wanted: isText, it: isText, demands: isDemands });
const isSide = shape({ about: isText }, FILTERS);
const isLength: Check = (value) =>
  shape({ unit: oneOf('full') })(value) ||
  shape({ unit: oneOf('sentence', 'seconds'), count: isCount })(value);

export const isRecapPlace: Check = shape(
  { length: isLength, chapter: isCount, said: isCount },
  { ...FILTERS, finished: oneOf(true) },
);

const isFact = oneOf('when', 'where', 'who', 'about', 'code', 'title', 'credit');
const MOST_FACTS = 6;

const OFFERS: Readonly<Record<Offer['do'], Check>> = {
  more: shape({}),
  next: shape({}),
  ask: isSubject,
  compare: shape({
    about: isText,
    sides: (value) => Array.isArray(value) && value.length === 2 && value.every(isSide),
  }),
  fact: shape({ facts: listOf(isFact, MOST_FACTS) }, FILTERS),
  find: shape({ what: oneOf('speakers', 'talks'), about: isText }, FILTERS),
  recap: shape({}, { ...FILTERS, length: isLength }),
  list: shape({ what: oneOf('talks', 'speakers', 'topics', 'days') }, { ...FILTERS, from: isCount }),
};
const isOffer: Check = (value) =>
  isRecord(value) &&
  typeof value.do === 'string' &&
  Object.hasOwn(OFFERS, value.do) &&
  OFFERS[value.do as Offer['do']](value);

const ASKED: ReadonlySet<unknown> = new Set<Asked['do']>(['fact', 'find', 'list', 'recap', 'compare']);
const isAsked: Check = (value) => isOffer(value) && isRecord(value) && ASKED.has(value.do);

const isToldLine: Check = (value) => isText(value) || shape({ ref: isText, text: isText })(value);
const TOLD: { readonly [K in keyof Required<Told>]: Check } = {
  lines: listOf(isToldLine, MOST_LINES),
  // a question of ours, or nothing where the conversation ended
  prompt: (value) => isText(value) && (value === '' || String(value).includes('?')),
  outcome: oneOf('answered', 'not-found', 'ask-back', 'done'),
  inRecap: oneOf(true),
};
const { inRecap, ...toldAlways } = TOLD;

const REQUIRED = {
  turn: isCount,
  misses: isCount,
  said: listOf(isText, MOST_SAID),
  saved: listOf(isText, MOST_SAVED),
};
const OPTIONAL = {
  subject: isSubject,
  speaker: isText,
  talk: isText,
  told: shape(toldAlways, { inRecap }),
  yes: isOffer,
  choices: listOf(shape({ name: isText, offer: isOffer }), MOST_CHOICES),
  asked: isAsked,
  listed: shape({ items: listOf(isText, MOST_LISTED) }, { called: isText, frame: isText, at: isCount }),
  spokenOf: listOf(isSide, MOST_SPOKEN_OF),
  recap: shape({ length: isLength, chapter: isCount, said: isCount }, { ...FILTERS, finished: oneOf(true) }),
  heard: listOf(isText, MOST_HEARD),
  fresh: listOf(isText, MOST_HEARD),
} satisfies { readonly [K in Exclude<keyof Session, 'version' | keyof typeof REQUIRED>]: Check };

const isSession = shape({ version: oneOf(SESSION_VERSION), ...REQUIRED }, OPTIONAL);

/**
 * The session that came back from wherever a channel left it. Of another version, damaged or absent: a new one,
 * so that the conversation starts afresh instead of failing. The value itself is trusted no further than its shape.
 */
export function reviveSession(value: unknown): Session {
  return isSession(value) ? (value as Session) : newSession();
}
