import { describe, expect, test } from 'vitest';
import { createUnderstanding } from '../../lambda/understand/understand.ts';
import { threadTime } from '../thread-time.ts';
import { bigCatalogue } from './big-world.ts';
import { notesVocabulary, patterns } from './world.ts';

describe('time', () => {
  /** Milliseconds. Aim: 0.5; the gate leaves room for a busy machine. */
  const MEDIAN_GATE = 1;
  const HOSTILE_GATE = 250;
  const big = createUnderstanding({
    patterns,
    catalogue: bigCatalogue({ speakers: 60, topics: 300 }),
    vocabulary: notesVocabulary(),
  });

  function millisecondsFor(heard: string): number {
    const start = threadTime();
    big.understand(heard);
    return threadTime() - start;
  }

  test('of a sentence, with 60 speakers and 300 topics', () => {
    const said = [
      'what did maranack say about bertena',
      'how fast does aurora recover',
      'tell me about verner fogels',
      'recap day one in two minutes',
      'uh which bank runs kubernetes please',
    ];
    const times = Array.from({ length: 60 }, () => said.map(millisecondsFor))
      .flat()
      .slice(100)
      .sort((one, other) => one - other);
    const median = times[Math.floor(times.length / 2)] ?? 0;
    console.log(`a sentence is understood in ${median.toFixed(2)} ms (median)`);
    expect(median).toBeLessThan(MEDIAN_GATE);
  });

  test.each([
    'a ',
    'x1 ',
    'the keynote about ',
    'did werner say ',
    'kubernutes fogelz ',
    'what about and ',
    'e c two ',
    'twenty thousand and ',
  ])('of a hundred thousand characters of "%s"', (part) => {
    expect(millisecondsFor(part.repeat(Math.ceil(100_000 / part.length)))).toBeLessThan(HOSTILE_GATE);
  });
});
