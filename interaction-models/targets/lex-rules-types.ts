import type { LexBot, LexValue } from './lex-bot.ts';
import type { LexRule } from './lex-rules.ts';
import { MOST_PHRASE_CHARACTERS, MOST_PHRASE_WORDS, MOST_PHRASES } from './lex-vocabulary.ts';

const MOST_TYPES = 250;
const MOST_TYPE_FORMS = 10_000;
const MOST_FORMS = 50_000;
/** The API takes 140 characters, the table of quotas says 500. */
const MOST_FORM_CHARACTERS = 140;
const HEAVIEST = 3;

/** Lex's own slot types. AMAZON.FreeFormInput takes anything when it is asked for, but may not stand in an utterance. */
const BUILT_IN_TYPES: ReadonlySet<string> = new Set(
  (
    'AlphaNumeric City Confirmation Country Currency Date Duration EmailAddress FirstName LastName Number ' +
    'PhoneNumber State StreetName Time UKPostalCode'
  )
    .split(' ')
    .map((name) => `AMAZON.${name}`),
);

function formsOf({ value, synonyms }: LexValue): string[] {
  return [value, ...synonyms];
}

function countForms(values: readonly LexValue[]): number {
  return values.reduce((sum, { synonyms }) => sum + 1 + synonyms.length, 0);
}

/** The forms that a list has more than once, in any case. */
function repeatedForms(forms: readonly string[]): string[] {
  const seen = new Set<string>();
  return forms.map((form) => form.toLowerCase()).filter((form) => seen.size === seen.add(form).size);
}

function usedTypes({ intents }: LexBot): ReadonlySet<string> {
  return new Set(intents.flatMap(({ slots }) => slots.map(({ type }) => type)));
}

/** What custom slot types and the custom vocabulary need. */
export const TYPE_RULES: readonly LexRule[] = [
  {
    rule: 'the types are those that slots use',
    advice: (bot) => {
      const used = usedTypes(bot);
      const custom = new Set(bot.types.map(({ name }) => name));
      return [
        ...bot.types
          .filter(({ name }) => !used.has(name))
          .map(({ name }) => `the type ${name} is used by no slot: delete it.`),
        ...[...used]
          .filter((type) => !custom.has(type) && !BUILT_IN_TYPES.has(type))
          .map((type) =>
            type === 'AMAZON.FreeFormInput'
              ? `${type} may not stand in an utterance: leave the words to the fallback.`
              : `the type ${type} has no values and is none of Lex's: add it to the custom types.`,
          ),
      ];
    },
  },
  {
    rule: 'no custom type takes the name of the built-in Confirmation',
    advice: ({ types }) =>
      types
        .filter(({ name }) => name.toLowerCase() === 'confirmation')
        .map(({ name }) => `the type ${name} is named like one of Lex's: take another name.`),
  },
  {
    rule: 'a type has values, but not too many',
    advice: ({ types }) => [
      ...(types.length > MOST_TYPES
        ? [`${types.length} custom types are more than ${MOST_TYPES}: merge some.`]
        : []),
      ...types.flatMap(({ name, values }) => {
        const count = countForms(values);
        if (count === 0) return [`the type ${name} has no values: give it some.`];
        return count > MOST_TYPE_FORMS
          ? [`${name} has ${count} values and synonyms, more than ${MOST_TYPE_FORMS}: offer fewer.`]
          : [];
      }),
    ],
  },
  {
    rule: 'all types together stay below the limit of values',
    advice: ({ types }) => {
      const count = types.reduce((sum, { values }) => sum + countForms(values), 0);
      return count > MOST_FORMS
        ? [`${count} values and synonyms are more than ${MOST_FORMS}: offer fewer topics.`]
        : [];
    },
  },
  {
    rule: 'values and synonyms can be written, and are short enough',
    advice: ({ types }) =>
      types.flatMap(({ name, values }) =>
        values
          .flatMap(formsOf)
          .filter((form) => form.length > MOST_FORM_CHARACTERS || !/^[A-Za-z0-9][A-Za-z0-9'. -]*$/.test(form))
          .map(
            (form) =>
              `${name}, "${form.slice(0, 60)}": write it in letters and figures, in at most ${MOST_FORM_CHARACTERS} characters.`,
          ),
      ),
  },
  {
    rule: 'a form stands once in a type',
    advice: ({ types }) =>
      types.flatMap(({ name, values }) =>
        repeatedForms(values.flatMap(formsOf)).map(
          (form) => `${name} has "${form}" twice: leave it to one value.`,
        ),
      ),
  },
  {
    rule: 'the vocabulary has phrases that Lex takes, each once',
    advice: ({ vocabulary }) => [
      ...(vocabulary.length > MOST_PHRASES
        ? [`the vocabulary has ${vocabulary.length} phrases, more than ${MOST_PHRASES}: keep the likeliest.`]
        : []),
      ...repeatedForms(vocabulary.map(({ phrase }) => phrase)).map(
        (phrase) => `"${phrase}" is in the vocabulary twice: delete one.`,
      ),
      ...vocabulary
        .filter(
          ({ phrase }) => phrase.split(' ').length > MOST_PHRASE_WORDS || !/^[A-Za-z'. -]+$/.test(phrase),
        )
        .map(
          ({ phrase }) =>
            `the phrase "${phrase}" is not one to ${MOST_PHRASE_WORDS} words in letters: write it as it is said.`,
        ),
      ...vocabulary
        .filter((each) =>
          [each.phrase, each.displayAs ?? ''].some((text) => text.length > MOST_PHRASE_CHARACTERS),
        )
        .map(
          ({ phrase }) =>
            `the phrase "${phrase.slice(0, 60)}" or what it is written as is longer than ${MOST_PHRASE_CHARACTERS} characters: leave it out.`,
        ),
      ...vocabulary
        .filter(({ weight }) => !Number.isInteger(weight) || weight < 0 || weight > HEAVIEST)
        .map(
          ({ phrase, weight }) => `the phrase "${phrase}" has the weight ${weight}: take 0 to ${HEAVIEST}.`,
        ),
    ],
  },
];
