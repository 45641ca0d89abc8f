import { type ReadIntent, type Reading, repeated, slotsIn } from './alexa-reading.ts';
import type { Rule } from './alexa-rules.ts';

const SEARCH_QUERY = 'AMAZON.SearchQuery';
const LEAST_SAMPLES = 5;
/** "and" may begin a sample: it is said within a conversation only, never behind "ask keynote recap". */
const CONNECTING = /^(?:from|to|about|for|if|whether|that)(?![\w'])/;

type SampleFault = (sample: string, intent: ReadIntent) => string | undefined;

/** A rule for every sample of every intent. */
function forSamples(rule: string, fault: SampleFault): Rule {
  return {
    rule,
    advice: ({ intents }) =>
      intents.flatMap((intent) =>
        intent.samples.flatMap((sample) => {
          const found = fault(sample, intent);
          return found === undefined ? [] : [`${intent.name}, "${sample}": ${found}`];
        }),
      ),
  };
}

function hasQuery({ slots }: ReadIntent): boolean {
  return slots.some(({ type }) => type === SEARCH_QUERY);
}

/** What a sample may hold, and what an intent needs of samples. */
export const SAMPLE_RULES: readonly Rule[] = [
  forSamples('samples are small letters, apostrophes, periods of spelled letters and slots', (sample) =>
    /^[a-z'. ]+$/.test(sample.replace(/\{[a-z_]+\}/g, 'slot')) && !/\.(?! |$)|\b\w{2,}\./.test(sample)
      ? undefined
      : 'has a character that cannot be said: numbers in words, letters as "a. w. s.", no other punctuation.',
  ),
  forSamples('samples have single blanks', (sample) =>
    sample === sample.trim().replace(/\s+/g, ' ') ? undefined : 'has blanks too many: take them out.',
  ),
  forSamples('slots stand apart', (sample) =>
    /[^ ]\{|\}(?! |$|'s(?: |$))/.test(sample)
      ? 'has a slot that touches a word: put a blank between.'
      : undefined,
  ),
  forSamples('no sample begins with a connecting word', (sample) =>
    CONNECTING.test(sample)
      ? 'begins with a word that Alexa takes off behind the invocation name: rephrase it.'
      : undefined,
  ),
  forSamples('a slot stands once in a sample', (sample) =>
    repeated(slotsIn(sample)).length > 0 ? 'has a slot twice: use a second one, as other_topic.' : undefined,
  ),
  forSamples('samples use slots of their intent', (sample, { slots }) => {
    const unknown = slotsIn(sample).filter((name) => !slots.some((slot) => slot.name === name));
    return unknown.length > 0
      ? `uses {${unknown[0]}}, which the intent does not have: declare it.`
      : undefined;
  }),
  forSamples('free words have a carrier phrase', (sample, intent) =>
    hasQuery(intent) && sample.replace(/\{\w+\}/g, '').trim() === ''
      ? 'is nothing but free words: put a carrier phrase around them.'
      : undefined,
  ),
  {
    rule: 'every slot is used, and has one type everywhere',
    advice: ({ intents }) => [
      ...intents.flatMap(({ name, slots, samples }) => {
        const used = new Set(samples.flatMap(slotsIn));
        const idle = slots.filter((slot) => !used.has(slot.name));
        return idle.map((slot) => `${name}: the slot {${slot.name}} is in no sample: delete it.`);
      }),
      ...differingTypes(intents),
    ],
  },
  {
    rule: 'free words are the only slot of the only intent that has them',
    advice: ({ intents }) => {
      const having = intents.filter(hasQuery);
      return [
        ...having
          .filter(({ slots }) => slots.length > 1)
          .map(
            ({ name }) =>
              `${name} has ${SEARCH_QUERY} beside other slots: Amazon refuses the model; split it.`,
          ),
        ...having
          .slice(1)
          .map(
            ({ name }) =>
              `${name} is a second intent with ${SEARCH_QUERY}: merge it into ${having[0]?.name}.`,
          ),
      ];
    },
  },
  {
    rule: `an intent of ours has at least ${LEAST_SAMPLES} samples`,
    advice: ({ intents }) =>
      intents
        .filter(({ isBuiltIn, samples }) => !isBuiltIn && samples.length < LEAST_SAMPLES)
        .map(
          ({ name, samples }) =>
            `${name} has ${samples.length} samples: add sentences, until there are ${LEAST_SAMPLES}.`,
        ),
  },
];

function differingTypes(intents: Reading['intents']): string[] {
  const types = new Map<string, string>();
  return intents.flatMap((intent) =>
    intent.slots.flatMap(({ name, type }) => {
      const known = types.get(name) ?? type;
      types.set(name, known);
      return known === type
        ? []
        : [`${intent.name}: {${name}} is ${type} here and ${known} elsewhere: rename one.`];
    }),
  );
}
