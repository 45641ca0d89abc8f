import { describe, expect, test } from 'vitest';
import { analyze } from '../../lambda/retrieve/analyze.ts';
import type { Catalogue, Speaker } from '../../lambda/retrieve/index-format.ts';
import { createUnderstand } from '../../lambda/understand/understand.ts';
import { patterns } from './world.ts';

const EMPTY: Catalogue = { talks: [], speakers: [], topics: [], days: [] };

describe('a name that several people have', () => {
  const person = (id: string, name: string): Speaker => ({ id, name, aliases: [], talks: [] });
  const shared = createUnderstand({
    patterns,
    catalogue: {
      ...EMPTY,
      speakers: [
        person('anna-berg', 'Anna Berg'),
        person('anna-lind', 'Anna Lind'),
        person('tom-reed', 'Tom Reed'),
      ],
    },
    vocabulary: new Set(analyze('testing pipelines')),
  });

  test('is a doubt with each of them as a reading', () => {
    const readings = [
      { kind: 'speaker', id: 'anna-berg' },
      { kind: 'speaker', id: 'anna-lind' },
    ];
    expect(shared('what did anna say about testing')).toMatchObject({
      kind: 'ask',
      about: 'testing',
      doubt: { said: 'anna', readings },
    });
    expect(shared('who is anna')).toMatchObject({
      kind: 'fact',
      fact: 'who',
      doubt: { said: 'anna', readings },
    });
    expect(shared('which tests did anna recommend for pipelines')).toMatchObject({
      kind: 'ask',
      doubt: { readings },
    });
  });

  test('is none when the surname is said', () => {
    expect(shared('what did anna lind say about testing')).toMatchObject({ speaker: 'anna-lind' });
    expect(shared('what did berg say about testing')).toMatchObject({ speaker: 'anna-berg' });
    expect(shared('what did tom say about testing')).not.toHaveProperty('doubt');
  });
});
