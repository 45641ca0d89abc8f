import type { Carried, CatalogueFact, Focus, Question, Turn } from '../dialog/question.ts';
import { analyze } from '../retrieve/analyze.ts';
import { toAbout, toFreeQuestion } from './about.ts';
import { focusOfNoun, overallFocus, RESOURCES } from './focus-words.ts';
import { POINTING_BACK } from './frames.ts';
import type { Heard, ToQuestion } from './heard.ts';
import type { Lexicon } from './lexicon.ts';
import { mentionsAlone, type Named, namedFilters, said } from './slots.ts';

/** "which books": the papers and links beside them are not asked for. */
function wantedBy(focus: Focus, words: readonly string[]): string | undefined {
  return focus === 'resources' ? words.find((word) => RESOURCES.has(word)) : undefined;
}

/** The intent's own, else the subject's, else what the words ask for anywhere. */
function focusOf(intent: Focus, subject: Focus, words: readonly string[]): Focus {
  if (intent !== 'anything') return intent;
  return subject === 'anything' ? (overallFocus(words) ?? 'anything') : subject;
}

const HE = /^(?:he|she)$/;

/** A question whose kind of answer the intent gives. */
export const ask =
  (focus: Focus): ToQuestion =>
  (heard) => {
    const { slots, lexicon, turn } = heard;
    const named = namedFilters(slots, lexicon);
    if (named.unknown !== undefined) return toUnknownName(heard, named.unknown, focus);
    const subject = toAbout(said(slots, 'topic') || said(slots, 'about'), lexicon);
    // several talks fit: the answer may come from each of them, unless "that keynote" points back to one
    const isPerson = named.doubt?.readings.some((reading) => reading.kind === 'speaker') ?? false;
    const pointsBack = named.doubt !== undefined && !isPerson && POINTING_BACK.test(said(slots, 'talk'));
    // "which books did he recommend": who, is left to the turn before
    const isHe = named.filters.speaker === undefined && heard.words.some((word) => HE.test(word));
    const carries = [
      ...new Set<Carried>([
        ...subject.carries,
        ...(pointsBack ? (['talk'] as const) : []),
        ...(isHe ? (['speaker'] as const) : []),
      ]),
    ];
    const doubt = isPerson ? named.doubt : subject.doubt;
    const wanted = subject.wanted ?? wantedBy(focus, heard.words);
    return {
      kind: 'ask',
      ...subject.filters,
      ...named.filters,
      about: subject.about,
      focus: focusOf(focus, subject.focus, heard.words),
      ...(wanted === undefined ? {} : { wanted }),
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
  };
}

/** "Who gave it?", "who spoke there?": the talk that was spoken of is meant. A platform may keep the question word to itself. */
const WHO_GAVE_IT =
  /^(?:and )?(?:who )?(?:(?:spoke|talked|presented|was speaking) (?:there|(?:at|in) (?:it|that|this))|(?:gave|held|presented|delivered|hosted|led) (?:(?:it|that|this)(?: one| talk| keynote| session| chat)?|the (?:talk|keynote|session|chat)))$/;

/** "Who wrote that up?", "who noted that?" */
const WHO_NOTED_IT =
  /^(?:who )?(?:(?:wrote|typed|noted|took|put|jotted) (?:it|that|this) (?:up|down)|(?:noted|(?:wrote|took|jotted) down|(?:wrote|took) the notes of) (?:it|that|this))$/;

/** "What was the talk about": the one that was spoken of. */
const WHAT_IT_WAS_ABOUT =
  /^(?:what )?(?:is|was) (?:the|that|this) (?:talk|session|presentation) (?:all )?about$/;

function toGiver(words: readonly string[], turn: Turn): Question | undefined {
  const said = words.join(' ');
  if (WHAT_IT_WAS_ABOUT.test(said)) return { kind: 'fact', fact: 'about', carries: ['talk'], turn };
  if (WHO_NOTED_IT.test(said)) return { kind: 'follow-up', wish: 'noted', turn };
  return WHO_GAVE_IT.test(said) ? { kind: 'fact', fact: 'who', carries: ['talk'], turn } : undefined;
}

/** Kinds of answer that the catalogue has of each talk. */
const TOLD_OF_TALK: ReadonlyMap<Focus, CatalogueFact> = new Map([
  ['place', 'where'],
  ['time', 'when'],
]);

/** "Who presented cloud map?": whose talk has it in its title; "who presented the demo" is no such question. */
const WHO_PRESENTED = /^who presented /;

function toPresenter(words: readonly string[], turn: Turn, { catalogue }: Lexicon): Question | undefined {
  const heard = words.join(' ');
  const asked = analyze(heard.replace(WHO_PRESENTED, ''));
  if (!WHO_PRESENTED.test(heard) || asked.length === 0) return undefined;
  const [talk, ...others] = catalogue.talks.filter(({ title }) => {
    const terms = new Set(analyze(title));
    return asked.every((term) => terms.has(term));
  });
  if (talk === undefined || others.length > 0 || talk.speakers.length === 0) return undefined;
  return { kind: 'fact', fact: 'who', talk: talk.id, turn };
}

/** "Which hotel was Mark Ryland in": where whoever is named gave the talk. A platform may keep "which hotel" to itself. */
const WHICH_PLACE =
  /^(?:(?:in|at|on) )?(?:where|(?:which|what) (\S+)) (?:(?:was|were) (.+?)|did (.+?)(?: (?:speak|talk|present))?)(?: (?:in|at|on))?$/;
/** No place of which anything else may be asked, but where a talk was. */
const MEETING = /^(?:conference|event|meetup|summit)$/;

function toPlace(words: readonly string[], turn: Turn, lexicon: Lexicon): Question | undefined {
  const [, noun = 'place', given = '', speaker = given] = WHICH_PLACE.exec(words.join(' ')) ?? [];
  const fact = MEETING.test(noun) ? 'where' : TOLD_OF_TALK.get(focusOfNoun([noun]));
  const filters = HE.test(speaker) ? {} : mentionsAlone(speaker, lexicon);
  if (fact === undefined || filters === undefined) return undefined;
  return { kind: 'fact', fact, ...filters, ...(HE.test(speaker) && { carries: ['speaker'] }), turn };
}

/** "When was KubeCon", "when was OSCON 2016": the days of the conference that is named. */
const WHEN_HELD = /^when (?:was|is|were|did) (.+?)(?: ((?:19|20)\d\d))?(?: (?:held|take place|happen))?$/;

function toWhenHeld(words: readonly string[], turn: Turn, { conferences }: Lexicon): Question | undefined {
  const [, name, year] = WHEN_HELD.exec(words.join(' ')) ?? [];
  const meant = conferences.find((each) => each.words.join(' ') === name);
  if (meant === undefined) return undefined;
  const { conference } = meant;
  return {
    kind: 'list',
    what: 'days',
    ...(conference !== undefined && { conference }),
    ...(year !== undefined && { year: Number(year) }),
    turn,
  };
}

/** "Which talks had two speakers", "was any talk given by several people": those with a second one. */
const SEVERAL_GAVE =
  /^(?:which|what|(?:did|was|were|is|are|do|have|has)(?: there)? (?:any|a)) (?:of the )?(?:talk|session|keynote|presentation|one)s? (?:that )?(?:(?:is|was|are|were|have|has|had) )?(?:(?:given|held|presented) )?(?:by |with )?(?:at least )?(?:two|2|several|multiple|more than (?:one|1)) (?:speaker|presenter|people|person)s?$/;

function toSeveral(words: readonly string[], turn: Turn): Question | undefined {
  const isAsked = SEVERAL_GAVE.test(words.join(' '));
  return isAsked ? { kind: 'find', what: 'talks', about: 'second speaker', turn } : undefined;
}

export const free: ToQuestion = ({ words, turn, lexicon }) =>
  toGiver(words, turn) ??
  toSeveral(words, turn) ??
  toPresenter(words, turn, lexicon) ??
  toPlace(words, turn, lexicon) ??
  toWhenHeld(words, turn, lexicon) ??
  toFreeQuestion(words, turn, lexicon);

/** Free questions that a platform hands over without their question word: the intent says what it was. */
export const freeAs =
  (focus: Focus): ToQuestion =>
  (heard) => {
    if (heard.words.length > 0) return free(heard);
    const words = said(heard.slots, 'about').split(' ');
    const giver = focus === 'person' ? toGiver(words, heard.turn) : undefined;
    return giver ?? { ...toFreeQuestion(words, heard.turn, heard.lexicon), focus };
  };

/** "what about s3", "and adrian": what is named is new, the rest is as before. */
export const whatAbout: ToQuestion = (heard) => {
  const { slots, lexicon, turn } = heard;
  // "and adrian's": his, of what was asked
  const owner = said(slots, 'about').endsWith("'s")
    ? mentionsAlone(said(slots, 'about'), lexicon)
    : undefined;
  const named: Named = owner === undefined ? namedFilters(slots, lexicon) : { filters: owner };
  if (said(slots, 'about') === '' || owner !== undefined) {
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
  // "what about books": a kind of answer, not a subject
  const focus = subject.about.includes(' ') ? undefined : overallFocus([subject.about]);
  const asked =
    focus === undefined
      ? ({ about: subject.about, focus: 'anything' } as const)
      : { about: '', focus, ...(focus === 'resources' && { wanted: subject.about }) };
  return { kind: 'ask', ...subject.filters, ...asked, carries: ['speaker', 'talk'], turn };
};

/** "what else did he say", "what did he say about s3": the speaker is the one before. "they" are nobody in particular. */
export const elseSpeaker: ToQuestion = ({ slots, lexicon, words, turn }) => {
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
