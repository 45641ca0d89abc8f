import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../lambda/retrieve/analyze.ts';
import { understanding } from './world.ts';

const { understand } = understanding();

describe('a free question', () => {
  /** Words that ask or carry, and may go. */
  const MAY_GO = new Set(
    analyze(
      'fast long often big much large high low far quickly happened mean means stand new tell please mentioned',
    ),
  );

  test('loses no word that carries meaning', () => {
    const content = fc.constantFrom(
      'aurora',
      'quorum',
      'copies',
      'recovers',
      'fails',
      'boards',
      'culture',
      'shard',
      'drive',
      'pizza',
      'network',
      'writes',
      'replica',
      'zone',
      'latency',
    );
    const start = fc.constantFrom(
      'what',
      'which',
      'how many',
      'how does',
      'why do',
      'when does',
      'where is',
      'who',
      'can',
      'is',
      'how fast does',
      'what does the',
      'what is a',
      'what are the',
    );
    fc.assert(
      fc.property(
        start,
        fc.array(content, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('', 'of', 'for', 'with'),
        content,
        (first, words, link, last) => {
          const heard = [first, ...words, link, last].filter(Boolean).join(' ');
          const question = understand(heard);
          if (question.kind !== 'ask') return;
          const kept = new Set(analyze(`${question.about} ${question.wanted ?? ''}`));
          expect(
            analyze(question.turn.words).filter((term) => !kept.has(term) && !MAY_GO.has(term)),
            heard,
          ).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
