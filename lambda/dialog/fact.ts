import { talksFor } from '../retrieve/filters.ts';
import type { Talk, TalkId } from '../retrieve/index-format.ts';
import type { Answer } from './answer.ts';
import type { Context } from './ask.ts';
import { askBack, askWhichTalk } from './ask-back.ts';
import { respondList } from './list.ts';
import { makeAnswer, type Reply } from './make-answer.ts';
import { dayName, roleName } from './naming.ts';
import { capital, en } from './phrases/en.ts';
import { proofOf } from './proof.ts';
import type { CatalogueFact, Doubt, Filters, QuestionOf } from './question.ts';
import type { Offer, Session } from './session.ts';
import { carryFilters } from './subject.ts';
import { replySummary } from './summary.ts';

/** "Monday, December 2, 2019, from 12:15 PM to 1:15 PM", as far as the notes tell. */
export function spokenWhen(talk: Talk): string | undefined {
  const date = talk.date === undefined ? undefined : dayName(talk.date);
  const time = talk.time?.replace(/\s*[-–—]\s*/g, ' to ');
  if (date === undefined) return talk.year === undefined ? undefined : en.inYear(talk.year);
  return time === undefined
    ? en.onDay(date)
    : en.onDayAt(date, `${/^\d/.test(time) ? (/ to /.test(time) ? 'from ' : 'at ') : ''}${time}`);
}

function spokenWhere(talk: Talk): string | undefined {
  if (talk.place === undefined) return talk.conference === undefined ? undefined : `at ${talk.conference}`;
  return /^(?:in|at|on) /i.test(talk.place)
    ? talk.place
    : `at ${/^the /i.test(talk.place) ? '' : 'the '}${talk.place}`;
}

type Say = (talk: Talk, name: string, context: Context) => string;

/** One row a fact: what the catalogue knows, or that it does not. */
const FACTS: Readonly<Record<Exclude<CatalogueFact, 'about'>, Say>> = {
  when: (talk, name, { world }) => {
    const when = spokenWhen(talk);
    return when === undefined ? world.phrases.dontSayWhen(name) : world.phrases.whenWas(name, when);
  },
  where: (talk, name, { world }) => {
    const where = spokenWhere(talk);
    return where === undefined ? world.phrases.dontSayWhere(name) : world.phrases.whereWas(name, where);
  },
  who: (talk, name, { world }) => {
    if (talk.speakers.length === 0) return world.phrases.dontSayWho(name);
    const people = talk.speakers.map((id) => {
      const role = world.naming.speaker(id)?.role;
      return role === undefined
        ? world.naming.fullName(id)
        : `${world.naming.fullName(id)}, ${roleName(role)}`;
    });
    return world.phrases.givenBy(name === 'it' ? name : world.naming.talkName(talk.id), people);
  },
  code: (talk, name, { world }) =>
    talk.code === undefined ? world.phrases.noCode(name) : world.phrases.codeOf(name, talk.code),
  credit: (talk, name, { world }) => {
    const credits = world.knowledge.notes
      .filter((note) => note.talk === talk.id)
      .flatMap((note) => note.credit ?? []);
    return credits.length === 0
      ? world.phrases.noCredit(name)
      : world.phrases.creditOf(name, [...new Set(credits)]);
  },
};

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
    also: role.flatMap(({ text }) => proofOf(text, speaker?.talks ?? [], context.world)),
    prompt:
      single === undefined
        ? phrases.whichOne(talks.slice(0, 3))
        : phrases.offerRecap(naming.talkName(single)),
    ...(single !== undefined && { yes: { do: 'recap' as const, talk: single } }),
    choices: (speaker?.talks ?? []).slice(0, 3).map((talk) => ({
      name: naming.talkName(talk),
      offer: { do: 'ask' as const, about: '', focus: 'anything' as const, talk },
    })),
    session: {
      subject: { about: '', focus: 'anything', speaker: id },
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
    return replySummary({ about: '', focus: 'anything', ...filters }, new Set([talk]), context);
  const texts = told.map((fact, place) =>
    FACTS[fact](record, place === 0 ? naming.ownTalkName(talk) : 'it', context),
  );
  return {
    outcome: 'answered',
    title: record.title,
    say: texts.map((text) => ({ text })),
    also: texts.flatMap((text) => proofOf(text, [talk], context.world)),
    prompt: phrases.offerRecap(naming.talkName(talk)),
    yes: { do: 'recap', talk },
    session: {
      subject: { about: '', focus: 'anything', talk },
      talk,
      ...(record.speakers[0] !== undefined && { speaker: record.speakers[0] }),
    },
  };
}

/** "When was the keynote?": of several the one that was spoken of. */
function spokenOf(doubt: Doubt | undefined, { talk }: Session): TalkId | undefined {
  return doubt?.readings.some((reading) => reading.kind === 'talk' && reading.id === talk) ? talk : undefined;
}

/** The same facts of another talk; what a talk was about is a question like any other. */
function toOffer(facts: readonly CatalogueFact[], filters: Filters): Offer {
  return facts.includes('about')
    ? { do: 'ask', about: '', focus: 'anything', ...filters }
    : { do: 'fact', facts, ...filters };
}

/** "When was ARC203?", "who is Adrian?", "what was the keynote about?" */
export function respondFact(question: QuestionOf<'fact'>, context: Context): Answer {
  const { session, world } = context;
  const facts = [question.fact, ...(question.also ?? [])];
  const meant = facts.includes('about') ? undefined : spokenOf(question.doubt, session);
  const filters = { ...carryFilters(question, session), ...(meant !== undefined && { talk: meant }) };
  const subject = { about: '', focus: 'anything' as const, ...filters };
  const doubt = askBack(
    meant === undefined ? question.doubt : undefined,
    { subject, offer: (named) => toOffer(facts, named) },
    context,
  );
  if (doubt !== undefined) return makeAnswer(doubt, session, world);
  if (question.fact === 'who' && filters.speaker !== undefined && filters.talk === undefined)
    return makeAnswer(replyPerson(filters.speaker, context), session, world);
  const talks = [
    ...(talksFor(world.knowledge.catalogue, filters) ?? (session.talk === undefined ? [] : [session.talk])),
  ];
  const [only, ...others] = talks;
  const fresh = { ...context, session: { ...session, said: [] } };
  if (only === undefined && question.carries !== undefined && question.fact === 'about')
    return respondList({ kind: 'list', what: 'topics', turn: question.turn }, context);
  if (only === undefined)
    return makeAnswer(
      replySummary(subject, talks.length > 0 ? new Set(talks) : undefined, context),
      session,
      world,
    );
  if (others.length === 0) return makeAnswer(replyTalkFact(facts, only, fresh), fresh.session, world);
  if (question.fact === 'about') return makeAnswer(askWhichTalk(talks, subject, context), session, world);
  const say = talks.slice(0, 3).map((talk) => ({
    text: replyTalkFact(facts, talk, context)
      .say.map((line) => line.text)
      .join(' '),
  }));
  return makeAnswer(
    { outcome: 'answered', say, prompt: world.phrases.anythingElse(session.turn) },
    session,
    world,
  );
}
