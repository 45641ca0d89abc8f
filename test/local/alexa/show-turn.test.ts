import type { RequestEnvelope } from 'ask-sdk-model';
import { expect, test } from 'vitest';
import type { Turn } from '../../../local/alexa/echo.ts';
import { showTurn } from '../../../local/alexa/show-turn.ts';

const PLAIN = {
  plain: (text: string) => text,
  quiet: (text: string) => text,
  strong: (text: string) => text,
  accent: (text: string) => text,
};
const VIEW = { paint: PLAIN, width: 80, showEnvelopes: false };
const REQUEST = {
  version: '1.0',
  request: { type: 'SessionEndedRequest', reason: 'ERROR' },
} as RequestEnvelope;

const ANSWERED: Turn = {
  kind: 'answered',
  request: REQUEST,
  response: {
    version: '1.0',
    response: { card: { type: 'Simple', title: 'Aurora', content: 'It scales.\n– a note' } },
  },
  ms: 1,
  speech: [{ words: 'It scales.' }, { pause: 250 }, { words: 'More?' }],
  screen: { lines: ['Aurora'], touchable: [{ label: 'More', arguments: [] }], speech: new Map() },
  isOpen: true,
};

test('an answer is shown as heard, with its card and its screen', () => {
  expect(showTurn(ANSWERED, VIEW)).toEqual([
    'It scales. [250ms] More?',
    '',
    '  card',
    '  Aurora',
    '  It scales.',
    '  – a note',
    '',
    '  screen',
    '  Aurora',
    '  touch 1: More',
  ]);
});

const TURNS: readonly { readonly turn: Turn; readonly shown: RegExp }[] = [
  { turn: { kind: 'not-for-us' }, shown: /begin with "open keynote recap"/ },
  {
    turn: { kind: 'reprompted', speech: [{ words: 'Still there?' }] },
    shown: /Nobody spoke.*Still there\?/s,
  },
  {
    turn: { kind: 'failed', request: REQUEST, failure: { type: 'RangeError', message: 'too bad' }, ms: 1 },
    shown: /There was a problem.*RangeError: too bad/s,
  },
  {
    turn: { kind: 'ended', request: REQUEST, outcome: { kind: 'answered', payload: {}, ms: 1 } },
    shown: /ended: ERROR/,
  },
  { turn: { ...ANSWERED, isOpen: false }, shown: /The conversation is over/ },
];

test.each(TURNS)('$turn.kind is told', ({ turn, shown }) => {
  expect(showTurn(turn, VIEW).join('\n')).toMatch(shown);
});

test('envelopes come first, and steer no terminal', () => {
  const [first = '', ...rest] = showTurn(
    { ...ANSWERED, request: { ...REQUEST, version: '\u001b[2J' } },
    { ...VIEW, showEnvelopes: true },
  );
  expect(first).toBe('{');
  expect(rest.join('\n')).not.toContain('\u001b');
});
