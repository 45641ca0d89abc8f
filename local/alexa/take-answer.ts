import type { Directive, Intent, Request, ResponseEnvelope } from 'ask-sdk-model';
import type { Failure } from '../lambda-runtime/runtime-api.ts';
import type { Device } from './device.ts';
import { listValues, type SlotType } from './device-model.ts';
import { readScreen, type Screen, type Shown } from './screen.ts';
import { readSpeech, type Stretch } from './speech.ts';

/** What an answer leaves behind in a device. */
export type DeviceState = {
  /** A slot that the skill asked for, and the intent as it has it so far. */
  asked: { readonly intent: Intent; readonly slot: string } | undefined;
  /** Values that the skill sent, by slot type. */
  sent: ReadonlyMap<string, Pick<SlotType, 'values'>>;
  shown: Shown | undefined;
  screen: Screen | undefined;
  /** What the device says when nobody speaks. */
  reprompt: readonly Stretch[];
};

export function freshDevice(): DeviceState {
  return { asked: undefined, sent: new Map(), shown: undefined, screen: undefined, reprompt: [] };
}

/** Between the answer's speech and what the screen's document speaks, in milliseconds. */
const BETWEEN = 400;

/** `screen`: what the answer put on it, where it put anything. */
export type Taken = {
  readonly response: ResponseEnvelope;
  readonly speech: readonly Stretch[];
  readonly screen?: Screen;
};

/** The device, and the request that was answered. */
type Context = { readonly device: Device; readonly request: Request };

/** Does what the answer says; what Alexa would refuse is a failure. */
export function takeAnswer(payload: unknown, state: DeviceState, context: Context): Taken | Failure {
  const envelope = payload as ResponseEnvelope | null;
  if (typeof envelope?.response !== 'object' || envelope.response === null)
    return { type: 'INVALID_RESPONSE', message: 'The answer has no response' };
  try {
    const { outputSpeech, reprompt, directives = [] } = envelope.response;
    const before = state.screen;
    state.asked = undefined;
    state.reprompt = speechOf(reprompt?.outputSpeech);
    const onScreen = directives.flatMap((directive) => obey(directive, state, context));
    const spoken = [speechOf(outputSpeech), ...onScreen].filter((speech) => speech.length > 0);
    const speech = spoken.flatMap((each, at) => (at === 0 ? each : [{ pause: BETWEEN }, ...each]));
    const { screen } = state;
    return { response: envelope, speech, ...(screen !== undefined && screen !== before && { screen }) };
  } catch (error) {
    return { type: 'INVALID_RESPONSE', message: error instanceof Error ? error.message : String(error) };
  }
}

type Speech = { readonly type: string; readonly text?: string; readonly ssml?: string };

function speechOf(speech: Speech | undefined): readonly Stretch[] {
  if (speech === undefined) return [];
  return speech.type === 'SSML' ? readSpeech(speech.ssml ?? '') : [{ words: speech.text ?? '' }];
}

type Entities = Parameters<typeof listValues>[0];

/** Carries a directive out; gives what it speaks. Directives that speak and show nothing are passed over. */
function obey(
  directive: Directive,
  state: DeviceState,
  { device, request }: Context,
): (readonly Stretch[])[] {
  switch (directive.type) {
    case 'Dialog.ElicitSlot': {
      const intent = directive.updatedIntent ?? ('intent' in request ? request.intent : undefined);
      if (intent !== undefined) state.asked = { intent, slot: directive.slotToElicit };
      return [];
    }
    case 'Dialog.UpdateDynamicEntities': {
      const types = directive.updateBehavior === 'CLEAR' ? [] : (directive.types ?? []);
      state.sent = new Map(
        types.map(({ name = '', values }) => [name, listValues((values ?? []) as Entities)]),
      );
      return [];
    }
    case 'Alexa.Presentation.APL.RenderDocument': {
      const { token = '', document, datasources } = directive;
      state.shown = { token, document, datasources };
      state.screen = readScreen(state.shown, device);
      return [];
    }
    case 'Alexa.Presentation.APL.ExecuteCommands':
      return directive.token === state.shown?.token ? spokenBy(directive.commands ?? [], state.screen) : [];
    default:
      return [];
  }
}

type Command = {
  readonly type: string;
  readonly componentId?: string;
  readonly commands?: readonly Command[];
};

/** What commands make the document speak, in their order. */
function spokenBy(commands: readonly Command[], screen: Screen | undefined): (readonly Stretch[])[] {
  const spoken: (readonly Stretch[])[] = [];
  const waiting = commands.toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    waiting.push(...(next.commands ?? []).toReversed());
    const speech = next.type === 'SpeakItem' ? screen?.speech.get(next.componentId ?? '') : undefined;
    if (speech !== undefined) spoken.push(readSpeech(speech));
  }
  return spoken;
}
