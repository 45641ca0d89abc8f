import { BUILT_IN_INTENTS, FALLBACK } from '../../lambda/channels/lex/intents.ts';
import type { LexBot, LexIntent } from './lex-bot.ts';
import { TYPE_RULES } from './lex-rules-types.ts';

/** One thing that Lex refuses when a bot is imported or built. `advice` is empty when the bot keeps to it. */
export type LexRule = { readonly rule: string; readonly advice: (bot: LexBot) => readonly string[] };

/** From the tables of quotas in the guide of Lex V2, for en_AU, en_GB and en_US, and the patterns of its API reference. */
const MOST_INTENTS = 1000;
const MOST_SLOTS = 4000;
const MOST_INTENT_SLOTS = 100;
const MOST_UTTERANCES = 1500;
const MOST_UTTERANCE_CHARACTERS = 500;
const MOST_CHARACTERS = 2_000_000;
const MOST_DESCRIPTION = 200;
const MOST_PROMPT = 1000;
/** Fewer would teach Lex nothing. */
const LEAST_UTTERANCES = 2;
const NAME = /^(?:[0-9a-zA-Z][_-]?){1,100}$/;
const LOCALES: ReadonlySet<string> = new Set(['en_AU', 'en_GB', 'en_US']);
/** The languages that take a custom vocabulary, of those above. */
const WITH_VOCABULARY: ReadonlySet<string> = new Set(['en_GB', 'en_US']);

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

const BOT_RULES: readonly LexRule[] = [
  {
    rule: 'bot, intents, slots and types are named as Lex allows, each once',
    advice: ({ name, intents, types }) => [
      ...[
        name,
        ...intents.flatMap((one) => [one.name, ...one.slots.map((slot) => slot.name)]),
        ...types.map((one) => one.name),
      ]
        .filter((each) => !NAME.test(each))
        .map(
          (each) => `"${each}" is no name: use up to 100 letters and figures, with single _ or - between.`,
        ),
      ...repeated(intents.map((one) => one.name.toLowerCase())).map(
        (each) => `the intent ${each} is there twice: merge the two.`,
      ),
      ...repeated(types.map((one) => one.name.toLowerCase())).map(
        (each) => `the type ${each} is there twice: merge the two.`,
      ),
    ],
  },
  {
    rule: 'the settings of the bot are within their bounds',
    advice: ({ idleSeconds, confidence }) => [
      ...(idleSeconds >= 60 && idleSeconds <= 86_400
        ? []
        : [`${idleSeconds} idle seconds: take 60 to 86400.`]),
      ...(confidence >= 0 && confidence <= 1 ? [] : [`a confidence of ${confidence}: take 0 to 1.`]),
    ],
  },
  {
    rule: 'the languages are those whose limits are known here',
    advice: ({ locales }) => [
      ...locales
        .filter(({ id }) => !LOCALES.has(id))
        .map(({ id }) => `${id} has other limits: add them to lex-rules.ts first.`),
      ...locales
        .filter(({ id, hasVocabulary }) => hasVocabulary && !WITH_VOCABULARY.has(id))
        .map(({ id }) => `Lex has no custom vocabulary for ${id}: leave it out there.`),
    ],
  },
  {
    rule: 'descriptions are short',
    advice: ({ description, intents, types }) =>
      [description, ...intents.map(({ what }) => what), ...types.map(({ what }) => what)]
        .filter((text) => text.length > MOST_DESCRIPTION)
        .map((text) => `"${text.slice(0, 40)}…" is longer than ${MOST_DESCRIPTION} characters: shorten it.`),
  },
  {
    rule: 'there is one fallback, for words that no intent takes',
    advice: ({ intents }) => {
      const count = intents.filter(({ signature }) => signature === 'AMAZON.FallbackIntent').length;
      return count === 1 ? [] : [`there are ${count} fallbacks: Lex wants ${FALLBACK} once.`];
    },
  },
  {
    rule: 'the bot is below the limits of a language',
    advice: ({ intents }) => {
      const slots = intents.reduce((sum, one) => sum + one.slots.length, 0);
      const characters = intents.reduce((sum, one) => sum + one.utterances.join('').length, 0);
      return [
        ...(intents.length > MOST_INTENTS
          ? [`${intents.length} intents are more than ${MOST_INTENTS}: merge some.`]
          : []),
        ...(slots > MOST_SLOTS
          ? [`${slots} slots are more than ${MOST_SLOTS}: use fewer in sentences.`]
          : []),
        ...(characters > MOST_CHARACTERS
          ? [
              `the utterances have ${characters} characters, more than ${MOST_CHARACTERS}: lower MOST_EACH in lex-utterances.ts.`,
            ]
          : []),
      ];
    },
  },
];

const INTENT_RULES: readonly LexRule[] = [
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

/** Every rule, in the order in which advice is given. */
export const LEX_RULES: readonly LexRule[] = [...BOT_RULES, ...INTENT_RULES, ...TYPE_RULES];

/** Everything that Lex would refuse in a bot, each with what to do about it. Empty: it may be imported. */
export function lexAdvice(bot: LexBot): string[] {
  return LEX_RULES.flatMap(({ advice }) => advice(bot));
}
