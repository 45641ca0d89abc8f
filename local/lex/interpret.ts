import type { LexV2Intent, LexV2Slots } from 'aws-lambda';
import { type IntentDefinition, type LocaleDefinition, slotOf } from './bot-definition.ts';
import { BUILT_IN_PHRASES } from './built-in.ts';
import { createSampleGraph, type Match, matchSamples, type SampleGraph } from './sample-graph.ts';
import type { DialogAction, Interpretation } from './session-state.ts';
import { createSlotReaders, freeFill, type SlotReader, toUtterance, type Utterance } from './slot-values.ts';

/** What a session waits for. */
export type Expected = { readonly dialogAction?: DialogAction; readonly intent?: LexV2Intent };

/**
 * What words came to. `intents`: what they may have meant, the likeliest first, which is what the turn goes on with. not-understood:
 * neither an answer to what was asked nor anything else.
 */
export type Understood = {
  readonly step: 'intent' | 'slot' | 'confirmed' | 'denied' | 'not-understood';
  readonly intents: readonly Interpretation[];
};

/** Understands words by what is waited for and by the contexts that are active. */
export type Interpret = (text: string, expected: Expected, contexts: ReadonlySet<string>) => Understood;

/** The service gives at most five. */
const MOST_INTENTS = 5;

/** Yes and no, as if they were an intent with one slot. */
const SAID = 'said';
const CONFIRMING: IntentDefinition = {
  name: 'Confirming',
  samples: [],
  slots: [{ name: SAID, type: 'AMAZON.Confirmation', isRequired: true, samples: [] }],
  asksDialogHook: false,
  asksFulfillmentHook: false,
  closing: [],
  inputContexts: [],
  outputContexts: [],
};

type Brain = {
  readonly locale: LocaleDefinition;
  readonly readers: ReadonlyMap<string, SlotReader>;
  readonly samples: SampleGraph;
  readonly confirmations: SampleGraph;
  /** Of a slot's own samples, by intent and slot; made when the slot is first asked for. */
  readonly slotSamples: Map<string, SampleGraph>;
};

/**
 * Makes a locale ready for understanding. The service generalises from samples in ways that nobody outside knows; this stand-in is
 * simple and always the same: a sample counts when all its words were said, in their order and with at most fillers around them, and
 * its slots took what is between. Words that no sample has are the Fallback's.
 */
export function createInterpret(locale: LocaleDefinition): Interpret {
  const readers = createSlotReaders(locale);
  const samples = [...locale.intents.values()].flatMap((intent) =>
    [...(BUILT_IN_PHRASES.get(intent.parent ?? '') ?? []), ...intent.samples].map((text) => ({
      intent,
      text,
    })),
  );
  const brain = {
    locale,
    readers,
    samples: createSampleGraph(samples, readers),
    confirmations: createSampleGraph([{ intent: CONFIRMING, text: `{${SAID}}` }], readers),
    slotSamples: new Map(),
  };
  return (text, expected, contexts) => {
    const utterance = toUtterance(text);
    const found = matchSamples(brain.samples, utterance).filter(({ intent }) =>
      intent.inputContexts.every((name) => contexts.has(name)),
    );
    return answerTo(expected, { brain, utterance, found }) ?? asIntent(found, brain.locale);
  };
}

type Heard = { readonly brain: Brain; readonly utterance: Utterance; readonly found: readonly Match[] };

function answerTo({ dialogAction, intent }: Expected, heard: Heard): Understood | undefined {
  const definition = intent && heard.brain.locale.intents.get(intent.name);
  if (intent === undefined || definition === undefined) return undefined;
  switch (dialogAction?.type) {
    case 'ConfirmIntent':
      return answerToConfirmation(intent, heard);
    case 'ElicitSlot':
      return answerToSlot(intent, { ...heard, definition, name: dialogAction.slotToElicit ?? '' });
    default:
      return undefined;
  }
}

function answerToConfirmation(intent: LexV2Intent, heard: Heard): Understood {
  const [match] = matchSamples(heard.brain.confirmations, heard.utterance);
  const said = match?.fills.get(SAID)?.value.interpretedValue;
  if (said === 'Yes')
    return {
      step: 'confirmed',
      intents: [{ intent: { ...intent, confirmationState: 'Confirmed' }, score: 1 }],
    };
  if (said === 'No')
    return { step: 'denied', intents: [{ intent: { ...intent, confirmationState: 'Denied' }, score: 1 }] };
  return otherwise(intent, heard);
}

type AskedSlot = Heard & { readonly definition: IntentDefinition; readonly name: string };

/**
 * The slot's listed words come first, then another wish that was said word for word, then any words where the slot takes them: so
 * "help" is not taken for a topic.
 */
function answerToSlot(intent: LexV2Intent, asked: AskedSlot): Understood {
  const { brain, utterance, found, definition, name } = asked;
  const slot = slotOf(definition, name);
  if (slot === undefined || utterance.words.length === 0) return otherwise(intent, asked);
  const [match] = matchSamples(slotGraph(asked), utterance);
  if (match !== undefined && !match.isFree) return filled(intent, match.fills);
  const isOther = found.some(({ isFree, score }) => !isFree && score >= brain.locale.threshold);
  if (isOther) return asIntent(found, brain.locale, intent);
  if (match !== undefined) return filled(intent, match.fills);
  if (brain.readers.get(slot.type)?.expands)
    return filled(intent, new Map([[name, freeFill(utterance, 0, utterance.words.length).value]]));
  return otherwise(intent, asked);
}

function slotGraph({ brain, definition, name }: AskedSlot): SampleGraph {
  const key = `${definition.name} ${name}`;
  const texts = [`{${name}}`, ...(slotOf(definition, name)?.samples ?? [])];
  const graph =
    brain.slotSamples.get(key) ??
    createSampleGraph(
      texts.map((text) => ({ intent: definition, text })),
      brain.readers,
    );
  brain.slotSamples.set(key, graph);
  return graph;
}

function filled(intent: LexV2Intent, fills: Match['fills']): Understood {
  const slots = { ...intent.slots, ...Object.fromEntries(fills) };
  return { step: 'slot', intents: [{ intent: { ...intent, slots }, score: 1 }] };
}

/** Something else that was wanted instead of answering, or nothing that was understood. */
function otherwise(intent: LexV2Intent, { brain: { locale }, found }: Heard): Understood {
  const isOther = found.some(({ score }) => score >= locale.threshold);
  return isOther
    ? asIntent(found, locale, intent)
    : { step: 'not-understood', intents: [{ intent }, { intent: freshIntent(locale.fallback) }] };
}

/** Intents that are certain enough, then the Fallback, then the others. */
function asIntent(found: readonly Match[], locale: LocaleDefinition, open?: LexV2Intent): Understood {
  const ranked = found.map(({ intent, score, fills }) => ({
    score,
    intent: freshIntent(intent, {
      ...(intent.name === open?.name ? open.slots : {}),
      ...Object.fromEntries(fills),
    }),
  }));
  const intents = [
    ...ranked.filter(({ score }) => score >= locale.threshold),
    { intent: freshIntent(locale.fallback) },
    ...ranked.filter(({ score }) => score < locale.threshold),
  ];
  return { step: 'intent', intents: intents.slice(0, MOST_INTENTS) };
}

/** An intent as it begins: every slot named, null where nothing filled it. */
export function freshIntent({ name, slots }: IntentDefinition, fills: LexV2Slots = {}): LexV2Intent {
  const empty: LexV2Slots = Object.fromEntries(slots.map((slot) => [slot.name, null]));
  return { name, slots: { ...empty, ...fills }, state: 'InProgress', confirmationState: 'None' };
}
