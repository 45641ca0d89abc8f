import type { LexV2Result } from 'aws-lambda';
import { errorFields } from '../log-fields.ts';
import { readEvent } from './event.ts';
import { requestFields } from './log-fields.ts';
import { readSession } from './state.ts';
import { type LexDeps, takeTurn, toResponse } from './turn.ts';

export type LexHandler = (event: unknown, context: unknown) => Promise<LexV2Result>;

/**
 * The function that is deployed as the bot's code hook, for dialog and fulfilment alike: whichever Lex asks first is answered
 * whole, so that it has nothing left to ask the other for. Takes two arguments, since the newer runtimes refuse callbacks.
 * Whatever comes in is answered in words; where something fails, with an apology and the conversation open where it was.
 */
export function createLexHandler(deps: LexDeps): LexHandler {
  return async (event, _context) => {
    const request = readEvent(event);
    const session = readSession(request.attributes, deps.conversation);
    try {
      return takeTurn(request, session, deps);
    } catch (error) {
      deps.log('failed', { ...requestFields(request), ...errorFields(error) });
      return toResponse(deps.conversation.answerTrouble(session), request, deps);
    }
  };
}
