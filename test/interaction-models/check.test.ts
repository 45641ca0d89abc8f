import { describe, expect, test } from 'vitest';
import { checkModel } from '../../interaction-models/template/check.ts';
import { readModel } from '../../interaction-models/template/read-model.ts';

const INTENTS = `
stop:
  what: End.
  slots: []
  example: stop
ask:
  what: Ask.
  slots: [speaker]
  example: what did werner say
`;
const SPEAKER = 'slot: speaker\ncatalogue: speakers\n';

type Parts = {
  readonly intents?: string;
  readonly slots?: readonly string[];
  readonly stop?: string;
  readonly ask?: string;
};

/** A small model, sound unless a part is replaced, and what the check says of it. */
function advise({
  intents = INTENTS,
  slots = [SPEAKER],
  stop = '  - stop\n',
  ask = '  - "what did {speaker} say"\n',
}: Parts): string[] {
  const sentences = [
    ['stop', stop],
    ['ask', ask],
  ]
    .filter(([, text]) => text !== '')
    .map(([intent, text]) => ({ file: `${intent}.yaml`, text: `intent: ${intent}\nsentences:\n${text}` }));
  const { model, advice } = readModel({
    intents: { file: 'intents.yaml', text: intents },
    phrases: { file: 'phrases.yaml', text: '' },
    carriers: { file: 'carriers.yaml', text: 'fillers: [uh]\n' },
    slots: slots.map((text, index) => ({ file: `slot-${index}.yaml`, text })),
    sentences,
  });
  const found = [
    ...advice,
    ...checkModel(model, { intentsFile: 'intents.yaml', testedIntents: new Set(['stop', 'ask']) }),
  ];
  return found.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

const WRONG: readonly (readonly [why: string, parts: Parts, advice: RegExp])[] = [
  [
    'an unknown slot',
    { ask: '  - "what did {speaker} say"\n  - "what of {planet}"\n' },
    /^ask\.yaml:4: \{planet\} is not a slot: add slots\/en\/planet\.yaml/,
  ],
  [
    'a slot the intent does not list',
    { stop: '  - "stop {speaker}"\n' },
    /^stop\.yaml:3: intent "stop" does not list the slot \{speaker\}/,
  ],
  [
    'an unused slot',
    { slots: [SPEAKER, 'slot: year\nkind: year\n'] },
    /^slot-1\.yaml:1: no sentence uses the slot \{year\}/,
  ],
  [
    'the same sentence twice',
    { stop: '  - "[please] stop"\n  - stop\n' },
    /^stop\.yaml:4: "stop" is there twice \(stop\.yaml:3\)/,
  ],
  [
    'the same sentence for two intents',
    { ask: '  - "what did {speaker} say"\n  - stop\n' },
    /^ask\.yaml:4: "stop" means both "stop" \(stop\.yaml:3\) and "ask"/,
  ],
  [
    'an intent without sentences',
    { ask: '', slots: [] },
    /^intents\.yaml:6: intent "ask" has no sentences: add sentences\/en\/ask\.yaml/,
  ],
  [
    'a sentence of no intent',
    { intents: INTENTS.replace('stop:', 'halt:') },
    /^stop\.yaml:3: intent "stop" is not in intents\.yaml/,
  ],
  [
    'an intent that says nothing of itself',
    { intents: INTENTS.replace('  what: Ask.\n', '') },
    /^intents\.yaml:6: intent "ask" does not say what it is for/,
  ],
  [
    'a template that cannot be read',
    { stop: '  - "stop ("\n' },
    /^stop\.yaml:3: in "stop \(": a "\)" is missing \(column 6\)/,
  ],
  ['a file that is no YAML', { stop: '  - "stop\n' }, /^stop\.yaml:\d+: is not YAML/],
  [
    'too many sentences in one',
    { stop: `  - "${Array.from({ length: 8 }, () => '(a|b|c)').join(' ')}"\n` },
    /^stop\.yaml:3: stands for 6561 sentences, more than 2000: split it/,
  ],
  [
    'a slot like one that is not there',
    { slots: [SPEAKER.replace('slot: speaker', 'slot: speaker\nlike: person')] },
    /^slot-0\.yaml:1: \{speaker\} takes its values from \{person\}/,
  ],
];

describe('the check of the model', () => {
  test('a sound model gets no advice', () => {
    expect(advise({})).toEqual([]);
  });

  test.each(WRONG)('%s: file, line and remedy', (_, parts, advice) => {
    expect(
      advise(parts).filter((line) => advice.test(line)),
      advise(parts).join('\n'),
    ).not.toEqual([]);
  });

  test('an intent without tests', () => {
    const { model } = readModel({
      intents: { file: 'intents.yaml', text: INTENTS.slice(0, INTENTS.indexOf('ask:')) },
      phrases: { file: 'phrases.yaml', text: '' },
      carriers: { file: 'carriers.yaml', text: '' },
      slots: [],
      sentences: [{ file: 'stop.yaml', text: 'intent: stop\nsentences:\n  - stop\n' }],
    });
    expect(checkModel(model, { intentsFile: 'intents.yaml', testedIntents: new Set() })).toEqual([
      {
        file: 'intents.yaml',
        line: 2,
        message: 'intent "stop" has no tests: add test/sentences/en/stop.yaml.',
      },
    ]);
  });
});
