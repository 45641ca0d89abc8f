import type { Answer } from './answer.ts';
import { replyNothingThere } from './asides.ts';
import type { Context } from './context.ts';
import { exampleQuestions } from './examples.ts';
import { keepOffers } from './keep-offers.ts';
import { makeAnswer } from './make-answer.ts';
import { replyNewTalks } from './news.ts';
import type { QuestionOf } from './question.ts';
import { planRecap } from './recap-plan.ts';
import { answerWelcome } from './welcome.ts';

const GREETING =
  /^(?:hello|hi|hey|howdy|greetings|good (?:morning|afternoon|evening|day)|how(?:'s| are| do)|what's up|(?:nice|pleased|good) to meet)\b/i;

/** Thanks and praise; what else is said in passing ("wait", "wow", "makes sense") leaves the conversation where it is. */
const GRATEFUL =
  /\b(?:thank\w*|thx|ta|cheers|appreciated|well done|job|work|nice one|answer|helpful|useful|awesome|brilliant|wonderful|excellent|you're|you are|sorry|mistake|problem|worries)\b/i;

/** Words that find fault. */
const SCOLDING =
  /\b(?:stupid|dumb|useless|wrong|annoying|boring|bad|terrible|no help|idiot|nonsense|rubbish)\b/;

/** Opened without a question: what there is, two examples; or the way back into a recap. */
export function respondOpen(context: Context): Answer {
  const { session, world } = context;
  const { phrases } = world;
  const { recap } = session;
  if (recap !== undefined && recap.finished === undefined) {
    const plan = planRecap(recap, recap.length, context);
    const title = plan.portions[recap.chapter]?.chapters[0]?.title ?? '';
    const chapter =
      title === '' ? phrases.partNumber(recap.chapter + 1) : phrases.partNamed(title.replace(/[.:?!]+$/, ''));
    return makeAnswer(
      {
        outcome: 'answered',
        say: [{ text: phrases.welcomeBack(chapter, plan.name) }],
        prompt: phrases.shallIGoOn(0),
        yes: { do: 'next' },
      },
      context,
    );
  }
  const news = replyNewTalks(context);
  if (news !== undefined) return makeAnswer(news, context);
  return answerWelcome(session, world);
}

/** Help is about here and now: in a recap its steps, after an answer its follow-ups, at the start two examples. */
export function respondHelp(context: Context): Answer {
  const { session, world } = context;
  const { phrases } = world;
  const names = session.choices?.slice(0, 3).map((choice) => choice.name) ?? [];
  const running = session.recap !== undefined && session.recap.finished === undefined;
  const here = running
    ? phrases.helpRecap
    : names.length > 1
      ? phrases.helpChoice(names)
      : session.told !== undefined && session.subject !== undefined
        ? phrases.helpAnswer
        : undefined;
  const say = [
    ...(here === undefined ? [] : [{ text: here }]),
    { text: phrases.helpStart(exampleQuestions(world)) },
  ];
  return makeAnswer(
    {
      outcome: 'answered',
      say,
      prompt: phrases.welcomePrompt,
      keepTold: true,
      ...keepOffers(session),
    },
    context,
  );
}

/** A greeting wants a greeting, and a hint of what to ask; thanks want a polite word; after anything else what was offered is offered again. */
export function respondCourtesy(question: QuestionOf<'courtesy'>, context: Context): Answer {
  const { session, world } = context;
  const { phrases } = world;
  const { words } = question.turn;
  if (GREETING.test(words)) {
    const say = [{ text: phrases.hello }, { text: phrases.welcomeHint(exampleQuestions(world)) }];
    return makeAnswer({ outcome: 'answered', say, prompt: phrases.welcomePrompt, keepTold: true }, context);
  }
  if (SCOLDING.test(words)) return makeAnswer(replyNothingThere(context, phrases.sorry), context);
  const isGrateful = GRATEFUL.test(words);
  const last = isGrateful ? '' : (session.told?.prompt ?? '');
  return makeAnswer(
    {
      outcome: 'answered',
      say: [{ text: isGrateful ? phrases.welcomeThanks : phrases.allRight(session.turn) }],
      prompt: last === '' ? phrases.anythingElse(session.turn) : last,
      keepTold: true,
      ...keepOffers(session),
    },
    context,
  );
}

/** One short word; a recap keeps its place. */
export function respondStop(context: Context): Answer {
  return makeAnswer({ outcome: 'done', say: [{ text: context.world.phrases.bye }], keepTold: true }, context);
}
