import type { v1 } from 'ask-smapi-model';
import { REQUIRED_INTENTS } from './alexa-built-in.ts';
import { conflicts } from './alexa-conflicts.ts';
import { type Reading, readAlexaModel, repeated } from './alexa-reading.ts';
import { SAMPLE_RULES } from './alexa-rules-samples.ts';
import { TYPE_RULES } from './alexa-rules-types.ts';

/** One thing that certification or Amazon's model build refuses. `advice` is empty when the model keeps to it. */
export type Rule = { readonly rule: string; readonly advice: (model: Reading) => readonly string[] };

const WORDS = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** Not in a two-word invocation name. */
const SMALL_WORDS = WORDS('the a an for to of about up by at off with');
const LAUNCH_WORDS = WORDS('run start play resume use launch ask open tell load begin enable');
const CONNECTING_WORDS = WORDS('to from in using with about for that by if and whether');
const RESERVED_WORDS = WORDS('alexa amazon echo computer skill app');
const MOST_INVOCATION_WORDS = 3;
/** Limits of the service; far below them is the place to be. */
const MOST_INTENTS = 250;
const MOST_CHARACTERS = 1_500_000;

/** Advice when an invocation name has a word of a list. */
function without(forbidden: ReadonlySet<string>, kind: string): Rule['advice'] {
  return ({ invocationName }) =>
    invocationName
      .split(' ')
      .filter((word) => forbidden.has(word))
      .map((word) => `the invocation name has the ${kind} "${word}": take another word.`);
}

/** What an invocation name must be, from Amazon's certification table. */
const INVOCATION_RULES: readonly Rule[] = [
  {
    rule: 'the invocation name is written as it is heard',
    advice: ({ invocationName: name }) =>
      /^[a-z]+(?:'s)?(?: (?:[a-z]+(?:'s)?|[a-z]\.))*$/.test(name) || /^(?:[a-z]\. ?)+$/.test(name)
        ? []
        : [
            `the invocation name "${name}" has more than small letters, blanks, 's and "a. b.": spell it as it is said.`,
          ],
  },
  {
    rule: 'the invocation name is two or three words, 2 to 50 characters',
    advice: ({ invocationName: name }) => {
      const count = name.split(' ').length;
      if (count >= 2 && count <= MOST_INVOCATION_WORDS && name.length >= 2 && name.length <= 50) return [];
      return [
        `the invocation name "${name}" has ${count} words and ${name.length} characters: take two or three words.`,
      ];
    },
  },
  {
    rule: 'a two-word invocation name has no article or preposition',
    advice: (model) =>
      model.invocationName.split(' ').length === 2 ? without(SMALL_WORDS, 'small word')(model) : [],
  },
  { rule: 'the invocation name has no launch word', advice: without(LAUNCH_WORDS, 'launch word') },
  {
    rule: 'the invocation name has no connecting word',
    advice: without(CONNECTING_WORDS, 'connecting word'),
  },
  { rule: 'the invocation name has no word of Amazon', advice: without(RESERVED_WORDS, 'reserved word') },
];

const WHOLE_RULES: readonly Rule[] = [
  {
    rule: 'help, stop and cancel are there',
    advice: ({ intents }) =>
      REQUIRED_INTENTS.filter((required) => !intents.some(({ name }) => name === required)).map(
        (required) => `${required} is missing: no skill is certified without it; add it to ALEXA_INTENTS.`,
      ),
  },
  {
    rule: 'intents and types are named once, in letters',
    advice: ({ intents, types }) => {
      const names = [...intents, ...types].map(({ name }) => name);
      const odd = names.filter((name) => !/^(?:AMAZON\.)?[A-Za-z][A-Za-z_]*$/.test(name));
      return [
        ...odd.map((name) => `"${name}" is no name of an intent or type: use letters and _ only.`),
        ...repeated(names).map((name) => `"${name}" is there twice: merge the two.`),
      ];
    },
  },
  {
    rule: 'the model is far below the limits of the service',
    advice: ({ intents, characters }) => [
      ...(intents.length > MOST_INTENTS
        ? [`${intents.length} intents are more than ${MOST_INTENTS}: merge some.`]
        : []),
      ...(characters > MOST_CHARACTERS
        ? [
            `the model has ${characters} characters, more than ${MOST_CHARACTERS}: lower FEW in alexa-samples.ts.`,
          ]
        : []),
    ],
  },
  {
    rule: 'dialog entries name what the model has',
    advice: ({ dialogs, intents, prompts, askedPrompts }) => [
      ...dialogs.flatMap((entry) => {
        const slots = intents.find(({ name }) => name === entry.name)?.slots;
        if (slots === undefined) return [`the dialog entry ${entry.name} is of no intent: delete it.`];
        const missing = slots.filter(({ name }) => !entry.slots.some((slot) => slot.name === name));
        return missing.map(
          ({ name }) => `the dialog entry ${entry.name} leaves out the slot ${name}: list it.`,
        );
      }),
      ...askedPrompts
        .filter((asked) => !prompts.some(({ id }) => id === asked))
        .map((asked) => `the prompt ${asked} is asked but not written: add it to prompts.`),
    ],
  },
  {
    rule: 'what is elicited is a question',
    advice: ({ prompts }) =>
      prompts.flatMap(({ id, texts }) =>
        texts
          .filter((text) => !text.endsWith('?'))
          .map((text) => `the prompt ${id} asks nothing ("${text}"): end it in "?".`),
      ),
  },
  { rule: 'no two intents fight over a sentence', advice: conflicts },
];

/** Every rule, in the order in which advice is given. */
export const ALEXA_RULES: readonly Rule[] = [
  ...INVOCATION_RULES,
  ...WHOLE_RULES,
  ...SAMPLE_RULES,
  ...TYPE_RULES,
];

/** Everything that Amazon would refuse in a model, each with what to do about it. Empty: it may be sent. */
export function alexaAdvice(model: v1.skill.interactionModel.InteractionModelData): string[] {
  const reading = readAlexaModel(model);
  return ALEXA_RULES.flatMap(({ advice }) => advice(reading));
}
