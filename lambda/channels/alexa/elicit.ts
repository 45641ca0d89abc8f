import type { Directive, Slot } from 'ask-sdk-model';
import type { Answer } from '../../dialog/answer.ts';
import type { HeardIntent } from './envelope.ts';
import { ALEXA_INTENTS, ELICITED, type Elicited } from './intents.ts';

/** What an answer asks for by name, when that is one of several speakers or talks. */
function askedFor({ outcome, session }: Answer): Elicited | undefined {
  const { choices = [] } = session;
  if (outcome !== 'ask-back' || choices.length < 2) return undefined;
  return ELICITED.find((slot) => {
    const ids = choices.flatMap(({ offer }) =>
      offer.do === 'ask' || offer.do === 'recap' ? (offer[slot] ?? []) : [],
    );
    return new Set(ids).size === choices.length;
  });
}

/** The slots that an intent of the model has, by the sentence that it is put together to. */
function slotsOf(name: string): readonly string[] {
  if (name.startsWith('AMAZON.')) return [];
  return [...(ALEXA_INTENTS.get(name)?.saidAs ?? '').matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => slot);
}

/**
 * Tells Alexa to listen for a name where the answer asks "which one?": names of that kind are then heard best, and come back in
 * the intent that was asked with. Undefined where the answer asks for nothing of the kind, or the intent has no slot for it. Whatever
 * else is said then is heard as before: read-intent looks whether the words are a wish of their own.
 */
export function elicitSlot(answer: Answer, intent: HeardIntent): Directive | undefined {
  const asked = askedFor(answer);
  const names = new Set(slotsOf(intent.name));
  if (asked === undefined || !names.has(asked)) return undefined;
  const slots = [...names].map((name): [string, Slot] => {
    const said = name === asked ? undefined : intent.slots.get(name)?.said;
    return [name, { name, confirmationStatus: 'NONE', ...(said !== undefined && { value: said }) }];
  });
  return {
    type: 'Dialog.ElicitSlot',
    slotToElicit: asked,
    updatedIntent: { name: intent.name, confirmationStatus: 'NONE', slots: Object.fromEntries(slots) },
  };
}
