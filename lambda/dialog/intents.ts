import type { Answer } from './answer.ts';
import { replyNothingThere } from './asides.ts';
import { respondAsk } from './ask.ts';
import { respondBoth } from './both.ts';
import { respondChoose } from './choice.ts';
import { respondCompare } from './compare.ts';
import type { Context } from './context.ts';
import { respondFact } from './fact.ts';
import { respondFind } from './find-talks.ts';
import { respondFollowUp } from './follow-up.ts';
import { respondList } from './list.ts';
import { makeAnswer } from './make-answer.ts';
import { respondNews } from './news.ts';
import { replyNamed } from './on-told.ts';
import { respondOpinion } from './opinion.ts';
import type { Question, QuestionKind, QuestionOf } from './question.ts';
import { respondRecap, respondSkip } from './recap.ts';
import { respondSave, respondSaved, respondUnsave } from './saved.ts';
import { respondCourtesy, respondHelp, respondOpen, respondStop } from './small-talk.ts';
import { replyUnclear } from './summary.ts';

type Intents = { readonly [K in QuestionKind]: (question: QuestionOf<K>, context: Context) => Answer };

/** One row a wish: a kind of question without an answer does not compile. */
export const INTENTS: Intents = {
  ask: respondAsk,
  fact: (question, context) => {
    const named = replyNamed(question, context);
    return named === undefined ? respondFact(question, context) : makeAnswer(named, context);
  },
  find: respondFind,
  both: respondBoth,
  compare: respondCompare,
  recap: respondRecap,
  skip: respondSkip,
  list: (question, context) => respondList(question, context),
  'follow-up': respondFollowUp,
  choose: respondChoose,
  save: (_question, context) => respondSave(context),
  saved: (_question, context) => respondSaved(context),
  unsave: respondUnsave,
  news: (_question, context) => respondNews(context),
  opinion: respondOpinion,
  beyond: (_question, context) =>
    makeAnswer(replyNothingThere(context, context.world.phrases.onlyNotes), context),
  open: (_question, context) => respondOpen(context),
  help: (_question, context) => respondHelp(context),
  stop: (_question, context) => respondStop(context),
  cancel: (_question, context) => respondStop(context),
  courtesy: respondCourtesy,
  unclear: (_question, context) => makeAnswer(replyUnclear(context), context),
};

export function respondTo(question: Question, context: Context): Answer {
  const intent = INTENTS[question.kind] as (question: Question, context: Context) => Answer;
  return intent(question, context);
}
