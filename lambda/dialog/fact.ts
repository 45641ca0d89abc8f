import { talksFor } from '../retrieve/filters.ts';
import type { Talk, TalkId } from '../retrieve/index-format.ts';
import { asksMaker } from '../summarize/agent.ts';
import type { Answer } from './answer.ts';
import { replyNothingThere, replyPoint } from './asides.ts';
import { askBack, askWhichTalk } from './ask-back.ts';
import { afresh, type Context } from './context.ts';
import { replyClosely } from './fact-lacking.ts';
import { respondList } from './list.ts';
import { makeAnswer, type Reply } from './make-answer.ts';
import { dayName, roleName } from './naming.ts';
import { divide } from './nominal.ts';
import { capital, en } from './phrases/en.ts';
import { type Proof, proofOfFact, proofOfPerson } from './proof.ts';
import type { CatalogueFact, Doubt, Filters, QuestionOf } from './question.ts';
import type { Offer, Session } from './session.ts';
import { allOf, carryFilters } from './subject.ts';
import { replySummary, replyUnclear } from './summary.ts';
import type { World } from './world.ts';

/** "Monday, December 2, 2019, from 12:15 PM to 1:15 PM", as far as the notes tell. */
function spokenWhen(talk: Talk): string | undefined {
  const date = talk.date === undefined ? undefined : dayName(talk.date);
  const time = talk.time?.replace(/\s*[-–—]\s*/g, ' to ');
  if (date === undefined) return talk.year === undefined ? undefined : en.inYear(talk.year);
  return time === undefined ? en.onDay(date) : en.onDayAt(date, time);
}

function spokenWhere({ place, conference }: Talk): string | undefined {
  if (place !== undefined) return en.atPlace(place);
  return conference === undefined ? undefined : en.atConference(conference);
}

/** Names that one can listen to. */
const MOST_CREDITS = 4;
const MOST_TALKS = 3;

/** What is said of a talk; without a value where the notes don't tell. */
type Told = { readonly text: string; readonly value?: string };
type Tell = (talk: Talk, name: string, context: Context) => Told;

function tellWho(talk: Talk, name: string, { world: { naming, phrases } }: Context): Told {
  if (talk.speakers.length === 0) return { text: phrases.dontSayWho(name) };
  const people = talk.speakers.map((id) => {
    const role = naming.speaker(id)?.role;
    return role === undefined ? naming.fullName(id) : `${naming.fullName(id)}, ${roleName(role)}`;
  });
  const text = phrases.givenBy(name === 'it' ? name : naming.talkName(talk.id), people);
  return { text, value: talk.speakers.map(naming.fullName).join(' ') };
}

function tellCredit(talk: Talk, name: string, { world: { knowledge, phrases } }: Context): Told {
  const notes = knowledge.notes.filter((note) => note.talk === talk.id);
  const credits = [...new Set(notes.flatMap((note) => note.credit ?? []))];
  return credits.length === 0
    ? { text: phrases.noCredit(name) }
    : { text: phrases.creditOf(name, credits), value: credits.join(' ') };
}

/** One row a fact: what the catalogue knows, or that it does not. */
const FACTS: Readonly<Record<Exclude<CatalogueFact, 'about'>, Tell>> = {
  when: (talk, name, { world: { phrases } }) => {
    const when = spokenWhen(talk);
    return when === undefined
      ? { text: phrases.dontSayWhen(name) }
      : { text: phrases.whenWas(name, when), value: when };
  },
  where: (talk, name, { world: { phrases } }) => {
    const where = spokenWhere(talk);
    return where === undefined
      ? { text: phrases.dontSayWhere(name) }
      : { text: phrases.whereWas(name, where), value: where };
  },
  who: tellWho,
  code: (talk, name, { world: { phrases } }) =>
    talk.code === undefined
      ? { text: phrases.noCode(name) }
      : { text: phrases.codeOf(name, talk.code), value: talk.code },
  title: ({ title }, name, { world: { phrases } }) => ({ text: phrases.titleOf(name, title), value: title }),
  credit: tellCredit,
};

/** What shows some facts that were told of a talk. */
function proofOf(
  told: readonly (Told & { readonly fact: keyof typeof FACTS })[],
  talk: Talk,
  world: World,
): Proof {
  const proofs = told.map(({ fact, text, value }) =>
    value === undefined ? {} : proofOfFact(fact, { text, value }, { talk, world }),
  );
  return {
    also: proofs.flatMap((proof) => proof.also ?? []),
    heads: proofs.flatMap((proof) => proof.heads ?? []),
  };
}

/** "Who is Adrian Cockcroft?": role and talks. */
function replyPerson(id: string, context: Context): Reply {
  const { naming, phrases } = context.world;
  const speaker = naming.speaker(id);
  const role =
    speaker?.role === undefined
      ? []
      : [{ text: phrases.isRole(naming.fullName(id), roleName(speaker.role)) }];
  const talks = (speaker?.talks ?? []).map(naming.talkName);
  const gave = role.length > 0 ? capital(naming.shortName(id)) : naming.fullName(id);
  const single = speaker?.talks.length === 1 ? speaker.talks[0] : undefined;
  return {
    outcome: 'answered',
    title: naming.fullName(id),
    say: [...role, { text: phrases.gave(gave, talks) }],
    ...proofOfPerson(
      { text: role[0]?.text ?? '', value: speaker?.role ?? naming.fullName(id) },
      speaker?.talks ?? [],
      context.world,
    ),
    prompt:
      single === undefined
        ? phrases.whichOne(talks.slice(0, 3))
        : phrases.offerRecap(naming.talkName(single)),
    ...(single !== undefined && { yes: { do: 'recap' as const, talk: single } }),
    choices: (speaker?.talks ?? []).slice(0, 3).map((talk) => ({
      name: naming.talkName(talk),
      offer: { do: 'ask' as const, ...allOf({ talk }) },
    })),
    session: {
      subject: allOf({ speaker: id }),
      speaker: id,
      ...(single !== undefined && { talk: single }),
    },
  };
}

/** What the catalogue tells of one talk; what is told second calls the talk "it". */
export function replyTalkFact(facts: readonly CatalogueFact[], talk: TalkId, context: Context): Reply {
  const { naming, phrases } = context.world;
  const record = naming.talk(talk);
  const filters: Filters = { talk };
  const told = facts.filter((fact) => fact !== 'about');
  if (told.length === 0 || record === undefined)
    return replySummary(allOf(filters), new Set([talk]), context);
  const claims = told.map((fact, place) => ({
    fact,
    ...FACTS[fact](record, place === 0 ? naming.ownTalkName(talk) : 'it', context),
  }));
  return {
    outcome: claims.some(({ value }) => value !== undefined) ? 'answered' : 'not-found',
    title: record.title,
    say: claims.map(({ text }) => ({ text })),
    ...proofOf(claims, record, context.world),
    prompt: phrases.offerRecap(naming.talkName(talk)),
    yes: { do: 'recap', talk },
    session: {
      subject: allOf({ talk }),
      talk,
      ...(record.speakers[0] !== undefined && { speaker: record.speakers[0] }),
    },
  };
}

/** "Who took the notes?" where no talk was spoken of: all who did. */
function replyCredits({ world: { knowledge, phrases } }: Context): Reply {
  const credits = [...new Set(knowledge.notes.flatMap((note) => note.credit ?? []))].slice(0, MOST_CREDITS);
  const text =
    credits.length === 0 ? phrases.noCredit(phrases.allTalks) : phrases.creditOf(phrases.allTalks, credits);
  return { outcome: 'answered', say: [{ text }] };
}

/** "When was the keynote?": of several the one that was spoken of. */
function spokenOf(doubt: Doubt | undefined, { talk }: Session): TalkId | undefined {
  return doubt?.readings.some((reading) => reading.kind === 'talk' && reading.id === talk) ? talk : undefined;
}

/** The same facts of another talk; what a talk was about is a question like any other. */
function toOffer(facts: readonly CatalogueFact[], filters: Filters): Offer {
  return facts.includes('about') ? { do: 'ask', ...allOf(filters) } : { do: 'fact', facts, ...filters };
}

/** The same facts of each of a few talks. */
function replyEach(facts: readonly CatalogueFact[], talks: readonly TalkId[], context: Context): Reply {
  const say = talks.slice(0, MOST_TALKS).map((talk) => ({
    text: replyTalkFact(facts, talk, context)
      .say.map((line) => line.text)
      .join(' '),
  }));
  return { outcome: 'answered', say };
}

/** "What does he do?" after "who is Casey Rosenthal", who gave no talk: he is not the one who spoke of him. */
function asksOfNamed(question: QuestionOf<'fact'>, { session, world }: Context): boolean {
  const { subject } = session;
  if (question.carries?.includes('speaker') !== true || subject?.focus !== 'person') return false;
  const { names, rest } = divide(subject.about, world.knowledge);
  return subject.speaker === undefined && names !== '' && rest === '';
}

const IT_IS_ABOUT = /^what (?:is|was) it (?:all )?about$/;

/** Who wrote it was asked, or what somebody built: "it" is a work. */
function isOfWork({ subject }: Session): boolean {
  return subject !== undefined && asksMaker(subject.about.split(' '));
}

/** No talk is asked about, or none is there. */
function respondOfNone(question: QuestionOf<'fact'>, { year }: Filters, context: Context): Answer {
  if (question.carries !== undefined && question.fact === 'about')
    return respondList({ kind: 'list', what: 'topics', turn: question.turn }, context);
  if (question.fact === 'credit') return makeAnswer(replyCredits(context), context);
  const { phrases } = context.world;
  // "who was he again", of somebody whom the notes were just said not to have
  if (question.fact === 'who' && context.session.told?.outcome === 'not-found')
    return makeAnswer(replyNothingThere(context, phrases.dontSay('person')), context);
  const none = year === undefined ? undefined : replyNothingThere(context, phrases.nothingFrom(`${year}`));
  return makeAnswer(none ?? replyUnclear(context), context);
}

/** "When was ARC203?", "who is Adrian?", "what was the keynote about?" */
export function respondFact(question: QuestionOf<'fact'>, context: Context): Answer {
  const { session, world } = context;
  if (asksOfNamed(question, context))
    return makeAnswer(replyNothingThere(context, world.phrases.dontSay('anything')), context);
  // what a book is about, nobody told: its talk is about something else
  if (IT_IS_ABOUT.test(question.turn.words) && isOfWork(session))
    return makeAnswer(replyPoint([], 'anything', context), context);
  const facts = [question.fact, ...(question.also ?? [])];
  const meant = facts.includes('about') ? undefined : spokenOf(question.doubt, session);
  const filters = { ...carryFilters(question, session), ...(meant !== undefined && { talk: meant }) };
  const subject = allOf(filters);
  const doubt = askBack(
    meant === undefined ? question.doubt : undefined,
    { subject, offer: (named) => toOffer(facts, named) },
    context,
  );
  if (doubt !== undefined) return makeAnswer(doubt, context);
  if (question.fact === 'who' && filters.speaker !== undefined && filters.talk === undefined)
    return makeAnswer(replyPerson(filters.speaker, context), context);
  const talks = [
    ...(talksFor(world.knowledge.catalogue, filters) ?? (session.talk === undefined ? [] : [session.talk])),
  ];
  const [only, ...others] = talks;
  // what a talk was about may be told once more; its date tells nothing anew
  const fresh = question.fact === 'about' ? afresh(context) : context;
  if (only === undefined) return respondOfNone(question, filters, context);
  if (others.length === 0)
    return makeAnswer(replyClosely(question, replyTalkFact(facts, only, fresh), world), fresh);
  if (question.fact === 'about') return makeAnswer(askWhichTalk(talks, subject, context), context);
  return makeAnswer(replyEach(facts, talks, context), context);
}
