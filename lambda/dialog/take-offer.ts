import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { respondList } from './list.ts';
import type { Question } from './question.ts';
import { moveRecap } from './recap.ts';
import type { Offer } from './session.ts';

export const NO_WORDS = { heard: '', words: '' } as const;

/** An offer is a question that the assistant put in the listener's mouth: it is answered the same way. */
export function toQuestion(offer: Offer): Question {
  switch (offer.do) {
    case 'fact': {
      const { do: _do, facts, ...filters } = offer;
      const [fact = 'about', ...also] = facts;
      return { kind: 'fact', fact, ...(also.length > 0 && { also }), ...filters, turn: NO_WORDS };
    }
    case 'find': {
      const { do: _do, ...find } = offer;
      return { kind: 'find', ...find, turn: NO_WORDS };
    }
    case 'list': {
      const { do: _do, from: _from, ...list } = offer;
      return { kind: 'list', ...list, turn: NO_WORDS };
    }
    case 'ask': {
      const { do: _do, ...subject } = offer;
      return { kind: 'ask', ...subject, turn: NO_WORDS };
    }
    case 'compare':
      return { kind: 'compare', about: offer.about, sides: offer.sides, turn: NO_WORDS };
    case 'recap': {
      const { do: _do, length = { unit: 'full' }, ...filters } = offer;
      return { kind: 'recap', ...filters, length, turn: NO_WORDS };
    }
    default:
      return { kind: 'follow-up', wish: offer.do, turn: NO_WORDS };
  }
}

/** Does what was offered. */
export function takeOffer(offer: Offer, context: Context): Answer {
  if (offer.do === 'next' && context.session.recap !== undefined)
    return moveRecap(context.session.recap, 1, context);
  const question = toQuestion(offer);
  if (question.kind !== 'list' || offer.do !== 'list') return context.respondTo(question, context);
  return respondList(question, context, offer.from ?? 0);
}
