import { at, text as boundedText, isRecord, list } from '../unknown.ts';

/** A request as Alexa sends it, checked once and cut down to what is used: whatever came in, this can be relied on. */
export type AlexaRequest = {
  /** "LaunchRequest", "IntentRequest"…; empty for what is no request. */
  readonly type: string;
  readonly id: string;
  readonly locale: string;
  readonly isNew: boolean;
  readonly hasSession: boolean;
  /** What a conversation left in the session, unchecked. */
  readonly attributes: unknown;
  readonly intent?: HeardIntent;
  /** The words answer a question for a slot. */
  readonly isReply: boolean;
  /** The arguments of a touch. */
  readonly touched: readonly unknown[];
  /** Why a session ended, and what was wrong where something was. */
  readonly reason?: string;
  readonly fault?: string;
  readonly userId?: string;
  readonly device: Device;
  /** Where a word can be said while somebody waits; absent where nobody does. */
  readonly waiting?: { readonly endpoint: string; readonly token: string; readonly requestId: string };
};

export type HeardIntent = { readonly name: string; readonly slots: ReadonlyMap<string, HeardSlot> };

/** What a slot took: the words as spoken, and what Alexa matched them with. */
export type HeardSlot = {
  readonly said: string;
  /** Ids of the matches; absent when nothing matched. */
  readonly ids?: readonly string[];
  /** The matched value as the model writes it, when it is one only. */
  readonly value?: string;
};

export type Device = {
  /** The newest APL that the screen understands, as [1, 4]; absent: no screen. */
  readonly screen?: readonly [major: number, minor: number];
  readonly isRound: boolean;
};

/** Nothing that Alexa sends is longer; work stays bounded for what pretends to be Alexa. */
const MOST_CHARACTERS = 2000;
/** Requests that somebody spoke and waits for. */
const SPOKEN = /^(?:LaunchRequest|IntentRequest)$/;
const MOST_SLOTS = 40;
const MOST_MATCHES = 20;

function text(value: unknown): string {
  return boundedText(value, MOST_CHARACTERS);
}

type Match = { readonly id: string; readonly value: string };

/** What entity resolution found, in the order of its authorities. */
function readMatches(resolutions: unknown): readonly Match[] {
  const matched = list(at(resolutions, 'resolutionsPerAuthority'), MOST_MATCHES).filter(
    (authority) => at(authority, 'status', 'code') === 'ER_SUCCESS_MATCH',
  );
  return matched
    .flatMap((authority) => list(at(authority, 'values'), MOST_MATCHES))
    .flatMap((one) => {
      const value = text(at(one, 'value', 'name'));
      const id = text(at(one, 'value', 'id')) || value;
      return id === '' ? [] : [{ id, value }];
    });
}

/** One value of a slot. */
function readValue(value: unknown, resolutions: unknown): HeardSlot | undefined {
  const said = text(value);
  if (said.trim() === '') return undefined;
  const byId = new Map(readMatches(resolutions).map((match) => [match.id, match]));
  const [first] = byId.values();
  if (first === undefined) return { said };
  return { said, ids: [...byId.keys()], ...(byId.size === 1 && { value: first.value }) };
}

/** A slot's values: one, or several where the model allows it ("aurora and dynamodb"). */
function readSlot(slot: unknown): readonly HeardSlot[] {
  const several = list(at(slot, 'slotValue', 'values'), MOST_MATCHES);
  const values =
    several.length > 0
      ? several.map((one) => readValue(at(one, 'value'), at(one, 'resolutions')))
      : [
          readValue(
            text(at(slot, 'value')) || at(slot, 'slotValue', 'value'),
            at(slot, 'resolutions') ?? at(slot, 'slotValue', 'resolutions'),
          ),
        ];
  return values.filter((one) => one !== undefined);
}

function readIntent(intent: unknown): HeardIntent | undefined {
  const name = text(at(intent, 'name'));
  if (name === '') return undefined;
  const given = at(intent, 'slots');
  const slots = new Map<string, HeardSlot>();
  for (const [slot, value] of isRecord(given) ? Object.entries(given).slice(0, MOST_SLOTS) : []) {
    const [first, second] = readSlot(value);
    if (first !== undefined) slots.set(slot.slice(0, MOST_CHARACTERS), first);
    // a second value is the other side of a comparison, where nothing else is
    if (second !== undefined && !slots.has(`other_${slot}`)) slots.set(`other_${slot}`, second);
  }
  return { name, slots };
}

function readDevice(context: unknown): Device {
  const interfaces = at(context, 'System', 'device', 'supportedInterfaces');
  const apl = at(interfaces, 'Alexa.Presentation.APL');
  const version = /^(\d{1,4})\.(\d{1,3})/.exec(text(at(apl, 'runtime', 'maxVersion')) || '1.0');
  const shapes = [
    at(context, 'Viewport', 'shape'),
    ...list(at(context, 'Viewports'), 4).map((one) => at(one, 'shape')),
  ];
  return {
    ...(isRecord(apl) && version !== null && { screen: [Number(version[1]), Number(version[2])] as const }),
    isRound: shapes.includes('ROUND'),
  };
}

/** Reads whatever came in. Never fails: what is missing or of another shape is absent or empty. */
export function readEnvelope(event: unknown): AlexaRequest {
  const request = at(event, 'request');
  const session = at(event, 'session');
  const system = at(event, 'context', 'System');
  const intent = readIntent(at(request, 'intent'));
  const userId = text(at(system, 'user', 'userId')) || text(at(session, 'user', 'userId'));
  const [endpoint, token] = [text(at(system, 'apiEndpoint')), text(at(system, 'apiAccessToken'))];
  // of a document that a screen could not draw, the first fault
  const [broken] = list(at(request, 'errors'), 1);
  const fault = text(at(request, 'error', 'type')) || text(at(broken, 'type'));
  const reason = text(at(request, 'reason')) || text(at(broken, 'reason'));
  const [type, requestId] = [text(at(request, 'type')), text(at(request, 'requestId'))];
  return {
    type,
    id: requestId,
    locale: text(at(request, 'locale')),
    isNew: at(session, 'new') === true,
    hasSession: isRecord(session),
    attributes: at(session, 'attributes'),
    ...(intent && { intent }),
    isReply: at(request, 'dialogState') === 'IN_PROGRESS',
    touched: list(at(request, 'arguments'), MOST_MATCHES),
    ...(reason !== '' && { reason }),
    ...(fault !== '' && { fault }),
    ...(userId !== '' && { userId }),
    device: readDevice(at(event, 'context')),
    ...(endpoint !== '' && token !== '' && SPOKEN.test(type) && { waiting: { endpoint, token, requestId } }),
  };
}
