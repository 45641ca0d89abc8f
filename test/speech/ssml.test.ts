import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pronunciation } from '../../lambda/speech/lexicon.ts';
import { inParts, speakInParts } from '../../lambda/speech/ssml.ts';
import { checkSpeech } from '../channels/alexa/speech-checker.ts';
import { saidText } from '../dialog/any-answer.ts';

const lexicon = new Map<string, Pronunciation>([['S3', { alias: 'S three' }]]);

describe('speech in parts', () => {
  test('has as many sentences in a part as fit, and no part without end', () => {
    expect(speakInParts(['So it is.', 'Two on S3.', ' ', 'No.'], { lexicon, most: 95 })).toEqual([
      '<speak><s>So it is.</s></speak>',
      '<speak><s>Two on <sub alias="S three">S3</sub>.</s><break time="250ms"/><s>No.</s></speak>',
    ]);
  });

  test('cuts a sentence that is longer than a part at the end of a word', () => {
    const [only, ...others] = speakInParts(['word '.repeat(40)], { lexicon, most: 100 });
    expect(others).toEqual([]);
    expect(checkSpeech(only ?? '').words).toMatch(/^(?:word )+word$/);
  });

  test('always parses and is never too long, whatever is said', () => {
    fc.assert(
      fc.property(
        fc.array(saidText, { maxLength: 6 }),
        fc.integer({ min: 100, max: 1_500 }),
        (said, most) => {
          const parts = speakInParts(said, { lexicon, most });
          expect(parts.flatMap((part) => checkSpeech(part).faults)).toEqual([]);
          expect(parts.filter((part) => part.length > most)).toEqual([]);
          expect(parts.length).toBeLessThanOrEqual(said.length);
        },
      ),
    );
  });
});

test('pieces are put together as far as they fit, in their order', () => {
  expect(inParts(['aa', 'bb', 'cccc', 'd'], '-', 6)).toEqual(['aa-bb', 'cccc-d']);
  expect(inParts([], '-', 6)).toEqual([]);
  expect(inParts(['too long for it'], '-', 6)).toEqual(['too long for it']);
});
