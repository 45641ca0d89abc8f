import { chooseCentral } from '../summarize/central.ts';
import { choose, FIRST_BREATH } from '../summarize/choose.ts';
import { countWords } from '../summarize/words.ts';
import type { Answer } from './answer.ts';
import { type Context, order, replyToSubject, saidBefore, tellFindings, termsSaid } from './ask.ts';
import { attribute } from './attribute.ts';
import { describeNotes, exampleQuestions } from './examples.ts';
import { replyTalkFact } from './fact.ts';
import { makeAnswer, type Reply, toSource } from './make-answer.ts';
import { listOf } from './phrases/en.ts';
import type { FollowUpWish, QuestionOf } from './question.ts';
import { moveRecap, replyRemaining } from './recap.ts';
import { newSession, type SentenceRef, type Subject } from './session.ts';
import { carryFilters } from './subject.ts';
import { replyUnclear } from './summary.ts';
import { takeOffer } from './take-offer.ts';

function lastRefs(context: Context): readonly SentenceRef[] {
  return (context.session.told?.lines ?? []).flatMap((line) => (typeof line === 'string' ? [] : [line.ref]));
}

/** True while the last thing said was a part of a recap: then "more" and "next" mean the recap. */
function inRecap(context: Context): boolean {
  const { recap, subject } = context.session;
  return (
    recap !== undefined && recap.finished === undefined && (subject === undefined || subject.about === '')
  );
}

/** What is left to say of a talk when the question itself is exhausted: its next most central sentences. */
function replyRestOfTalk(subject: Subject, context: Context): Reply | undefined {
  const { session, world } = context;
  const talk = subject.talk ?? session.talk;
  if (subject.about !== '' || talk === undefined) return undefined;
  const chosen = chooseCentral(world.passagesOf(talk), world, {
    budget: FIRST_BREATH,
    isSaid: saidBefore(session),
  });
  if (chosen.length === 0) return undefined;
  return {
    outcome: 'answered',
    say: attribute(chosen, { known: talk, bySpeaker: false, pointFirst: false, turn: session.turn }, world),
    prompt: world.phrases.shallIGoOn(session.turn),
    yes: { do: 'more' },
    session: { subject, talk },
  };
}

/** "More": what was not yet said on the subject, never a sentence twice; then an honest end. */
function respondMore(context: Context): Answer {
  const { session, world } = context;
  const { phrases, naming } = world;
  if (inRecap(context) && session.recap !== undefined) return moveRecap(session.recap, 1, context);
  const { subject } = session;
  if (subject === undefined)
    return makeAnswer(
      {
        outcome: 'ask-back',
        say: [{ text: phrases.nothingToContinue }],
        prompt: phrases.tryThis(exampleQuestions(world)),
      },
      session,
      world,
    );
  const findings = world.gather(subject);
  const rest = replyRestOfTalk(subject, context);
  const more =
    subject.about === '' && subject.focus === 'anything'
      ? rest
      : (tellFindings(
          findings,
          { ...subject, focus: subject.focus === 'figures' ? 'anything' : subject.focus },
          context,
        ) ?? rest);
  if (more !== undefined)
    return makeAnswer({ ...more, session: { ...more.session, subject } }, session, world);
  const what = subject.about === '' ? '' : ` on ${naming.asWritten(subject.about)}`;
  const offer = session.talk;
  return makeAnswer(
    {
      outcome: 'answered',
      say: [{ text: phrases.thatIsAll(what, session.turn) }],
      prompt:
        offer === undefined
          ? phrases.anythingElse(session.turn)
          : phrases.offerRecap(naming.ownTalkName(offer)),
      ...(offer !== undefined && { yes: { do: 'recap' as const, talk: offer } }),
    },
    session,
    world,
  );
}

/** "Next": the recap's next part; else the same subject in the next talk that has something on it. */
function respondNext(context: Context): Answer {
  const { session, world } = context;
  if (session.recap !== undefined && inRecap(context)) return moveRecap(session.recap, 1, context);
  const { subject } = session;
  if (subject === undefined || subject.about === '') return respondMore(context);
  const { speaker: _speaker, talk: _talk, ...open } = subject;
  const findings = world.gather(open);
  const isSaid = saidBefore(session);
  const other = findings.rated.filter(
    (one) => one.talk !== session.talk && !isSaid(one.passage, one.sentence),
  );
  const { chosen } = choose(other, world, { budget: FIRST_BREATH, isSaid, said: termsSaid(session, world) });
  const [lead] = chosen;
  if (!findings.verdict.answerable || lead === undefined) return respondMore(context);
  const say = attribute(
    order(chosen, 'anything'),
    { bySpeaker: false, pointFirst: false, turn: session.turn },
    world,
  );
  return makeAnswer(
    {
      outcome: 'answered',
      title: world.naming.talk(lead.talk)?.title ?? '',
      say,
      prompt: world.phrases.shallIGoOn(session.turn),
      yes: { do: 'more' },
      session: { subject: { ...open, talk: lead.talk }, talk: lead.talk },
    },
    session,
    world,
  );
}

function respondRepeat(context: Context): Answer {
  const { session, world } = context;
  const { told } = session;
  if (told === undefined)
    return makeAnswer(
      {
        outcome: 'ask-back',
        say: [{ text: world.phrases.nothingToContinue }],
        prompt: world.phrases.tryThis(exampleQuestions(world)),
      },
      session,
      world,
    );
  const say = told.lines.map((line) => (typeof line === 'string' ? { text: line } : line));
  return makeAnswer(
    {
      outcome: 'answered',
      say,
      prompt: told.prompt,
      ...(session.yes && { yes: session.yes }),
      ...(session.choices && { choices: session.choices }),
    },
    session,
    world,
  );
}

/** "Shorter": the best one sentence of the last answer, the shortest where they are equal. */
function respondShorter(context: Context): Answer {
  const { session, world } = context;
  const lines = (session.told?.lines ?? []).flatMap((line) => (typeof line === 'string' ? [] : [line]));
  if (lines.length === 0) return respondRepeat(context);
  const [shortest] = lines.toSorted((a, b) => countWords(a.text) - countWords(b.text));
  return makeAnswer(
    {
      outcome: 'answered',
      say: shortest === undefined ? [] : [shortest],
      prompt: world.phrases.shallIGoOn(session.turn),
      yes: { do: 'more' },
    },
    session,
    world,
  );
}

/** Where the last answer stands: whose talk, which one, whose notes. */
function respondSource(wish: 'source' | 'who' | 'when' | 'where', context: Context): Answer {
  const { session, world } = context;
  const { phrases, naming } = world;
  const refs = lastRefs(context);
  const [first] = refs.flatMap((ref) => toSource(ref, world) ?? []);
  const talk = first?.talk ?? session.talk;
  if (talk === undefined)
    return makeAnswer(
      {
        outcome: 'ask-back',
        say: [{ text: phrases.nothingToContinue }],
        prompt: phrases.tryThis(exampleQuestions(world)),
      },
      session,
      world,
    );
  const go = {
    prompt: session.yes === undefined ? phrases.anythingElse(session.turn) : phrases.shallIGoOn(session.turn),
    ...(session.yes && { yes: session.yes }),
    ...(session.choices && { choices: session.choices }),
    keepTold: true,
    also: refs,
  };
  if (wish === 'when' || wish === 'where')
    return makeAnswer({ ...replyTalkFact(wish, talk, context), ...go }, session, world);
  const speakers = (naming.talk(talk)?.speakers ?? []).map(naming.fullName);
  const credit = first?.credit === undefined ? '' : phrases.fromTheNotes(first.credit);
  const text =
    wish === 'who' && speakers.length === 0
      ? phrases.saidInTalk(naming.talkName(talk))
      : phrases.source(listOf(speakers), naming.talkName(talk), credit);
  return makeAnswer({ outcome: 'answered', say: [{ text }], ...go }, session, world);
}

function respondNo(context: Context): Answer {
  const { session, world } = context;
  return makeAnswer(
    {
      outcome: 'answered',
      say: [{ text: world.phrases.allRight(session.turn) }],
      prompt: world.phrases.anythingElse(session.turn),
    },
    session,
    world,
  );
}

function respondYes(context: Context): Answer {
  const { session, world } = context;
  if (session.yes !== undefined) return takeOffer(session.yes, context);
  const names = session.choices?.map((choice) => choice.name) ?? [];
  if (names.length > 0)
    return makeAnswer(
      {
        outcome: 'ask-back',
        say: [{ text: world.phrases.whichOne(names) }],
        prompt: world.phrases.whichOne(names),
        ...(session.choices && { choices: session.choices }),
      },
      session,
      world,
    );
  return makeAnswer(
    {
      outcome: 'answered',
      say: [{ text: world.phrases.allRight(session.turn) }],
      prompt: world.phrases.anythingElse(session.turn),
    },
    session,
    world,
  );
}

function respondStartOver(context: Context): Answer {
  const { world, session } = context;
  const fresh = { ...newSession(), saved: session.saved };
  const say = [{ text: world.phrases.welcome(describeNotes(world), '') }];
  return makeAnswer(
    { outcome: 'answered', say, prompt: world.phrases.tryThis(exampleQuestions(world)) },
    fresh,
    world,
  );
}

function onRecap(context: Context, act: (place: NonNullable<Context['session']['recap']>) => Answer): Answer {
  const { session, world } = context;
  if (session.recap !== undefined) return act(session.recap);
  return makeAnswer(
    {
      outcome: 'ask-back',
      say: [{ text: world.phrases.noRecap }],
      prompt: world.phrases.wayOut,
      yes: { do: 'list', what: 'talks' },
    },
    session,
    world,
  );
}

const WISHES: Readonly<Record<FollowUpWish, (context: Context) => Answer>> = {
  more: respondMore,
  next: respondNext,
  shorter: respondShorter,
  previous: (context) =>
    context.session.recap === undefined
      ? respondRepeat(context)
      : moveRecap(context.session.recap, -1, context),
  repeat: respondRepeat,
  source: (context) => respondSource('source', context),
  who: (context) => respondSource('who', context),
  when: (context) => respondSource('when', context),
  where: (context) => respondSource('where', context),
  yes: respondYes,
  no: respondNo,
  'start-over': respondStartOver,
  resume: (context) =>
    context.session.recap === undefined ? respondMore(context) : moveRecap(context.session.recap, 0, context),
  remaining: (context) =>
    onRecap(context, (place) => makeAnswer(replyRemaining(place, context), context.session, context.world)),
};

/** Wishes about what was just said. "What else did he say?" names the speaker it carries. */
export function respondFollowUp(question: QuestionOf<'follow-up'>, context: Context): Answer {
  const { session, world } = context;
  const filters = carryFilters({ ...(question.carries && { carries: question.carries }) }, session);
  const carriesOn =
    question.wish === 'more' &&
    filters.speaker !== undefined &&
    session.subject !== undefined &&
    session.subject.speaker !== filters.speaker;
  if (carriesOn && session.subject) {
    const subject = { ...session.subject, speaker: filters.speaker };
    return makeAnswer(
      subject.about === '' ? replyUnclear(context) : replyToSubject(subject, context),
      session,
      world,
    );
  }
  return WISHES[question.wish](context);
}
