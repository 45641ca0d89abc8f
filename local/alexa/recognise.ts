import { type Alignment, align, type Utterance } from './align.ts';
import type { DeviceModel, IntentForm, Sample } from './device-model.ts';
import { type Fill, fillSlot, type SlotTypes } from './fill-slot.ts';
import { hear, type Token } from './hear.ts';

/** What the device took the words for. `cost`: how far they are from what the model lists; infinite for the Fallback. */
export type Recognised = {
  readonly intent: IntentForm;
  readonly fills: ReadonlyMap<string, Fill>;
  readonly cost: number;
};

/** A slot that the skill has just asked for. */
export type Asked = { readonly intent: string; readonly slot: string };

export type Listening = {
  readonly model: DeviceModel;
  /** Values that the skill sent. */
  readonly sent: SlotTypes['sent'];
  readonly asked?: Asked;
};

const FALLBACK = 'AMAZON.FallbackIntent';
/** At least two thirds of the words must be those of the sample. */
const MOST_EDITS_SHARE = 1 / 3;

/**
 * The intent of an utterance. Alexa's own understanding generalises in ways that nobody outside knows; this stand-in is simple and
 * always the same: of all samples the one that costs least, where a word too many or too few counts one, listed values next to nothing
 * and unseen ones more (fill-slot.ts). A sample said word for word wins, built-in phrases first; what no sample fits is the Fallback.
 */
export function recognise(words: string, listening: Listening): Recognised {
  const tokens = hear(words);
  const utterance = toUtterance(tokens, listening);
  const found = cheapestSample(listening.model.samples, utterance);
  const answer = listening.asked && toAnswer(listening.asked, utterance, listening.model);
  if (answer !== undefined && (found === undefined || answer.cost <= found.alignment.cost)) return answer;
  if (found !== undefined)
    return { intent: found.sample.intent, fills: found.alignment.fills, cost: found.alignment.cost };
  const intent = listening.model.intents.get(FALLBACK) ?? {
    name: FALLBACK,
    slots: new Map(),
    hasDialog: false,
  };
  return { intent, fills: new Map(), cost: Number.POSITIVE_INFINITY };
}

function toUtterance(tokens: readonly Token[], { model, sent }: Listening): Utterance {
  const known = new Map<string, Fill | undefined>();
  return {
    keys: tokens.map(({ key }) => key),
    fill: (type, from, to) => {
      const key = `${type} ${from} ${to}`;
      if (!known.has(key))
        known.set(key, fillSlot(tokens.slice(from, to), type, { model: model.types, sent }));
      return known.get(key);
    },
  };
}

type Found = { readonly sample: Sample; readonly alignment: Alignment };

function cheapestSample(samples: readonly Sample[], utterance: Utterance): Found | undefined {
  const said = new Set(utterance.keys);
  const mostEdits = Math.floor(utterance.keys.length * MOST_EDITS_SHARE);
  let found: Found | undefined;
  for (const sample of samples) {
    const allowed = sample.isBuiltIn ? 0 : Math.min(mostEdits, found?.alignment.cost ?? mostEdits);
    const missing = sample.parts.filter((part) => 'word' in part && !said.has(part.word)).length;
    if (missing > allowed || utterance.keys.length === 0) continue;
    const alignment = align(sample, utterance, Math.floor(allowed));
    if (alignment === undefined || !isTrusted(alignment, sample)) continue;
    if (found === undefined || alignment.cost < found.alignment.cost) found = { sample, alignment };
  }
  return found;
}

/** Words of any kind are taken only where the sample's words were all said, and some are more than fillers. */
function isTrusted({ hits, edits, isFree }: Alignment, { parts }: Sample): boolean {
  const words = parts.filter((part) => 'word' in part).length;
  if (isFree) return hits > 0 && edits === 0;
  return edits === 0 || hits * 2 > words;
}

/** The words as the answer to what was asked: one of the slot's samples, or the slot alone. */
function toAnswer(
  { intent: name, slot }: Asked,
  utterance: Utterance,
  model: DeviceModel,
): Recognised | undefined {
  const intent = model.intents.get(name);
  const form = intent?.slots.get(slot);
  if (intent === undefined || form === undefined) return undefined;
  const alone: Sample['parts'] = [{ slot }];
  const answers = [alone, ...form.samples].flatMap((parts) => {
    const alignment = align({ intent, parts, isBuiltIn: false }, utterance, 0);
    return alignment === undefined ? [] : [{ intent, fills: alignment.fills, cost: alignment.cost }];
  });
  return answers.sort((one, other) => one.cost - other.cost)[0];
}
