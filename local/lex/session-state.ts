import type { LexV2Intent, LexV2Message } from 'aws-lambda';

/** What a session holds between its turns, in the words of the service. */

export type Attributes = Readonly<Record<string, string>>;

export type DialogActionType =
  | 'Close'
  | 'ConfirmIntent'
  | 'Delegate'
  | 'ElicitIntent'
  | 'ElicitSlot'
  | 'None';

export type DialogAction = {
  readonly type: DialogActionType;
  readonly slotToElicit?: string;
  readonly slotElicitationStyle?: 'Default' | 'SpellByLetter' | 'SpellByWord';
};

export type ActiveContext = {
  readonly name: string;
  readonly timeToLive: { readonly timeToLiveInSeconds: number; readonly turnsToLive: number };
  readonly contextAttributes: Attributes;
};

/** A context with the moment at which it ends, in milliseconds of the clock. */
export type StoredContext = ActiveContext & { readonly endsAt: number };

/** Passed through: the stand-in's recognition takes no hints. */
export type RuntimeHints = { readonly slotHints?: Readonly<Record<string, unknown>> };

/** An intent that the words may have meant; the Fallback has no score. */
export type Interpretation = { readonly intent: LexV2Intent; readonly score?: number };

/** Where a session stands after a turn. */
export type Standing = {
  readonly dialogAction?: DialogAction;
  readonly intent?: LexV2Intent;
  readonly contexts: readonly StoredContext[];
  readonly attributes: Attributes;
  readonly hints?: RuntimeHints;
  readonly requestId?: string;
  readonly messages: readonly LexV2Message[];
  readonly interpretations: readonly Interpretation[];
  /** How often what is asked now was asked again, because the answer was not understood. */
  readonly retries: number;
};

/** A session before its first turn. */
export const FRESH: Standing = {
  contexts: [],
  attributes: {},
  messages: [],
  interpretations: [],
  retries: 0,
};

/** The session's state as requests, answers and the code hook's events have it. */
export type SessionState = {
  readonly dialogAction?: DialogAction;
  readonly intent?: LexV2Intent;
  readonly activeContexts?: readonly ActiveContext[];
  readonly sessionAttributes?: Attributes;
  readonly originatingRequestId?: string;
  readonly runtimeHints?: RuntimeHints;
};

/** The standing as it is told to others; `now` in milliseconds. */
export function toSessionState(standing: Standing, now: number): SessionState {
  const { dialogAction, intent, attributes, requestId, hints } = standing;
  return {
    ...(dialogAction && { dialogAction }),
    ...(intent && { intent }),
    activeContexts: standing.contexts.map((context) => toActive(context, now)),
    sessionAttributes: attributes,
    ...(requestId !== undefined && { originatingRequestId: requestId }),
    ...(hints && { runtimeHints: hints }),
  };
}

/** A standing with the members that a caller set; what is not named stays. */
export function withState(standing: Standing, given: SessionState, now: number): Standing {
  const { dialogAction, intent, activeContexts, sessionAttributes, originatingRequestId, runtimeHints } =
    given;
  return {
    ...standing,
    ...(dialogAction && { dialogAction, retries: 0 }),
    ...(intent && { intent }),
    ...(activeContexts && { contexts: activeContexts.map((context) => toStored(context, now)) }),
    ...(sessionAttributes && { attributes: sessionAttributes }),
    ...(originatingRequestId !== undefined && { requestId: originatingRequestId }),
    ...(runtimeHints && { hints: runtimeHints }),
  };
}

/** A context from now on. */
export function toStored(context: ActiveContext, now: number): StoredContext {
  return { ...context, endsAt: now + context.timeToLive.timeToLiveInSeconds * 1000 };
}

function toActive(
  { endsAt, name, timeToLive, contextAttributes }: StoredContext,
  now: number,
): ActiveContext {
  const timeToLiveInSeconds = Math.max(1, Math.ceil((endsAt - now) / 1000));
  return { name, timeToLive: { ...timeToLive, timeToLiveInSeconds }, contextAttributes };
}

/** Contexts whose time has not run out. */
export function liveContexts(contexts: readonly StoredContext[], now: number): StoredContext[] {
  return contexts.filter(({ endsAt }) => endsAt > now);
}

/** A context after a turn in which it was active; none when that was its last. */
export function afterTurn(context: StoredContext): StoredContext[] {
  const turnsToLive = context.timeToLive.turnsToLive - 1;
  return turnsToLive < 1 ? [] : [{ ...context, timeToLive: { ...context.timeToLive, turnsToLive } }];
}
