import { jsonReply } from '../wire/json-body.ts';
import type { WireReply } from '../wire/serve.ts';
import { type readOutput, type Speak, spokenWords } from './audio.ts';
import type { LocaleDefinition } from './bot-definition.ts';
import { pack } from './packed-headers.ts';
import { type Standing, toSessionState } from './session-state.ts';
import type { TurnResult } from './turn.ts';

/** Who is answered, when, and with which voice. */
export type Answering = {
  readonly sessionId: string;
  readonly now: () => number;
  readonly speak: Speak;
  readonly locale: Pick<LocaleDefinition, 'voice'>;
};

/** A session as RecognizeText and GetSession tell it: in the body, as JSON. */
export function stateReply(
  standing: Standing,
  { sessionId, now }: Answering,
  more: Readonly<Record<string, unknown>> = {},
): WireReply {
  return jsonReply({
    messages: standing.messages,
    sessionState: toSessionState(standing, now()),
    interpretations: toInterpretations(standing),
    sessionId,
    ...more,
  });
}

/** A turn as RecognizeUtterance and PutSession tell it: in headers, with the spoken answer for a body. */
export async function packedReply(
  { standing, requestAttributes }: TurnResult,
  { sessionId, now, speak, locale }: Answering,
  { type, format }: ReturnType<typeof readOutput>,
): Promise<WireReply> {
  const words = format === undefined ? [] : spokenWords(standing.messages);
  const body = format === undefined || words.length === 0 ? '' : await speak(words, format, locale.voice);
  return {
    headers: {
      'content-type': type,
      'x-amz-lex-session-id': sessionId,
      'x-amz-lex-messages': pack(standing.messages),
      'x-amz-lex-session-state': pack(toSessionState(standing, now())),
      'x-amz-lex-request-attributes': pack(requestAttributes),
    },
    body,
  };
}

/** The interpretations as the runtime tells them: their certainty is an object there, and a number in the code hook's event. */
export function toInterpretations({ interpretations }: Standing): unknown[] {
  return interpretations.map(({ intent, score }) => ({
    intent,
    ...(score !== undefined && { nluConfidence: { score } }),
    interpretationSource: 'Lex',
  }));
}
