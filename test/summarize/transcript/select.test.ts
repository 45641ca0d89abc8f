import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTranscript } from '../../../lambda/summarize/transcript/read-transcript.ts';
import { select } from '../../../lambda/summarize/transcript/select.ts';

function transcript(texts: readonly string[]) {
  return readTranscript(texts.map((text, ref) => ({ ref, text, by: 'A', turn: ref })));
}

test('what was said already counts for less', () => {
  const said = transcript([
    'The battery is kinetic and new.',
    'The battery is kinetic and new.',
    'The case is made of rubber.',
  ]);
  const chosen = select({ transcript: said, scores: Float64Array.of(0.5, 0.49, 0.45), words: 20 });
  expect(chosen.map(({ index }) => index)).toEqual([0, 2]);
  expect(chosen[1]?.brings).toContain('rubber');
});

test('one sentence is chosen however long it is, and no more than fit', () => {
  const said = transcript(['The battery is kinetic and new.', 'The case is made of rubber.']);
  expect(
    select({ transcript: said, scores: Float64Array.of(0.1, 0.2), words: 1 }).map(({ index }) => index),
  ).toEqual([1]);
});

test('any scores: in order, each once, within the words', () => {
  const said = transcript(
    Array.from({ length: 12 }, (_, index) => `Sentence number ${index} speaks of topic${index % 4}.`),
  );
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }),
      fc.integer({ min: 12, max: 100 }),
      (scores, words) => {
        const indices = select({ transcript: said, scores: Float64Array.from(scores), words }).map(
          ({ index }) => index,
        );
        expect(indices).toEqual([...new Set(indices)].sort((a, b) => a - b));
        expect(indices.reduce((sum, index) => sum + (said.units[index]?.words ?? 0), 0)).toBeLessThanOrEqual(
          words,
        );
      },
    ),
  );
});
