import type { LexV2Intent, LexV2Message, LexV2Slots } from 'aws-lambda';
import { type LocaleDefinition, slotOf } from './bot-definition.ts';
import { freshIntent } from './interpret.ts';
import type { GivenIntent, GivenMessages, GivenState } from './runtime-shapes.ts';
import type { DialogAction, SessionState } from './session-state.ts';

/**
 * What a client or a code hook sets, held against the bot: the intent exists, its slots are its own, and what is to be asked for can
 * be asked for. `wrong` makes the error of whoever is at fault.
 */
export function readGivenState(
  given: Pick<GivenState, 'intent'> & Partial<GivenState>,
  { locale, open, wrong }: Given,
): SessionState {
  const { dialogAction, activeContexts, sessionAttributes, originatingRequestId, runtimeHints } = given;
  const intent = given.intent && completeIntent(given.intent, { locale, open, wrong });
  if (dialogAction !== undefined)
    checkAction(dialogAction as DialogAction, intent ?? open, { locale, open, wrong });
  const state = {
    dialogAction,
    intent,
    activeContexts,
    sessionAttributes,
    originatingRequestId,
    runtimeHints,
  };
  const named = Object.entries(state).filter(([, value]) => value !== undefined);
  // JSON has no members that are undefined, and neither has the state
  return JSON.parse(JSON.stringify(Object.fromEntries(named))) as SessionState;
}

/** `open`: the intent that the conversation is at; what is not said of it stays. */
export type Given = {
  readonly locale: LocaleDefinition;
  readonly open: LexV2Intent | undefined;
  readonly wrong: (why: string) => Error;
};

function completeIntent(given: GivenIntent, { locale, open, wrong }: Given): LexV2Intent {
  const definition = locale.intents.get(given.name);
  if (definition === undefined) throw wrong(`the bot has no intent ${given.name}`);
  const strange = Object.keys(given.slots ?? {}).find((name) => slotOf(definition, name) === undefined);
  if (strange !== undefined) throw wrong(`the intent ${given.name} has no slot ${strange}`);
  const before = open?.name === given.name ? open : undefined;
  const slots = (given.slots ?? before?.slots ?? {}) as LexV2Slots;
  return {
    ...freshIntent(definition, slots),
    state: given.state ?? before?.state ?? 'InProgress',
    confirmationState: given.confirmationState ?? before?.confirmationState ?? 'None',
  };
}

function checkAction(action: DialogAction, intent: LexV2Intent | undefined, { locale, wrong }: Given): void {
  const { type, slotToElicit } = action;
  if (type === 'Close' || type === 'ElicitIntent' || type === 'None') return;
  if (intent === undefined) throw wrong(`${type} needs an intent`);
  if (type !== 'ElicitSlot') return;
  if (slotToElicit === undefined) throw wrong('ElicitSlot needs slotToElicit');
  if (slotOf(locale.intents.get(intent.name), slotToElicit) === undefined)
    throw wrong(`the intent ${intent.name} has no slot ${slotToElicit} to elicit`);
}

/** Messages without members that are undefined. */
export function readGivenMessages(given: GivenMessages | undefined): LexV2Message[] {
  return JSON.parse(JSON.stringify(given ?? [])) as LexV2Message[];
}
