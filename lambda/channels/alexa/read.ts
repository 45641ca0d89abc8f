import type { Question } from '../../dialog/question.ts';
import type { ReadIntent } from '../../understand/read-intent.ts';
import type { AlexaRequest, HeardIntent, HeardSlot } from './envelope.ts';
import { ALEXA_INTENTS, saidAs } from './intents.ts';

/** What a request asks of us. */
export type Heard =
  | { readonly do: 'answer'; readonly question: Question }
  /** Would we have an answer? Nothing may be heard. */
  | { readonly do: 'tell-if-able'; readonly question: Question; readonly slots: readonly string[] }
  /** The session is over: nothing may be said, but there may be something to remember. */
  | { readonly do: 'remember' }
  /** An event to take note of, to which nothing may be said. */
  | { readonly do: 'note' };

/** How words and intents become questions: the core's own understanding. */
export type Ear = { readonly understand: (heard: string) => Question; readonly readIntent: ReadIntent };

/** Events that must not be answered with speech: Alexa refuses such a response, or nobody is there to hear it. */
const QUIET =
  /^(?:AudioPlayer|PlaybackController|System|AlexaSkillEvent|AlexaHouseholdListEvent|Messaging|Alexa\.DataStore|Alexa\.Presentation\.APLA?\.(?:RuntimeError|Load\w+)$)/;

/** Slots of the model are the core's own but for ids with a prefix ("speaker:werner-vogels"). */
function toSlot({ said, ids, value }: HeardSlot): {
  readonly said: string;
  readonly ids?: readonly string[];
} {
  return {
    said: value ?? said,
    ...(ids && { ids: ids.map((id) => id.slice(id.lastIndexOf(':') + 1)) }),
  };
}

/** "otherTopic" is other_topic. */
function toSlotName(name: string): string {
  return name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** An intent of the model; one that the model does not have is read by the words in its slots. */
function readHeardIntent({ name, slots }: HeardIntent, isReply: boolean, ear: Ear): Question {
  const spoken = new Map([...slots].map(([slot, heard]) => [slot, heard.said]));
  const intent = ALEXA_INTENTS.get(name);
  if (intent === undefined) return ear.understand([...spoken.values()].join(' '));
  const { strange } = intent;
  if (strange !== undefined && spoken.has(strange.slot) && slots.get(strange.slot)?.ids === undefined)
    return ear.understand(saidAs(strange, spoken));
  return ear.readIntent({
    wish: intent.wish,
    slots: Object.fromEntries([...slots].map(([slot, heard]) => [toSlotName(slot), toSlot(heard)])),
    sentence: saidAs(intent, spoken),
    reads: intent.reads,
    isReply,
  });
}

/** A touch says words, as our own screens tell it to: the same understanding, the same answer as by voice. */
function readTouch(touched: readonly unknown[], ear: Ear): Question {
  const [verb, words] = touched;
  return ear.understand(verb === 'say' && typeof words === 'string' ? words : '');
}

type Reader = (request: AlexaRequest, ear: Ear) => Heard;

const answerIntent: Reader = ({ intent, isReply }, ear) => ({
  do: 'answer',
  question: intent === undefined ? ear.understand('') : readHeardIntent(intent, isReply, ear),
});

const OPEN: Heard = { do: 'answer', question: { kind: 'open', turn: { heard: '', words: '' } } };

/** Requests that bring no words: what they come to is known before anything that understands words is there. */
const WORDLESS: ReadonlyMap<string, Heard> = new Map<string, Heard>([
  ['LaunchRequest', OPEN],
  ['SessionResumedRequest', OPEN],
  ['SessionEndedRequest', { do: 'remember' }],
]);

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['IntentRequest', answerIntent],
  [
    'CanFulfillIntentRequest',
    ({ intent }, ear) => ({
      do: 'tell-if-able',
      question: intent === undefined ? ear.understand('') : readHeardIntent(intent, false, ear),
      slots: [...(intent?.slots.keys() ?? [])],
    }),
  ],
  [
    'Alexa.Presentation.APL.UserEvent',
    ({ touched }, ear) => ({ do: 'answer', question: readTouch(touched, ear) }),
  ],
]);

/** True when something may be said to a request of this type; for what is no request at all, too. */
export function mayBeAnswered(type: string): boolean {
  return type !== 'SessionEndedRequest' && type !== 'CanFulfillIntentRequest' && !QUIET.test(type);
}

/** What a request without words comes to; undefined for one that has to be understood. */
export function readWordless({ type }: AlexaRequest): Heard | undefined {
  return WORDLESS.get(type) ?? (QUIET.test(type) ? { do: 'note' } : undefined);
}

/** What any request comes to. One of a type that nobody told us of is answered like words that were not understood. */
export function readRequest(request: AlexaRequest, ear: Ear): Heard {
  const known = readWordless(request) ?? READERS.get(request.type)?.(request, ear);
  return known ?? { do: 'answer', question: ear.understand('') };
}
