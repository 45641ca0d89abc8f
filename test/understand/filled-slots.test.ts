import { describe, expect, test } from 'vitest';
import { understanding } from './world.ts';

const { understand, toQuestion } = understanding();

describe('slots that a platform filled', () => {
  const cases = [
    [
      'ask-speaker',
      { speaker: { said: 'werner', ids: ['werner-vogels'] }, topic: { said: 'databases' } },
      'what did werner say about databases',
    ],
    [
      'ask-speaker',
      { speaker: { said: 'verner fogels' }, topic: { said: 'the log' } },
      'what did verner fogels say about the log',
    ],
    [
      'ask-speaker',
      { speaker: { said: 'jeff bezos' }, topic: { said: 'rockets' } },
      'what did jeff bezos say about rockets',
    ],
    ['fact-when', { talk: { said: 'arc two oh three', ids: ['arc203'] } }, 'when was arc two oh three'],
    [
      'fact-when',
      { talk: { said: 'the innovation at speed talk' } },
      'when was the innovation at speed talk',
    ],
    [
      'recap',
      { talk: { said: 'the 2017 keynote' }, count: { said: '2' }, unit: { said: 'minutes' } },
      'recap the 2017 keynote in 2 minutes',
    ],
    [
      'recap',
      { day: { said: 'monday' }, count: { said: 'one' }, unit: { said: 'sentence', ids: ['sentence'] } },
      'recap monday in one sentence',
    ],
    ['find-speakers', { about: { said: 'chaos' } }, 'who talked about chaos'],
    [
      'compare',
      { topic: { said: 'aurora' }, other_topic: { said: 'dynamodb' } },
      'compare aurora and dynamodb',
    ],
    ['choose', { ordinal: { said: 'second', ids: ['2'] } }, 'the second one'],
    ['choose', { age: { said: 'earlier', ids: ['older'] } }, 'the earlier one'],
    ['skip', { about: { said: 'chaos' } }, 'skip to chaos'],
    ['list-talks', { year: { said: '2019' } }, 'which talks were there in 2019'],
    ['what-about', { about: { said: 's3' } }, 'what about s3'],
    ['stop', {}, 'stop'],
  ] as const;

  test.each(cases)('%s %j is what "%s" is', (intent, slots, heard) => {
    expect({ ...toQuestion(intent, slots, heard), turn: undefined }).toEqual({
      ...understand(heard),
      turn: undefined,
    });
  });

  test('are enough without the words', () => {
    expect(toQuestion('ask-figure', { about: { said: 'availability zones s3 has' } }, '')).toMatchObject({
      kind: 'ask',
      focus: 'figures',
      about: 'availability zones s3',
    });
    expect(toQuestion('ask-reason', { about: { said: 'serverless is good for saas' } }, '')).toMatchObject({
      kind: 'ask',
      focus: 'reason',
    });
    expect(toQuestion('no-such-intent', {}, 'how many nodes has aurora')).toMatchObject({
      kind: 'ask',
      focus: 'figures',
    });
  });
});
