import type { Answer } from './answer.ts';
import { describeNotes, exampleQuestions } from './examples.ts';
import { makeAnswer } from './make-answer.ts';
import type { Outline } from './outline.ts';
import type { Session } from './session.ts';

/** What there is, and two examples. */
export function answerWelcome(session: Session, outline: Outline): Answer {
  const { phrases } = outline;
  const examples = exampleQuestions(outline);
  const hint = examples.length === 0 ? [] : [{ text: phrases.welcomeHint(examples) }];
  return makeAnswer(
    {
      outcome: 'answered',
      say: [{ text: phrases.welcome(describeNotes(outline), '') }, ...hint],
      prompt: phrases.welcomePrompt,
    },
    { session, world: outline },
  );
}
