import type { v1 } from 'ask-smapi-model';
import { describe, expect, test } from 'vitest';
import type { AlexaModel } from '../../interaction-models/targets/alexa.ts';
import { readAlexaModel } from '../../interaction-models/targets/alexa-reading.ts';
import { ALEXA_RULES, alexaAdvice } from '../../interaction-models/targets/alexa-rules.ts';

type LanguageModel = v1.skill.interactionModel.LanguageModel;
type Intent = v1.skill.interactionModel.Intent;

const OURS = [1, 2, 3, 4, 5].map((at) => `${'so '.repeat(at)}tell me about {topic}`);
const value = (id: string, said: string, synonyms: string[] = []) => ({
  id,
  name: { value: said, synonyms },
});

/** A small model without a fault; each case plants one. */
function good(): LanguageModel & { intents: Intent[] } {
  return {
    invocationName: 'keynote recap',
    intents: [
      { name: 'AMAZON.CancelIntent', samples: [] },
      { name: 'AMAZON.HelpIntent', samples: [] },
      { name: 'AMAZON.StopIntent', samples: [] },
      { name: 'AskTopicIntent', slots: [{ name: 'topic', type: 'Topic' }], samples: [...OURS] },
    ],
    types: [{ name: 'Topic', values: [value('s3', 'S3', ['s. three']), value('aurora', 'Aurora')] }],
  };
}

function adviceOn(plant: (model: ReturnType<typeof good>) => void, rest: object = {}): string[] {
  const languageModel = good();
  plant(languageModel);
  return alexaAdvice({ interactionModel: { languageModel, ...rest } } as AlexaModel);
}

const intent = (name: string, samples: string[], slots: Intent['slots'] = []): Intent => ({
  name,
  samples,
  slots,
});
const more = (...samples: string[]) => [
  ...samples,
  'say one',
  'say two',
  'say three',
  'say four',
  'say five',
];
const query = [{ name: 'query', type: 'AMAZON.SearchQuery' }];

type Case = readonly [fault: string, plant: (model: ReturnType<typeof good>) => void, advice: RegExp];
const CASES: readonly Case[] = [
  [
    'a capital in the invocation name',
    (m) => {
      m.invocationName = 'Keynote recap';
    },
    /spell it as it is said/,
  ],
  [
    'a figure in the invocation name',
    (m) => {
      m.invocationName = 'recap 2018';
    },
    /spell it as it is said/,
  ],
  [
    'one word',
    (m) => {
      m.invocationName = 'recap';
    },
    /has 1 words/,
  ],
  [
    'four words',
    (m) => {
      m.invocationName = 'my own keynote recap';
    },
    /has 4 words/,
  ],
  [
    'an article',
    (m) => {
      m.invocationName = 'the recap';
    },
    /small word "the"/,
  ],
  [
    'a launch word',
    (m) => {
      m.invocationName = 'play keynote recap';
    },
    /launch word "play"/,
  ],
  [
    'a connecting word',
    (m) => {
      m.invocationName = 'recap from keynotes';
    },
    /connecting word "from"/,
  ],
  [
    'a word of Amazon',
    (m) => {
      m.invocationName = 'alexa recap';
    },
    /reserved word "alexa"/,
  ],
  [
    'no stop',
    (m) => {
      m.intents = m.intents.filter(({ name }) => name !== 'AMAZON.StopIntent');
    },
    /AMAZON.StopIntent is missing/,
  ],
  [
    'a name with a figure',
    (m) => {
      m.intents.push(intent('Ask2Intent', more()));
    },
    /"Ask2Intent" is no name/,
  ],
  [
    'an intent twice',
    (m) => {
      m.intents.push(intent('AMAZON.StopIntent', []));
    },
    /"AMAZON.StopIntent" is there twice/,
  ],
  [
    'too many intents',
    (m) => {
      for (let at = 0; at < 250; at++) m.intents.push(intent('AMAZON.HelpIntent', []));
    },
    /more than 250/,
  ],
  [
    'a comma',
    (m) => {
      m.intents.push(intent('X', more('well, tell me')));
    },
    /cannot be said/,
  ],
  [
    'a figure',
    (m) => {
      m.intents.push(intent('X', more('tell me 3 things')));
    },
    /cannot be said/,
  ],
  [
    'a full stop behind a word',
    (m) => {
      m.intents.push(intent('X', more('tell me.')));
    },
    /cannot be said/,
  ],
  [
    'letters in a row',
    (m) => {
      m.intents.push(intent('X', more('tell a.w.s.')));
    },
    /cannot be said/,
  ],
  [
    'two blanks',
    (m) => {
      m.intents.push(intent('X', more('tell  me')));
    },
    /blanks too many/,
  ],
  [
    'a slot that touches a word',
    (m) => {
      m.intents[3]?.samples?.push('tell{topic}');
    },
    /touches a word/,
  ],
  [
    'a connecting word first',
    (m) => {
      m.intents[3]?.samples?.push('about {topic}');
    },
    /begins with a word/,
  ],
  [
    'a slot twice',
    (m) => {
      m.intents[3]?.samples?.push('compare {topic} and {topic}');
    },
    /has a slot twice/,
  ],
  [
    'an undeclared slot',
    (m) => {
      m.intents[3]?.samples?.push('what did {speaker} say');
    },
    /uses \{speaker\}/,
  ],
  [
    'an idle slot',
    (m) => {
      m.intents[3]?.slots?.push({ name: 'talk', type: 'Topic' });
    },
    /\{talk\} is in no sample/,
  ],
  [
    'one slot of two types',
    (m) => {
      m.intents.push(intent('X', more('go to {topic}'), [{ name: 'topic', type: 'AMAZON.NUMBER' }]));
    },
    /\{topic\} is AMAZON.NUMBER here and Topic elsewhere/,
  ],
  [
    'free words alone',
    (m) => {
      m.intents.push(intent('X', more('{query}'), query));
    },
    /nothing but free words/,
  ],
  [
    'free words beside a slot',
    (m) => {
      m.intents.push(
        intent('X', more('find {query}', 'find {topic}'), [...query, { name: 'topic', type: 'Topic' }]),
      );
    },
    /beside other slots/,
  ],
  [
    'free words in two intents',
    (m) => {
      m.intents.push(
        intent('X', more('find {query}'), query),
        intent('Y', ['a', 'b', 'c', 'd', 'seek {query}'], query),
      );
    },
    /second intent with AMAZON.SearchQuery/,
  ],
  [
    'four samples',
    (m) => {
      m.intents.push(intent('X', ['one', 'two', 'three', 'four']));
    },
    /has 4 samples/,
  ],
  [
    'a sample in two intents',
    (m) => {
      m.intents.push(intent('X', more('so tell me about {topic}'), [{ name: 'topic', type: 'Topic' }]));
    },
    /are the same: keep it in one/,
  ],
  [
    'slots that differ in name only',
    (m) => {
      m.intents.push(intent('X', more('so tell me about {about}'), [{ name: 'about', type: 'Topic' }]));
    },
    /are the same: keep it in one/,
  ],
  [
    'types with a value in common',
    (m) => {
      m.types?.push({ name: 'Talk', values: [value('a', 'aurora'), value('b', 'B')] });
      m.intents.push(intent('X', more('so tell me about {talk}'), [{ name: 'talk', type: 'Talk' }]));
    },
    /the same for "aurora"/,
  ],
  [
    "a built-in intent's own phrase",
    (m) => {
      m.intents.push(intent('AMAZON.YesIntent', ['forget it']));
    },
    /AMAZON.CancelIntent's own phrase/,
  ],
  [
    'a type of no slot',
    (m) => {
      m.types?.push({ name: 'Day', values: [value('a', 'a'), value('b', 'b')] });
    },
    /type Day is used by no slot/,
  ],
  [
    'a slot of no type',
    (m) => {
      m.intents.push(intent('X', more('go to {day}'), [{ name: 'day', type: 'Day' }]));
    },
    /type Day has no values/,
  ],
  [
    'one value',
    (m) => {
      m.types = [{ name: 'Topic', values: [value('s3', 'S3')] }];
    },
    /Topic has 1 values/,
  ],
  [
    'values of one length',
    (m) => {
      m.types = [
        { name: 'Topic', values: Array.from('abcdefghijklmnopqrstu', (letter) => value(letter, letter)) },
      ];
    },
    /all of one length/,
  ],
  [
    'a value twice',
    (m) => {
      m.types?.[0]?.values?.push(value('x', 'aurora'));
    },
    /value "aurora" twice/,
  ],
  [
    'an id twice',
    (m) => {
      m.types?.[0]?.values?.push(value('s3', 'simple storage'));
    },
    /id "s3" twice/,
  ],
  [
    'a synonym twice',
    (m) => {
      m.types?.[0]?.values?.push(value('x', 'x y', ['x y']));
    },
    /"x y" twice in one value/,
  ],
  [
    'a synonym with a figure',
    (m) => {
      m.types?.[0]?.values?.push(value('x', 'EC2', ['ec2']));
    },
    /"ec2": write it in letters/,
  ],
  [
    'a long value',
    (m) => {
      m.types?.[0]?.values?.push(value('x', 'so '.repeat(60).trim()));
    },
    /at most 140 characters/,
  ],
]; // prettier-ignore

describe('the rules of certification', () => {
  test('find nothing in a good model', () => {
    expect(adviceOn(() => {})).toEqual([]);
  });

  test.each(CASES)('find %s, and say what to do', (_, plant, advice) => {
    expect(adviceOn(plant)).toContainEqual(expect.stringMatching(advice));
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
    expect(adviceOn(() => {}, { dialog, prompts })).toEqual([
      'the dialog entry Gone is of no intent: delete it.',
      'the dialog entry AskTopicIntent leaves out the slot topic: list it.',
      'the prompt P1 is asked but not written: add it to prompts.',
      'the prompt P2 asks nothing ("Tell me."): end it in "?".',
    ]);
  });

  test('every rule has a name of its own, and a case that breaks it', () => {
    expect(new Set(ALEXA_RULES.map(({ rule }) => rule)).size).toBe(ALEXA_RULES.length);
    const planted = CASES.map(([, plant]) => {
      const languageModel = good();
      plant(languageModel);
      return readAlexaModel({ interactionModel: { languageModel } } as AlexaModel);
    });
    const unbroken = ALEXA_RULES.filter(({ advice }) => planted.every((model) => advice(model).length === 0));
    // the prompts and dialogs have a test of their own; the two limits take a model of their size
    expect(unbroken.map(({ rule }) => rule)).toEqual([
      'dialog entries name what the model has',
      'what is elicited is a question',
      'all types together stay below the limit of values',
    ]);
  });

  test('find more values than the service takes', () => {
    const synonyms = (at: number) => Array.from({ length: 5_000 }, (_, next) => spelled(at * 5_000 + next));
    const many = Array.from({ length: 11 }, (_, at) => value(`v${at}`, `value ${at}`, synonyms(at)));
    const advice = adviceOn((model) => {
      model.types?.[0]?.values?.push(...many);
    });
    expect(advice).toContainEqual(expect.stringMatching(/are more than 50000/));
  });
});

/** A number in letters: 27 is "ba". */
function spelled(value: number): string {
  const letter = String.fromCharCode(97 + (value % 26));
  return value < 26 ? letter : spelled(Math.floor(value / 26)) + letter;
}
