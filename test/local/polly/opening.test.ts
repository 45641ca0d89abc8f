import { expect, test } from 'vitest';
import { NO_LEXICON } from '../../../local/polly/lexicon.ts';
import { planSpeech } from '../../../local/polly/plan.ts';

/** What is spoken at once, run by run, as it is written. */
function runsOf(text: string): string[] {
  const steps = planSpeech({ text, textType: 'text', engine: 'neural', lexicon: NO_LEXICON });
  return steps.flatMap((step) => {
    if (step.kind !== 'run') return [];
    return [text.slice(step.said[0]?.span.from, step.said.at(-1)?.span.to)];
  });
}

const SHORT = 'Aurora keeps six copies of your data.';
const LONG = 'It writes the log to six nodes in three zones, and it waits for four of them.';

test.each([
  ['a short sentence is not cut', SHORT, SHORT.slice(0, -1)],
  ['nor a short one with a comma', 'Yes, he did say so.', 'Yes, he did say so'],
  [
    'the first clause of a longer one goes ahead',
    "In Werner's 2018 keynote, S3 has a culture of durability.",
    "In Werner's 2018 keynote",
  ],
  ['words are counted as they are spoken', 'By then, in 2005, 25,000 jobs ran.', 'By then, in 2005'],
  [
    'a word or two are no beginning',
    'So, Aurora writes only the log to its nodes.',
    'So, Aurora writes only the log to its nodes',
  ],
  [
    'a middling one without a comma is said as one: its tune is worth the wait',
    'A serverless data lake starts with the humble S3 bucket of yours.',
    'A serverless data lake starts with the humble S3 bucket of yours',
  ],
  [
    'a long one begins with as much as one breath',
    'The team moved the whole booking system to another region because the first one had failed twice before.',
    'The team moved the whole booking system to another region',
  ],
  [
    'where no breath can be taken early, with the first that can',
    'The slide names the five authors of this book as Casey Rosenthal, Lori Hochstein, Aaron Blohowiak, Nora Jones and Ali Basiri.',
    'The slide names the five authors of this book as Casey Rosenthal',
  ],
])('%s', (_, text, first) => {
  expect(runsOf(text)[0]).toBe(first);
});

test('only the first words of all are hurried', () => {
  const [, ...later] = runsOf(`${SHORT} ${LONG}`);
  expect(later).toEqual([LONG.slice(0, -1)]);
});
