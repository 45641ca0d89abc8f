import type { v1 } from 'ask-smapi-model';
import type { Elicited } from '../../lambda/channels/alexa/intents.ts';

type Intent = v1.skill.interactionModel.Intent;
type Dialog = v1.skill.interactionModel.Dialog;
type DialogIntent = v1.skill.interactionModel.DialogIntents;
type Prompt = v1.skill.interactionModel.Prompt;

type Asking = { readonly prompt: string; readonly says: readonly string[] };

/**
 * What is asked for when it could be several: `Dialog.ElicitSlot` is ignored for an intent that is not listed.
 * `says`: how the answer may come besides the bare name.
 */
const ELICITED_SLOTS: Readonly<Record<Elicited, Asking>> = {
  speaker: { prompt: 'Which speaker do you mean?', says: ['by *', 'i mean *', 'the one by *'] },
  talk: { prompt: 'Which talk do you mean?', says: ['i mean *', 'in *', 'the one called *'] },
};
const ASKED: ReadonlyMap<string, Asking> = new Map(Object.entries(ELICITED_SLOTS));

function promptId(slot: string): string {
  return `Elicit.Slot.${slot}`;
}

/** The samples of a slot while it is being asked for; none for a slot that never is. */
export function elicitationSamples(slot: string): string[] {
  const says = ASKED.get(slot)?.says ?? [];
  return says.length === 0 ? [] : ['*', ...says].map((say) => say.replace('*', `{${slot}}`)).sort();
}

/** Entries for the intents whose slots may be asked for. The program leads the conversation: nothing is required. */
export function toDialog(intents: readonly Intent[]): { dialog: Dialog; prompts: Prompt[] } {
  const asked = intents.filter(({ slots = [] }) => slots.some(({ name = '' }) => ASKED.has(name)));
  const slots = new Set(asked.flatMap((intent) => (intent.slots ?? []).map(({ name = '' }) => name)));
  return {
    dialog: { delegationStrategy: 'SKILL_RESPONSE', intents: asked.map(toDialogIntent) },
    prompts: [...ASKED]
      .sort()
      .flatMap(([slot, { prompt }]) =>
        slots.has(slot) ? [{ id: promptId(slot), variations: [{ type: 'PlainText', value: prompt }] }] : [],
      ),
  };
}

function toDialogIntent({ name = '', slots = [] }: Intent): DialogIntent {
  return {
    name,
    delegationStrategy: 'SKILL_RESPONSE',
    confirmationRequired: false,
    prompts: {},
    slots: slots.map((slot) => ({
      name: slot.name ?? '',
      type: slot.type ?? '',
      confirmationRequired: false,
      elicitationRequired: false,
      prompts: ASKED.has(slot.name ?? '') ? { elicitation: promptId(slot.name ?? '') } : {},
    })),
  };
}
