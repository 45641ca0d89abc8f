import { RecapError } from '../../lambda/errors.ts';
import type { IntentDefinition, LocaleDefinition } from './bot-definition.ts';
import { BUILT_IN_PHRASES, BUILT_IN_TYPES } from './built-in.ts';

/**
 * What no single file of a bot shows: that its parts name each other rightly.
 * @throws RecapError `bad-model`
 */
export function checkLocale(locale: LocaleDefinition, folder: string): void {
  const wrong = [...locale.intents.values()].flatMap((intent) =>
    [...wrongParent(intent), ...wrongSlots(intent, locale), ...wrongSamples(intent)].map(
      (what) => `${folder}: intent ${intent.name} ${what}.`,
    ),
  );
  if (wrong.length > 0) throw new RecapError('bad-model', wrong.join(' '));
}

function wrongParent({ parent }: IntentDefinition): string[] {
  return parent === undefined || BUILT_IN_PHRASES.has(parent)
    ? []
    : [`has the parent ${parent}, which the stand-in does not serve`];
}

function wrongSlots({ slots }: IntentDefinition, { slotTypes }: LocaleDefinition): string[] {
  return slots.flatMap(({ name, type, isRequired, prompt }) => [
    ...(slotTypes.has(type) || BUILT_IN_TYPES.has(type)
      ? []
      : [`has the slot ${name} of the type ${type}, which is neither defined nor served`]),
    ...(isRequired && prompt === undefined ? [`requires the slot ${name} without a prompt for it`] : []),
  ]);
}

function wrongSamples({ slots, samples }: IntentDefinition): string[] {
  const known = new Set(slots.map(({ name }) => name));
  const all = [...samples, ...slots.flatMap((slot) => slot.samples)];
  return all.flatMap((sample) =>
    [...sample.matchAll(/\{([^}]*)\}/g)].flatMap(([, name = '']) =>
      known.has(name) ? [] : [`names no slot ${name}, but has the sample "${sample}"`],
    ),
  );
}
