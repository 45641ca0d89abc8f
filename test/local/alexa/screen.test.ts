import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../local/alexa/apl-expression.ts';
import { deviceNamed } from '../../../local/alexa/device.ts';
import { readScreen } from '../../../local/alexa/screen.ts';

const SCOPE = {
  payload: { title: 'Aurora', rows: ['one', 'two'], none: '' },
  index: 1,
  data: { n: 3 },
  viewport: { shape: 'round' },
};

/** An expression as a document has it. */
const bind = (code: string) => `\${${code}}`;

test.each([
  ['plain', 'plain'],
  [bind('payload.title'), 'Aurora'],
  [bind('payload.rows'), ['one', 'two']],
  [bind('payload.rows.length'), 2],
  [bind('payload.rows[index]'), 'two'],
  [bind("payload['tit' + 'le']"), 'Aurora'],
  [`Part ${bind('index + 1')} of ${bind('data.n')}`, 'Part 2 of 3'],
  [bind("viewport.shape == 'round'"), true],
  [bind("!(viewport.shape == 'round')"), false],
  [bind("index > 0 && data.n >= 3 ? 'yes' : 'no'"), 'yes'],
  [bind("payload.none != '' ? 'a' : index == 0 ? 'b' : 'c'"), 'c'],
  [bind('payload.missing.deeper'), undefined],
  [bind('payload.constructor'), undefined],
  [bind('-index * 2 + 5 % 3'), 0],
  [bind('"a" + 1'), 'a1'],
  [7, 7],
])('%s is %s', (expression, value) => {
  expect(evaluate(expression, SCOPE)).toEqual(value);
});

test.each([bind('payload.'), bind('1 +'), bind('(1'), bind('a b'), bind('#'), bind('1 ? 2')])(
  '%s is refused',
  (expression) => {
    expect(() => evaluate(expression, SCOPE)).toThrow(SyntaxError);
  },
);

test('deep nesting is refused, not followed', () => {
  expect(() => evaluate(bind(`${'('.repeat(10_000)}1${')'.repeat(10_000)}`), {})).toThrow(SyntaxError);
});

const DOCUMENT = {
  type: 'APL',
  mainTemplate: {
    parameters: ['payload'],
    items: [
      {
        type: 'Container',
        items: [
          { type: 'Text', text: bind('payload.page.properties.title') },
          { type: 'Text', text: 'only round', when: bind("viewport.shape == 'round'") },
          { type: 'Text', text: 'hidden', display: 'none' },
          {
            type: 'Container',
            data: bind('payload.page.properties.rows'),
            items: [
              {
                type: 'TouchWrapper',
                onPress: [{ type: 'SendEvent', arguments: ['say', bind('data.say')] }],
                item: {
                  type: 'Text',
                  id: `row${bind('index')}`,
                  text: `${bind('ordinal')}. ${bind('data.label')}`,
                  speech: bind('payload.page.properties.spoken'),
                },
              },
            ],
          },
          { type: 'TouchWrapper', onPress: { type: 'SetValue' }, item: { type: 'Text', text: 'unfolds' } },
        ],
      },
    ],
  },
};
const DATASOURCES = {
  page: {
    type: 'object',
    properties: {
      title: 'Talks',
      rows: [
        { label: 'First', say: 'the first' },
        { label: 'Second', say: 'the second' },
      ],
      ssml: '<speak>Hi.</speak>',
    },
    transformers: [{ inputPath: 'ssml', transformer: 'ssmlToSpeech', outputName: 'spoken' }],
  },
};

describe('a document', () => {
  const shown = { token: 't', document: DOCUMENT, datasources: DATASOURCES };

  test('is read from top to bottom, with its data, as that device shows it', () => {
    expect(readScreen(shown, deviceNamed('show')).lines).toEqual([
      'Talks',
      '1. First',
      '2. Second',
      'unfolds',
    ]);
    expect(readScreen(shown, deviceNamed('round')).lines).toEqual([
      'Talks',
      'only round',
      '1. First',
      '2. Second',
      'unfolds',
    ]);
  });

  test('can be touched where it sends something', () => {
    expect(readScreen(shown, deviceNamed('tv')).touchable).toEqual([
      { label: '1. First', arguments: ['say', 'the first'] },
      { label: '2. Second', arguments: ['say', 'the second'] },
    ]);
  });

  test('speaks what its data was transformed to', () => {
    expect(readScreen(shown, deviceNamed('show')).speech.get('row1')).toBe('<speak>Hi.</speak>');
  });

  test('of another shape shows nothing', () => {
    for (const document of [undefined, null, 7, {}, { mainTemplate: { items: 'x' } }]) {
      expect(readScreen({ token: 't', document, datasources: null }, deviceNamed('show')).lines).toEqual([]);
    }
  });
});
