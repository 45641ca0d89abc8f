import { assess } from '../retrieve/answerable.ts';
import type { TalkId } from '../retrieve/index-format.ts';
import { chooseCentral } from '../summarize/central.ts';
import { choose, FIRST_BREATH } from '../summarize/choose.ts';
import type { Answer } from './answer.ts';
import { answerNothingYet } from './asides.ts';
import { attribute } from './attribute.ts';
import type { Context } from './context.ts';
import { makeAnswer, type Reply } from './make-answer.ts';
import { moveRecap } from './recap.ts';
import type { Subject } from './session.ts';
import { saidPassages } from './summary.ts';
import { takeOffer } from './take-offer.ts';
import { order, saidBefore, tellFindings, termsSaid } from './tell-findings.ts';

/**
 * "More" and "next" mean the recap while a part of it was the last thing said, while it is offered to go on with it, and when
 * one was left the day before and nothing else was said yet.
 */
function inRecap({ session: { recap, told, yes } }: Context): boolean {
  if (recap === undefined) return false;
  const isLeft = told === undefined && recap.finished === undefined;
  return told?.inRecap === true || yes?.do === 'next' || isLeft;
}

/** What is left to say of a talk when nothing narrower was asked: its next most central sentences. */
function replyRestOfTalk(subject: Subject, context: Context): Reply | undefined {
  const { session, world } = context;
  const talk = subject.talk ?? session.talk;
  if (subject.about !== '' || talk === undefined) return undefined;
  const chosen = chooseCentral(saidPassages(talk, world), world, {
    budget: FIRST_BREATH,
    isSaid: saidBefore(session),
  });
  if (chosen.length === 0) return undefined;
  return {
    outcome: 'answered',
    say: attribute(chosen, { known: talk, bySpeaker: false, pointFirst: false, turn: session.turn }, world),
    yes: { do: 'more' },
    session: { subject, talk },
  };
}

/** After the figure come the sentences around it, whatever their form. */
function replyMore(subject: Subject, context: Context): Reply | undefined {
  const rest = replyRestOfTalk(subject, context);
  if (subject.about === '' && subject.focus === 'anything') return rest;
  const findings = context.world.gather(subject);
  return (
    tellFindings(
      findings,
      { ...subject, focus: subject.focus === 'figures' ? 'anything' : subject.focus },
      context,
    ) ?? rest
  );
}

/** All was said: an honest end, and the talk as a whole as the way on. */
function replyThatIsAll(subject: Subject, context: Context): Reply {
  const { session, world } = context;
  const { phrases, naming } = world;
  const what = subject.about === '' ? '' : ` on ${naming.asWritten(subject.about)}`;
  const say = [{ text: phrases.thatIsAll(what, session.turn) }];
  const { talk } = session;
  if (talk === undefined) return { outcome: 'answered', say };
  return {
    outcome: 'answered',
    say,
    prompt: phrases.offerRecap(naming.ownTalkName(talk)),
    yes: { do: 'recap', talk },
  };
}

/** "More": the rest of a list or a recap; else what was not yet said on the subject, never a sentence twice. */
export function respondMore(context: Context): Answer {
  const { session } = context;
  if (session.yes?.do === 'list' && session.yes.from !== undefined) return takeOffer(session.yes, context);
  // there is no more of what the notes don't say: what was offered in its place is meant
  if (session.told?.outcome === 'not-found' && session.yes !== undefined && session.yes.do !== 'more')
    return takeOffer(session.yes, context);
  if (inRecap(context) && session.recap !== undefined) return moveRecap(session.recap, 1, context);
  const { subject } = session;
  if (subject === undefined) return answerNothingYet(context);
  const more = replyMore(subject, context);
  if (more === undefined) return makeAnswer(replyThatIsAll(subject, context), context);
  return makeAnswer({ ...more, session: { ...more.session, subject } }, context);
}

/** Nothing else was spoken of than a talk, or whoever gave it. */
function isOnTalk(talk: TalkId, { session: { subject, talk: last } }: Context): boolean {
  return subject !== undefined && subject.about === '' && (subject.talk ?? last) === talk;
}

/** "Next": the recap's next part; else the same subject in the next talk that has something on it. */
export function respondNext(context: Context): Answer {
  const { session, world } = context;
  const { subject, recap } = session;
  // a word on the talk in between does not end its recap
  if (
    recap !== undefined &&
    recap.finished === undefined &&
    recap.talk !== undefined &&
    isOnTalk(recap.talk, context)
  )
    return moveRecap(recap, 1, context);
  if (inRecap(context) || subject === undefined || subject.about === '' || session.yes?.do === 'list')
    return respondMore(context);
  const { speaker: _speaker, talk: _talk, ...open } = subject;
  const findings = world.gather(open);
  const isSaid = saidBefore(session);
  const other = findings.rated.filter(
    (one) => one.talk !== session.talk && !isSaid(one.passage, one.sentence),
  );
  const { chosen } = choose(other, world, { budget: FIRST_BREATH, isSaid, said: termsSaid(session, world) });
  const [lead] = chosen;
  // a talk that shares a word with the question has nothing on it: what is left must answer by itself
  if (lead === undefined || !assess(findings.query, other).answerable) return respondMore(context);
  const reply: Reply = {
    outcome: 'answered',
    title: world.naming.talk(lead.talk)?.title ?? '',
    say: attribute(order(chosen, false), { bySpeaker: false, pointFirst: false, turn: session.turn }, world),
    yes: { do: 'more' },
    session: { subject: { ...open, talk: lead.talk }, talk: lead.talk },
  };
  return makeAnswer(reply, context);
}
