import type { TalkId } from '../retrieve/index-format.ts';
import type { Answer } from './answer.ts';
import { respondAsk } from './ask.ts';
import type { Context } from './context.ts';
import { respondRepeat } from './last-answer.ts';
import { makeAnswer } from './make-answer.ts';
import { respondNext } from './more.ts';
import type { CompareSide } from './question.ts';
import { NO_WORDS } from './take-offer.ts';

function respondSide(side: CompareSide, context: Context): Answer {
  return respondAsk({ kind: 'ask', ...side, focus: 'anything', turn: NO_WORDS }, context);
}

/** "Before that": what was spoken of before the last thing; where nothing was, the last answer again. */
export function respondEarlier(context: Context): Answer {
  const [earlier, last] = context.session.spokenOf ?? [];
  return earlier === undefined || last === undefined ? respondRepeat(context) : respondSide(earlier, context);
}

const TALK = /\b(?:talk|keynote|session|chat)\b/;

/** The other of the two talks that the speaker gave, where a talk or a speaker was asked about. */
function otherTalk(words: string, { session, world }: Context): TalkId | undefined {
  const { subject, speaker = '', talk = '' } = session;
  const isOfTalk =
    subject?.about === '' ||
    subject?.speaker !== undefined ||
    subject?.talk !== undefined ||
    TALK.test(words);
  const talks = world.naming.speaker(speaker)?.talks ?? [];
  return isOfTalk && talks.length === 2 && talks.includes(talk)
    ? talks.find((one) => one !== talk)
    : undefined;
}

/** "The other one" where nothing was offered: of two that were spoken of the one before the last, else the next best answer. */
export function respondOther(words: string, context: Context): Answer {
  const { session, world } = context;
  const [earlier, last] = session.spokenOf ?? [];
  if (earlier !== undefined && last?.about === earlier.about) return respondSide(earlier, context);
  const about = session.subject?.about ?? '';
  const talk = otherTalk(words, context);
  const isTold =
    about === '' ||
    TALK.test(words) ||
    world.gather({ about, focus: 'anything', talk: talk ?? '' }).verdict.answerable;
  if (talk !== undefined && isTold) return respondSide({ about, talk }, context);
  if (about !== '') return respondNext(context);
  const { notSure, welcomePrompt } = world.phrases;
  return makeAnswer({ outcome: 'ask-back', say: [{ text: notSure }], prompt: welcomePrompt }, context);
}
