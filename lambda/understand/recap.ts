import type { Carried, Doubt, Filters, Question, RecapLength } from '../dialog/question.ts';
import { toAbout } from './about.ts';
import { conferenceAt } from './conference-names.ts';
import type { Heard } from './heard.ts';
import type { Lexicon } from './lexicon.ts';
import { numberOf } from './numbers.ts';
import { mentionsAlone, namedFilters, type Slots, said, talkAlone } from './slots.ts';
import { ARTICLES, PREPOSITIONS, setOf } from './word-lists.ts';

const SECONDS = { minute: 60, second: 1 } as const;
/** What "in short" comes to. */
const BRIEF_SENTENCES = 3;
const MAX_COUNT = 600;

/** "a talk", "one of the talks": any of them, so which there are is told first. */
const ANY_TALK =
  /\b(?:(?:a|any|some|one|another) (?:talk|session|keynote|presentation|speech)|(?:one|any|some) of (?:the|your|my|these|those) \w+)$/;
/** Words for all that is there. */
const EVERYTHING = setOf(
  'all everything it whole entire full complete lot rest speeches conference event notes your my our both each every',
  'talk session keynote presentation speech',
);
/** "the chaos part", "the part about chaos": the chaos. */
const PART = /^(?:parts?|sections?|chapters?|bits?|portions?|pieces?|segments?|topics?|subjects?)$/;

type Recapped = {
  readonly filters: Filters;
  readonly doubt?: Doubt;
  readonly carries: readonly Carried[];
  /** Words that name no talk, day, year or speaker. */
  readonly rest: string;
};

/**
 * A recap of what is named, or of the talk the conversation is about ("recap that"), or of everything. Words that name none of
 * these are asked about: a topic has no recap.
 */
export function toRecap(heard: Heard): Question {
  const { slots, words, turn } = heard;
  if (ANY_TALK.test(words.join(' '))) return { kind: 'list', what: 'talks', turn };
  const { filters, doubt, rest, ...pointing } = recapped(heard);
  const named = Object.keys(filters).length > 0 || doubt !== undefined;
  const carries = !named && pointsBack(words) ? (['talk'] as const) : pointing.carries;
  const carried = carries.length === 0 ? {} : { carries };
  if (rest !== '') return { kind: 'ask', ...filters, about: rest, focus: 'anything', ...carried, turn };
  return {
    kind: 'recap',
    ...filters,
    length: lengthOf(slots, words),
    ...carried,
    ...(doubt === undefined ? {} : { doubt }),
    turn,
  };
}

function recapped({ slots, lexicon }: Heard): Recapped {
  const { filters, doubt, unknown } = namedFilters(slots, lexicon);
  const free = unknown ?? said(slots, 'about');
  const subject = toAbout(free, lexicon);
  const found = doubt ?? subject.doubt;
  const { conference } = conferenceAt(subject.about.split(' '), 0, lexicon) ?? {};
  const rest = withoutEmpty(subject.about, lexicon);
  // "all of werner's keynotes", "the 2019 talks": a name is all that is left
  const alone = rest === '' ? undefined : (talkAlone(rest, lexicon) ?? mentionsAlone(rest, lexicon));
  return {
    filters: { ...subject.filters, ...filters, ...alone, ...(conference !== undefined && { conference }) },
    ...(found === undefined ? {} : { doubt: found }),
    carries: subject.carries,
    rest: alone === undefined ? rest.replace(/'s$/, '') : '',
  };
}

/** What is left of "the chaos part", "all the talks", "the re invent conference". */
function withoutEmpty(about: string, lexicon: Lexicon): string {
  const said = about.split(' ').filter((word) => word !== '' && !PART.test(word));
  const words = said.slice(conferenceAt(said, 0, lexicon)?.words.length ?? 0);
  const isEmpty = (word: string) => EVERYTHING.has(word) || ARTICLES.has(word) || PREPOSITIONS.has(word);
  if (words.every(isEmpty)) return '';
  const from = words.findIndex((word) => !isEmpty(word));
  const to = words.findLastIndex((word) => !isEmpty(word));
  return words.slice(from, to + 1).join(' ');
}

/** "that talk", "the whole note"; of keynotes there are several. */
const POINTED_AT =
  /^(?:talk|session|presentation|(?:whole|full|entire|complete) (?:notes?|text|talk|keynote|session))\b/;

/** "recap that", "recap this in a minute", "recap the talk". */
function pointsBack(words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      (/^(it|that|this)$/.test(word) && (at === words.length - 1 || words[at + 1] === 'in')) ||
      (/^(the|that|this)$/.test(word) && POINTED_AT.test(words.slice(at + 1).join(' '))),
  );
}

const IN_SHORT =
  /\b(?:in brief|briefly|in short|quickly|the (?:gist|essence)|(?:short|quick|brief) (?:version|summary|recap|overview))\b/;

/** "in two minutes" is 120 seconds, "in a sentence" is one sentence, "in short" a few; otherwise in full. */
function lengthOf(slots: Slots, words: readonly string[]): RecapLength {
  const unit = slots.unit?.ids?.[0] ?? said(slots, 'unit');
  const count = Math.min(
    MAX_COUNT,
    Math.max(1, numberOf(slots.count?.ids?.[0] ?? said(slots, 'count')) ?? 1),
  );
  if (unit.startsWith('sentence') || unit.startsWith('line')) return { unit: 'sentence', count };
  if (unit.startsWith('minute')) return { unit: 'seconds', count: count * SECONDS.minute };
  if (unit.startsWith('second')) return { unit: 'seconds', count };
  return IN_SHORT.test(words.join(' ')) ? { unit: 'sentence', count: BRIEF_SENTENCES } : { unit: 'full' };
}
