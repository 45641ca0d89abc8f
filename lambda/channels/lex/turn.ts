import type { LexV2Result } from 'aws-lambda';
import type { Answer } from '../../dialog/answer.ts';
import type { Conversation } from '../../dialog/conversation.ts';
import type { Session } from '../../dialog/session.ts';
import type { PronunciationLexicon } from '../../speech/lexicon.ts';
import { wishOf } from '../log-fields.ts';
import type { LexRequest } from './event.ts';
import { type Log, requestFields } from './log-fields.ts';
import { readRequest } from './read.ts';
import { type Rendering, render } from './render.ts';
import { writeAttributes } from './state.ts';

/** What the code hook works with. */
export type LexDeps = {
  readonly conversation: Conversation;
  readonly lexicon: PronunciationLexicon;
  readonly toRecord: Rendering['toRecord'];
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** An answer for whoever made the request. */
export function toResponse(answer: Answer, request: LexRequest, deps: LexDeps): LexV2Result {
  return render(answer, {
    wantsSound: request.wantsSound,
    lexicon: deps.lexicon,
    toRecord: deps.toRecord,
    intent: request.intent?.name,
    attributes: writeAttributes(answer.session, request.attributes, deps.conversation),
  });
}

/** One question answered, and noted in the log. */
export function takeTurn(request: LexRequest, session: Session, deps: LexDeps): LexV2Result {
  const began = deps.now();
  const question = readRequest(request, deps.conversation);
  const answer = deps.conversation.respond(question, session);
  const response = toResponse(answer, request, deps);
  const ms = deps.now() - began;
  deps.log('turn', { ...requestFields(request), wish: wishOf(question), outcome: answer.outcome, ms });
  return response;
}
