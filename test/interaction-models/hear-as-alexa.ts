import type { AlexaModel } from '../../interaction-models/targets/alexa.ts';
import { BUILT_IN_PHRASES } from '../../interaction-models/targets/alexa-built-in.ts';
import { readAlexaModel } from '../../interaction-models/targets/alexa-reading.ts';
import { sayNumber } from '../../lambda/speech/spoken-numbers.ts';

/** What Alexa would send: the intent, and for each slot the words and the ids they resolve to. */
export type HeardIntent = {
  readonly intent: string;
  readonly slots: ReadonlyMap<string, { readonly said: string; readonly ids?: readonly string[] }>;
  /** How loosely it fits: 0 word by word, 1 by listed values, 2 by other words in a list's slot, 3 by free words, 4 by nothing but a list's slot. */
  readonly looseness: number;
};

type Pattern = {
  readonly intent: string;
  readonly test: RegExp;
  readonly slots: readonly { readonly name: string; readonly type: string }[];
  readonly literals: readonly string[];
};

const FREE: ReadonlySet<string> = new Set(['AMAZON.SearchQuery', 'Clause']);
/** Types where words that are not listed are likely to be heard, and how many of them. */
const OPEN = new Map([
  ['Topic', 8],
  ['Speaker', 3],
]);
/** What a recogniser leaves out. */
const HESITATION = /\b(?:u+h+|u+m+|uhm|erm?|hmm?)\b/g;
const NO_NAME =
  /\b(?:what|which|who|when|where|why|how|is|are|was|were|did|does|do|there|that|it|he|she|they|we|i|me|you|the|a|to|of|in|on|at)\b/;
const NUMBERS = new Map(
  [...Array.from({ length: 60 }, (_, at) => at), ...Array.from({ length: 60 }, (_, at) => 1980 + at)].flatMap(
    (value) => sayNumber(String(value)).map((words) => [words, String(value)] as const),
  ),
);

/** Words as a recogniser writes them, without the periods of spelled letters: figures in words, no other punctuation. */
export function asHeard(text: string): string {
  return text
    .toLowerCase()
    .replace(HESITATION, ' ')
    .replace(/\d+/g, (figure) => ` ${sayNumber(figure)[0]} `)
    .replace(/[^\p{L}' ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Understands by a model alone, as strictly as its text goes: Alexa itself generalises beyond it. */
export function createHearing(model: AlexaModel): (words: string) => HeardIntent | undefined {
  const { intents, types } = readAlexaModel(model);
  const values = new Map(types.map(({ name, values: listed }) => [name, byForm(listed)]));
  const patterns = intents.flatMap(({ name, samples, slots }) =>
    [...samples, ...(BUILT_IN_PHRASES.get(name) ?? [])].map(
      (sample): Pattern => toPattern(name, sample, slots),
    ),
  );
  return (text) => {
    const words = asHeard(text);
    const present = new Set(words.split(' '));
    const fitting = patterns
      .filter(({ literals }) => literals.every((word) => present.has(word)))
      .flatMap((pattern) => hear(pattern, words, values) ?? []);
    // of two that fit alike, the one with fewer words in slots
    const taken = ({ slots }: HeardIntent) =>
      [...slots.values()].reduce((sum, { said }) => sum + said.split(' ').length, 0);
    return fitting.sort((one, other) => one.looseness - other.looseness || taken(one) - taken(other))[0];
  };
}

function byForm(
  listed: readonly { readonly id: string; readonly forms: readonly string[] }[],
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, forms } of listed)
    for (const form of forms) found.set(asHeard(form), [...(found.get(asHeard(form)) ?? []), id]);
  return found;
}

function toPattern(intent: string, sample: string, slots: Pattern['slots']): Pattern {
  const used = [...sample.matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => slot);
  const written = asHeard(sample.replace(/\{\w+\}/g, ' slot '))
    .replace(/\bslot\b/g, '(.+?)')
    .replace(/ 's/g, "'s");
  return {
    intent,
    test: new RegExp(`^${written}$`),
    slots: used.flatMap((name) => slots.find((slot) => slot.name === name) ?? []),
    literals: asHeard(sample.replace(/\{\w+\}('s)?/g, ' '))
      .split(' ')
      .filter(Boolean),
  };
}

type Values = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
type HeardSlot = { readonly said: string; readonly ids?: readonly string[]; readonly looseness: number };

function hear(
  { intent, test, slots, literals }: Pattern,
  words: string,
  values: Values,
): HeardIntent | undefined {
  const match = test.exec(words);
  if (match === null) return undefined;
  const heard = slots.flatMap(({ name, type }, at) => {
    const said = match[at + 1] ?? '';
    const slot = type.startsWith('AMAZON.')
      ? hearBuiltIn(type, said)
      : hearCustom({ type, said, literals }, values);
    return slot === undefined ? [] : [[name, slot] as const];
  });
  if (heard.length < slots.length) return undefined;
  return {
    intent,
    slots: new Map(heard.map(([name, { said, ids }]) => [name, { said, ...(ids?.length ? { ids } : {}) }])),
    looseness: Math.max(0, ...heard.map(([, { looseness }]) => looseness)),
  };
}

function hearBuiltIn(type: string, said: string): HeardSlot | undefined {
  if (FREE.has(type)) return { said, looseness: 3 };
  const figure = NUMBERS.get(said);
  const isYear = type === 'AMAZON.FOUR_DIGIT_NUMBER';
  return figure !== undefined && (figure.length === 4) === isYear
    ? { said: figure, looseness: 1 }
    : undefined;
}

type Custom = { readonly type: string; readonly said: string; readonly literals: readonly string[] };

function hearCustom({ type, said, literals }: Custom, values: Values): HeardSlot | undefined {
  if (FREE.has(type)) return { said, looseness: 3 };
  const ids = values
    .get(type)
    ?.get(said)
    ?.filter((id) => id !== '');
  if (ids !== undefined) return { said, ids, looseness: 1 };
  if (said.split(' ').length > (OPEN.get(type) ?? 0)) return undefined;
  if (type !== 'Speaker') return { said, looseness: literals.length === 0 ? 4 : 2 };
  return NO_NAME.test(said) || literals.length < 2 ? undefined : { said, looseness: 2 };
}
