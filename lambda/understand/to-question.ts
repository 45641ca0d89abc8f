import type { Carried, CatalogueFact, FollowUpWish, Question } from '../dialog/question.ts';
import { toAbout, toFreeQuestion } from './about.ts';
import { toChoice, toSkip, toUnsave } from './choice.ts';
import { toComparison } from './comparison.ts';
import type { ToQuestion } from './heard.ts';
import { toRecap } from './recap.ts';
import { namedFilters, said } from './slots.ts';
import { ask, elseSpeaker, free, freeAs, whatAbout } from './to-ask.ts';

const followUp =
  (wish: FollowUpWish): ToQuestion =>
  ({ turn }) => ({ kind: 'follow-up', wish, turn });
const bare =
  <K extends 'beyond' | 'news' | 'save' | 'saved' | 'open' | 'help' | 'stop' | 'cancel' | 'courtesy'>(
    kind: K,
  ): ToQuestion =>
  ({ turn }) =>
    ({ kind, turn }) as Question;

/** What is left out of "when did he speak" (he), "when was his talk" (he), "and where" (the talk). */
const LEFT_OUT: ReadonlyMap<CatalogueFact, readonly Carried[]> = new Map([
  ['credit', ['talk']],
  ['who', ['speaker']],
  ['when', ['speaker']],
  ['where', ['speaker']],
]);

/** A catalogue fact, and another asked in the same breath; where something is named that the catalogue does not have, a question like any other. */
const fact =
  (of: CatalogueFact, ...also: readonly CatalogueFact[]): ToQuestion =>
  ({ slots, words, turn, lexicon }) => {
    const { filters, doubt, unknown } = namedFilters(slots, lexicon);
    const named = Object.keys(filters).length > 0 || doubt !== undefined;
    const carries = words[0] === 'and' ? (['talk'] as const) : LEFT_OUT.get(of);
    if (unknown !== undefined || (!named && carries === undefined))
      return toFreeQuestion(words, turn, lexicon);
    return {
      kind: 'fact',
      fact: of,
      ...(also.length === 0 ? {} : { also }),
      ...filters,
      ...(named || carries === undefined ? {} : { carries }),
      ...(doubt === undefined ? {} : { doubt }),
      turn,
    };
  };

/** "Did you like it?" is asked of the talk that is spoken of. */
const opinion: ToQuestion = ({ slots, words, turn, lexicon }) => ({
  kind: 'opinion',
  ...namedFilters(slots, lexicon).filters,
  ...(words.some((word) => /^(?:it|that|this|them|he|she)$/.test(word)) && { carries: ['talk'] as const }),
  turn,
});

const list =
  (what: 'talks' | 'speakers' | 'topics' | 'days'): ToQuestion =>
  ({ slots, lexicon, turn }) => ({
    kind: 'list',
    what,
    ...namedFilters(slots, lexicon).filters,
    turn,
  });

/** "What was it about?": the talk that was spoken of; where none was, what there is to ask about. */
const topics: ToQuestion = (heard) =>
  /^what (?:is|was) it (?:all )?about$/.test(heard.turn.words)
    ? { kind: 'fact', fact: 'about', carries: ['talk'], turn: heard.turn }
    : list('topics')(heard);

/** "Who recommended all of those": of what was told, whoever told it. */
const ALL_OF = /^(?:all|both|each)(?: of)?$/;
const RECOMMENDED = /\b(?:recommended|suggested|showed|presented)\b/;

const find =
  (what: 'talks' | 'speakers'): ToQuestion =>
  ({ slots, lexicon, turn }) => {
    const { about: named, filters, carries } = toAbout(said(slots, 'about'), lexicon);
    const about = ALL_OF.test(named) ? '' : named;
    if (about !== named && RECOMMENDED.test(turn.words)) return { kind: 'follow-up', wish: 'who', turn };
    if (about === '' && Object.keys(filters).length > 0) return { kind: 'list', what, ...filters, turn };
    // "who else?" leaves out what it is about
    const left: readonly Carried[] = about === '' ? ['topic'] : carries;
    return { kind: 'find', what, about, ...filters, ...(left.includes('topic') && { carries: left }), turn };
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
  ['fact-when-where', fact('when', 'where')],
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
  ['list-topics', topics],
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
  ['skip', toSkip],
  ['choose', toChoice],
  ['news', bare('news')],
  ['save', bare('save')],
  ['saved', bare('saved')],
  ['opinion', opinion],
  ['beyond', bare('beyond')],
  ['unsave', toUnsave],
  ['unsave-all', ({ turn }) => ({ kind: 'unsave', all: true, turn })],
  ['open', bare('open')],
  ['help', bare('help')],
  ['stop', bare('stop')],
  ['cancel', bare('cancel')],
  ['courtesy', bare('courtesy')],
]);
