import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../content/ingest/speakable/split-sentences.ts';
import { threadTime } from '../../thread-time.ts';

const cases: readonly (readonly [why: string, text: string, sentences: readonly string[]])[] = [
  ['stops end sentences', 'One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
  ['titles do not', 'Dr. Vogels spoke. Mr. Ryland too.', ['Dr. Vogels spoke.', 'Mr. Ryland too.']],
  [
    'initials do not',
    'By Nancy G. Leveson of MIT. It is good.',
    ['By Nancy G. Leveson of MIT.', 'It is good.'],
  ],
  ['a letter that names a thing does', 'Take plan B. We did.', ['Take plan B.', 'We did.']],
  [
    'Latin does not',
    'Use tools, e.g. Gremlin, i.e. chaos. Next',
    ['Use tools, e.g. Gremlin, i.e. chaos.', 'Next'],
  ],
  [
    '"etc." does before a capital',
    'Logs, metrics, etc. They are kept.',
    ['Logs, metrics, etc.', 'They are kept.'],
  ],
  ['"etc." does not before a small letter', 'Logs, etc. are kept.', ['Logs, etc. are kept.']],
  [
    'decimals and versions stay whole',
    'It took 3.5 seconds in v2.0 of it. Good.',
    ['It took 3.5 seconds in v2.0 of it.', 'Good.'],
  ],
  [
    'file names and domains stay whole',
    'See README.md on example.com now. Done.',
    ['See README.md on example.com now.', 'Done.'],
  ],
  ['dots before a small letter go on', 'Well... it works. So...', ['Well... it works.', 'So...']],
  ['dots before a capital end', 'I wait... Then it comes.', ['I wait...', 'Then it comes.']],
  ['a quotation ends with its mark', '"Run it for me." They did.', ['"Run it for me."', 'They did.']],
  ['a bracket too', 'It scales (mostly.) It does.', ['It scales (mostly.)', 'It does.']],
  [
    'the number of a list is no sentence',
    '1. Create a table. 2. Fill it.',
    ['1. Create a table.', '2. Fill it.'],
  ],
  ['months', 'On Dec. 2 it began. Mon. was first.', ['On Dec. 2 it began.', 'Mon. was first.']],
  ['a name asked', 'Yahoo! is a name. Really?', ['Yahoo! is a name.', 'Really?']],
  [
    'countries',
    'In the U.S. market it sold. In the U.S. It sold.',
    ['In the U.S. market it sold.', 'In the U.S.', 'It sold.'],
  ],
  ['nothing', '   ', []],
];

describe('sentences are told apart', () => {
  test.each(cases)('%s', (_, text, sentences) => {
    expect(splitSentences({ text, line: 1 }).map((one) => one.text)).toEqual(sentences);
  });
});

test('each sentence knows the line it starts on', () => {
  const found = splitSentences({ text: 'One\nstill one. Two\n\nstill two.\nThree.', line: 10 });
  expect(found.map(({ line }) => line)).toEqual([10, 11, 14]);
});

test('whatever the text, nothing of it is lost and lines never go back', () => {
  const text = fc
    .array(fc.constantFrom('word', 'A', '.', '!', '?', '...', ' ', '\n', 'e.g.', '3.5', '"', ')', 'U.S.'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (source) => {
      const found = splitSentences({ text: source, line: 1 });
      expect(
        found
          .map((one) => one.text)
          .join('')
          .replace(/\s+/g, ''),
      ).toBe(source.replace(/\s+/g, ''));
      expect(found.every(({ line }, i) => line >= (found[i - 1]?.line ?? 1))).toBe(true);
    }),
  );
});

test('a text of a million characters is split in time that grows with its length', () => {
  const started = threadTime();
  splitSentences({ text: 'A. '.repeat(330_000), line: 1 });
  splitSentences({ text: 'x'.repeat(1_000_000), line: 1 });
  splitSentences({ text: '. '.repeat(500_000), line: 1 });
  expect(threadTime() - started).toBeLessThan(10_000);
});
