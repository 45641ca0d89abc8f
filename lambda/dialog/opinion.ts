import type { Answer } from './answer.ts';
import { replyNothingThere } from './asides.ts';
import { isNoteTakers } from './attribute.ts';
import { afresh, type Context } from './context.ts';
import { makeAnswer, type Reply } from './make-answer.ts';
import type { QuestionOf } from './question.ts';
import { allOf, carryFilters } from './subject.ts';
import { tellFindings } from './tell-findings.ts';

/** What a note-taker who liked a talk may have written. */
const LIKING =
  'interesting fascinating exciting impressive enjoyed liked loved cool good excellent favourite';
const LIKES =
  /\b(?:(?:very|really|so) \w+|interesting|fascinating|exciting|impressive|enjoyed|liked|loved|cool|excellent|favou?rite)\b/i;
/** Words for a talk: what is said of one tells more than what is said of a part. */
const TALK = /\b(?:talk|session|keynote|chat|panel|workshop|presentation|lecture)\b/i;
/** "Did he like it": asked of whoever was there, and not of us. */
export const OF_NOTE_TAKER =
  /^(?:(?:what|how) )?did (?:he|she|they) (?:like|enjoy|find|think (?:of|about)) (?:all (?:of )?)?(?:it|that|this|them)$/;
/** What is asked for is not what is liked. */
const OTHERWISE = /\b(?:worst|boring|funn\w+|memorable|surprising)\b/;

/** What whoever took the notes found good; undefined where they don't tell. */
function replyJudgement(question: QuestionOf<'opinion'>, context: Context): Reply | undefined {
  const { session, world } = context;
  const filters = carryFilters(question, session);
  const findings = world.gather({ about: LIKING, focus: 'anything', ...filters });
  const liked = findings.rated.filter((one) => LIKES.test(one.text) && isNoteTakers(one, world));
  const rated = liked.toSorted((a, b) => Number(TALK.test(b.text)) - Number(TALK.test(a.text))).slice(0, 1);
  const subject = allOf(filters);
  const told = tellFindings({ ...findings, rated }, subject, afresh(context));
  const talk = told?.session?.talk;
  if (told === undefined || talk === undefined || OTHERWISE.test(question.turn.words)) return undefined;
  return {
    ...told,
    say: [
      ...(OF_NOTE_TAKER.test(question.turn.words) ? [] : [{ text: world.phrases.noOpinion }]),
      ...told.say,
    ],
    prompt: world.phrases.offerRecap(world.naming.talkName(talk)),
    yes: { do: 'recap', talk },
    choices: [],
  };
}

/** "Which talk should I listen to?", "was it any good?": we have no taste, but the notes may tell of somebody's. */
export function respondOpinion(question: QuestionOf<'opinion'>, context: Context): Answer {
  const { noOpinion, dontSay } = context.world.phrases;
  const isOurs = !OF_NOTE_TAKER.test(question.turn.words);
  const none = [...(isOurs ? [noOpinion] : []), dontSay('anything')].join(' ');
  return makeAnswer(replyJudgement(question, context) ?? replyNothingThere(context, none), context);
}
