import { randomUUID } from 'node:crypto';
import type { LexV2Event, LexV2Intent, LexV2Message } from 'aws-lambda';
import { type IntentDefinition, type LocaleDefinition, slotOf } from './bot-definition.ts';
import type { CodeHook } from './code-hook.ts';
import { freshIntent, type Interpret, type Understood } from './interpret.ts';
import {
  type Attributes,
  afterTurn,
  type DialogAction,
  type Interpretation,
  type Standing,
  type StoredContext,
  toStored,
} from './session-state.ts';

/** What a turn is taken with, beside the session. */
export type DialogParts = {
  readonly locale: LocaleDefinition;
  readonly interpret: Interpret;
  readonly hook: CodeHook;
  readonly bot: LexV2Event['bot'];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly hookTimeoutMs?: number;
};

export type TurnInput = {
  readonly sessionId: string;
  /** What was typed or heard; empty when nobody spoke. */
  readonly transcript: string;
  readonly inputMode: LexV2Event['inputMode'];
  readonly responseContentType: string;
  readonly requestAttributes: Attributes;
};

export type TurnResult = { readonly standing: Standing; readonly requestAttributes: Attributes };

/** A turn under way. */
export type Turn = TurnResult & {
  readonly parts: DialogParts;
  readonly input: TurnInput;
  readonly intent: LexV2Intent;
  readonly interpretations: readonly Interpretation[];
  readonly retries: number;
  /** The session when it began: what was asked, and the contexts, which are a turn older when it ends. */
  readonly before: Standing;
};

/** What the bot would do next by its own definition; `fulfil`: nothing is left to ask. */
export type Next = DialogAction | 'fulfil';

/** The words as understood, and what the session held; a question asked often enough gives way to the Fallback. */
export function beginTurn(
  before: Standing,
  { step, intents }: Understood,
  { input, parts }: Pick<Turn, 'input' | 'parts'>,
): Turn {
  const retries = step === 'not-understood' ? before.retries + 1 : 0;
  const isGivenUp = retries > mostRetries(before, parts.locale);
  const fallback = { intent: freshIntent(parts.locale.fallback) };
  const interpretations = isGivenUp ? [fallback] : intents;
  const requestId = randomUUID();
  return {
    parts,
    input,
    intent: (interpretations[0] ?? fallback).intent,
    interpretations,
    retries: isGivenUp ? 0 : retries,
    standing: { ...before, requestId },
    requestAttributes: input.requestAttributes,
    before,
  };
}

/** How often the bot repeats the question that is open; one that only the code hook asked is not repeated. */
function mostRetries({ dialogAction, intent }: Standing, { intents }: LocaleDefinition): number {
  const definition = intent && intents.get(intent.name);
  const prompt =
    dialogAction?.type === 'ConfirmIntent'
      ? definition?.confirmation?.prompt
      : slotOf(definition, dialogAction?.slotToElicit)?.prompt;
  return prompt?.maxRetries ?? 0;
}

export function definitionOf({ parts: { locale }, intent }: Turn): IntentDefinition {
  return locale.intents.get(intent.name) ?? locale.fallback;
}

/** By the definition: the first slot that is required and missing, then the confirmation, then the fulfilment. */
export function proposeNext(turn: Turn): Next {
  const { slots, confirmationState } = turn.intent;
  const { slots: definitions, confirmation } = definitionOf(turn);
  if (confirmationState === 'Denied') return { type: 'Close' };
  const missing = definitions.find(({ name, isRequired }) => isRequired && (slots[name] ?? null) === null);
  if (missing !== undefined) return { type: 'ElicitSlot', slotToElicit: missing.name };
  return confirmation !== undefined && confirmationState === 'None' ? { type: 'ConfirmIntent' } : 'fulfil';
}

/** The end of a turn: what is asked or said, and the session as the next turn finds it. */
export function finishTurn(
  turn: Turn,
  dialogAction: DialogAction,
  messages: readonly LexV2Message[],
): TurnResult {
  const { standing, intent, parts, retries, requestAttributes } = turn;
  const begun = intent.state === 'Fulfilled' ? definitionOf(turn).outputContexts : [];
  const contexts = [
    ...olderContexts(turn).filter(({ name }) => !begun.some((context) => context.name === name)),
    ...begun.map(({ name, ...timeToLive }) =>
      toStored({ name, timeToLive, contextAttributes: {} }, parts.now),
    ),
  ];
  const after: Standing = {
    ...standing,
    dialogAction,
    intent,
    contexts,
    messages,
    interpretations: withFinal(turn),
    retries: isSameQuestion(turn, dialogAction) ? retries : 0,
  };
  return { requestAttributes, standing: after };
}

function olderContexts({ standing, before }: Turn): StoredContext[] {
  return standing.contexts.flatMap((context) =>
    before.contexts.includes(context) ? afterTurn(context) : context,
  );
}

/** The same is asked as before the turn: then it was asked once more. */
function isSameQuestion({ intent, before }: Turn, { type, slotToElicit }: DialogAction): boolean {
  const { dialogAction: asked } = before;
  return asked?.type === type && asked.slotToElicit === slotToElicit && before.intent?.name === intent.name;
}

/** The interpretations with the intent as the turn has it by now at their head. */
export function withFinal({ interpretations, intent }: Turn): Interpretation[] {
  const [first, ...others] = interpretations;
  if (first?.intent.name === intent.name) return [{ ...first, intent }, ...others];
  return [{ intent }, ...interpretations.filter((each) => each.intent.name !== intent.name)].slice(0, 5);
}
