import { FALLBACK } from '../../lambda/channels/lex/intents.ts';
import type { LexBot } from './lex-bot.ts';
import { INTENT_RULES, repeated } from './lex-rules-intents.ts';
import { TYPE_RULES } from './lex-rules-types.ts';

/** One thing that Lex refuses when a bot is imported or built. `advice` is empty when the bot keeps to it. */
export type LexRule = { readonly rule: string; readonly advice: (bot: LexBot) => readonly string[] };

/** From the tables of quotas in the guide of Lex V2, for en_AU, en_GB and en_US, and the patterns of its API reference. */
const MOST_INTENTS = 1000;
const MOST_SLOTS = 4000;
const MOST_CHARACTERS = 2_000_000;
const MOST_DESCRIPTION = 200;
const NAME = /^(?:[0-9a-zA-Z][_-]?){1,100}$/;
const LOCALES: ReadonlySet<string> = new Set(['en_AU', 'en_GB', 'en_US']);
/** The languages that take a custom vocabulary, of those above. */
const WITH_VOCABULARY: ReadonlySet<string> = new Set(['en_GB', 'en_US']);

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

/** Every rule, in the order in which advice is given. */
export const LEX_RULES: readonly LexRule[] = [...BOT_RULES, ...INTENT_RULES, ...TYPE_RULES];

/** Everything that Lex would refuse in a bot, each with what to do about it. Empty: it may be imported. */
export function lexAdvice(bot: LexBot): string[] {
  return LEX_RULES.flatMap(({ advice }) => advice(bot));
}
