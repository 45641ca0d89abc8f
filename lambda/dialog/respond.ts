import type { Knowledge } from '../retrieve/index-format.ts';
import type { Answer } from './answer.ts';
import { choiceNamed } from './choice.ts';
import { respondTo } from './intents.ts';
import type { Question } from './question.ts';
import type { Session } from './session.ts';
import { allOf } from './subject.ts';
import { takeOffer } from './take-offer.ts';
import { createWorld, type OpenTranscripts, type Trace } from './world.ts';

/** A question and what is remembered in, what to say and what to remember out. Pure. */
export type Respond = (question: Question, session: Session, trace?: Trace) => Answer;

export type RespondDeps = {
  readonly knowledge: Knowledge;
  /** Needed only where a note is a transcript. */
  readonly openTranscripts?: OpenTranscripts | undefined;
};

/**
 * The whole conversation, made once at cold start.
 * A bare name that was just offered takes the offer; everything else goes to its wish.
 */
export function createRespond(deps: RespondDeps): Respond {
  const world = createWorld(deps.knowledge, deps.openTranscripts);
  return (question, before, trace) => {
    const session = withOnlyTalk(before, deps.knowledge);
    const context = { session, world, respondTo, ...(trace && { trace }) };
    trace?.note('question', question);
    const named = choiceNamed(question, context);
    return named === undefined ? respondTo(question, context) : takeOffer(named.offer, context);
  };
}

/** Where the notes are of one talk, that is the talk spoken of from the first word on. */
function withOnlyTalk(session: Session, { catalogue }: Knowledge): Session {
  const [only, ...others] = catalogue.talks;
  if (only === undefined || others.length > 0 || session.talk !== undefined) return session;
  const [speaker, ...beside] = only.speakers;
  return {
    ...session,
    subject: allOf({ talk: only.id }),
    talk: only.id,
    ...(speaker && beside.length === 0 && { speaker }),
  };
}
