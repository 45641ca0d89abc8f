import { BUILT_IN_INTENTS } from '../../lambda/channels/lex/intents.ts';
import type { LexIntent } from './lex-bot.ts';
import type { LexRule } from './lex-rules.ts';

/** From the table of quotas in the guide of Lex V2; a static message has 1,000 characters. */
const MOST_INTENT_SLOTS = 100;
const MOST_UTTERANCES = 1500;
const MOST_UTTERANCE_CHARACTERS = 500;
const MOST_PROMPT = 1000;
/** Fewer would teach Lex nothing. */
const LEAST_UTTERANCES = 2;

/** The values that a list has more than once. */
export function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter((value) => seen.size === seen.add(value).size))];
}

/** The slots that an utterance names, in order. */
function slotsIn(utterance: string): string[] {
  return [...utterance.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}

function isOwn({ signature }: LexIntent): boolean {
  return signature === undefined;
}

type Fault = (utterance: string, intent: LexIntent) => string | undefined;

/** A rule for every utterance of every intent. */
function forUtterances(rule: string, fault: Fault): LexRule {
  return {
    rule,
    advice: ({ intents }) =>
      intents.flatMap((intent) =>
        intent.utterances.flatMap((utterance) => {
          const found = fault(utterance, intent);
          return found === undefined ? [] : [`${intent.name}, "${utterance.slice(0, 60)}": ${found}`];
        }),
      ),
  };
}

/** What intents, their slots and their utterances need. */
export const INTENT_RULES: readonly LexRule[] = [
  {
    rule: 'a built-in intent has neither utterances nor slots of ours',
    advice: ({ intents }) =>
      intents
        .filter((one) => !isOwn(one) && one.utterances.length + one.slots.length > 0)
        .map(
          ({ name }) => `${name} is built in, its utterances are fixed: move ours to an intent of our own.`,
        ),
  },
  {
    rule: `an intent of ours has ${LEAST_UTTERANCES} to ${MOST_UTTERANCES} utterances`,
    advice: ({ intents }) =>
      intents
        .filter(isOwn)
        .filter(({ utterances: { length } }) => length < LEAST_UTTERANCES || length > MOST_UTTERANCES)
        .map(({ name, utterances: { length } }) =>
          length < LEAST_UTTERANCES
            ? `${name} has ${length} utterances: add sentences until there are ${LEAST_UTTERANCES}.`
            : `${name} has ${length} utterances, more than ${MOST_UTTERANCES}: lower MOST_EACH in lex-utterances.ts.`,
        ),
  },
  {
    rule: 'the slots of an intent are few, used, and asked for in a question',
    advice: ({ intents }) =>
      intents.flatMap(({ name, slots, utterances }) => {
        const used = new Set(utterances.flatMap(slotsIn));
        return [
          ...(slots.length > MOST_INTENT_SLOTS
            ? [`${name} has ${slots.length} slots: keep to ${MOST_INTENT_SLOTS}.`]
            : []),
          ...repeated(slots.map((slot) => slot.name)).map(
            (slot) => `${name} has {${slot}} twice: delete one.`,
          ),
          ...slots
            .filter((slot) => !used.has(slot.name))
            .map((slot) => `${name}: {${slot.name}} is in no utterance: delete it.`),
          ...slots
            .filter(({ prompt = '?' }) => !prompt.endsWith('?') || prompt.length > MOST_PROMPT)
            .map((slot) => `${name}: what is asked for {${slot.name}} is no short question: end it in "?".`),
        ];
      }),
  },
  forUtterances('utterances are short', (utterance) =>
    utterance.length <= MOST_UTTERANCE_CHARACTERS
      ? undefined
      : `is longer than ${MOST_UTTERANCE_CHARACTERS} characters: shorten the sentence.`,
  ),
  forUtterances('utterances are words, apostrophes, hyphens and slots, with single blanks', (utterance) =>
    /^(?:[a-z'.-]+|\{\w+\}(?:'s)?)(?: (?:[a-z'.-]+|\{\w+\}(?:'s)?))*$/i.test(utterance)
      ? undefined
      : 'has a sign that is not said, or blanks too many: write it as it is spoken.',
  ),
  forUtterances('utterances use slots of their intent, each once', (utterance, { slots }) => {
    const named = slotsIn(utterance);
    const unknown = named.find((name) => !slots.some((slot) => slot.name === name));
    if (unknown !== undefined) return `uses {${unknown}}, which the intent does not have: declare it.`;
    return repeated(named).length > 0 ? 'has a slot twice: use a second one, as other_topic.' : undefined;
  }),
  {
    rule: 'an utterance belongs to one intent',
    advice: ({ intents }) => {
      const owners = new Map<string, string>(
        BUILT_IN_INTENTS.flatMap(({ name, phrases }) => phrases.map((phrase) => [phrase, name] as const)),
      );
      return intents.flatMap((intent) =>
        intent.utterances.flatMap((utterance) => {
          const shape = typed(utterance, intent);
          const owner = owners.get(shape) ?? intent.name;
          owners.set(shape, owner);
          return owner === intent.name
            ? []
            : [`"${utterance}" of ${intent.name} is ${owner}'s already: keep it in one.`];
        }),
      );
    },
  },
];

/** An utterance with the types of its slots instead of their names. */
function typed(utterance: string, { slots }: LexIntent): string {
  const typeOf = (name: string) => slots.find((slot) => slot.name === name)?.type ?? name;
  return utterance.replace(/\{(\w+)\}/g, (_, name: string) => `{${typeOf(name)}}`);
}
