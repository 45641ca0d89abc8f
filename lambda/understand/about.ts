import {
  type Ask,
  type Carried,
  type Doubt,
  type Filters,
  type Focus,
  isMerit,
  type Turn,
} from '../dialog/question.ts';
import { carriedBy } from './carried.ts';
import { otherDay } from './days.ts';
import { readAim } from './focus.ts';
import { takeFrames, toFilters } from './frames.ts';
import type { Lexicon } from './lexicon.ts';
import { findMentions } from './names.ts';
import { isNumberWord } from './numbers.ts';

/** What free words say: what they are about, and what they say of the answer. */
export type Subject = {
  /** In the listener's words; may be empty. */
  readonly about: string;
  readonly filters: Filters;
  readonly focus: Focus;
  readonly wanted?: string;
  readonly carries: readonly Carried[];
  readonly doubt?: Doubt;
};

/** Figures that "four nines" and the like are written as. */
const NINES: ReadonlyMap<string, string> = new Map(
  ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((word, at) => [
    word,
    at === 0 ? '99' : `99.${'9'.repeat(at)}`,
  ]),
);

const PART = /^(?:part|section|chapter|bit)$/;

/** Reads free words: source phrases in them become filters, a question its focus ("… about how fast aurora recovers"). */
function readSubject(words: readonly string[], lexicon: Lexicon): Subject {
  const framed = takeFrames(words, lexicon);
  const aim = readAim(framed.words);
  const { carries, about: said } = carriedBy(aim.about, framed.words, lexicon);
  // "the culture part": of the talk that is spoken of
  const isPart = said.length > 1 && PART.test(said.at(-1) ?? '') && words.includes('the');
  const about = isPart ? said.slice(0, -1) : said;
  // "any downsides": of what is spoken of
  const ofSpoken = isMerit(aim.focus) && about.length === 0 ? (['topic', 'talk'] as const) : [];
  const day = otherDay(about, lexicon.catalogue);
  const doubt: Doubt | undefined = day === undefined ? framed.doubt : { said: day, of: 'days', readings: [] };
  return {
    about: day !== undefined ? '' : withFigures(withMeasures(withoutStrayNumber(about, lexicon))).join(' '),
    filters: framed.filters,
    focus: aim.focus,
    ...(aim.wanted === undefined ? {} : { wanted: aim.wanted }),
    carries: [
      ...new Set([...carries, ...ofSpoken, ...(framed.someTalk || isPart ? (['talk'] as const) : [])]),
    ],
    ...(doubt === undefined ? {} : { doubt }),
  };
}

/** The same of a slot's words. */
export function toAbout(text: string, lexicon: Lexicon): Subject {
  const time = timeOf(text, lexicon);
  if (time !== undefined) return { about: '', filters: time, focus: 'anything', carries: [] };
  return text === ''
    ? { about: '', filters: {}, focus: 'anything', carries: [] }
    : readSubject(text.split(' '), lexicon);
}

/** A slot that holds nothing but a day or a year of the catalogue: "what was said on monday", "what did he talk about in 2018". */
function timeOf(text: string, lexicon: Lexicon): Filters | undefined {
  const words = text.replace(/^(?:in|on|during|from) /, '').split(' ');
  const whole = findMentions(words, lexicon).find(
    ({ kind, from, to }) => (kind === 'day' || kind === 'year') && from === 0 && to === words.length,
  );
  const isKnown =
    whole?.kind === 'day' || lexicon.catalogue.talks.some((talk) => String(talk.year) === whole?.ids[0]);
  return whole === undefined || !isKnown ? undefined : toFilters(whole, words, lexicon.catalogue).filters;
}

/** A question in one's own words. */
export function toFreeQuestion(words: readonly string[], turn: Turn, lexicon: Lexicon): Ask {
  const { filters, carries, ...subject } = readSubject(words, lexicon);
  return { kind: 'ask', ...filters, ...subject, ...(carries.length === 0 ? {} : { carries }), turn };
}

/** "about eight aws lambda": a number before a name that cannot be counted is noise. */
function withoutStrayNumber(words: readonly string[], lexicon: Lexicon): readonly string[] {
  const [first = '', ...rest] = words;
  if (rest.length === 0 || !isNumberWord(first) || rest.at(-1)?.endsWith('s')) return words;
  const isName = lexicon.forms.get(rest.join(' '))?.some((form) => form.kind === 'topic') ?? false;
  return isName ? rest : words;
}

/** Measures in words, as notes have them in figures. */
const MEASURES: readonly (readonly [said: string, written: string])[] = [
  ['half a year', '6 months'],
  ['half an hour', '30 minutes'],
  ['half a minute', '30 seconds'],
  ['half a dozen', '6'],
  ['a dozen', '12'],
];

/** "Half a year" is six months in some notes: both are looked for. */
function withMeasures(words: readonly string[]): readonly string[] {
  const text = ` ${words.join(' ')} `;
  const written = MEASURES.filter(([said]) => text.includes(` ${said} `)).map(([, figure]) => figure);
  return [...words, ...written.slice(0, 1).flatMap((figure) => figure.split(' '))];
}

/** "four nines" is written 99.99 in most notes: both are looked for. */
function withFigures(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    const figure = /^(nines|9s)$/.test(word) ? NINES.get(words[at - 1] ?? '') : undefined;
    return figure === undefined ? [word] : [word, figure];
  });
}
