import type { LexV2Message } from 'aws-lambda';
import { askCodeHook } from './code-hook.ts';
import type { HookQuestion } from './code-hook-event.ts';
import { readGivenMessages, readGivenState } from './given-state.ts';
import { refused } from './hook-answer.ts';
import { type DialogAction, toSessionState, withState } from './session-state.ts';
import { type Turn, withFinal } from './turn.ts';

/** A turn after the code hook was asked. */
export type HookSaid = {
  readonly turn: Turn;
  readonly action: DialogAction;
  readonly messages: readonly LexV2Message[];
};

/** The turn after the code hook's answer, and what it wants done. */
export async function askHook(
  turn: Turn,
  source: HookQuestion['source'],
  proposed: HookQuestion['proposed'],
): Promise<HookSaid> {
  const { parts, input, standing, intent, retries, requestAttributes } = turn;
  const { activeContexts = [] } = toSessionState(standing, parts.now);
  const { hook, bot, hookTimeoutMs: timeoutMs } = parts;
  const answer = await askCodeHook(
    { hook, bot, ...input, ...(timeoutMs !== undefined && { timeoutMs }) },
    {
      source,
      intent,
      proposed,
      retries,
      requestAttributes,
      interpretations: withFinal(turn),
      attributes: standing.attributes,
      contexts: activeContexts,
      hints: standing.hints,
      requestId: standing.requestId ?? '',
    },
  );
  const given = { locale: parts.locale, open: intent, wrong: refused };
  const state = readGivenState({ ...answer.sessionState, originatingRequestId: undefined }, given);
  const action = state.dialogAction ?? { type: 'Delegate' as const };
  return {
    action,
    messages: readGivenMessages(answer.messages),
    turn: {
      ...turn,
      intent: state.intent ?? intent,
      standing: withState(standing, state, parts.now),
      requestAttributes: answer.requestAttributes ?? requestAttributes,
    },
  };
}
