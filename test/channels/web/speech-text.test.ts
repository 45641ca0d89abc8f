import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSpeakable, toMarks, toSpeech } from '../../../lambda/channels/web/speech-text.ts';
import type { Pronunciation } from '../../../lambda/speech/lexicon.ts';
import { fakeMarks } from '../../io/fake-polly.ts';

const LEXICON = new Map<string, Pronunciation>([
  ['PostgreSQL', { alias: 'Postgres Q L' }],
  ['Vogels', { ipa: 'ˈvoʊɡəls' }],
]);

const marksOf = (parts: readonly string[]) => {
  const ssml = toSpeech(parts, LEXICON);
  const marks = fakeMarks(ssml)
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
  return toMarks(parts, ssml, marks);
};
const wordsOf = (parts: readonly string[]) =>
  marksOf(parts).parts.map(({ text, words }) => words.map(({ start, end }) => text.slice(start, end)));

describe('speech of several parts', () => {
  test('has a mark before each, a pause between, a longer one before the question', () => {
    expect(toSpeech(['One.', 'Two & three.', 'More?'], LEXICON)).toBe(
      '<speak><mark name="0"/><s>One.</s><break time="250ms"/><mark name="1"/><s>Two &amp; three.</s>' +
        '<break time="450ms"/><mark name="2"/><s>More?</s></speak>',
    );
  });

  test('fits, or is left to the browser', () => {
    expect(isSpeakable(['x'.repeat(2990)], LEXICON)).toBe(true);
    expect(isSpeakable(['x'.repeat(3001)], LEXICON)).toBe(false);
    expect(
      isSpeakable(
        Array.from({ length: 100 }, () => '&'.repeat(20)),
        LEXICON,
      ),
    ).toBe(false);
  });
});

describe('marks by characters of a part', () => {
  test.each<[why: string, part: string, words: readonly string[]]>([
    ['plain words', 'In Aurora, the log.', ['In', 'Aurora', 'the', 'log']],
    ['what markup writes otherwise', 'R&D < 3 > 2', ['R', 'D', '3', '2']],
    ['letters of several bytes', 'Größe für 5 € – née', ['Größe', 'für', '5', 'née']],
    ['letters of two UTF-16 units', 'A 😀 𝒳yz b', ['A', '𝒳yz', 'b']],
    ['names with a pronunciation', 'Werner Vogels on PostgreSQL.', ['Werner', 'Vogels', 'on', 'PostgreSQL']],
    ['characters that markup does not allow', 'one\u0000two \u0007three', ['one', 'two', 'three']],
    ['the same word twice', 'the the the', ['the', 'the', 'the']],
  ])('%s', (_, part, words) => {
    // what is not allowed is gone from the speech, so that two words may be one there
    const said = wordsOf([part])[0]
      ?.flatMap((word) => word.split(/[^\p{L}\p{N}']+/u))
      .filter(Boolean);
    expect(said).toEqual(words);
  });

  test('parts keep apart, and begin at their marks', () => {
    const { parts } = marksOf(['One two.', 'One two.', 'Three?']);
    expect(parts.map(({ time, words }) => [time, words.length])).toEqual([
      [0, 2],
      [200, 2],
      [400, 1],
    ]);
  });

  test('a voice without marks for parts still tells where they begin', () => {
    const parts = ['One.', 'Two.'];
    const ssml = toSpeech(parts, LEXICON);
    const at = (word: string) => ssml.indexOf(word);
    const word = (value: string, time: number) => ({
      time,
      type: 'word',
      value,
      start: at(value),
      end: at(value) + 3,
    });
    expect(toMarks(parts, ssml, [word('One', 10), word('Two', 500)]).parts.map(({ time }) => time)).toEqual([
      10, 500,
    ]);
  });

  test('marks that point nowhere are passed over', () => {
    const marks = [
      { time: 0, type: 'word', value: 'x', start: 0, end: 5 },
      { time: 0, type: 'word', value: 'x', start: 9_000, end: 9_001 },
      { time: 0, type: 'word', value: 'x', start: 30, end: 20 },
      { time: 0, type: 'word', value: 'x' },
      { time: 0, type: 'ssml', value: 'nobody' },
      { time: 0, type: 'viseme', value: 'p' },
    ];
    expect(toMarks(['One.'], toSpeech(['One.'], LEXICON), marks).parts).toEqual([
      { time: 0, text: 'One.', words: [] },
    ]);
  });

  test('whatever the text is, words stand in order within it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 1, maxLength: 5 }),
        (parts) => {
          for (const { text, words } of marksOf(parts).parts) {
            let before = 0;
            for (const { start, end } of words) {
              expect(start).toBeGreaterThanOrEqual(before);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(text.length);
              before = start;
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
