import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type {
  LexBot,
  LexIntent,
  LexPhrase,
  LexSlot,
  LexType,
} from '../../interaction-models/targets/lex-bot.ts';
import { LEX_RULES, lexAdvice } from '../../interaction-models/targets/lex-rules.ts';

/** A text as it stands, or one of so many characters. */
type Text = string | { readonly long: number };
type Many = { readonly many: number };
type PlantedSlot = { readonly name: string; readonly type: string; readonly prompt?: Text };
type PlantedIntent = {
  readonly name: Text;
  readonly signature?: string;
  readonly utterances: readonly Text[] | Many;
  readonly slots?: readonly PlantedSlot[];
};
type PlantedPhrase = { readonly phrase: string; readonly displayAs?: Text; readonly weight: number };
type Fault = {
  readonly fault: string;
  readonly advice: string;
  readonly bot?: Partial<Omit<LexBot, 'description'>> & { readonly description?: Text };
  readonly drop?: string;
  readonly topic?: { readonly slots: readonly PlantedSlot[] | Many };
  readonly utterances?: readonly Text[];
  readonly intents?: readonly PlantedIntent[] | Many;
  readonly types?: readonly { readonly name: string; readonly values: readonly string[] }[] | Many;
  readonly values?: readonly Text[] | Many;
  readonly phrases?: readonly PlantedPhrase[] | Many;
};

const FAULTS = parse(readFileSync(new URL('lex-faults.yaml', import.meta.url), 'utf8')) as Fault[];

/** A number in letters: 26 is "ba". */
function spelled(value: number): string {
  const letter = String.fromCharCode(97 + (value % 26));
  return value < 26 ? letter : spelled(Math.floor(value / 26)) + letter;
}

const textOf = (text: Text): string => (typeof text === 'string' ? text : 'a'.repeat(text.long));

/** What is planted, or so many of the kind that `make` makes. */
function listOf<T>(planted: readonly T[] | Many | undefined, make: (name: string) => T): readonly T[] {
  if (planted === undefined) return [];
  if (!('many' in planted)) return planted;
  return Array.from({ length: planted.many }, (_, at) => make(`of ${spelled(at)}`));
}

const toName = (words: string) => words.replaceAll(' ', '_');
const toSlot = ({ prompt, ...slot }: PlantedSlot): LexSlot => ({
  ...slot,
  ...(prompt !== undefined && { prompt: textOf(prompt) }),
});

function toIntent({ name, utterances, slots = [], ...rest }: PlantedIntent): LexIntent {
  return {
    ...rest,
    name: textOf(name),
    what: '',
    utterances: listOf<Text>(utterances, (words) => words).map(textOf),
    slots: slots.map(toSlot),
  };
}

function intentsOf(fault: Partial<Fault>): LexIntent[] {
  const slots = listOf(fault.topic?.slots, (words) => ({ name: toName(words), type: 'Topic' }));
  const topic = toIntent({
    name: 'AskTopic',
    utterances: ['tell me about {topic}', 'what about {topic}', ...(fault.utterances ?? [])],
    slots: [{ name: 'topic', type: 'Topic', prompt: 'About which topic?' }, ...slots],
  });
  const planted = listOf<PlantedIntent>(fault.intents, (words) => ({
    name: toName(words),
    utterances: [`${words} one`, `${words} two`],
  }));
  const given = [
    { name: 'FallbackIntent', signature: 'AMAZON.FallbackIntent', utterances: [] },
    { name: 'StopIntent', signature: 'AMAZON.StopIntent', utterances: [] },
    ...planted,
  ];
  return [topic, ...given.map(toIntent)].filter(({ name }) => name !== fault.drop);
}

function typesOf(fault: Partial<Fault>): LexType[] {
  const values = listOf<Text>(fault.values, (words) => words).map((value) => ({
    value: textOf(value),
    synonyms: [],
  }));
  const topics = [{ value: 'S3', synonyms: ['s. three'] }, { value: 'Aurora', synonyms: [] }, ...values];
  const planted = listOf(fault.types, (words) => ({ name: toName(words), values: ['one'] }));
  const types = [
    { name: 'Topic', values: topics },
    ...planted.map((type) => ({
      name: type.name,
      values: type.values.map((value) => ({ value, synonyms: [] })),
    })),
  ];
  return types.map((type) => ({ ...type, what: '', resolution: 'ORIGINAL_VALUE' as const }));
}

/** A small bot without a fault, or with one planted. */
function botWith(fault: Partial<Fault> = {}): LexBot {
  const phrases = listOf<PlantedPhrase>(fault.phrases, (phrase) => ({ phrase, weight: 1 })).map(
    ({ displayAs, ...phrase }): LexPhrase => ({
      ...phrase,
      ...(displayAs !== undefined && { displayAs: textOf(displayAs) }),
    }),
  );
  const { description = '', ...rest } = fault.bot ?? {};
  return {
    name: 'KeynoteRecap',
    idleSeconds: 300,
    confidence: 0.4,
    locales: [{ id: 'en_US', name: 'English (US)', voice: 'Joanna', hasVocabulary: true }],
    intents: intentsOf(fault),
    types: typesOf(fault),
    vocabulary: [{ phrase: 'vogels', displayAs: 'Vogels', weight: 3 }, ...phrases],
    ...rest,
    description: textOf(description),
  };
}

describe('what Lex refuses', () => {
  test('is not in a good bot', () => {
    expect(lexAdvice(botWith())).toEqual([]);
  });

  test.each(FAULTS)('is found: $fault', (fault) => {
    expect(lexAdvice(botWith(fault))).toContainEqual(expect.stringMatching(new RegExp(fault.advice)));
  });

  test('is found in a bot that is too large as a whole', () => {
    const slots = Array.from({ length: 41 }, (_, at) => ({ name: `s_${spelled(at)}`, type: 'Topic' }));
    const intents = Array.from({ length: 98 }, (_, at) => ({
      name: `Large${spelled(at)}`,
      utterances: Array.from(
        { length: 43 },
        (_none, turn) => `${'word '.repeat(96)}${spelled(at)} ${spelled(turn)}`,
      ),
      slots,
    }));
    const advice = lexAdvice(botWith({ intents }));
    expect(advice).toContainEqual(expect.stringMatching(/^4019 slots are more than 4000/));
    expect(advice).toContainEqual(
      expect.stringMatching(/^the utterances have 2\d{6} characters, more than 2000000/),
    );
  });

  test('is found in types that are too large together', () => {
    const values = Array.from({ length: 9_000 }, (_, at) => spelled(at));
    const types = Array.from({ length: 6 }, (_, at) => ({ name: `Type${spelled(at)}`, values }));
    expect(lexAdvice(botWith({ types }))).toContainEqual(
      expect.stringMatching(/^54003 values and synonyms are more than 50000/),
    );
  });

  test('has a rule each, and each rule is broken by some case', () => {
    expect(new Set(LEX_RULES.map(({ rule }) => rule)).size).toBe(LEX_RULES.length);
    const planted = FAULTS.map(botWith);
    const unbroken = LEX_RULES.filter(({ advice }) => planted.every((bot) => advice(bot).length === 0));
    // has a test of its own above
    expect(unbroken.map(({ rule }) => rule)).toEqual(['all types together stay below the limit of values']);
  });
});
