import { tokenize } from '../retrieve/analyze.ts';
import type { Answer } from './answer.ts';
import { replyWhichOne } from './asides.ts';
import { type Context, respondAsk } from './ask.ts';
import { makeAnswer } from './make-answer.ts';
import type { QuestionOf } from './question.ts';
import type { Choice } from './session.ts';
import { replyUnclear } from './summary.ts';
import { takeOffer } from './take-offer.ts';

function words(text: string): ReadonlySet<string> {
  return new Set(tokenize(text).map((token) => token.word.replace(/'s$/, '')));
}

/** The choice whose name shares the most words with what was said; undefined when none shares any that tells it apart. */
function byName(said: string, choices: readonly Choice[]): Choice | undefined {
  const wanted = words(said);
  const shared = (choice: Choice) => [...words(choice.name)].filter((word) => wanted.has(word)).length;
  const ranked = choices.toSorted((a, b) => shared(b) - shared(a));
  const [best, next] = ranked;
  if (best === undefined || shared(best) === 0 || (next !== undefined && shared(next) === shared(best)))
    return undefined;
  return best;
}

function yearOf(choice: Choice, context: Context): number {
  const { offer } = choice;
  const talk =
    'talk' in offer && offer.talk !== undefined ? context.world.naming.talk(offer.talk) : undefined;
  return Number((talk?.date ?? `${talk?.year ?? 0}`).replaceAll('-', '').padEnd(8, '0'));
}

function pick(
  question: QuestionOf<'choose'>,
  choices: readonly Choice[],
  context: Context,
): Choice | undefined {
  if (question.position !== undefined)
    return choices.at(question.position > 0 ? question.position - 1 : question.position);
  if (question.age !== undefined) {
    const byAge = choices.toSorted((a, b) => yearOf(a, context) - yearOf(b, context));
    return question.age === 'older' ? byAge[0] : byAge.at(-1);
  }
  return byName(question.name ?? question.turn.words, choices);
}

/** "The second one", "the older one", "DynamoDB": one of what was offered. */
export function respondChoose(question: QuestionOf<'choose'>, context: Context): Answer {
  const { session, world } = context;
  const choices = session.choices ?? [];
  const chosen = pick(question, choices, context);
  if (chosen !== undefined) return takeOffer(chosen.offer, context);
  if (question.name !== undefined)
    return respondAsk({ kind: 'ask', about: question.name, focus: 'anything', turn: question.turn }, context);
  if (choices.length === 0) return makeAnswer(replyUnclear(context), session, world);
  return makeAnswer(replyWhichOne(choices, context), session, world);
}

/** An answer to "which one?" may come as a bare name: then it chooses, whatever else it could mean. */
export function choiceNamed(said: string, context: Context): Choice | undefined {
  const { choices } = context.session;
  if (choices === undefined || said === '') return undefined;
  const wanted = words(said);
  return choices.find((choice) => {
    const name = words(choice.name);
    return name.size === wanted.size && [...wanted].every((word) => name.has(word));
  });
}
