import type { Answer } from './answer.ts';
import type { Context } from './ask.ts';
import { respondTo } from './intents.ts';
import { respondList } from './list.ts';
import type { Question } from './question.ts';
import { moveRecap } from './recap.ts';
import type { Offer } from './session.ts';

const NO_WORDS = { heard: '', words: '' } as const;

/** An offer is a question that the assistant put in the listener's mouth: it is answered the same way. */
function toQuestion(offer: Exclude<Offer, { do: 'list' }>): Question {
  switch (offer.do) {
    case 'ask': {
      const { do: _do, ...subject } = offer;
      return { kind: 'ask', ...subject, turn: NO_WORDS };
    }
    case 'compare':
      return { kind: 'compare', about: offer.about, sides: offer.sides, turn: NO_WORDS };
    case 'recap': {
      const { do: _do, ...filters } = offer;
      return { kind: 'recap', ...filters, length: { unit: 'full' }, turn: NO_WORDS };
    }
    default:
      return { kind: 'follow-up', wish: offer.do, turn: NO_WORDS };
  }
}

/** Does what was offered. */
export function takeOffer(offer: Offer, context: Context): Answer {
  if (offer.do === 'next' && context.session.recap !== undefined)
    return moveRecap(context.session.recap, 1, context);
  if (offer.do !== 'list') return respondTo(toQuestion(offer), context);
  const { do: _do, what, from, ...filters } = offer;
  return respondList({ kind: 'list', what, ...filters, turn: NO_WORDS }, context, from ?? 0);
}
