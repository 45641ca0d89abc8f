import { expect, test } from 'vitest';
import { hasFigure } from '../../lambda/summarize/figure-fit.ts';
import { FOCUS_CUES, fitFocus, type SoughtFocus } from '../../lambda/summarize/focus-fit.ts';

/** Of two sentences, the one that has the form that is asked for fits better. */
const BETTER: readonly { focus: SoughtFocus; wanted?: string; good: string; bad: string; why: string }[] = [
  {
    focus: 'figures',
    good: 'It took 3 seconds.',
    bad: 'It was quick.',
    why: 'a figure is asked',
  },
  {
    focus: 'figures',
    wanted: 'long',
    good: 'Products are owned long-term.',
    bad: 'Products are owned by teams.',
    why: 'how long something lasts may be told without a number',
  },
  {
    focus: 'figures',
    wanted: 'big',
    good: 'AWS has small teams.',
    bad: 'AWS has teams.',
    why: 'how big something is may be told without a number',
  },
  {
    focus: 'time',
    good: 'Address the risks before your applications go into production.',
    bad: 'Address the risks of your applications.',
    why: 'what has to be done first tells when',
  },
  {
    focus: 'benefits',
    good: 'Chaos experiments are there to guarantee resilience.',
    bad: 'Chaos experiments are there for the security group, which allows all traffic.',
    why: 'what a thing guarantees speaks for it, what lets traffic through does not',
  },
  {
    focus: 'drawbacks',
    good: 'For most workloads, relational databases are not a good choice.',
    bad: 'For most workloads, relational databases are a choice.',
    why: 'what is no good choice has something against it',
  },
  {
    focus: 'figures',
    good: 'It keeps six copies.',
    bad: 'It keeps copies.',
    why: 'a figure in words',
  },
  {
    focus: 'figures',
    good: 'It was held at the 99th percentile.',
    bad: 'It was held in the 21st century.',
    why: 'a percentile measures',
  },
  {
    focus: 'figures',
    wanted: 'fast',
    good: 'It recovered in 3 seconds.',
    bad: 'It has 6 nodes.',
    why: 'how fast wants a time',
  },
  {
    focus: 'figures',
    wanted: 'faster',
    good: 'It gives 40 percent faster builds.',
    bad: 'It gives 40 builds.',
    why: 'how much faster may be told by a share',
  },
  {
    focus: 'figures',
    wanted: 'fraction',
    good: 'Of the disks 1 in 500 fails.',
    bad: 'Of the disks 500 fail.',
    why: 'one of so many is a share',
  },
  {
    focus: 'figures',
    wanted: 'people',
    good: 'There were 300 people.',
    bad: 'The 2017 keynote asked people about 21st century systems on S3.',
    why: 'a year, an ordinal and a name count nothing',
  },
  {
    focus: 'figures',
    wanted: 'pizzas',
    good: 'The order is for 2 large pepperoni pizzas.',
    bad: 'It orders pizzas by the phone number 206-555-5555, in 2 steps.',
    why: 'the number that counts what is asked',
  },
  {
    focus: 'time',
    good: 'It opened shortly before Christmas.',
    bad: 'He praised it before he turned to the next one.',
    why: 'what only orders what was told is no time',
  },
  {
    focus: 'figures',
    wanted: 'percentage',
    good: '87% of the queries do not wait.',
    bad: 'It took 19 seconds.',
    why: 'what percentage wants a share',
  },
  {
    focus: 'figures',
    wanted: 'memory',
    good: 'The task had 0.5 GB.',
    bad: 'The task ran for 10 minutes.',
    why: 'how much memory wants bytes',
  },
  {
    focus: 'figures',
    wanted: 'money',
    good: 'It costs $5.',
    bad: 'It has 5 parts.',
    why: 'how much money wants a price',
  },
  {
    focus: 'figures',
    wanted: 'projects',
    good: 'The foundation hosts 14 projects.',
    bad: 'It was the 1st project of the foundation.',
    why: 'which one it is tells no number',
  },
  {
    focus: 'figures',
    wanted: 'projects',
    good: 'It runs 14 projects.',
    bad: 'K8s was a project of S3.',
    why: 'the digit of a name is no figure',
  },
  {
    focus: 'figures',
    wanted: 'big',
    good: 'A toy at one eighteenth scale.',
    bad: 'A toy on a small scale.',
    why: 'a fraction in words is a figure',
  },
  {
    focus: 'person',
    good: 'Created by Facebook and used by many.',
    bad: 'A package of Patrick Arminio creates them.',
    why: 'who wants the one by whom it was done',
  },
  {
    focus: 'person',
    good: 'Marc Brooker spoke about it.',
    bad: 'it was spoken about.',
    why: 'who wants a name',
  },
  {
    focus: 'time',
    good: 'It opened on Monday, December 2.',
    bad: 'It opened.',
    why: 'when wants a date',
  },
  {
    focus: 'time',
    wanted: 'decades',
    good: 'They are of the 1980s and 1990s.',
    bad: 'It opened on Monday, December 2.',
    why: 'a decade is asked, and no day',
  },
  {
    focus: 'time',
    wanted: 'year',
    good: 'It has been open since 2006.',
    bad: 'It opened on Monday, December 2.',
    why: 'a year is asked, and no day',
  },
  {
    focus: 'place',
    good: 'It was held in the Venetian.',
    bad: 'it was held.',
    why: 'where wants a place',
  },
  {
    focus: 'reason',
    good: 'It is slow because reads wait.',
    bad: 'It is slow.',
    why: 'why wants a reason',
  },
  {
    focus: 'definition',
    good: 'A quorum is a set of nodes.',
    bad: 'Quorums overlap.',
    why: 'what is wants what it is',
  },
  {
    focus: 'announcements',
    good: 'Lambda now supports Ruby.',
    bad: 'Ruby is a language.',
    why: 'what is new wants news',
  },
  {
    focus: 'takeaways',
    good: 'You should test recovery.',
    bad: 'Recovery was tested.',
    why: 'advice is asked',
  },
  {
    focus: 'resources',
    good: 'A recommended book is Powerful.',
    bad: 'It was powerful.',
    why: 'a book is asked',
  },
];

test.each(BETTER)('$focus $wanted: $good before $bad: $why', ({ focus, wanted, good, bad }) => {
  expect(fitFocus(good, focus, wanted)).toBeGreaterThan(fitFocus(bad, focus, wanted));
});

test('where nothing is asked of the form, every sentence fits alike', () => {
  expect(fitFocus('It took 3 seconds.', 'anything')).toBe(0.5);
  expect(fitFocus('Nothing.', 'anything')).toBe(0.5);
});

test('a fit lies between 0 and 1', () => {
  for (const { focus, wanted, good, bad } of BETTER)
    for (const text of [good, bad, '']) {
      expect(fitFocus(text, focus, wanted)).toBeGreaterThanOrEqual(0);
      expect(fitFocus(text, focus, wanted)).toBeLessThanOrEqual(1);
    }
});

test.each([
  ['62 terabytes', true],
  ['six nodes', true],
  ['millions of requests', true],
  ['half of them', true],
  ['someone else', false],
  ['often', false],
])('%s has a figure: %s', (text, expected) => {
  expect(hasFigure(text)).toBe(expected);
});

test('what can be asked without a topic has words to look for', () => {
  for (const focus of ['announcements', 'takeaways', 'resources'] as const) {
    const cues = FOCUS_CUES[focus].split(' ');
    expect(cues.length).toBeGreaterThan(3);
    expect(cues.some((cue) => fitFocus(`A ${cue}.`, focus) > 0.5)).toBe(true);
  }
});
