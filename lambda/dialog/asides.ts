import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { exampleQuestions } from './examples.ts';
import { makeAnswer, type Reply, type Spoken } from './make-answer.ts';
import { count } from './phrases/en.ts';
import type { Focus } from './question.ts';
import { type Choice, LIST_OF_TALKS } from './session.ts';

/** Short answers of our own that several wishes need. */

/** What was told that answers, said again; where nothing does, that the notes don't say it. */
export function replyPoint(say: readonly Spoken[], focus: Focus, context: Context): Reply {
  return say.length > 0
    ? { outcome: 'answered', say, yes: { do: 'more' } }
    : {
        outcome: 'not-found',
        say: [{ text: context.world.phrases.dontSay(focus) }],
        yes: { do: 'more' },
        // "it" is still what was told
        keepTold: true,
      };
}

/** Nothing was said that the wish could go on from. */
export function answerNothingYet(context: Context): Answer {
  const { world } = context;
  const { phrases } = world;
  const say = [{ text: phrases.nothingToContinue }, { text: phrases.tryThis(exampleQuestions(world)) }];
  return makeAnswer({ outcome: 'ask-back', say, prompt: phrases.welcomePrompt }, context);
}

/** The notes hold nothing of the kind: the list of talks is the way on. */
export function replyNothingThere(context: Context, text?: string): Reply {
  const { session, world } = context;
  return {
    outcome: 'not-found',
    say: [{ text: text ?? world.phrases.notInNotes(session.turn) }],
    prompt: world.phrases.offerList,
    yes: LIST_OF_TALKS,
  };
}

/** Asks which of some choices is meant, without saying the question twice. */
export function replyWhichOne(choices: readonly Choice[], context: Context): Reply {
  const { phrases } = context.world;
  const [only, ...others] = choices;
  const names = choices.slice(0, 3).map((choice) => choice.name);
  if (only !== undefined && others.length === 0) {
    return {
      outcome: 'ask-back',
      say: [{ text: phrases.onlyOne }],
      prompt: phrases.didYouMean(names),
      yes: only.offer,
      choices,
    };
  }
  return {
    outcome: 'ask-back',
    say: [{ text: phrases.thereAre(count(choices.length, 'choice')) }],
    prompt: phrases.whichOne(names),
    choices,
  };
}
