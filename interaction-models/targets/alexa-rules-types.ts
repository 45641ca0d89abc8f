import { repeated } from './alexa-reading.ts';
import type { Rule } from './alexa-rules.ts';

/** A value or synonym that is longer breaks every response that sends it as a dynamic entity. */
const MOST_FORM_CHARACTERS = 140;
const MOST_VALUES = 50_000;
const LEAST_VALUES = 2;
/** A list of this many values stands for words that nobody listed: it must show that they come in several lengths. */
const OPEN_FROM = 20;

/** What a custom slot type needs. */
export const TYPE_RULES: readonly Rule[] = [
  {
    rule: 'the custom types are those that slots use',
    advice: ({ intents, types }) => {
      const used = new Set(intents.flatMap(({ slots }) => slots.map(({ type }) => type)));
      return [
        ...types
          .filter(({ name }) => !used.has(name))
          .map(({ name }) => `the type ${name} is used by no slot: delete it.`),
        ...[...used]
          .filter((type) => !type.startsWith('AMAZON.') && !types.some(({ name }) => name === type))
          .map((type) => `the type ${type} has no values: add it to the custom types.`),
      ];
    },
  },
  {
    rule: 'a type has values enough, in several lengths',
    advice: ({ types }) =>
      types.flatMap(({ name, values }) => {
        if (values.length < LEAST_VALUES)
          return [`the type ${name} has ${values.length} values: it needs ${LEAST_VALUES}.`];
        const lengths = new Set(values.flatMap(({ forms }) => forms.map((form) => form.split(' ').length)));
        return values.length >= OPEN_FROM && lengths.size < 2
          ? [`the values of ${name} are all of one length: add longer and shorter ones.`]
          : [];
      }),
  },
  {
    rule: 'a value is there once, with an id of its own',
    advice: ({ types }) =>
      types.flatMap(({ name, values }) => [
        ...repeated(values.map(({ forms }) => (forms[0] ?? '').toLowerCase())).map(
          (value) => `${name} has the value "${value}" twice: merge the two.`,
        ),
        ...repeated(values.flatMap(({ id }) => (id === '' ? [] : [id]))).map(
          (id) => `${name} has the id "${id}" twice: give each value its own.`,
        ),
        ...values.flatMap(({ forms }) =>
          repeated(forms.map((form) => form.toLowerCase())).map(
            (form) => `${name} has "${form}" twice in one value: delete one.`,
          ),
        ),
      ]),
  },
  {
    rule: 'values and synonyms can be said, and are short enough',
    advice: ({ types }) =>
      types.flatMap(({ name, values }) =>
        values.flatMap(({ forms }) =>
          forms
            .filter(
              (form, at) =>
                form.length > MOST_FORM_CHARACTERS ||
                !(at === 0 ? /^[A-Za-z0-9'. -]+$/ : /^[a-z'. ]+$/).test(form),
            )
            .map(
              (form) =>
                `${name}, "${form}": write it in letters as it is said, in at most ${MOST_FORM_CHARACTERS} characters.`,
            ),
        ),
      ),
  },
  {
    rule: 'all types together stay below the limit of values',
    advice: ({ types }) => {
      const count = types.reduce(
        (sum, { values }) => sum + values.reduce((forms, value) => forms + value.forms.length, 0),
        0,
      );
      return count > MOST_VALUES
        ? [`${count} values and synonyms are more than ${MOST_VALUES}: offer fewer topics.`]
        : [];
    },
  },
];
