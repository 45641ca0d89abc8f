import { ALEXA_INTENTS } from '../../lambda/channels/alexa/intents.ts';
import { BUILT_IN_PHRASES } from './alexa-built-in.ts';
import type { ReadIntent, Reading } from './alexa-reading.ts';

type Placed = { readonly intent: string; readonly sample: string; readonly types: readonly string[] };

/**
 * Sentences that two intents claim: the same sample, samples that differ in the names of slots only, a built-in intent's own
 * phrase, or samples that differ in slot types with a value in common ("tell me about {talk}" and "tell me about {topic}", when
 * something is both). Built-in intents with the same wish do not fight.
 */
export function conflicts(model: Reading): string[] {
  const placed = model.intents.flatMap((intent) => intent.samples.map((sample) => place(intent, sample)));
  const byShape = groupBy(placed, ({ sample }) => sample.replace(/\{\w+\}/g, '{}'));
  const forms = new Map(
    model.types.map(({ name, values }) => [name, new Set(values.flatMap((value) => value.forms.map(lower)))]),
  );
  return [
    ...model.intents.flatMap(phraseConflicts),
    ...[...byShape.values()].flatMap((same) => pairsOf(same).flatMap((pair) => pairConflict(pair, forms))),
  ];
}

function lower(form: string): string {
  return form.toLowerCase();
}

function place({ name, slots }: ReadIntent, sample: string): Placed {
  const types = [...sample.matchAll(/\{(\w+)\}/g)].map(
    ([, slot]) => slots.find((each) => each.name === slot)?.type ?? '',
  );
  return { intent: name, sample, types };
}

function groupBy(all: readonly Placed[], keyOf: (one: Placed) => string): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function pairsOf(all: readonly Placed[]): (readonly [Placed, Placed])[] {
  return all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const));
}

function pairConflict(
  [one, other]: readonly [Placed, Placed],
  forms: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  if (one.intent === other.intent) return [];
  const shared = one.types.map((type, at) => inBoth(type, other.types[at] ?? '', forms));
  if (shared.includes(undefined)) return [];
  const said = shared.filter((value) => value !== '').join(' and ');
  return [
    `"${one.sample}" of ${one.intent} and "${other.sample}" of ${other.intent} are the same${said === '' ? '' : ` for "${said}"`}: keep it in one.`,
  ];
}

/** A value that two types share: '' for one and the same type, undefined when there is none. */
function inBoth(
  one: string,
  other: string,
  forms: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (one === other) return '';
  const others = forms.get(other) ?? new Set();
  return [...(forms.get(one) ?? [])].find((form) => others.has(form));
}

/** Samples that are a built-in intent's own phrase, where that intent means something else. */
function phraseConflicts({ name, samples }: ReadIntent): string[] {
  return [...BUILT_IN_PHRASES].flatMap(([builtIn, phrases]) => {
    const isSame = builtIn === name || ALEXA_INTENTS.get(builtIn)?.wish === ALEXA_INTENTS.get(name)?.wish;
    return isSame
      ? []
      : phrases
          .filter((phrase) => samples.includes(phrase))
          .map(
            (phrase) => `"${phrase}" of ${name} is ${builtIn}'s own phrase: take it out of the sentences.`,
          );
  });
}
