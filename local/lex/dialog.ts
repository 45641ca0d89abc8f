import type { LexV2Message } from 'aws-lambda';
import { askHook } from './ask-hook.ts';
import { slotOf } from './bot-definition.ts';
import { liveContexts, type Standing } from './session-state.ts';
import {
  beginTurn,
  type DialogParts,
  definitionOf,
  finishTurn,
  type Next,
  proposeNext,
  type Turn,
  type TurnInput,
  type TurnResult,
} from './turn.ts';

/**
 * One turn: the words are understood by what is waited for, the code hook is asked where the intent asks it, and what it or the
 * definition says is done: the next missing slot, then the confirmation, then the fulfilment.
 */
export async function takeTurn(before: Standing, input: TurnInput, parts: DialogParts): Promise<TurnResult> {
  const contexts = liveContexts(before.contexts, parts.now);
  const active = new Set(contexts.map(({ name }) => name));
  const understood = parts.interpret(input.transcript, before, active);
  const turn = beginTurn({ ...before, contexts }, understood, { input, parts });
  const next = turn.retries > 0 && before.dialogAction ? before.dialogAction : proposeNext(turn);
  if (definitionOf(turn).asksDialogHook) return askDialogHook(turn, next);
  return carryOut(turn, next, []);
}

/** Does what a client set a session to do: with Delegate what the definition says, else what was said. */
export async function setState(set: Standing, input: TurnInput, parts: DialogParts): Promise<TurnResult> {
  const { intent, dialogAction = { type: 'None' as const }, messages } = set;
  if (intent === undefined) return { standing: set, requestAttributes: input.requestAttributes };
  const turn = beginTurn(set, { step: 'intent', intents: [{ intent }] }, { input, parts });
  return carryOut(turn, dialogAction.type === 'Delegate' ? proposeNext(turn) : dialogAction, messages);
}

async function askDialogHook(turn: Turn, next: Next): Promise<TurnResult> {
  const proposed = {
    dialogAction: next === 'fulfil' ? ({ type: 'Close' } as const) : next,
    intent: next === 'fulfil' ? { ...turn.intent, state: 'ReadyForFulfillment' as const } : turn.intent,
  };
  const { turn: after, action, messages } = await askHook(turn, 'DialogCodeHook', proposed);
  if (action.type !== 'Delegate') return carryOut(after, action, messages);
  // the hook may have filled or emptied slots
  const isSame = turn.retries > 0 && after.intent.name === turn.intent.name;
  return carryOut(after, isSame && next !== 'fulfil' ? next : proposeNext(after), []);
}

/** Does what comes next. Messages of the code hook go before those of the definition. */
async function carryOut(turn: Turn, next: Next, messages: readonly LexV2Message[]): Promise<TurnResult> {
  if (next === 'fulfil') return fulfil(turn);
  const { confirmation } = definitionOf(turn);
  switch (next.type) {
    case 'ElicitSlot': {
      const prompt = slotOf(definitionOf(turn), next.slotToElicit)?.prompt;
      return finishTurn(turn, next, orElse(messages, prompt?.messages));
    }
    case 'ConfirmIntent':
      return finishTurn(turn, next, orElse(messages, confirmation?.prompt.messages));
    case 'Close': {
      const isDenied = turn.intent.confirmationState === 'Denied' && turn.intent.state === 'InProgress';
      if (!isDenied) return finishTurn(turn, next, messages);
      const denied = { ...turn, intent: { ...turn.intent, state: 'Failed' as const } };
      return finishTurn(denied, next, orElse(messages, confirmation?.declination));
    }
    default:
      return finishTurn(turn, next, messages);
  }
}

async function fulfil(turn: Turn): Promise<TurnResult> {
  const definition = definitionOf(turn);
  const ready = { ...turn, intent: { ...turn.intent, state: 'ReadyForFulfillment' as const } };
  if (!definition.asksFulfillmentHook) return finishTurn(ready, { type: 'Close' }, definition.closing);
  const proposed = {
    dialogAction: { type: 'Close' as const },
    intent: { ...ready.intent, state: 'Fulfilled' as const },
  };
  const said = await askHook(ready, 'FulfillmentCodeHook', proposed);
  const { turn: after, action, messages } = said;
  if (action.type !== 'Delegate' && action.type !== 'Close') return carryOut(after, action, messages);
  const state = after.intent.state === 'Failed' ? ('Failed' as const) : ('Fulfilled' as const);
  const done = { ...after, intent: { ...after.intent, ...(action.type === 'Delegate' && { state }) } };
  return finishTurn(done, { type: 'Close' }, orElse(messages, state === 'Failed' ? [] : definition.closing));
}

function orElse(
  messages: readonly LexV2Message[],
  others: readonly LexV2Message[] = [],
): readonly LexV2Message[] {
  return messages.length > 0 ? messages : others;
}
