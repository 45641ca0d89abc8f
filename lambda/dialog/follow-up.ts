import type { Answer } from './answer.ts';
import { replyWhichOne } from './asides.ts';
import type { Context } from './context.ts';
import { describeNotes, exampleQuestions } from './examples.ts';
import { respondNoted, respondRepeat, respondShorter, respondSource } from './last-answer.ts';
import { makeAnswer } from './make-answer.ts';
import { respondMore, respondNext } from './more.ts';
import { respondEarlier } from './other.ts';
import type { FollowUpWish, QuestionOf } from './question.ts';
import { moveRecap, replyRemaining, respondRecap } from './recap.ts';
import { LIST_OF_TALKS, newSession, type RecapPlace } from './session.ts';
import { carryFilters } from './subject.ts';
import { replyUnclear } from './summary.ts';
import { takeOffer } from './take-offer.ts';
import { replyToSubject } from './tell-findings.ts';

function answerAllRight(context: Context): Answer {
  const { session, world } = context;
  const { phrases } = world;
  return makeAnswer(
    {
      outcome: 'answered',
      say: [{ text: phrases.allRight(session.turn) }],
      keepTold: true,
    },
    context,
  );
}

/** "Yes" takes what was offered; when several things were, it asks which. */
function respondYes(context: Context): Answer {
  const { session } = context;
  if (session.yes !== undefined) return takeOffer(session.yes, context);
  if (session.choices !== undefined) return makeAnswer(replyWhichOne(session.choices, context), context);
  return answerAllRight(context);
}

/** Said in a recap, these mean the conversation and not the recap. */
const AWAY = /\b(?:home|menu|forget|clear|erase|wipe|reset|scratch|new|another|different)\b/;

/** In a recap its first part once more, out of it a new conversation: all is forgotten then but what was saved. */
function respondStartOver(question: QuestionOf<'follow-up'>, context: Context): Answer {
  const { world, session } = context;
  const { recap, told } = session;
  if (recap !== undefined && told?.inRecap && !AWAY.test(question.turn.words)) {
    const { chapter: _chapter, said: _said, finished: _finished, ...asked } = recap;
    return respondRecap({ kind: 'recap', ...asked, turn: question.turn }, context);
  }
  const { phrases } = world;
  const fresh = { ...newSession(), saved: session.saved };
  const say = [
    { text: phrases.welcome(describeNotes(world), '') },
    { text: phrases.welcomeHint(exampleQuestions(world)) },
  ];
  return makeAnswer({ outcome: 'answered', say, prompt: phrases.welcomePrompt }, { world, session: fresh });
}

function onRecap(context: Context, act: (place: RecapPlace) => Answer): Answer {
  const { session, world } = context;
  if (session.recap !== undefined) return act(session.recap);
  return makeAnswer(
    {
      outcome: 'ask-back',
      say: [{ text: world.phrases.noRecap }],
      prompt: world.phrases.wayOut,
      yes: LIST_OF_TALKS,
    },
    context,
  );
}

/** What was said last; when nothing was, the part at which a recap was left the day before. */
function repeatLast(context: Context): Answer {
  const { told, recap } = context.session;
  const isLeft = told === undefined && recap !== undefined && recap.finished === undefined;
  return isLeft ? moveRecap(recap, 0, context) : respondRepeat(context);
}

const WISHES: Readonly<Record<Exclude<FollowUpWish, 'start-over'>, (context: Context) => Answer>> = {
  more: respondMore,
  next: respondNext,
  shorter: respondShorter,
  previous: (context) =>
    context.session.recap === undefined
      ? respondEarlier(context)
      : moveRecap(context.session.recap, -1, context),
  repeat: repeatLast,
  source: (context) => respondSource('source', context),
  who: (context) => respondSource('who', context),
  noted: respondNoted,
  when: (context) => respondSource('when', context),
  where: (context) => respondSource('where', context),
  yes: respondYes,
  no: answerAllRight,
  // The part where the recap stands was said in full: going on is going to the next.
  resume: (context) =>
    context.session.recap === undefined ? respondMore(context) : moveRecap(context.session.recap, 1, context),
  remaining: (context) =>
    onRecap(context, (place) => makeAnswer({ ...replyRemaining(place, context), keepTold: true }, context)),
};

/** In a recap, asks for the part that was just said, and not for the next. */
const WHERE = /^where (?:are|were|was|did) (?:we|i)\b/;

/** Wishes about what was just said. "What else did he say?" names the speaker it carries. */
export function respondFollowUp(question: QuestionOf<'follow-up'>, context: Context): Answer {
  const { session, world } = context;
  if (question.wish === 'start-over') return respondStartOver(question, context);
  if (WHERE.test(question.turn.words) && session.recap !== undefined && session.told?.inRecap)
    return moveRecap(session.recap, 0, context);
  const { speaker } = carryFilters({ ...(question.carries && { carries: question.carries }) }, session);
  const { subject } = session;
  if (
    question.wish !== 'more' ||
    speaker === undefined ||
    subject === undefined ||
    subject.speaker === speaker
  )
    return WISHES[question.wish](context);
  const asked = { ...subject, speaker };
  if (asked.about !== '') return makeAnswer(replyToSubject(asked, context), context);
  // nothing narrower was asked: the talk that was spoken of goes on, where it is that speaker's
  const isTheirs = session.talk !== undefined && world.naming.talk(session.talk)?.speakers.includes(speaker);
  return isTheirs ? respondMore(context) : makeAnswer(replyUnclear(context), context);
}
