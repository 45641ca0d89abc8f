import { expect, test } from 'vitest';
import { listValues } from '../../../local/alexa/device-model.ts';
import { type Listening, recognise } from '../../../local/alexa/recognise.ts';
import { smallModel } from './small-model.ts';

const listening: Listening = { model: smallModel, sent: new Map() };

/** "AskSpeakerIntent speaker=ada>ada topic=": the intent, each slot's words, and the ids that they resolve to. */
function heard(words: string, more: Partial<Listening> = {}): string {
  const { intent, fills } = recognise(words, { ...listening, ...more });
  const slots = [...fills].map(([name, { value, resolutions }]) => {
    const ids = resolutions?.flatMap(({ entities }) => entities.map(({ id }) => id)) ?? [];
    return `${name}=${value}${ids.length === 0 ? '' : `>${ids.join(',')}`}`;
  });
  return [intent.name, ...slots.sort()].join(' ');
}

test.each([
  { words: 'stop', as: 'AMAZON.StopIntent', why: 'a phrase of Amazon’s own' },
  { words: 'goodbye', as: 'AMAZON.StopIntent', why: 'a phrase that we added to a built-in intent' },
  { words: 'yes please', as: 'AMAZON.YesIntent', why: 'a built-in phrase of two words' },
  { words: 'um please cancel', as: 'AMAZON.CancelIntent', why: 'fillers neither make nor spoil a wish' },
  { words: 'what did ada say', as: 'AskSpeakerIntent speaker=ada>ada', why: 'a synonym resolves to its id' },
  {
    words: 'what did ada lovelace say about chaos engineering',
    as: /^AskSpeakerIntent speaker=ada lovelace>ada topic=chaos engineering>[0-9a-f]{32}$/,
    why: 'a value without an id has its fingerprint',
  },
  {
    words: 'what did grace say',
    as: 'AskSpeakerIntent speaker=grace>grace,grace-k',
    why: 'a synonym of two values resolves to both',
  },
  {
    words: 'what did ada say about dynamo d b',
    as: 'AskSpeakerIntent speaker=ada>ada topic=dynamo d. b.>dynamodb',
    why: 'spelled letters',
  },
  {
    words: 'what did alan turing say about backups',
    as: /^AskSpeakerIntent speaker=alan turing topic=backups>/,
    why: 'an unseen value is heard beside words of the sample, and resolves to nothing',
  },
  {
    words: "what was the countess's talk about",
    as: 'AskSpeakerIntent speaker=the countess>ada',
    why: 'a possessive in the sample',
  },
  { words: 'ada', as: 'NameIntent speaker=ada>ada', why: 'a bare value that the model lists' },
  { words: 'alan turing', as: 'AMAZON.FallbackIntent', why: 'a bare value that it does not list' },
  { words: 'recap twenty eighteen', as: 'RecapIntent year=2018', why: 'a year comes in figures, unresolved' },
  { words: 'recap it in five minutes', as: 'RecapIntent count=5', why: 'a number comes in figures' },
  { words: 'recap blue', as: 'AMAZON.FallbackIntent', why: 'a word is no year' },
  {
    words: 'search for the meaning of life',
    as: 'SearchIntent query=the meaning of life',
    why: 'a search query takes any words behind its carrier',
  },
  { words: 'search for', as: 'AMAZON.FallbackIntent', why: 'a carrier without a query' },
  {
    words: 'what did ada really say about lambda then',
    as: /^AskSpeakerIntent speaker=ada>ada topic=lambda>/,
    why: 'the closest sample, with a word or two too many',
  },
  {
    words: 'who talked today about lambda',
    as: 'AMAZON.FallbackIntent',
    why: 'a telling word too many in so short a sentence is too far',
  },
  { words: 'banana telephone purple', as: 'AMAZON.FallbackIntent', why: 'nothing fits' },
  {
    words: 'stop the music now',
    as: 'AMAZON.FallbackIntent',
    why: 'built-in phrases are heard word by word',
  },
])('"$words" is $as: $why', ({ words, as }) => {
  expect(heard(words)).toMatch(typeof as === 'string' ? new RegExp(`^${as.replaceAll('.', '\\.')}$`) : as);
});

const asked = { asked: { intent: 'AskSpeakerIntent', slot: 'speaker' } };

test.each([
  {
    words: 'alan turing',
    as: 'AskSpeakerIntent speaker=alan turing',
    why: 'any words may answer what was asked',
  },
  { words: 'by ada', as: 'AskSpeakerIntent speaker=ada>ada', why: 'the slot has samples of its own' },
  {
    words: 'ada',
    as: 'AskSpeakerIntent speaker=ada>ada',
    why: 'the answer, not the intent that takes a bare name',
  },
  { words: 'cancel', as: 'AMAZON.CancelIntent', why: 'never a speaker of that name' },
  { words: 'stop', as: 'AMAZON.StopIntent', why: 'never a speaker of that name' },
  { words: 'recap 2018', as: 'RecapIntent year=2018', why: 'one may always ask something else' },
])('"$words", when a speaker was asked for, is $as: $why', ({ words, as }) => {
  expect(heard(words, asked)).toBe(as);
});

test('values that the skill sent resolve by an authority of their own', () => {
  const sent = new Map([
    ['Topic', listValues([{ id: 'sent', name: { value: 'punch cards', synonyms: ['cards'] } }])],
  ]);
  const { fills } = recognise('what did ada say about cards', { ...listening, sent });
  expect(fills.get('topic')?.resolutions).toEqual([
    { dynamic: true, type: 'Topic', entities: [{ id: 'sent', name: 'punch cards' }] },
    { dynamic: false, type: 'Topic', entities: [] },
  ]);
});

test('the same words are always heard the same, whatever they are', () => {
  for (const words of [
    '',
    ' ',
    'é'.repeat(400),
    'what did '.repeat(60),
    '{speaker}',
    'constructor __proto__',
  ]) {
    expect(heard(words)).toBe(heard(words));
  }
});
