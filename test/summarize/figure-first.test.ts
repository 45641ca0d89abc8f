import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leadingFigure } from '../../lambda/summarize/figure-first.ts';
import { threadTime } from '../thread-time.ts';

const CASES: readonly { sentence: string; figure: string | undefined; why: string }[] = [
  {
    sentence: 'S3 manages peaks of 62 terabytes per second in a single day.',
    figure: '62 terabytes per second',
    why: 'a number with its whole unit',
  },
  {
    sentence: 'The recovery test on Aurora took 3 seconds.',
    figure: '3 seconds',
    why: 'at the end of the sentence',
  },
  {
    sentence: 'The response time of Aurora stays under 100 milliseconds, even with constant input.',
    figure: 'under 100 milliseconds',
    why: 'a bound is part of the figure',
  },
  {
    sentence: 'DynamoDB has an availability design target of 99.99 percent.',
    figure: '99.99 percent',
    why: 'a share with its decimals',
  },
  { sentence: "Aurora's durability rests on a quorum of 4 of 6.", figure: '4 of 6', why: 'four out of six' },
  {
    sentence: 'The whole thing was bought for about $300 million.',
    figure: 'about $300 million',
    why: 'money',
  },
  {
    sentence: '25,000 inserts per second were no issue.',
    figure: undefined,
    why: 'the sentence begins with it anyway',
  },
  {
    sentence: 'Regular Postgres took 19 seconds to recover 3 gigabytes of redo.',
    figure: undefined,
    why: 'which one?',
  },
  { sentence: 'ECS has run containers on AWS since 2014.', figure: undefined, why: 'a year is no measure' },
  { sentence: 'The keynote was about voice and planes.', figure: undefined, why: 'there is none' },
  {
    sentence: 'ARC203 was an intermediate session of level 200, with the topic architecture.',
    figure: undefined,
    why: 'a number that is a name',
  },
  { sentence: 'The Hello World server listens on port 8080.', figure: undefined, why: 'a port is a name' },
  {
    sentence: 'The new service is called Cloud9 and runs on EC2.',
    figure: undefined,
    why: 'digits inside names',
  },
  { sentence: 'In total it has exactly 62.', figure: undefined, why: 'a bare number answers nothing' },
];

test.each(CASES)('$sentence → $figure: $why', ({ sentence, figure }) => {
  expect(leadingFigure(sentence)).toBe(figure);
});

/** What follows the number here is no unit, or only the first word of what is counted. */
const CUT_OFF: readonly (readonly [sentence: string, whole: string | undefined])[] = [
  ['Developers of systems have to know 3 different planes.', '3 different planes'],
  ['In the Fargate demo, 2 security groups are created.', '2 security groups'],
  ['S3 replicates its storage across 3 availability zones.', '3 availability zones'],
  ["In the analysis of Amazon's queries, 20 percent involved a single table.", '20 percent'],
  ['The notes also put the figure 95 beside sysbench.', undefined],
  ['Scott Baldwin wrote about the chat on 27 November 2018.', undefined],
  ['For the isolation of tenants there are 2 options, but no names.', '2 options'],
];

test.each(CUT_OFF)('a figure is whole or not said: %s', (sentence, whole) => {
  expect([whole, undefined]).toContain(leadingFigure(sentence));
});

test('a figure is always words of its sentence, and has a digit', () => {
  const part = fc.constantFrom(
    ...[
      'the',
      'test',
      'took',
      '3',
      '62',
      '99.99',
      '1,000',
      '%',
      '$5',
      'seconds',
      'percent',
      'of',
      'per',
      'in',
      '2018',
      '.',
      ',',
    ],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
      const sentence = parts.join(' ');
      const figure = leadingFigure(sentence);
      if (figure === undefined) return;
      expect(sentence).toContain(figure);
      expect(figure).toMatch(/\d/);
    }),
    { seed: 11, numRuns: 1000 },
  );
});

test('a hostile sentence is read in no time', () => {
  const started = threadTime();
  for (const part of ['1 ', '1.', '1,1', 'more than ', '$', '1 of ', 'a '])
    leadingFigure(part.repeat(20_000));
  expect(threadTime() - started).toBeLessThan(3000);
});
