import type {
  Context,
  Intent,
  IntentRequest,
  interfaces,
  LaunchRequest,
  Request,
  RequestEnvelope,
  SessionEndedRequest,
  Slot,
  slu,
} from 'ask-sdk-model';
import type { Device } from './device.ts';
import type { Resolution } from './fill-slot.ts';
import type { Recognised } from './recognise.ts';

/** Who and what a request comes from; nothing of it is real. */
export type Household = {
  readonly device: Device;
  readonly userId: string;
  readonly skillId: string;
  readonly locale: string;
  /** Where the skill may send words while it works. */
  readonly apiEndpoint: string;
  /** What differs from request to request. */
  newId(): string;
  now(): Date;
};

/** A conversation as the device keeps it. */
export type DeviceSession = {
  readonly id: string;
  readonly isNew: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** The document on the screen. */
  readonly shown?: { readonly token: string; readonly version: string };
};

const AUTHORITY = 'amzn1.er-authority.echo-sdk';

/** A whole request: whose it is, in which session, and what happened. */
export function toEnvelope(request: Request, session: DeviceSession, household: Household): RequestEnvelope {
  const application = { applicationId: household.skillId };
  const user = { userId: household.userId };
  return {
    version: '1.0',
    session: {
      new: session.isNew,
      sessionId: session.id,
      application,
      attributes: { ...session.attributes },
      user,
    },
    context: toContext(session, household, { application, user }),
    request,
  };
}

function toContext(
  { shown }: DeviceSession,
  { device, apiEndpoint }: Household,
  owner: Pick<Context['System'], 'application' | 'user'>,
): Context {
  return {
    System: {
      ...owner,
      device: {
        deviceId: `amzn1.ask.device.${device.name.toUpperCase()}`,
        supportedInterfaces: device.interfaces,
      },
      apiEndpoint,
      apiAccessToken: 'local',
    },
    ...device.viewport,
    ...(shown && { 'Alexa.Presentation.APL': { ...shown, componentsVisibleOnScreen: [] } }),
  };
}

type Common = { readonly requestId: string; readonly timestamp: string; readonly locale: string };

function common({ newId, now, locale }: Household): Common {
  return { requestId: `amzn1.echo-api.request.${newId()}`, timestamp: now().toISOString(), locale };
}

export function launchRequest(household: Household): LaunchRequest {
  return { type: 'LaunchRequest', ...common(household) };
}

export function sessionEndedRequest(
  reason: SessionEndedRequest['reason'],
  household: Household,
): SessionEndedRequest {
  return { type: 'SessionEndedRequest', ...common(household), reason };
}

/** @param asked the intent that the skill is asking a slot of, with what it has so far. */
export function intentRequest(
  { intent, fills }: Recognised,
  asked: Intent | undefined,
  household: Household,
): IntentRequest {
  const goesOn = asked?.name === intent.name;
  const slots = [...intent.slots.keys()].map((name): [string, Slot] => {
    const fill = fills.get(name);
    if (fill === undefined)
      return [name, (goesOn && asked?.slots?.[name]) || { name, confirmationStatus: 'NONE' }];
    const heard = {
      value: fill.value,
      ...(fill.resolutions && {
        resolutions: {
          resolutionsPerAuthority: fill.resolutions.map((found) => toAuthority(found, household.skillId)),
        },
      }),
    };
    return [name, { name, confirmationStatus: 'NONE', ...heard, slotValue: { type: 'Simple', ...heard } }];
  });
  return {
    type: 'IntentRequest',
    ...common(household),
    dialogState: goesOn ? 'IN_PROGRESS' : intent.hasDialog ? 'STARTED' : 'COMPLETED',
    intent: {
      name: intent.name,
      confirmationStatus: 'NONE',
      ...(slots.length > 0 && { slots: Object.fromEntries(slots) }),
    },
  };
}

function toAuthority(
  { dynamic, type, entities }: Resolution,
  skillId: string,
): slu.entityresolution.Resolution {
  return {
    authority: `${AUTHORITY}${dynamic ? '.dynamic' : ''}.${skillId}.${type}`,
    status: { code: entities.length > 0 ? 'ER_SUCCESS_MATCH' : 'ER_SUCCESS_NO_MATCH' },
    // the service leaves the list out where nothing matched, whatever its types say
    ...(entities.length > 0 ? { values: entities.map((value) => ({ value: { ...value } })) } : {}),
  } as slu.entityresolution.Resolution;
}

/** A touch: what the touched component sends. */
export function userEvent(
  touched: { readonly token: string; readonly arguments: readonly unknown[] },
  household: Household,
): interfaces.alexa.presentation.apl.UserEvent {
  return {
    type: 'Alexa.Presentation.APL.UserEvent',
    ...common(household),
    token: touched.token,
    arguments: [...touched.arguments],
    source: { type: 'TouchWrapper', handler: 'Press' },
    components: {},
  };
}
