import { isStopWord, tokenize } from '../retrieve/analyze.ts';
import { talksFor } from '../retrieve/filters.ts';
import type { Answer } from './answer.ts';
import { replyWhichOne } from './asides.ts';
import { respondAsk } from './ask.ts';
import type { Context } from './context.ts';
import { makeAnswer } from './make-answer.ts';
import { respondOther } from './other.ts';
import type { Filters, Question, QuestionOf } from './question.ts';
import type { Choice } from './session.ts';
import { filtersOf } from './subject.ts';
import { replyUnclear } from './summary.ts';
import { takeOffer } from './take-offer.ts';

function words(text: string): ReadonlySet<string> {
  return new Set(tokenize(text).map((token) => token.word.replace(/'s$/, '')));
}

/** The choices whose names share the most words with what was said; none when no name shares any. */
export function byName(said: string, choices: readonly Choice[]): readonly Choice[] {
  const wanted = words(said);
  const shared = (choice: Choice) =>
    [...words(choice.name)].filter((word) => wanted.has(word) && !isStopWord(word)).length;
  const most = Math.max(0, ...choices.map(shared));
  return most === 0 ? [] : choices.filter((choice) => shared(choice) === most);
}

/** The choices that a name alone fits, however it was said: "werner", "2018", "the keynote". */
function byFilters(named: Filters, choices: readonly Choice[], { world }: Context): readonly Choice[] {
  const { catalogue } = world.knowledge;
  const talks = talksFor(catalogue, named);
  if (talks === undefined) return [];
  return choices.filter(({ offer }) => {
    if (offer.do === 'more' || offer.do === 'next' || offer.do === 'compare') return false;
    const offered = talksFor(catalogue, offer);
    return offered !== undefined && [...offered].every((talk) => talks.has(talk));
  });
}

function yearOf(choice: Choice, context: Context): number {
  const { offer } = choice;
  const talk =
    'talk' in offer && offer.talk !== undefined ? context.world.naming.talk(offer.talk) : undefined;
  return Number((talk?.date ?? `${talk?.year ?? 0}`).replaceAll('-', '').padEnd(8, '0'));
}

/** What may be meant of the choices: one, or several that the words do not tell apart. */
function pick(
  question: QuestionOf<'choose'>,
  choices: readonly Choice[],
  context: Context,
): readonly Choice[] {
  if (question.position !== undefined) {
    const place = question.position > 0 ? question.position - 1 : question.position;
    return [choices.at(place)].filter((choice) => choice !== undefined);
  }
  if (question.age !== undefined) {
    const byAge = choices.toSorted((a, b) => yearOf(a, context) - yearOf(b, context));
    return question.age === 'older' ? byAge.slice(0, 1) : byAge.slice(-1);
  }
  return byName(question.name ?? question.turn.words, choices);
}

/** Leaves it to the assistant what to tell. */
const FOR_ME = /\b(?:surprise me|you (?:choose|decide)|whichever)\b/;

const OTHER = /\bother\b/;
/** "No, the other one", "what about the other keynote": none of what was offered by the way. */
const NOT_OFFERED = /^(?!the other\b|other\b).*\bother\b/;

/** "The second one", "the older one", "DynamoDB": one of what was offered. */
export function respondChoose(question: QuestionOf<'choose'>, context: Context): Answer {
  const { words } = question.turn;
  const { subject, told, choices = [] } = context.session;
  if (NOT_OFFERED.test(words) && told?.outcome !== 'ask-back' && subject !== undefined)
    return respondOther(words, context);
  const [chosen, ...others] = pick(question, choices, context);
  if (chosen !== undefined && others.length === 0) return takeOffer(chosen.offer, context);
  if (chosen !== undefined && others.length + 1 < choices.length)
    return makeAnswer(replyWhichOne([chosen, ...others], context), context);
  if (question.name !== undefined)
    return respondAsk({ kind: 'ask', about: question.name, focus: 'anything', turn: question.turn }, context);
  // nothing was offered: what is worth knowing is
  if (choices.length === 0 && FOR_ME.test(words))
    return respondAsk({ kind: 'ask', about: '', focus: 'takeaways', turn: question.turn }, context);
  if (OTHER.test(words) && subject !== undefined) return respondOther(words, context);
  if (choices.length === 0) return makeAnswer(replyUnclear(context), context);
  return makeAnswer(replyWhichOne(choices, context), context);
}

/** A question that is nothing but a name of the catalogue. */
function isBareName(question: Question): question is Question & Filters {
  if (question.kind === 'fact') return question.fact === 'about' && question.doubt === undefined;
  return (
    question.kind === 'ask' &&
    question.about === '' &&
    question.focus === 'anything' &&
    question.carries === undefined &&
    question.doubt === undefined
  );
}

/** An answer to "which one?" may come as a bare name: then it chooses, whatever else it could mean. */
export function choiceNamed(question: Question, context: Context): Choice | undefined {
  const { choices, told } = context.session;
  const said = question.turn.words;
  if (choices === undefined || said === '') return undefined;
  const wanted = words(said);
  const named = choices.find((choice) => {
    const name = words(choice.name);
    return name.size === wanted.size && [...wanted].every((word) => name.has(word));
  });
  if (named !== undefined || told?.outcome !== 'ask-back' || !isBareName(question)) return named;
  const [only, ...others] = byFilters(filtersOf(question), choices, context);
  return others.length === 0 ? only : undefined;
}
