import type { Request, RequestEnvelope, ResponseEnvelope, SessionEndedRequest } from 'ask-sdk-model';
import type { Failure, Outcome } from '../lambda-runtime/runtime-api.ts';
import type { DeviceModel } from './device-model.ts';
import {
  type DeviceSession,
  type Household,
  intentRequest,
  launchRequest,
  sessionEndedRequest,
  toEnvelope,
  userEvent,
} from './envelope.ts';
import { readInvocation } from './invocation.ts';
import { type Listening, recognise } from './recognise.ts';
import type { Screen } from './screen.ts';
import type { Stretch } from './speech.ts';
import { type DeviceState, freshDevice, takeAnswer } from './take-answer.ts';

/** What one thing that was said, touched or left unsaid led to. */
export type Turn =
  | {
      readonly kind: 'answered';
      readonly request: RequestEnvelope;
      readonly response: ResponseEnvelope;
      readonly ms: number;
      /** What is heard: the answer's speech, then what the screen's document speaks. */
      readonly speech: readonly Stretch[];
      /** What the answer put on the screen. */
      readonly screen?: Screen;
      /** The conversation goes on, and the microphone is open. */
      readonly isOpen: boolean;
    }
  /** The skill gave no answer that Alexa could use; Alexa says so itself. */
  | {
      readonly kind: 'failed';
      readonly request: RequestEnvelope;
      readonly failure: Failure;
      readonly ms: number;
    }
  /** Nobody spoke: the device asks again by itself. */
  | { readonly kind: 'reprompted'; readonly speech: readonly Stretch[] }
  /** The conversation ended without the skill's doing; it was told why. */
  | { readonly kind: 'ended'; readonly request: RequestEnvelope; readonly outcome: Outcome }
  /** No conversation is open, and the skill was not named: Alexa would answer this herself. */
  | { readonly kind: 'not-for-us' };

/** An Echo with the skill enabled. */
export type Echo = {
  /** Words that were said; empty: nobody spoke. */
  say(words: string): Promise<readonly Turn[]>;
  /** Touches the given target on the screen, counted from 0. Nothing there: no turns. */
  touch(place: number): Promise<readonly Turn[]>;
  /** Walks away: an open conversation is ended. */
  leave(): Promise<readonly Turn[]>;
  isOpen(): boolean;
};

export type EchoParts = {
  readonly model: DeviceModel;
  readonly household: Household;
  call(envelope: RequestEnvelope): Promise<Outcome>;
};

type Reason = SessionEndedRequest['reason'];
type State = DeviceState & { session: DeviceSession | undefined; isSilent: boolean };

/** The device itself ends a conversation at these words. */
const LEAVING = /^(?:exit|quit)(?: keynote recap)?$/i;

export function createEcho(parts: EchoParts): Echo {
  const state = freshState();
  return {
    say: (words) => say(words, state, parts),
    touch: (place) => touch(place, state, parts),
    leave: () => end('USER_INITIATED', state, parts),
    isOpen: () => state.session !== undefined,
  };
}

function freshState(): State {
  return { ...freshDevice(), session: undefined, isSilent: false };
}

async function say(words: string, state: State, parts: EchoParts): Promise<readonly Turn[]> {
  if (words.trim() === '') return silence(state, parts);
  if (LEAVING.test(words.trim())) return end('USER_INITIATED', state, parts);
  const invocation = readInvocation(words, parts.model);
  if (invocation !== undefined) Object.assign(state, freshState());
  if (invocation?.do === 'open') return ask(launchRequest(parts.household), state, parts);
  if (invocation === undefined && state.session === undefined) return [{ kind: 'not-for-us' }];
  const listening = listeningOf(state, parts.model);
  const [heard] = (invocation?.readings ?? [words])
    .map((reading) => recognise(reading, listening))
    .toSorted((one, other) => one.cost - other.cost);
  return heard === undefined
    ? []
    : ask(intentRequest(heard, state.asked?.intent, parts.household), state, parts);
}

function listeningOf({ asked, sent }: State, model: DeviceModel): Listening {
  return {
    model,
    sent,
    ...(asked && { asked: { intent: asked.intent.name, slot: asked.slot } }),
  };
}

/** Once the device asks again; the second time it gives up. */
async function silence(state: State, parts: EchoParts): Promise<readonly Turn[]> {
  if (state.session === undefined) return [];
  if (state.isSilent || state.reprompt.length === 0) return end('EXCEEDED_MAX_REPROMPTS', state, parts);
  state.isSilent = true;
  return [{ kind: 'reprompted', speech: state.reprompt }];
}

async function touch(place: number, state: State, parts: EchoParts): Promise<readonly Turn[]> {
  const target = state.screen?.touchable[place];
  if (target === undefined || state.shown === undefined) return [];
  return ask(
    userEvent({ token: state.shown.token, arguments: target.arguments }, parts.household),
    state,
    parts,
  );
}

async function end(reason: Reason, state: State, parts: EchoParts): Promise<readonly Turn[]> {
  const { session } = state;
  if (session === undefined) return [];
  Object.assign(state, freshState());
  const request = toEnvelope(sessionEndedRequest(reason, parts.household), session, parts.household);
  return [{ kind: 'ended', request, outcome: await parts.call(request) }];
}

async function ask(request: Request, state: State, parts: EchoParts): Promise<readonly Turn[]> {
  const session = state.session ?? newSession(parts.household);
  Object.assign(state, { session, isSilent: false });
  const envelope = toEnvelope(request, session, parts.household);
  const outcome = await parts.call(envelope);
  const taken =
    outcome.kind === 'answered'
      ? takeAnswer(outcome.payload, state, { device: parts.household.device, request })
      : outcome.failure;
  if ('type' in taken) {
    const failed: Turn = { kind: 'failed', request: envelope, failure: taken, ms: outcome.ms };
    return [failed, ...(await end('ERROR', state, parts))];
  }
  const { response, speech, screen } = taken;
  const isOpen = response.response.shouldEndSession === false;
  if (isOpen)
    state.session = {
      ...session,
      isNew: false,
      attributes: response.sessionAttributes ?? {},
      ...shownBy(state),
    };
  else Object.assign(state, freshState());
  return [
    {
      kind: 'answered',
      request: envelope,
      response,
      ms: outcome.ms,
      speech,
      ...(screen && { screen }),
      isOpen,
    },
  ];
}

function newSession({ newId }: Household): DeviceSession {
  return { id: `amzn1.echo-api.session.${newId()}`, isNew: true, attributes: {} };
}

function shownBy({ shown }: State): Pick<DeviceSession, 'shown'> {
  const version = (shown?.document as { version?: unknown } | undefined)?.version;
  return shown === undefined ? {} : { shown: { token: shown.token, version: String(version ?? '') } };
}
