import type { Carried, CatalogueFact, Focus, FollowUpWish, Question, Turn } from '../dialog/question.ts';
import { toAbout, toFreeQuestion } from './about.ts';
import { toChoice } from './choice.ts';
import { toComparison } from './comparison.ts';
import { overallFocus } from './focus-words.ts';
import { POINTING_BACK } from './frames.ts';
import type { Lexicon } from './lexicon.ts';
import { toRecap } from './recap.ts';
import { namedFilters, type Slots, said } from './slots.ts';

/** An intent with its slots, on the way to a question. */
export type Heard = {
  readonly slots: Slots;
  /** The words as cleaned; empty when a platform hands over slots only. */
  readonly words: readonly string[];
  readonly turn: Turn;
  readonly lexicon: Lexicon;
  /** True for a word that the notes have. */
  readonly isKnown: (word: string) => boolean;
};

type ToQuestion = (heard: Heard) => Question;

const followUp =
  (wish: FollowUpWish): ToQuestion =>
  ({ turn }) => ({ kind: 'follow-up', wish, turn });
const bare =
  <K extends 'news' | 'save' | 'saved' | 'open' | 'help' | 'stop' | 'cancel' | 'courtesy'>(
    kind: K,
  ): ToQuestion =>
  ({ turn }) =>
    ({ kind, turn }) as Question;

/** A catalogue fact; where nothing in the catalogue is named, a question like any other. */
const fact =
  (of: CatalogueFact): ToQuestion =>
  (heard) => {
    const { filters, doubt, unknown } = namedFilters(heard.slots, heard.lexicon);
    const named = Object.keys(filters).length > 0 || doubt !== undefined;
    if (unknown !== undefined || (!named && of !== 'credit'))
      return toFreeQuestion(heard.words, heard.turn, heard.lexicon);
    return {
      kind: 'fact',
      fact: of,
      ...filters,
      ...(named ? {} : { carries: ['talk'] }),
      ...(doubt === undefined ? {} : { doubt }),
      turn: heard.turn,
    };
  };

const list =
  (what: 'talks' | 'speakers' | 'topics' | 'days'): ToQuestion =>
  ({ slots, lexicon, turn }) => ({
    kind: 'list',
    what,
    ...namedFilters(slots, lexicon).filters,
    turn,
  }); // prettier-ignore

const find =
  (what: 'talks' | 'speakers'): ToQuestion =>
  ({ slots, lexicon, turn }) => {
    const { about, filters } = toAbout(said(slots, 'about'), lexicon);
    if (about === '' && Object.keys(filters).length > 0) return { kind: 'list', what, ...filters, turn };
    return { kind: 'find', what, about, ...filters, turn };
  };

/** A question whose kind of answer the intent gives. */
const ask =
  (focus: Focus): ToQuestion =>
  (heard) => {
    const { slots, lexicon, turn } = heard;
    const named = namedFilters(slots, lexicon);
    if (named.unknown !== undefined) return toUnknownName(heard, named.unknown, focus);
    const subject = toAbout(said(slots, 'topic') || said(slots, 'about'), lexicon);
    // several talks fit: the answer may come from each of them, unless "that keynote" points back to one
    const isPerson = named.doubt?.readings.some((reading) => reading.kind === 'speaker') ?? false;
    const pointsBack = named.doubt !== undefined && !isPerson && POINTING_BACK.test(said(slots, 'talk'));
    const carries: readonly Carried[] = pointsBack ? [...subject.carries, 'talk'] : subject.carries;
    const doubt = isPerson ? named.doubt : subject.doubt;
    const meant = subject.focus === 'anything' ? overallFocus(heard.words) : subject.focus;
    return {
      kind: 'ask',
      ...subject.filters,
      ...named.filters,
      about: subject.about,
      focus: focus === 'anything' ? (meant ?? focus) : focus,
      ...(subject.wanted === undefined ? {} : { wanted: subject.wanted }),
      ...(carries.length === 0 ? {} : { carries }),
      ...(doubt === undefined ? {} : { doubt }),
      turn,
    };
  };

/**
 * A speaker whom the notes do not have. The name stays part of what is looked for: it may be a company that is talked about.
 * Where a word of it is nowhere in the notes, the doubt says so, with no reading.
 */
function toUnknownName(
  { slots, lexicon, turn, words, isKnown }: Heard,
  name: string,
  focus: Focus,
): Question {
  const subject = toAbout(said(slots, 'topic'), lexicon);
  const isStranger = !name.split(' ').every(isKnown);
  return {
    kind: 'ask',
    ...subject.filters,
    about: [name, subject.about].filter(Boolean).join(' '),
    focus: focus === 'anything' ? (overallFocus(words) ?? subject.focus) : focus,
    ...(isStranger ? { doubt: { said: name, readings: [] } } : {}),
    turn,
  }; // prettier-ignore
}

const free: ToQuestion = ({ words, turn, lexicon }) => toFreeQuestion(words, turn, lexicon);

/** Free questions that a platform hands over without their question word: the intent says what it was. */
const freeAs =
  (focus: Focus): ToQuestion =>
  (heard) => {
    if (heard.words.length > 0) return free(heard);
    return { ...toFreeQuestion(said(heard.slots, 'about').split(' '), heard.turn, heard.lexicon), focus };
  };

/** "what about s3", "and adrian": what is named is new, the rest is as before. */
const whatAbout: ToQuestion = (heard) => {
  const { slots, lexicon, turn } = heard;
  const named = namedFilters(slots, lexicon);
  if (said(slots, 'about') === '') {
    const carries =
      named.filters.speaker === undefined && named.doubt === undefined
        ? (['topic', 'speaker'] as const)
        : (['topic'] as const);
    return {
      kind: 'ask',
      ...named.filters,
      about: '',
      focus: 'anything',
      carries,
      ...(named.doubt === undefined ? {} : { doubt: named.doubt }),
      turn,
    };
  }
  const subject = toAbout(said(slots, 'about'), lexicon);
  return {
    kind: 'ask',
    ...subject.filters,
    about: subject.about,
    focus: 'anything',
    carries: ['speaker', 'talk'],
    turn,
  };
};

const elseSpeaker: ToQuestion = ({ slots, lexicon, words, turn }) => {
  const subject = toAbout(said(slots, 'topic'), lexicon);
  const they = words.includes('they') || words.includes('them');
  const more = words.some((word) => word === 'else' || word === 'more');
  if (subject.about === '' && more) return { kind: 'follow-up', wish: 'more', carries: ['speaker'], turn };
  const carries = [
    ...new Set<Carried>([...(they && !more ? [] : (['speaker'] as const)), ...subject.carries]),
  ];
  return {
    kind: 'ask',
    ...subject.filters,
    about: subject.about,
    focus: subject.focus,
    ...(carries.length === 0 ? {} : { carries }),
    turn,
  };
};

/** What each intent comes to. An intent that is not here is read as a free question. */
export const TO_QUESTION: ReadonlyMap<string, ToQuestion> = new Map<string, ToQuestion>([
  ['ask-speaker', ask('anything')],
  ['ask-speaker-all', ask('anything')],
  ['ask-talk', ask('anything')],
  ['ask-topic', ask('anything')],
  ['ask-question', free],
  ['ask-figure', freeAs('figures')],
  ['ask-person', freeAs('person')],
  ['ask-time', freeAs('time')],
  ['ask-place', freeAs('place')],
  ['ask-reason', freeAs('reason')],
  ['ask-definition', freeAs('definition')],
  ['ask-announcements', ask('announcements')],
  ['ask-takeaways', ask('takeaways')],
  ['ask-resources', ask('resources')],
  ['what-about', whatAbout],
  ['else-speaker', elseSpeaker],
  ['fact-who', fact('who')],
  ['fact-when', fact('when')],
  ['fact-where', fact('where')],
  ['fact-about', fact('about')],
  ['fact-code', fact('code')],
  ['fact-credit', fact('credit')],
  ['find-speakers', find('speakers')],
  ['find-talks', find('talks')],
  ['compare', toComparison],
  ['recap', toRecap],
  ['list-talks', list('talks')],
  ['list-speakers', list('speakers')],
  ['list-topics', list('topics')],
  ['list-days', list('days')],
  ['more', followUp('more')],
  ['shorter', followUp('shorter')],
  ['next', followUp('next')],
  ['previous', followUp('previous')],
  ['repeat', followUp('repeat')],
  ['source', followUp('source')],
  ['who-said', followUp('who')],
  ['when-said', followUp('when')],
  ['where-said', followUp('where')],
  [
    'why',
    ({ turn }) => ({ kind: 'ask', about: '', focus: 'reason', carries: ['topic', 'speaker', 'talk'], turn }),
  ],
  ['yes', followUp('yes')],
  ['no', followUp('no')],
  ['start-over', followUp('start-over')],
  ['resume', followUp('resume')],
  ['remaining', followUp('remaining')],
  ['skip', ({ slots, turn }) => ({ kind: 'skip', to: said(slots, 'about'), turn })],
  ['choose', toChoice],
  ['news', bare('news')],
  ['save', bare('save')],
  ['saved', bare('saved')],
  ['open', bare('open')],
  ['help', bare('help')],
  ['stop', bare('stop')],
  ['cancel', bare('cancel')],
  ['courtesy', bare('courtesy')],
]);
