import { hasFilters } from '../retrieve/filters.ts';
import { type Ask, type Filters, kindWanted, type Question } from './question.ts';
import type { Asked, Session } from './session.ts';
import { filtersOf } from './subject.ts';
import { toQuestion } from './take-offer.ts';

/** Wishes about the conversation: what was asked and listed before them is still meant after them. */
export const ASIDES: ReadonlySet<Question['kind']> = new Set([
  'follow-up',
  'choose',
  'save',
  'saved',
  'unsave',
  'help',
  'courtesy',
  'unclear',
]);

/** What of a question can be asked again of something else; undefined for a question whose subject does that. */
function toAsked(question: Question): Asked | undefined {
  switch (question.kind) {
    case 'fact':
      // what a talk was about is its summary, which has a subject
      return question.fact === 'about'
        ? undefined
        : { do: 'fact', facts: [question.fact, ...(question.also ?? [])], ...filtersOf(question) };
    case 'find':
      return { do: 'find', what: question.what, about: question.about, ...filtersOf(question) };
    case 'list':
      return { do: 'list', what: question.what, ...filtersOf(question) };
    case 'recap':
      return { do: 'recap', length: question.length, ...filtersOf(question) };
    case 'compare':
      return { do: 'compare', about: question.about, sides: question.sides };
    default:
      return undefined;
  }
}

/** What can be asked again after this question; `before`: what could be before it. */
export function rememberAsked(question: Question, before: Asked | undefined): Asked | undefined {
  return ASIDES.has(question.kind) ? before : toAsked(question);
}

/** "What about…?", "and…?": names what is new and leaves out the rest. */
function leavesOut(question: Ask): boolean {
  const carries = question.carries ?? [];
  const topicOrAll = carries.includes('topic') || (carries.includes('speaker') && carries.includes('talk'));
  return question.focus === 'anything' && kindWanted(question) === undefined && topicOrAll;
}

/** Questions that a name can be put into. A comparison takes its missing side by itself. */
type Narrowed = Exclude<Asked, { readonly do: 'compare' }>;

function filled(asked: Narrowed, named: Filters): Narrowed {
  switch (asked.do) {
    case 'fact':
      return { do: 'fact', facts: asked.facts, ...named };
    case 'find':
      return { do: 'find', what: asked.what, about: asked.about, ...named };
    case 'list':
      return { do: 'list', what: asked.what, ...named };
    default:
      return { do: 'recap', ...(asked.length && { length: asked.length }), ...named };
  }
}

/** "And in 2018?" after "who spoke in 2019": the question before, asked of what is named now. Any other question as it is. */
export function askAgain(question: Question, { asked }: Session): Question {
  if (asked === undefined || asked.do === 'compare' || question.kind !== 'ask' || !leavesOut(question))
    return question;
  const named = filtersOf(question);
  const { turn, doubt } = question;
  // one talk of a list is told, and is no list
  if (asked.do === 'list' && named.talk !== undefined) return question;
  if (question.about === '' && (hasFilters(named) || doubt !== undefined)) {
    const again = toQuestion(filled(asked, named));
    return again.kind === 'fact' || again.kind === 'recap'
      ? { ...again, ...(doubt && { doubt }), turn }
      : { ...again, turn };
  }
  // "what does it say about S3" points at a thing: it is a question of its own
  const isPointer = question.carries?.includes('topic') === true;
  return asked.do === 'find' && !hasFilters(named) && !isPointer
    ? { ...toQuestion({ ...asked, about: question.about }), turn }
    : question;
}
