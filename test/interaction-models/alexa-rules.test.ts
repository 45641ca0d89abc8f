import { readFileSync } from 'node:fs';
import type { v1 } from 'ask-smapi-model';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { AlexaModel } from '../../interaction-models/targets/alexa.ts';
import { readAlexaModel } from '../../interaction-models/targets/alexa-reading.ts';
import { ALEXA_RULES, alexaAdvice } from '../../interaction-models/targets/alexa-rules.ts';

type Value = { readonly id?: string; readonly value: string; readonly synonyms?: readonly string[] };
type Slot = { readonly name: string; readonly type: string };
type Planted = {
  readonly name: string;
  readonly samples: readonly string[];
  readonly slots?: readonly Slot[];
  readonly few?: true;
};
type Fault = {
  readonly fault: string;
  readonly advice: string;
  readonly invocationName?: string;
  readonly drop?: string;
  readonly samples?: readonly string[];
  readonly slots?: readonly Slot[];
  readonly intents?: readonly Planted[];
  readonly types?: readonly { readonly name: string; readonly values: readonly Value[] }[];
  readonly values?: readonly Value[];
  readonly topics?: readonly Value[];
};

const FAULTS = parse(readFileSync(new URL('alexa-faults.yaml', import.meta.url), 'utf8')) as Fault[];
const ENOUGH = ['say one', 'say two', 'say three', 'say four', 'say five'];
const TOPICS: readonly Value[] = [
  { id: 's3', value: 'S3', synonyms: ['s. three'] },
  { id: 'aurora', value: 'Aurora' },
];

const toValue = ({ id = '', value, synonyms = [] }: Value) => ({
  id,
  name: { value, synonyms: [...synonyms] },
});

function toIntent({ name, samples, slots = [], few }: Planted): v1.skill.interactionModel.Intent {
  const filler =
    few || name.startsWith('AMAZON.') ? [] : ENOUGH.map((words) => `${words} ${name.toLowerCase()}`);
  return { name, samples: [...samples, ...filler], slots: [...slots] };
}

/** A small model without a fault, or with one planted. */
function modelWith(fault: Partial<Fault> = {}, rest: object = {}): AlexaModel {
  const topic: Planted = {
    name: 'AskTopicIntent',
    few: true,
    slots: [{ name: 'topic', type: 'Topic' }, ...(fault.slots ?? [])],
    samples: [
      ...['tell', 'so tell', 'do tell', 'please tell', 'come tell'].map(
        (words) => `${words} me about {topic}`,
      ),
      ...(fault.samples ?? []),
    ],
  };
  const builtIn = ['AMAZON.CancelIntent', 'AMAZON.HelpIntent', 'AMAZON.StopIntent'].map((name) => ({
    name,
    samples: [],
  }));
  const intents = [...builtIn, topic, ...(fault.intents ?? [])].filter(({ name }) => name !== fault.drop);
  const topics = [...(fault.topics ?? TOPICS), ...(fault.values ?? [])];
  return {
    interactionModel: {
      languageModel: {
        invocationName: fault.invocationName ?? 'keynote recap',
        intents: intents.map(toIntent),
        types: [{ name: 'Topic', values: topics }, ...(fault.types ?? [])].map(({ name, values }) => ({
          name,
          values: values.map(toValue),
        })),
      },
      ...rest,
    },
  };
}

describe('the rules of certification', () => {
  test('find nothing in a good model', () => {
    expect(alexaAdvice(modelWith())).toEqual([]);
  });

  test.each(FAULTS)('find $fault, and say what to do', (fault) => {
    expect(alexaAdvice(modelWith(fault))).toContainEqual(expect.stringMatching(new RegExp(fault.advice)));
  });

  test('find dialog entries and prompts that lead nowhere', () => {
    const slot = (name: string, prompt?: string) => ({
      name,
      type: 'Topic',
      prompts: prompt ? { elicitation: prompt } : {},
    });
    const dialog = {
      intents: [
        { name: 'Gone', slots: [slot('topic')] },
        { name: 'AskTopicIntent', slots: [slot('other', 'P1')] },
      ],
    };
    const prompts = [{ id: 'P2', variations: [{ type: 'PlainText', value: 'Tell me.' }] }];
    expect(alexaAdvice(modelWith({}, { dialog, prompts }))).toEqual([
      'the dialog entry Gone is of no intent: delete it.',
      'the dialog entry AskTopicIntent leaves out the slot topic: list it.',
      'the prompt P1 is asked but not written: add it to prompts.',
      'the prompt P2 asks nothing ("Tell me."): end it in "?".',
    ]);
  });

  test('find a model that is larger than the service takes', () => {
    const intents = Array.from({ length: 250 }, (_, at) => ({
      name: `Intent${spelled(at)}`,
      samples: [spelled(at)],
    }));
    expect(alexaAdvice(modelWith({ intents }))).toContainEqual(
      expect.stringMatching(/254 intents are more than 250/),
    );
    const synonyms = (at: number) => Array.from({ length: 5_000 }, (_, next) => spelled(at * 5_000 + next));
    const values = Array.from({ length: 30 }, (_, at) => ({
      value: `value ${spelled(at)}`,
      synonyms: synonyms(at),
    }));
    const advice = alexaAdvice(modelWith({ values }));
    expect(advice).toContainEqual(expect.stringMatching(/150033 values and synonyms are more than 50000/));
  });

  test('are each broken by some case', () => {
    expect(new Set(ALEXA_RULES.map(({ rule }) => rule)).size).toBe(ALEXA_RULES.length);
    const planted = FAULTS.map((fault) => readAlexaModel(modelWith(fault)));
    const unbroken = ALEXA_RULES.filter(({ advice }) => planted.every((model) => advice(model).length === 0));
    // these have a test of their own above
    expect(unbroken.map(({ rule }) => rule)).toEqual([
      'the model is far below the limits of the service',
      'dialog entries name what the model has',
      'what is elicited is a question',
      'all types together stay below the limit of values',
    ]);
  });
});

/** A number in letters: 26 is "ba". */
function spelled(value: number): string {
  const letter = String.fromCharCode(97 + (value % 26));
  return value < 26 ? letter : spelled(Math.floor(value / 26)) + letter;
}
