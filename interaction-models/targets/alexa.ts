import type { v1 } from 'ask-smapi-model';
import { RecapError } from '../../lambda/errors.ts';
import type { Catalogue } from '../../lambda/retrieve/index-format.ts';
import type { Model } from '../model.ts';
import { elicitationSamples, toDialog } from './alexa-dialog.ts';
import { alexaAdvice } from './alexa-rules.ts';
import { toSamples } from './alexa-samples.ts';
import { customTypes, slotTypes } from './alexa-types.ts';

export type AlexaModel = v1.skill.interactionModel.InteractionModelData;
type Intent = v1.skill.interactionModel.Intent;

export const INVOCATION_NAME = 'keynote recap';
/** The locales of the skill. Their models are the same: the phrases hold British and American spellings side by side. */
export const ALEXA_LOCALES = ['en-AU', 'en-CA', 'en-GB', 'en-IN', 'en-US'] as const;

/**
 * The Alexa interaction model: the sentences of the model as samples, the catalogue as slot types. Every list is sorted.
 * Throws `bad-model` with the advice of every rule that it would break.
 */
export function toAlexaModel(model: Model, catalogue: Catalogue): AlexaModel {
  const { samples, captured } = toSamples(model);
  const types = slotTypes(model, captured);
  const intents = [...samples]
    .map(([name, said]) => toIntent(name, said, types))
    .sort((one, other) => ((one.name ?? '') < (other.name ?? '') ? -1 : 1));
  const alexaModel: AlexaModel = {
    interactionModel: {
      languageModel: {
        invocationName: INVOCATION_NAME,
        modelConfiguration: { fallbackIntentSensitivity: { level: 'LOW' } },
        intents,
        types: customTypes({ model, catalogue, captured }),
      },
      ...toDialog(intents),
    },
  };
  const advice = alexaAdvice(alexaModel);
  if (advice.length > 0) throw new RecapError('bad-model', advice.join('\n'));
  return alexaModel;
}

function toIntent(name: string, samples: readonly string[], types: ReadonlyMap<string, string>): Intent {
  const used = [
    ...new Set(samples.flatMap((sample) => [...sample.matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => slot))),
  ];
  const slots = used.sort().map((slot) => {
    const asked = name.startsWith('AMAZON.') ? [] : elicitationSamples(slot);
    return { name: slot, type: types.get(slot) ?? slot, ...(asked.length === 0 ? {} : { samples: asked }) };
  });
  return { name, ...(slots.length === 0 ? {} : { slots }), samples: [...samples] };
}

/** The text of a model file: one line an entry, so that a change to a sentence shows as such; one blank deep, as blanks are a third of it. */
export function renderAlexaModel(alexaModel: AlexaModel): string {
  return `${JSON.stringify(alexaModel, null, 1)}\n`;
}
